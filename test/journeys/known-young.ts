/** Samira on a telephone of her own: Karin gave her a link by mail and told the code. */
import type { Page } from 'playwright-core';
import { sent } from './arranged.ts';
import { aPrivateWindow, press } from './steps.ts';

const yearOfSamira = '2008';

/** Gives who is on that page a link by mail, as the form of the page does; the path of the link, and its code. */
export async function givenTo(page: Page, young: string): Promise<{ readonly link: string; readonly code: string }> {
  const { request } = page.context();
  const url = (path: string) => new URL(path, page.url()).href;
  const headers = { 'sec-fetch-site': 'same-origin' };
  const form = { channel: 'mail', mail: 'samira@example.org', codeBy: 'told' };
  const given = await (await request.post(url(`${young}/eigen-link`), { form, headers })).text();
  const code = given.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';
  let link: string | undefined;
  while (link === undefined)
    link = (await (await request.get(url('/voorbeeld/post'))).text()).match(/\/r\/[\w-]{30,}/)?.[0];
  return { link, code };
}

/** Opens the link, presses its button and fills in the code. */
export async function comeInByOwnLink(page: Page, at: string, code: string): Promise<void> {
  await page.goto(at);
  await press(page, 'Ga verder');
  await page.getByLabel('Code van zes cijfers').fill(code);
  await page.getByLabel('In welk jaar ben je geboren?').fill(yearOfSamira);
  await press(page, 'Open mijn pagina');
  await page.waitForURL('**/mijn-route');
}

/** An appointment on Monday 15 June at ten, made as the form of the page makes it. */
export const appointed = (page: Page, young: string) =>
  sent(page, young, '/afspraken', {
    what: 'Kijken bij de bakkerij',
    who: 'Samira en Karin',
    'dueOn-pick': '2026-06-15',
    atTime: '10 uur',
  });

/** Gives school a tip with a name. */
export async function givesTip(young: Page): Promise<void> {
  await young.goto(new URL('/tip', young.url()).href);
  await young.getByLabel('Wat kan beter op school?').fill('Begin later op maandag.');
  await young.getByRole('radio', { name: 'Ja, met mijn naam' }).check();
  await press(young, 'Stuur de tip');
  await young.getByText('Begin later op maandag.').waitFor();
}

/** A window in which Samira is in, her link, her appointment, an answer in her own story, and the way to take back her yes. */
export async function samiraInside(karin: Page, samira: string) {
  await appointed(karin, samira);
  const { link, code } = await givenTo(karin, samira);
  const young = await aPrivateWindow();
  await comeInByOwnLink(young, new URL(link, karin.url()).href, code);
  await givesTip(young);
  await young.goto(new URL('/mijn-route', karin.url()).href);
  const hrefOf = (name: string) => young.getByRole('link', { name }).first().getAttribute('href');
  const appointment = await hrefOf('Ik kan niet');
  await sent(young, '/mijn-route/wens', '/wens', { wish: 'work' });
  await sent(young, '/mijn-verhaal/vraag/wie', '/wie', { words: 'Ik bak graag taart.' });
  await young.goto(new URL('/over-mij', karin.url()).href);
  const takeBack = await hrefOf('Ik wil dit stoppen');
  return { young, own: { link, appointment: appointment ?? '', takeBack: takeBack ?? '' } };
}
