/** The poses of requests of young people about their data. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const at = (end: string) => (known: Known) => `${known.access}${end}`;
const chooseNo = (page: Page) => page.getByLabel(/^Nee/).first().check();

export const requestPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/verzoek': {
    filled: pose(karin, ({ milan }) => `${milan}/verzoek`),
    empty: opensEmpty,
    wrong: pose(karin, ({ milan }) => `${milan}/verzoek`, pressed('Schrijf het verzoek op')),
  },
  'GET /verzoeken': {
    filled: pose(karin, '/verzoeken'),
    empty: pose('Farid Haddad', '/verzoeken'),
    wrong: noForm,
    watched: pose('Inge Prins', '/verzoeken'),
  },
  'GET /verzoeken/:requestId': {
    filled: pose(karin, at('')),
    empty: opensEmpty,
    wrong: pose(karin, at(''), pressed('Zeg nee', chooseNo)),
  },
  'GET /verzoeken/:requestId/overzicht': {
    filled: pose(karin, at('/overzicht')),
    empty: 'a request is about somebody of whom something is kept',
    wrong: noForm,
  },
  'GET /verzoeken/:requestId/brief': {
    filled: pose(karin, ({ corrected }) => `${corrected}/brief`),
    empty: 'it is there only when there is an answer',
    wrong: noForm,
  },
  'GET /verzoeken/:requestId/bestand': other('file', karin, at('/bestand')),
};
