/** How a pose of a page is written down: who looks, at what, after which clicks. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { press } from './steps.ts';

export type Pose = {
  readonly who: string;
  readonly at: (known: Known) => string;
  /** What is done on the page before it is looked at: one press at most, unless it is `inWindow`. */
  readonly first?: First;
};
type First = ((page: Page) => Promise<unknown>) & { readonly inWindow?: true };
/** Done in a real window: it goes through more than one page. */
export const inWindow = (first: (page: Page) => Promise<unknown>): First =>
  Object.assign((page: Page) => first(page), { inWindow: true } as const);
/** A pose, or the reason why the page cannot take it. */
type Maybe = Pose | string;
export type Poses = {
  readonly filled: Pose;
  readonly empty: Maybe;
  readonly wrong: Maybe;
  readonly [more: string]: Maybe;
};
/** No page but something else: what it is, and who may ask for it. */
export type Other = { readonly is: 'file' | 'redirect'; readonly who: string; readonly at: (known: Known) => string };

export const pose = (who: string, at: string | ((known: Known) => string), first?: Pose['first']): Pose => ({
  who,
  at: typeof at === 'string' ? () => at : at,
  ...(first && { first }),
});
export const other = (is: Other['is'], who: string, at: string | ((known: Known) => string)): Other => ({
  is,
  ...pose(who, at),
});
export const noForm = 'there is nothing to fill in';
export const opensEmpty = 'the form opens empty: that is the filled pose';
export const always = 'there is always something on it';
export const karin = 'Karin Smit';
export const marja = 'Marja Kok';
/** Presses a button; `before` makes sure that something is wrong. */
export const pressed = (name: string, before?: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await before?.(page);
  await press(page, name);
};
export const unchosenDay = (page: Page) => page.getByLabel('Andere dag').first().check();
export const nothingTyped = async (page: Page) => {
  for (const box of await page.locator('main textarea, main input[type=text]').all())
    if (await box.isVisible()) await box.fill('');
};
