/** Poses of what becomes of a case: rest, a try to reach somebody, and who is not approached without a decision. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { karin, opensEmpty, pose, type Poses, pressed, unchosenDay } from './pose.ts';

type Before = (page: Page) => Promise<unknown>;

/** The form as it opens, and as it comes back after this button was pressed on it. */
const form = (who: string, at: (known: Known) => string, button: string, before?: Before): Poses => ({
  filled: pose(who, at),
  empty: opensEmpty,
  wrong: pose(who, at, pressed(button, before)),
});
const nobodyHeard: Before = (page) => page.getByLabel('Wie hoorde het?').fill('');

export const outcomePoses: Readonly<Record<string, Poses>> = {
  'GET /jongeren/:caseId/rust': form(karin, ({ milan }) => `${milan}/rust`, 'Bewaar', nobodyHeard),
  'GET /jongeren/:caseId/poging': form(karin, ({ milan }) => `${milan}/poging`, 'Bewaar de poging'),
  'GET /jongeren/:caseId/niet-benaderen': form(
    'Mo Achterberg',
    ({ nena }) => `${nena}/niet-benaderen`,
    'Niet benaderen',
    unchosenDay,
  ),
  'GET /jongeren/:caseId/benaderen': form('Yvonne Maas', ({ finn }) => `${finn}/benaderen`, 'Bewaar het besluit'),
};
