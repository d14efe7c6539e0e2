/** The poses of the pages of the register of a Doorstroompunt. */
import { always, noForm, nothingTyped, other, type Other, pose, type Poses, pressed } from './pose.ts';

const mo = 'Mo Achterberg';
export const reports: Record<string, Poses | Other> = {
  'GET /meldingen': {
    filled: pose(mo, '/meldingen'),
    empty: pose(mo, '/meldingen?gemeente=GM0363'),
    wrong: pose(mo, '/meldingen', pressed('Toewijzen')),
    check: pose(mo, '/meldingen?kies=alles', pressed('Toewijzen')),
  },
  'GET /meldingen/:caseId/niet-voor-ons': {
    filled: pose(mo, ({ report }) => report),
    empty: always,
    wrong: noForm,
  },
  'GET /meldingen/inlezen': {
    filled: pose(mo, '/meldingen/inlezen'),
    empty: 'founding the region reads a file',
    wrong: pose(mo, '/meldingen/inlezen', pressed('Lees het bestand')),
  },
  'GET /meldingen/inlezen/voorbeeldbestand': other('file', mo, '/meldingen/inlezen/voorbeeldbestand'),
  'GET /meldingen/inlezen/:batchId/fouten': other('file', mo, ({ register }) => `${register}/fouten`),
  'GET /meldingen/inlezen/:batchId': {
    filled: pose(mo, ({ register }) => register),
    empty: 'a file without a row is refused',
    wrong: pose(
      mo,
      ({ register }) => register,
      (page) => page.getByRole('button', { name: 'Bewaar je antwoord' }).first().click(),
    ),
  },
  'GET /meldingen/terug': {
    filled: pose(mo, '/meldingen/terug'),
    empty: pose('Yvonne Maas', '/meldingen/terug'),
    wrong: pose(
      mo,
      '/meldingen/terug',
      pressed('Maak het bestand', async (page) => {
        await page.getByLabel('Dag').fill('31');
        await page.getByLabel('Maand').fill('2');
      }),
    ),
  },
  'GET /jongeren/:caseId/register': {
    filled: pose(mo, ({ reported }) => `${reported}/register`),
    empty: always,
    wrong: pose(mo, ({ reported }) => `${reported}/register`, pressed('Bewaar', nothingTyped)),
  },
  'GET /jongeren/:caseId/register/kopie': {
    filled: pose(mo, ({ reported }) => `${reported}/register/kopie`),
    empty: always,
    wrong: noForm,
  },
};
