/** Samira lets her mother look along: Karin gave a link on a card and told the code, and the mother asked something. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { aPrivateWindow, press } from './steps.ts';

/** Gives a link on paper to look along with who is on that page, as the form does: the path in the square, and the code. */
async function givenAlong(page: Page, young: string, shows: readonly string[] = ['now', 'steps']) {
  const url = new URL(`${young}/meekijken`, page.url()).href;
  const form = new URLSearchParams({
    name: 'Nadia Benali',
    'yesOn-pick': '2026-06-08',
    channel: 'mail',
    mail: 'nadia@example.org',
  });
  for (const one of shows) form.append('shows', one);
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const given = await (await page.context().request.post(url, { data: form.toString(), headers })).text();
  const code = given.match(/>(\d(?: \d){5})</)?.[1]?.replaceAll(' ', '') ?? '';
  let link: string | undefined;
  while (link === undefined)
    link = (await (await page.context().request.get(new URL('/voorbeeld/post', page.url()).href)).text()).match(
      /\/ouder\/[\w-]{30,}/,
    )?.[0];
  return { link, code };
}

/** Opens the link, presses its button and fills in the code. */
async function comeInToLookAlong(page: Page, at: string, code: string): Promise<void> {
  await page.goto(at);
  await press(page, 'Ga verder');
  await page.getByLabel('Code van zes cijfers').fill(code);
  await press(page, 'Lees verder');
  await page.waitForURL('**/meekijken');
}

/** A window in which the mother of Samira is in, and her link. */
export async function whoLooksAlong(karin: Page, samira: string, options?: BrowserContextOptions) {
  const { link, code } = await givenAlong(karin, samira);
  const parent = await aPrivateWindow(options);
  await comeInToLookAlong(parent, new URL(link, karin.url()).href, code);
  await parent.getByLabel('Wat wilt u vragen?').fill('Mag mijn kind ook op zaterdag werken?');
  await press(parent, 'Stel de vraag');
  await parent.getByText('Mag mijn kind ook op zaterdag werken?').waitFor();
  return { parent, along: link, code };
}
