/** The poses of the pages of a hand-over. */
import type { Known } from './known.ts';
import { karin, noForm, nothingTyped, opensEmpty, other, pose, pressed, type Other, type Poses } from './pose.ts';
import { press } from './steps.ts';

const milan = (end: string) => (known: Known) => `${known.milan}/${end}`;
const filled = (end: string) => (known: Known) => `${known.filled}/${end}`;
const draft = (end: string) => (known: Known) => `${known.draft.replace(/\/vraag$/, '')}/${end}`;

export const handovers: Record<string, Poses | Other> = {
  'GET /jongeren/:caseId/overdracht': {
    filled: pose(karin, milan('overdracht')),
    empty: opensEmpty,
    wrong: pose(karin, milan('overdracht'), async (page) => {
      await page.getByRole('radio', { name: /Leusden/ }).check();
      await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('');
      await press(page, 'Verder');
    }),
  },
  'GET /jongeren/:caseId/verhuisd': {
    filled: pose(karin, milan('verhuisd')),
    empty: opensEmpty,
    wrong: pose(karin, milan('verhuisd'), pressed('Leg de verhuizing vast')),
  },
  'GET /overdrachten/:handoverId/verteld': {
    filled: pose('Mo Achterberg', ({ moving }) => `${moving}/verteld`),
    empty: opensEmpty,
    wrong: pose('Mo Achterberg', ({ moving }) => `${moving}/verteld`, pressed('Naar de controle')),
    blocks: pose('Mo Achterberg', ({ moving }) => `${moving}/blokken`),
    check: pose('Mo Achterberg', ({ moving }) => `${moving}/controle`),
    draft: pose('Mo Achterberg', ({ moving }) => moving),
  },
  'GET /overdrachten/:handoverId': {
    filled: pose(karin, ({ sent }) => sent),
    empty: pose(karin, ({ draft: at }) => at),
    wrong: pose(
      'Farid Haddad',
      ({ asked }) => asked,
      async (page) => {
        await page.getByLabel('Ik stuur het terug').check();
        await press(page, 'Terugsturen');
      },
    ),
    receiver: pose('Farid Haddad', ({ asked }) => asked),
    lapsed: pose(karin, ({ lapsed }) => lapsed),
    'sent back': pose(karin, ({ back }) => back),
    question: pose(karin, ({ question }) => question, pressed('Antwoord versturen')),
    meeting: pose(
      'Ilse Mulder',
      ({ toMeet }) => toMeet,
      async (page) => {
        await page.locator('main input[type=radio]').first().check();
        await page.getByRole('button', { name: 'Kennismaking vastleggen' }).click();
      },
    ),
  },
  'GET /overdrachten/:handoverId/aan-wie': {
    filled: pose(karin, filled('aan-wie')),
    empty: opensEmpty,
    wrong: pose(karin, filled('aan-wie'), pressed('Verder', nothingTyped)),
  },
  'GET /overdrachten/:handoverId/vraag': {
    filled: pose(karin, filled('vraag')),
    empty: 'a draft has a question before it can be found again',
    wrong: pose(karin, draft('vraag'), pressed('Verder', nothingTyped)),
  },
  'GET /overdrachten/:handoverId/blokken': {
    filled: pose(karin, filled('blokken')),
    empty: pose(karin, draft('blokken')),
    wrong: pose(karin, filled('blokken'), async (page) => {
      await page.locator('main textarea').first().fill('Zijn nummer is 111222333.');
      await press(page, 'Verder');
    }),
  },
  'GET /overdrachten/:handoverId/samen': {
    filled: pose(karin, filled('samen')),
    empty: pose(karin, draft('samen')),
    wrong: pose(karin, draft('samen'), async (page) => {
      await page.getByLabel('Ja, samen gelezen').check();
      await press(page, 'Naar de controle');
    }),
  },
  'GET /overdrachten/:handoverId/controle': {
    filled: pose(karin, filled('controle')),
    empty: pose(karin, draft('controle')),
    wrong: 'what is missing stands on the page itself: that is the empty pose',
  },
  'GET /overdrachten/:handoverId/pdf': other('file', karin, ({ sent }) => `${sent}/pdf`),
  'GET /overdrachten/:handoverId/a4': {
    filled: pose(karin, ({ sent }) => `${sent}/a4`),
    empty: pose(karin, draft('a4')),
    wrong: noForm,
  },
};
