/** The poses of the figures of an organisation, and of tables that others published. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { always, karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const file = (page: Page, text: string | Buffer) =>
  page.getByLabel('Bestand').setInputFiles({ name: 'tabel.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const statline = (page: Page) => file(page, readFileSync('test/app/figures/statline.csv'));
/** The table of the demo, with another number in it: it may replace that one. */
async function otherNumbers(page: Page): Promise<void> {
  await file(page, 'Regio;Zonder school en zonder werk\nEem en Vallei;2091');
  await page.getByLabel('Naam van de tabel').fill('Jongeren en werk (voorbeeld)');
  await page.getByLabel('Van wie is de tabel?').fill('Verzonnen voorbeeld');
  for (const [part, value] of [
    ['day', '1'],
    ['month', '5'],
    ['year', '2026'],
  ] as const)
    // prettier-ignore
    await page.locator(`[name=about-${part}]`).fill(value);
}

export const figuresPoses: Record<string, Poses | Other> = {
  'GET /regio/cijfers': {
    filled: pose(karin, '/regio/cijfers'),
    empty: pose('Ed Kamp', '/regio/cijfers'),
    wrong: noForm,
  },
  'GET /regio/cijfers/van-school': {
    filled: pose(karin, '/regio/cijfers/van-school'),
    empty: pose('Ed Kamp', '/regio/cijfers/van-school'),
    wrong: noForm,
  },
  'GET /regio/cijfers/verschil': {
    filled: pose(karin, '/regio/cijfers/verschil'),
    empty: always,
    wrong: noForm,
  },
  'GET /regio/cijfers/doelen/bestand': other('file', 'Ed Kamp', '/regio/cijfers/doelen/bestand'),
  'GET /regio/cijfers/zo-ziet-het-eruit': {
    filled: pose('Ed Kamp', '/regio/cijfers/zo-ziet-het-eruit'),
    empty: always,
    wrong: noForm,
  },
  'GET /regio/cijfers/doelen': {
    filled: pose('Ed Kamp', '/regio/cijfers/doelen'),
    empty: 'founding the region begins a programme',
    wrong: noForm,
  },
  'GET /regio/voorbeeld': {
    filled: pose('Ed Kamp', '/regio/voorbeeld'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/regio/voorbeeld', pressed('Zet erbij')),
  },
  'GET /regio/cijfers/bestand': other('file', karin, '/regio/cijfers/bestand'),
  'GET /regio/cijfers/buiten': other('file', 'Ed Kamp', '/regio/cijfers/buiten'),
  'GET /regio/cijfers/duo': {
    filled: pose('Mo Achterberg', '/regio/cijfers/duo'),
    empty: 'founding the region counts a file',
    wrong: pose('Mo Achterberg', '/regio/cijfers/duo', pressed('Tel het bestand')),
  },
  'GET /regio/cijfers/duo/:countId/bestand': other('file', 'Mo Achterberg', ({ counted }) => `${counted}/bestand`),
  'GET /regio/cijfers/duo/codes/:layout/:axis': {
    filled: pose('Mo Achterberg', '/regio/cijfers/duo/codes/A04/reason'),
    empty: pose('Mo Achterberg', '/regio/cijfers/duo/codes/NenR/exam'),
    wrong: pose('Mo Achterberg', '/regio/cijfers/duo/codes/A04/reason', pressed('Bewaar wat de codes betekenen')),
  },
  'GET /regio/cijfers/afspraken': {
    filled: pose('Ed Kamp', '/regio/cijfers/afspraken'),
    empty: always,
    wrong: pose('Ed Kamp', '/regio/cijfers/afspraken', pressed('Leg vast')),
  },
  'GET /regio/cijfers/bestuur': {
    filled: pose('Ed Kamp', '/regio/cijfers/bestuur'),
    empty: always,
    wrong: noForm,
  },
  'GET /regio/cijfers/bestuur/schrijven': {
    filled: pose('Ed Kamp', '/regio/cijfers/bestuur/schrijven'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/regio/cijfers/bestuur/schrijven', pressed('Bewaar de notities')),
  },
  'GET /regio/cijfers/verloop': {
    filled: pose(karin, '/regio/cijfers/verloop'),
    empty: pose('Ed Kamp', '/regio/cijfers/verloop'),
    wrong: noForm,
  },
  'GET /regio/cijfers/verloop/bestand': other('file', karin, '/regio/cijfers/verloop/bestand'),
  'GET /regio/cijfers/definitie/:key': {
    filled: pose(karin, '/regio/cijfers/definitie/vsv-old'),
    empty: 'a figure has a definition',
    wrong: noForm,
  },
  'GET /regio/cijfers/wie/:indicator/:answer': {
    filled: pose(karin, '/regio/cijfers/wie/one-contact/nee'),
    empty: pose(karin, '/regio/cijfers/wie/one-contact/niet-bekend'),
    wrong: noForm,
    'with the counts that belong to it': pose(karin, '/regio/cijfers/wie/neet/niet-bekend'),
    'of what young people do': pose(karin, '/regio/cijfers/wie/to:unknown/ja'),
  },
  'GET /regio/cijfers/tabel': {
    filled: pose('Ed Kamp', '/regio/cijfers/tabel'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/regio/cijfers/tabel', pressed('Bewaar de tabel')),
    'a file of StatLine': pose('Ed Kamp', '/regio/cijfers/tabel', pressed('Bewaar de tabel', statline)),
    'a table with other numbers': pose('Ed Kamp', '/regio/cijfers/tabel', pressed('Bewaar de tabel', otherNumbers)),
  },
};
