/** The poses of the report of the region, and of the counters of the Doorstroompunt. */
import type { Page } from 'playwright-core';
import { always, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';
import type { Known } from './known.ts';

const [ed, mo] = ['Ed Kamp', 'Mo Achterberg'];
const at =
  (end = '') =>
  ({ report }: Known) =>
    `${report}${end}`;
const typed = (label: string, text: string) => (page: Page) => page.getByLabel(label).first().fill(text);
const opened = (summary: string) => (page: Page) => page.getByText(summary).first().click();

export const reportPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/verslag': {
    filled: pose(ed, '/regio/verslag'),
    empty: pose('Gerda Prins', '/regio/verslag'),
    wrong: noForm,
  },
  'GET /regio/verslag/tellers': {
    filled: pose(mo, '/regio/verslag/tellers'),
    empty: 'before it is counted one sentence says so, and a button counts',
    wrong: pose(mo, '/regio/verslag/tellers', pressed('Bewaar deze getallen', typed('4. Tijdelijk', '4'))),
  },
  'GET /regio/verslag/tellers/bestand': other('file', mo, '/regio/verslag/tellers/bestand?jaar=2026'),
  'GET /regio/verslag/:reportId': {
    filled: pose(ed, at()),
    empty: always,
    wrong: pose(ed, at(), pressed('Schrijf op dat er geen tellers komen', opened('Komen er geen tellers?'))),
  },
  'GET /regio/verslag/:reportId/hoofdstuk/:chapter': {
    filled: pose(ed, at('/hoofdstuk/samenwerking')),
    empty: opensEmpty,
    wrong: pose(ed, at('/hoofdstuk/samenwerking'), pressed('Bewaar dit hoofdstuk', typed('Aantal', '12.500'))),
    'no number': pose(ed, at('/hoofdstuk/samenwerking'), pressed('Bewaar dit hoofdstuk', typed('Aantal', 'veel'))),
    'what fills itself': pose(ed, at('/hoofdstuk/tellers')),
    'a remark without words': pose(ed, at('/hoofdstuk/streefcijfers'), pressed('Zet de opmerking erbij')),
  },
  'GET /regio/verslag/:reportId/a4': { filled: pose(ed, at('/a4')), empty: always, wrong: noForm },
  'GET /regio/verslag/:reportId/tellers': other('file', ed, at('/tellers')),
  'GET /regio/verslag/:reportId/vorig': {
    filled: pose(ed, at('/vorig')),
    empty: 'the first report has none before it: that is the filled pose',
    wrong: noForm,
  },
  'GET /regio/verslag/:reportId/formulier': {
    filled: pose(ed, at('/formulier')),
    empty: always,
    wrong: pose(ed, at('/formulier'), pressed('Lees het formulier in')),
  },
};
