/** Jesper of De Eik came in with his link, and Samira was asked whether she wants a coach. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addressOf, sent } from './arranged.ts';
import { aPrivateWindow, press } from './steps.ts';

const ids = '[0-9a-f-]{36}';
const url = (page: Page, path: string): string => new URL(path, page.url()).href;
const read = async (page: Page, path: string): Promise<string> =>
  (await page.context().request.get(url(page, path))).text();

/** Mails a link to the coach of that name, as the form of the page does; its path, and the code to tell. */
export async function linkFor(marja: Page, name: string): Promise<{ coach: string; link: string; code: string }> {
  const list = await read(marja, '/next-coaches');
  const coach = new RegExp(`href="(/next-coaches/${ids})"[^>]*>\\s*${name}`).exec(list)?.[1] ?? '';
  const headers = { 'sec-fetch-site': 'same-origin' };
  const form = { mail: 'jesper@example.org' };
  const given = await (await marja.context().request.post(url(marja, `${coach}/link`), { form, headers })).text();
  const code = given.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';
  let link: string | undefined;
  while (link === undefined) link = (await read(marja, '/voorbeeld/post')).match(/\/c\/[\w-]{30,}/)?.[0];
  return { coach, link, code };
}

/** Opens the link, presses its button and fills in the code. */
export async function comeInAsPeer(page: Page, at: string, code: string): Promise<void> {
  await page.goto(at);
  await press(page, 'Ga verder');
  await page.getByLabel('Code van zes cijfers').fill(code);
  await press(page, 'Open mijn pagina');
  await page.waitForURL('**/mijn-jongeren');
}

/** A window in which Jesper is in, his link, and who is asked about him. */
export async function jesperInside(karin: Page, marja: Page, samira: string, options: BrowserContextOptions = {}) {
  const { coach, link, code } = await linkFor(marja, 'Jesper');
  const peer = await aPrivateWindow(options);
  await comeInAsPeer(peer, url(karin, link), code);
  const pairing = /\/mijn-jongeren\/[0-9a-f-]{36}/.exec(await peer.content())?.[0] ?? '';
  await sent(karin, `${samira}/next-coach`, '/next-coach', { coach: 'all', capacity: 'yes' });
  const rayan = await addressOf(karin, 'Rayan Özdemir');
  const mirthe = await addressOf(karin, 'Mirthe Koster');
  return { peer, coaches: { coach, link, pairing, rayan, mirthe } };
}
