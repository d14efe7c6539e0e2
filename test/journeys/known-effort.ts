/** What another organisation asked De Eik to use, and waits for an answer; and the page of De Eik about means and tasks. */
import type { Page } from 'playwright-core';

/** `read` gives what somebody would read at an address. */
export async function moneyOfDeEik(marja: Page, read: (page: Page, path: string) => Promise<string>) {
  const [uses, map] = [await read(marja, '/regio/geld/gebruik'), await read(marja, '/regio/geld/kaart')];
  const find = (at: string, html: string) => new RegExp(`href="(${at}/[0-9a-f-]{36})"`).exec(html)?.[1] ?? '';
  return { instrument: find('/regio/geld/gebruik', uses), party: find('/regio/geld/partij', map) };
}

/** Hours, amounts and numbers of people: a number of nine digits is of another size, and never kept. */
export const effortNumbers: readonly string[] = [
  ...['low-:n', 'high-:n', 'rateLow', 'rateHigh'].map((field) => `/regio/geld/inzet/norm ${field}`),
  ...['number-:n', 'there', ...[0, 1, 2, 3].map((at) => `share-${at}-:n`)].map((field) => `/regio/geld/inzet/reken ${field}`), // prettier-ignore
  '/regio/geld/gebruik/nieuw amount',
];
/** Where somebody types freely. */
export const effortWords: Readonly<Record<string, readonly string[]>> = {
  '/regio/geld/inzet/norm': ['why', 'words-:n'],
  '/regio/geld/inzet/reken': ['name-:n', 'source-:n', 'thereWords'],
  '/regio/geld/verantwoording/kolom': ['words'],
  '/regio/geld/gebruik/nieuw': ['what'],
  '/regio/geld/gebruik/:id': ['why'],
};
