import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPool } from '../engines.ts';
import { appCode } from '../signing.ts';
import { Keys } from './keys.ts';
import { faultsAsItStands } from './as-it-stands.ts';
import { aanzet, again, aHome, databaseFor, type Running } from './server.ts';
import { aPrivateWindow, mainText, title, until } from './steps.ts';

const words = 'zeven groene fietsbellen';
const [rik, marja] = ['rik.post@example.org', 'marja.kok@example.org'];

/** The newest mail to this address that says such a thing. */
async function mailed(home: string, to: string, what: RegExp): Promise<string> {
  let found = '';
  await until(() => {
    const folder = join(home, 'mail');
    const letters = readdirSync(folder).toSorted().toReversed();
    const texts = letters.map((name) => readFileSync(join(folder, name), 'utf8'));
    const letter = texts.find((text) => text.startsWith(`Aan: ${to}\n`) && what.test(text)) ?? '';
    found = what.exec(letter)?.[1] ?? '';
    return Promise.resolve(found !== '');
  });
  return found;
}
const cookieOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'aanzet');

/** The key of an app and recovery codes: chance, and no words. */
const keys = /\b[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}\b|\b[a-z2-9]{5}-[a-z2-9]{5}\b/g;

const faults = (page: Page, what: string) => faultsAsItStands(page, what, keys);

