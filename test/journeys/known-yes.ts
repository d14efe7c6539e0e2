/** Roos is seventeen: Karin read a hand-over with her, saw the paper of her mother, and asks the mother by mail. */
import type { Page } from 'playwright-core';
import { addressOf, sent } from './arranged.ts';
import { aPrivateWindow, press } from './steps.ts';

/** What who is in this window posts, where the answer is a page. */
async function posted(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const url = new URL(path, page.url()).href;
  return (await page.context().request.post(url, { form, headers: { 'sec-fetch-site': 'same-origin' } })).text();
}
const codeOn = (page: string): string => page.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';

type Who = { readonly name: string; readonly mother?: string };
/** From the page of the young person to a hand-over that was read together and has no yes yet; its address. */
export async function readTogetherWith(page: Page, { name, mother }: Who): Promise<string> {
  const [path, firstName] = [await addressOf(page, name), name.split(' ')[0] ?? name];
  if (mother) {
    await sent(page, path, '/oppakken');
    const speaker = { kind: 'parent', name: mother, proof: 'seen', 'seenOn-pick': '2026-06-08' };
    await sent(page, `${path}/wie-beslist`, '/wie-beslist', speaker);
  }
  const leads = await sent(page, `${path}/overdracht`, '/overdracht', ({ ontvanger }) => ({
    [`naam-${String(ontvanger)}`]: 'Sanne de Boer',
    [`mail-${String(ontvanger)}`]: 'sanne.de.boer@example.org',
  }));
  const base = leads.replace(/\/vraag$/, '');
  await sent(page, leads, '/vraag', { question: `Wil je ${firstName} helpen bij het zoeken van werk?` });
  await sent(page, `${base}/blokken`, '/blokken', { wants: 'Werken met dieren.' });
  const read = { gelezen: 'ja', 'readOn-pick': '2026-06-08', readWith: `${firstName} en school`, gevraagd: 'nee' };
  await sent(page, `${base}/samen`, '/samen', read);
  return base;
}

/** The link of the mail to who speaks for a young person: the newest. */
export async function mailedLink(page: Page): Promise<string> {
  let link: string | undefined;
  while (link === undefined) {
    const post = await page.context().request.get(new URL('/voorbeeld/post', page.url()).href);
    link = (await post.text()).match(/\/ja\/[\w-]{30,}/)?.[0];
  }
  return link;
}
export async function comeInToSayYes(page: Page, at: string, code: string): Promise<void> {
  await page.goto(at);
  await press(page, 'Ga verder');
  await page.getByLabel('Code van zes cijfers').fill(code);
  await press(page, 'Lees de vraag');
  await page.waitForURL('**/vraag-aan-u');
}

/** A window in which the mother of Roos is in, her link, and the page on which Karin asked. */
export async function motherOfRoosInside(karin: Page) {
  const base = await readTogetherWith(karin, { name: 'Roos Vermeer', mother: 'Petra Vermeer' });
  const ask = `${base}/vraag-ja`;
  const form = await (await karin.context().request.get(new URL(ask, karin.url()).href)).text();
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(form)?.[1] ?? '';
  const typed = { mail: 'petra.vermeer@example.org', ownView: 'Roos wil met dieren werken.' };
  const page = await posted(karin, ask, { ...typed, version: value('version'), speaker: value('speaker') });
  const link = await mailedLink(karin);
  const speaker = await aPrivateWindow();
  await comeInToSayYes(speaker, new URL(link, karin.url()).href, codeOn(page));
  return { speaker, yes: { ask, link } };
}
