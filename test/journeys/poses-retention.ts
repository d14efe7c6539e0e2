/** The poses of the pages about keeping and destroying. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { always, noForm, opensEmpty, pose, type Poses, pressed } from './pose.ts';

const inge = 'Inge Prins';
const joke = 'Joke Wiersma';
const proposed = ({ proposed: at }: Known) => at;
const emptied = (page: Page) => page.getByLabel('Waar staat dat?').fill('');

export const retentionPoses: Readonly<Record<string, Poses>> = {
  'GET /bewaren': {
    filled: pose(inge, '/bewaren'),
    empty: pose('Fatima Gerritsen', '/bewaren'),
    wrong: pose(joke, '/bewaren', pressed('Bewaar de termijn', emptied)),
  },
  'GET /logboek/jaren': { filled: pose(inge, '/logboek/jaren'), empty: always, wrong: noForm },
  'GET /bewaren/:destructionId': {
    filled: pose(inge, ({ destroyed }) => destroyed),
    decides: pose(joke, proposed),
    empty: opensEmpty,
    wrong: pose(
      joke,
      proposed,
      pressed('Keur niet goed', (page) => page.getByLabel('Nee, dit blijft').check()),
    ),
  },
  'GET /bewaren/:destructionId/verklaring': {
    filled: pose(joke, ({ destroyed }) => `${destroyed}/verklaring`),
    empty: 'it is there only when something was destroyed',
    wrong: noForm,
  },
};
