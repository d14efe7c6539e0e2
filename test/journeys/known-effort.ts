/** What another organisation asked De Eik to use, and waits for an answer. */
import type { Page } from 'playwright-core';

/** `read` gives what somebody would read at an address. */
export async function instrumentAskedOf(marja: Page, read: (page: Page, path: string) => Promise<string>) {
  const list = await read(marja, '/regio/geld/gebruik');
  return { instrument: /href="(\/regio\/geld\/gebruik\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '' };
}
