/** The poses of what the law asks for one young person, and of the facts that it leans on. */
import { always, karin, noForm, opensEmpty, pose, type Poses, pressed } from './pose.ts';

const mo = 'Mo Achterberg';
const form = (who: string, at: Parameters<typeof pose>[1]): Poses => ({
  filled: pose(who, at),
  empty: opensEmpty,
  wrong: pose(who, at, pressed('Bewaar')),
});
export const caseLawPoses: Record<string, Poses> = {
  'GET /jongeren/:caseId/wet': {
    filled: pose(karin, ({ nick }) => `${nick}/wet`),
    empty: always,
    wrong: noForm,
    'not school': pose(mo, ({ nena }) => `${nena}/wet`),
    exemption: pose(mo, ({ finn }) => `${finn}/wet`),
  },
  'GET /andere-regels': {
    filled: pose(karin, '/andere-regels'),
    empty: 'the register that ships has no rules ahead: that is the filled pose',
    wrong: noForm,
  },
  'GET /regio/wet': {
    filled: pose('Ed Kamp', '/regio/wet'),
    empty: always,
    wrong: pose('Ed Kamp', '/regio/wet', pressed('Bekijk eerst wat verandert')),
    preview: pose('Ed Kamp', '/regio/wet', async (page) => {
      await page.getByLabel('Hoeveel maanden mag ertussen zitten?').fill('1');
      await page.getByLabel('Dag', { exact: true }).fill('1');
      await page.getByLabel('Maand', { exact: true }).fill('8');
      await page.getByLabel('Jaar', { exact: true }).fill('2026');
      await pressed('Bekijk eerst wat verandert')(page);
    }),
  },
  'GET /jongeren/:caseId/wet/school': form(karin, ({ milan }) => `${milan}/wet/school`),
  'GET /jongeren/:caseId/wet/inschrijving': form(karin, ({ milan }) => `${milan}/wet/inschrijving`),
  'GET /jongeren/:caseId/wet/papier': form(karin, ({ milan }) => `${milan}/wet/papier`),
  'GET /jongeren/:caseId/wet/woonplaats': form(karin, ({ milan }) => `${milan}/wet/woonplaats`),
  'GET /jongeren/:caseId/wet/vrijstelling': form(mo, ({ nena }) => `${nena}/wet/vrijstelling`),
  'GET /jongeren/:caseId/wet/niet-wachten': form(mo, ({ nena }) => `${nena}/wet/niet-wachten`),
};
