/** The poses of the route map, in each language. */
import type { Page } from 'playwright-core';
import { always, inWindow, noForm, pose, type Poses } from './pose.ts';
import { press } from './steps.ts';

/** Answers the first question, with the other answers in the form as if they had been given before. */
const answered = (others: Readonly<Record<string, string>>) => async (page: Page) => {
  const first = page.locator('button[name="age"][value="23-26"]');
  await first.evaluate((button, given) => {
    for (const [name, value] of Object.entries(given)) {
      const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
      button.closest('form')?.append(input);
    }
  }, others);
  await first.click();
};
const kevin = { now: 'neither', paper: 'unknown', place: 'GM0327', wish: 'money' };
/** Asks to be called in Soest, without a name or a number. */
const callMe = async (page: Page) => {
  await answered({ ...kevin, place: 'GM0342' })(page);
  await page.getByText('Liever gebeld worden?').click();
  await press(page, 'Bel mij terug');
};
const end = (taal: string) => pose('nobody', `/routekaart/jongere?taal=${taal}`, answered(kevin));

export const routePoses: Record<string, Poses> = {
  'GET /routekaart': {
    filled: pose('nobody', '/routekaart'),
    empty: always,
    wrong: noForm,
    english: pose('nobody', '/routekaart?taal=en'),
    arabic: pose('nobody', '/routekaart?taal=ar'),
    ukrainian: pose('nobody', '/routekaart?taal=uk'),
  },
  'GET /routekaart/:voor': {
    filled: end('nl'),
    empty: pose('nobody', '/routekaart/ouder'),
    wrong: pose('nobody', '/routekaart/jongere?taal=nl', inWindow(callMe)),
    'does it fit': pose('nobody', '/routekaart/jongere', answered({ ...kevin, wish: 'job-stops' })),
    english: end('en'),
    arabic: end('ar'),
    ukrainian: end('uk'),
  },
};
