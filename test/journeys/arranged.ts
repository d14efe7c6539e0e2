/**
 * What a journey needs before its own point: the same forms as in steps.ts, sent as the window would send them and with its
 * cookies, without showing each page. The window stands where the clicks would have left it.
 */
import type { Page } from 'playwright-core';
import { formOf, type Fields } from '../web/visitor.ts';
import { send } from './steps.ts';

type Typed = Fields | ((stood: Fields, html: string) => Fields);

const textAt = async (page: Page, path: string): Promise<string> =>
  (await page.context().request.get(new URL(path, page.url()).href)).text();

/** Sends the form to `end` on the page at this address, with what stood in it and what is typed; where it leads. */
export async function sent(page: Page, path: string, end: string, typed: Typed = {}): Promise<string> {
  const html = await textAt(page, path);
  const [action, stood] = formOf(html, end);
  const fields = { ...stood, ...(typeof typed === 'function' ? typed(stood, html) : typed) };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const answer = await page.context().request.post(new URL(action, page.url()).href, {
    data: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`the form to ${action} was answered with ${answer.status()}`);
  return answer.headers()['location'] ?? '';
}

const shows = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** The address of the young person of that name, by the search of who is in the window. */
export async function addressOf(page: Page, name: string): Promise<string> {
  const found = await textAt(page, await sent(page, '/jongeren', '/jongeren/zoek', { naam: name }));
  const path = new RegExp(`href="(/jongeren/[0-9a-f-]{36})"[^>]*>\\s*${name}, \\d+ jaar`).exec(found)?.[1];
  if (!path) throw new Error(`the search did not lead to ${name}`);
  return path;
}

/** Opens the page of a young person. */
export async function openYoungPerson(page: Page, name: string): Promise<void> {
  await shows(page, await addressOf(page, name));
}

/** The team of De Eik is on turn after the list: the reader becomes the fixed contact person, and is on turn. */
export async function becomeContact(page: Page, name: string): Promise<void> {
  const path = await addressOf(page, name);
  await sent(page, path, '/oppakken');
  await shows(page, path);
}

/** From the page of the young person to step 2: the proposed receiver, which has no account, is asked. */
export async function askLeusden(page: Page): Promise<void> {
  const path = `${new URL(page.url()).pathname}/overdracht`;
  const leads = await sent(page, path, '/overdracht', ({ ontvanger }) => ({
    [`naam-${String(ontvanger)}`]: 'Sanne de Boer',
    [`mail-${String(ontvanger)}`]: 'sanne.de.boer@example.org',
  }));
  await shows(page, leads);
}

/** From step 2 to the check: one question, what goes along, read together, and the yes of who decides. */
export async function fillHandover(page: Page, firstName = 'Samira'): Promise<void> {
  const base = new URL(page.url()).pathname.replace(/\/vraag$/, '');
  await sent(page, `${base}/vraag`, '/vraag', {
    question: `Ik vraag jou om ${firstName} te begeleiden naar werk bij een bakkerij.`,
  });
  await sent(page, `${base}/blokken`, '/blokken', { wants: 'Werken bij een bakkerij en later een eigen kamer.' });
  const check = await sent(page, `${base}/samen`, '/samen', (_, html) => {
    const today = /name="readOn-pick"[^>]*value="([\d-]{10})"/.exec(html)?.[1] ?? '';
    const read = { gelezen: 'ja', 'readOn-pick': today, readWith: `${firstName} en Karin Smit` };
    const yes = { capacity: 'yes', gevraagd: 'ja', answer: 'yes', by: 'self', how: 'in-person', 'yesOn-pick': today };
    return { ...read, ...yes };
  });
  await shows(page, check);
}

/** From the list up to the code: Karin hands Samira over to Leusden, which has no account. */
export async function handOverSamiraToLeusden(page: Page): Promise<string> {
  await becomeContact(page, 'Samira Benali');
  await askLeusden(page);
  await fillHandover(page);
  return send(page);
}