type SetUp = { readonly secret: string; readonly at: number; readonly recovery: readonly string[] };
/** By keyboard from the link of an invitation to the first session; `look` sees each page. */
async function firstTime(
  keys: Keys,
  home: string,
  link: string,
  mail: string,
  look: (what: string) => Promise<void>,
): Promise<SetUp> {
  const { page } = keys;
  for (const _ of [1, 2]) expect((await page.request.get(link)).status()).toBe(200); // a mail scanner looks as well
  await page.goto(link);
  await title(page, 'Welkom bij Aanzet');
  await look('welcome');
  await keys.open('Ja, dit klopt');
  await title(page, 'Code uit je mail');
  const [before, code] = [await cookieOf(page), await mailed(home, mail, /Je code is (\d{6})/)];
  await keys.type('Code van zes cijfers', String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await keys.enter();
  expect(await page.title()).toMatch(/^Fout:/);
  await look('wrong code of the mail');
  await keys.type('Code van zes cijfers', code);
  await keys.enter();
  await title(page, 'Koppel een app met codes');
  await look('app');
  const secret = (/app: ([A-Z2-7 ]+)/.exec(await mainText(page))?.[1] ?? '').replaceAll(' ', '');
  await keys.type(/^3\. Code/, '000000');
  await keys.type(/^4\. Verzin/, words);
  await keys.type(/nog een keer/, `${words}!`);
  await keys.open('Klaar');
  expect(await page.title()).toMatch(/^Fout:/);
  await look('wrong words');
  const at = Date.now();
  await keys.type(/^3\. Code/, appCode(secret, at));
  await keys.type(/^4\. Verzin/, words);
  await keys.type(/nog een keer/, words);
  await keys.open('Klaar');
  await title(page, 'Je herstelcodes');
  await look('recovery codes');
  const recovery = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const after = await cookieOf(page);
  expect([before?.value === undefined, before?.value === after?.value, recovery.length]).toEqual([false, false, 10]);
  expect(after).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await keys.open('Ik heb ze bewaard. Ga verder');
  return { secret, at, recovery };
}

/** A school with its first colleague, as a partner list makes them. */
async function aSchool(owner: string): Promise<void> {
  const pool = aPool({ connectionString: owner, max: 1 });
  await pool.query(`with school as (insert into organisation (id, name, short_name, kind, has_account)
      values (gen_random_uuid(), 'Praktijkschool De Eik', 'De Eik', 'pro', true) returning id)
    insert into member (id, organisation_id, name, role, job_title, mail)
      select gen_random_uuid(), id, 'Marja Kok', 'teamleider', 'teamleider', '${marja}' from school`);
  await pool.end();
}

async function signIn(keys: Keys, mail: string, code: string): Promise<void> {
  await keys.type('Mailadres van je werk', mail);
  await keys.type('Wachtzin', words);
  await keys.type(/^Code uit je app/, code);
  await keys.enter();
}

/** Shortly before the end a question; one press is heard by every tab, and what was typed stays through the end. */
async function staysSignedIn(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  const context = page.context();
  const beside = await context.newPage();
  await context.clock.install();
  for (const one of [page, beside]) await one.goto(page.url());
  const asked = (one: Page) => one.getByRole('heading', { name: 'Ben je er nog?' });
  await context.clock.fastForward('28:00');
  await asked(page).waitFor();
  await look('question before the end');
  await page.getByRole('button', { name: 'Blijf ingelogd' }).click();
  for (const one of [page, beside]) await asked(one).waitFor({ state: 'hidden' });
  await context.clock.fastForward('30:00');
  await page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor();
  await look('after the end');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor({ state: 'hidden' });
  await beside.close();
}

/** The first manager by the link of the terminal, then a colleague whom they invite. */
async function fromInvitationTo(
  running: Running,
  begun: string,
  look: (page: Page) => (what: string) => Promise<void>,
) {
  const { url, home } = running;
  const manager = new Keys(await aPrivateWindow({ reducedMotion: 'reduce' }));
  await manager.page.goto(`${url}/organisaties/uitnodigen`);
  await title(manager.page, 'Inloggen');
  const link = url + (/\/uitnodiging\/\S+/.exec(begun)?.[0] ?? '');
  await firstTime(manager, home, link, rik, () => Promise.resolve());
  await title(manager.page, 'Zo zet je de regio klaar');
  await manager.page.goto(`${url}/organisaties/uitnodigen`);
  await manager.choose(/^Marja Kok/);
  await manager.open('Stuur de uitnodigingen');
  await manager.page.getByText('De uitnodigingen gaan per mail weg.').waitFor();
  const path = await mailed(home, marja, /(\/uitnodiging\/\S+)/);
  const colleague = new Keys(await aPrivateWindow({ reducedMotion: 'reduce' }));
  const app = await firstTime(colleague, home, url + path, marja, look(colleague.page));
  await title(colleague.page, 'Mijn werk');
  return { manager, colleague, app };
}

test(
  'outside the demo, with keys only: from an invitation to Mijn werk, out, in again, and out everywhere',
  { timeout: 240_000 },
  async () => {
    const [home, databases] = [aHome(), { ...(await databaseFor('postgres')), AANZET_DEMO: '0' }];
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...databases,
      AANZET_DIR: home,
      PORT: '0',
      AANZET_PER_MINUTE: '0',
    };
    const wish = ['--contactgemeente', 'GM0307', '--admin', 'Rik Post', '--mail', rik];
    const begun = await aanzet({ env }, 'region', 'begin', ...wish);
    expect(begun).toMatchObject({ code: 0, err: '' });
    await aSchool(env['DATABASE_OWNER_URL'] ?? '');
    const { DATABASE_OWNER_URL: _, ...serving } = env; // the server has no key of the owner
    const running = await again(home, serving);
    const { url } = running;
    const trouble: string[] = [];
    const look = (page: Page) => async (what: string) => void trouble.push(...(await faults(page, what)));
    const { manager, colleague: desk, app } = await fromInvitationTo(running, begun.out, look);

    await desk.page.goto(`${url}/ik`);
    await look(desk.page)('own settings');
    await desk.open('Meld je af');
    await title(desk.page, 'Inloggen');
    await desk.page.goto(url);
    await look(desk.page)('sign in');
    // The code that was used to set up is the one somebody saw over the shoulder.
    await signIn(desk, marja, appCode(app.secret, app.at));
    expect(await desk.page.title()).toMatch(/^Fout:/);
    await look(desk.page)('sign in, wrong');
    const next = appCode(app.secret, app.at + 30_000);
    await signIn(desk, marja, next);
    await title(desk.page, 'Mijn werk');
    await staysSignedIn(desk.page, look(desk.page));

    const phone = new Keys(await aPrivateWindow({ reducedMotion: 'reduce' }));
    await phone.page.goto(`${url}/inloggen/eerste-keer`);
    await look(phone.page)('first time');
    await phone.page.goto(`${url}/inloggen/app`);
    await look(phone.page)('begin anew');
    await phone.page.goto(url);
    await signIn(phone, marja, next);
    expect(await phone.page.title()).toMatch(/^Fout:/);
    await signIn(phone, marja, app.recovery[0] ?? '');
    await phone.page.getByText('Je gebruikte een herstelcode.').waitFor();
    await phone.page.goto(`${url}/ik`);
    await look(phone.page)('two places');
    expect(await mainText(phone.page)).toMatch(/Chrome op Linux \(hier\)[^]*Chrome op Linux\n/);
    await phone.open('Meld je overal af');
    await title(phone.page, 'Inloggen');
    await desk.page.goto(`${url}/jongeren`);
    await title(desk.page, 'Inloggen');
    expect(new URL(desk.page.url()).search).toBe('?naar=%2Fjongeren');
    await manager.page.goto(`${url}/organisaties`);
    await title(manager.page, 'Organisaties'); // another colleague's session is another's
    expect(trouble).toEqual([]);
    expect([...manager.lost, ...desk.lost, ...phone.lost]).toEqual([]);
    expect(running.log()).not.toMatch(/@|zeven groene|Marja|Rik/);
  },
);
