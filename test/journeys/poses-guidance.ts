/** The poses of guidance after school: what a Doorstroompunt asks, what a school answers, what it says after a no. */
import { always, karin, noForm, pose, type Poses, pressed } from './pose.ts';

const mo = 'Mo Achterberg';
const offDay = pressed('Bewaar', async (page) => {
  await page.getByLabel('Dag').fill('31');
  await page.getByLabel('Maand').fill('2');
});
export const guidancePoses: Record<string, Poses> = {
  'GET /doorstroompunt-vraagt': {
    filled: pose(karin, '/doorstroompunt-vraagt'),
    empty: pose('Tineke Hofstra', '/doorstroompunt-vraagt'),
    wrong: noForm,
  },
  'GET /doorstroompunt-vraagt/:questionId': {
    filled: pose(karin, ({ asksSchool }) => asksSchool),
    empty: always,
    wrong: pose(karin, ({ asksSchool }) => asksSchool, pressed('Verstuur het antwoord')),
  },
  'GET /jongeren/:caseId/vraag-school': {
    filled: pose(mo, ({ nena }) => `${nena}/vraag-school`),
    empty: always,
    wrong: pose(
      mo,
      ({ nena }) => `${nena}/vraag-school`,
      pressed('Verstuur de vraag', async (page) => {
        await page.getByLabel('Welke school?').selectOption('');
      }),
    ),
  },
  'GET /jongeren/:caseId/vraag-school/:questionId': {
    filled: pose(mo, ({ heard }) => heard),
    empty: always,
    wrong: pose(mo, ({ heard }) => heard, pressed('Bewaar het antwoord')),
  },
  'GET /jongeren/:caseId/vraag-school/:questionId/verder': {
    filled: pose(mo, ({ late }) => `${late}/verder`),
    empty: always,
    wrong: pose(mo, ({ late }) => `${late}/verder`, pressed('Ga verder')),
  },
  'GET /jongeren/:caseId/aanbod': {
    filled: pose(karin, ({ nick }) => `${nick}/aanbod`),
    empty: pose(karin, ({ milan }) => `${milan}/aanbod`),
    wrong: pose(karin, ({ nick }) => `${nick}/aanbod`, offDay),
  },
  'GET /jongeren/:caseId/nee-zeggen': {
    filled: pose(karin, ({ milan }) => `${milan}/nee-zeggen`),
    empty: always,
    wrong: noForm,
  },
};
