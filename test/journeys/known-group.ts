/** A group moment at De Eik: Karin gave cards, and one pupil is in behind a screen of the computer room. */
import type { Page } from 'playwright-core';
import { aPrivateWindow, press } from './steps.ts';

export type GroupCard = { readonly name: string; readonly code: string };
/** The cards as they stand on paper. */
export const cardsIn = (html: string): readonly GroupCard[] =>
  [...html.matchAll(/<h2>([^<]*)<\/h2>\s*<p class="print-card__big">(\d{4} \d{4})</g)].map(
    ([, name = '', code = '']) => ({
      name,
      code,
    }),
  );

/** Comes in with a card at the short address. */
export async function comeInByCard(page: Page, url: string, code: string, year: string): Promise<void> {
  await page.goto(new URL('/g', url).href);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('In welk jaar ben je geboren?').fill(year);
  await press(page, 'Begin');
  await page.waitForURL('**/mijn-blad/*');
}

/** Holds a moment with two, as the form of the page does; where it is followed, and a window in which the first one is in. */
export async function aGroupMoment(karin: Page, chosen: readonly string[], year: string, window = {}) {
  const { request } = karin.context();
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const data = new URLSearchParams(chosen.map((id) => ['pupils', id])).toString();
  const html = await (await request.post(new URL('/groepsmoment', karin.url()).href, { data, headers })).text();
  const at = /href="(\/groepsmoment\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const pupil = await aPrivateWindow(window);
  await comeInByCard(pupil, karin.url(), cardsIn(html)[0]?.code ?? '', year);
  return { at, pupil };
}
