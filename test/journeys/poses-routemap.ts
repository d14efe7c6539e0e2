/** The poses of the route map, in each language. */
import type { Page } from 'playwright-core';
import { always, noForm, pose, type Poses } from './pose.ts';

const ways = (answers: Readonly<Record<string, string>>) => async (page: Page) => {
  for (const [question, answer] of Object.entries(answers))
    await page.locator(`button[name="${question}"][value="${answer}"]`).click();
};
const kevin = { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0327', wish: 'money' };
const doubt = { ...kevin, wish: 'job-stops' };
const whole = (taal: string) => pose('nobody', `/routekaart/jongere?taal=${taal}`, ways(kevin));

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
    filled: whole('nl'),
    empty: pose('nobody', '/routekaart/ouder'),
    wrong: 'each answer is a button; what the page never offered is asked again',
    'does it fit': pose('nobody', '/routekaart/jongere', ways(doubt)),
    arabic: whole('ar'),
    ukrainian: whole('uk'),
    english: whole('en'),
  },
};
