/** The poses of the programme of the region. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { always, noForm, other, type Other, pose, type Poses, pressed } from './pose.ts';

const ed = 'Ed Kamp';
const at =
  (part: keyof Known['programme'], end = '') =>
  (known: Known) =>
    `${known.programme[part]}${end}`;
const overHundred = async (page: Page) => {
  await page.getByLabel('procent', { exact: true }).check();
  await page.getByLabel('Streefcijfer', { exact: true }).fill('140');
};
const noNumber = async (page: Page) => page.getByLabel('Hoeveel jongeren').fill('veel');

const somethingTyped = async (page: Page) => page.getByLabel('Hoeveel jongeren').fill('12');

const openElsewhere = async (page: Page) => page.getByText('Schrijf op of een gemeente ook elders meedoet').click();

const aTable = (page: Page) =>
  page
    .getByLabel('De tabel')
    .fill('Maatregel\tTrekker\tKleur\t2027\nTaalklas in de avond\tStichting X\tGroen\tBegin met tien.');
export const programmePoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/programma': {
    filled: pose(ed, '/regio/programma'),
    empty: pose('Bea Groen', '/regio/programma'),
    wrong: noForm,
    party: pose('Lisa Kramer', '/regio/programma'),
  },
  'GET /regio/programma/nieuw': other('redirect', ed, '/regio/programma/nieuw'),
  'GET /regio/programma/naam': other('redirect', ed, '/regio/programma/naam'),
  'GET /regio/programma/plakken': {
    filled: pose(ed, '/regio/programma/plakken', pressed('Lees de tabel', aTable)),
    empty: pose(ed, '/regio/programma/plakken'),
    wrong: pose(ed, '/regio/programma/plakken', pressed('Lees de tabel')),
  },
  'GET /regio/programma/deel/:sectionId/cijfer': {
    filled: pose(ed, at('target', '/cijfer')),
    empty: 'founding the region loads a table',
    wrong: pose(ed, at('chapter', '/cijfer'), pressed('Neem over')),
  },
  'GET /regio/programma/deelnemers': {
    filled: pose(ed, '/regio/programma/deelnemers'),
    empty: always,
    wrong: pose(ed, '/regio/programma/deelnemers', pressed('Voeg toe')),
    'two programmes': pose(ed, '/regio/programma/deelnemers', pressed('Bewaar', openElsewhere)),
    party: pose('Lisa Kramer', '/regio/programma/deelnemers'),
  },
  'GET /regio/programma/deel/:sectionId': {
    filled: pose(ed, at('measure')),
    empty: pose('Lisa Kramer', at('idea')),
    wrong: pose(ed, at('measure'), pressed('Zeg het')),
    chapter: pose(ed, at('chapter')),
    target: pose(ed, at('target')),
  },
  'GET /regio/programma/deel/:sectionId/schrijven': {
    filled: pose(ed, at('measure', '/schrijven')),
    empty: pose(ed, at('idea', '/schrijven')),
    wrong: pose(ed, at('target', '/schrijven'), pressed('Bewaar', overHundred)),
    chapter: pose(ed, at('chapter', '/schrijven')),
    'wrong number': pose(ed, at('measure', '/schrijven'), pressed('Bewaar', noNumber)),
    leaving: pose(ed, at('measure', '/schrijven'), pressed('Stop met schrijven', somethingTyped)),
  },
  'GET /regio/programma/deel/:sectionId/versies': {
    filled: pose(ed, at('measure', '/versies?van=1&naar=2')),
    empty: pose(ed, at('measure', '/versies?van=2&naar=2')),
    wrong: noForm,
  },
};
