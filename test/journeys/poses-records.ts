/** Poses of who is there twice, of another name, and of a death. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { karin, opensEmpty, pose, type Poses, pressed } from './pose.ts';

const emptied = (label: string) => (page: Page) => page.getByLabel(label).fill('');
const form = (at: (known: Known) => string, button: string, label: string): Poses => ({
  filled: pose(karin, at),
  empty: opensEmpty,
  wrong: pose(karin, at, pressed(button, emptied(label))),
});
const pasted = async (page: Page) => {
  const table = page.getByLabel('Plak hier de regels');
  await table.fill('Wie;Wat;Wanneer\nKarin;Belt het magazijn;15-6\nMilan;Maakt een cv;snel');
  await pressed('Lees de regels')(page);
};
const paste = ({ milan }: Known) => `${milan}/afspraken/plakken`;
const twice = ({ kevin }: Known) => `${kevin}/samenvoegen`;

export const recordPoses: Readonly<Record<string, Poses>> = {
  'GET /jongeren/:caseId/samenvoegen': {
    filled: pose('Farid Haddad', twice),
    empty: pose(karin, ({ milan }) => `${milan}/samenvoegen`),
    wrong: pose('Farid Haddad', twice, pressed('Voeg samen')),
  },
  'GET /jongeren/:caseId/afspraken/plakken': {
    filled: pose(karin, paste),
    read: pose(karin, paste, pasted),
    empty: opensEmpty,
    wrong: pose(karin, paste, pressed('Lees de regels')),
  },
  'GET /jongeren/:caseId/naam': form(({ milan }) => `${milan}/naam`, 'Bewaar de naam', 'Achternaam'),
  'GET /jongeren/:caseId/nummer': {
    filled: pose(karin, ({ milan }) => `${milan}/nummer`),
    empty: opensEmpty,
    wrong: pose(
      karin,
      ({ milan }) => `${milan}/nummer`,
      pressed('Bewaar', (page) => page.getByLabel(/^Mail/).fill('geen adres')),
    ),
  },
  'GET /jongeren/:caseId/overleden': form(
    ({ milan }) => `${milan}/overleden`,
    'Leg vast en stop alles',
    'Wie hoorde het?',
  ),
};

/** Which lists of schools are in. */
export const roundPoses: Readonly<Record<string, Poses>> = {
  'GET /regio/lijsten': {
    filled: pose('Ed Kamp', '/regio/lijsten'),
    empty: 'the demo asks for a list from the beginning',
    wrong: pose('Ed Kamp', '/regio/lijsten', pressed('Bewaar')),
  },
  'GET /overstap': {
    filled: pose('Tineke Hofstra', '/overstap'),
    empty: pose(karin, '/overstap'),
    wrong: pose(karin, '/overstap', pressed('Lees de lijst')),
  },
};
