import type { Page } from 'playwright-core';
import type { Running } from './server.ts';
import { aPrivateWindow, become } from './steps.ts';

export type Bytes = { readonly status: number; readonly html: string };

/** A window in which somebody is there, and where a test may ask pages by itself: our own policy allows no script but our own files. */
export const anAskingWindowOf = async (at: Pick<Running, 'url'>, name: string): Promise<Page> =>
  become(await aPrivateWindow({ bypassCSP: true }), at, name);

/** A page as its bytes, asked by the browser of who is there. */
export const bytesOf = (page: Page, path: string): Promise<Bytes> =>
  page.evaluate(async (at) => {
    const answer = await fetch(at);
    return { status: answer.status, html: await answer.text() };
  }, path);

/** What a search for this name answers. The id of the search and the word itself are the only bytes that may differ. */
export const searchOf = (page: Page, name: string): Promise<Bytes> =>
  page.evaluate(async (naam) => {
    const answer = await fetch('/jongeren/zoek', { method: 'POST', body: new URLSearchParams({ naam }) });
    const html = (await answer.text())
      .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id')
      .replaceAll(`value="${naam}"`, 'value=""');
    return { status: answer.status, html };
  }, name);

const kindOf = (path: string) => path.replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|GM\d{4}/g, ':id');

/**
 * Every page that links lead to from here, by its address; ten of each kind. Nothing is sent. An address that fits `named` is
 * written down and not asked for. Asked with the cookies of who is there and not by the browser itself, which takes longer
 * over each of a thousand pages than the server does.
 */
export async function everyPage(
  page: Page,
  from: readonly string[],
  named?: RegExp,
): Promise<Readonly<Record<string, string>>> {
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies(origin);
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const seen = new Map<string, number>();
  const found: Record<string, string> = {};
  const queue = [...from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const times = seen.get(kindOf(path)) ?? 0;
    // The public pages of 342 municipalities are made of one mould, and hold nobody's young people.
    const enough = /^\/(?:wie-is-aan-zet|routekaart\/delen)\//.test(path) ? 2 : 10;
    if (path in found || times >= enough) continue;
    seen.set(kindOf(path), times + 1);
    found[path] = '';
    if (named?.test(path)) continue;
    const answer = await fetch(origin + path, { headers });
    const html = await answer.text();
    found[path] = html;
    if (!(answer.headers.get('content-type') ?? '').includes('html')) continue;
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="(\/[^"]*)"/g))
      queue.push(href.replaceAll('&amp;', '&').replace(/#.*/, ''));
  }
  return found;
}
