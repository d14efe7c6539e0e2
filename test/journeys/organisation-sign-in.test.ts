/**
 * Signing in through the own organisation, in a real browser and at a real sign-in: a team lead sets it up, one colleague
 * comes with two steps from over there, another with one and our own code.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { placesIn } from '#main/config.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { aPool } from '../engines.ts';
import { anIdentityProvider, clientId, clientSecret } from '../identity-provider.ts';
import { appCode } from '../signing.ts';
import { faultsAsItStands } from './as-it-stands.ts';
import { again, aHome, databaseFor } from './server.ts';
import { aPrivateWindow, mainText, press, title, until } from './steps.ts';

const words = 'zeven groene fietsbellen';
const mailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.org`;
const [marja, karin, peter] = ['Marja Kok', 'Karin Smit', 'Peter Vos'] as const;

/** De Eik with a team lead who signs in already, and two colleagues who were never here. */
async function aSchool(owner: string, home: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  writeFileSync(placesIn(home).key, key, { mode: 0o600 });
  const vault = makeVault(() => key);
  const secret = vault.newSecret();
  const pool = aPool({ connectionString: owner, max: 1 });
  await pool.query(`with school as (insert into organisation (id, name, short_name, kind, has_account, brin)
      values (gen_random_uuid(), 'Praktijkschool De Eik', 'De Eik', 'pro', true, '00ZZ') returning id)
    insert into member (id, organisation_id, name, role, job_title, mail)
      select gen_random_uuid(), id, name, role, role, mail from school, (values
        ('${marja}', 'teamleider', '${mailOf(marja)}'), ('${karin}', 'begeleider', '${mailOf(karin)}'),
        ('${peter}', 'begeleider', '${mailOf(peter)}')) as who (name, role, mail)`);
  await pool.query(
    `insert into authenticator (member_id, sealed_secret, passphrase_hash, last_step, made_on)
      select id, $1, $2, 0, '2026-06-08' from member where name = '${marja}'`,
    [Buffer.from(vault.seal(secret)), await vault.slowHash(words)],
  );
  await pool.end();
  return secret;
}

/** The newest mail to this colleague that says such a thing. */
async function mailed(home: string, who: string, what: RegExp): Promise<string> {
  let found = '';
  await until(() => {
    const folder = join(home, 'mail');
    const texts = readdirSync(folder)
      .toSorted()
      .toReversed()
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const letter = texts.find((text) => text.startsWith(`Aan: ${mailOf(who)}\n`) && what.test(text)) ?? '';
    found = what.exec(letter)?.[1] ?? '';
    return Promise.resolve(found !== '');
  });
  return found;
}

const chance = /\b[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}\b|https?:\S+/g;
const faults = (page: Page, what: string) => faultsAsItStands(page, what, chance);

/** On the page of the organisation, as this account there; the browser went there by itself. */
async function atHome(page: Page, as: string): Promise<void> {
  await title(page, 'Inloggen op je werk');
  await page.getByRole('link', { name: as, exact: true }).click();
}

test(
  'with two steps at the organisation nothing more is asked, with one our own code is',
  { timeout: 240_000 },
  async () => {
    const home = aHome();
    const databases: Record<string, string> = { ...(await databaseFor('postgres')), AANZET_DEMO: '0' };
    const secret = await aSchool(databases['DATABASE_OWNER_URL'] ?? '', home);
    const own = { AANZET_DIR: home, PORT: '0', AANZET_PER_MINUTE: '0', AANZET_SIGN_IN_LOCAL: '1' };
    const running = await again(home, { ...process.env, ...databases, ...own });
    const { url } = running;
    const elsewhere = await anIdentityProvider(`${url}/inloggen/terug`);
    const school = { nlEduPersonHomeOrganizationId: '00ZZ03', eduPersonAffiliation: 'employee' };
    for (const [name, account] of [
      ['Marja', { sub: 'm-1', mail: mailOf(marja), ...school }],
      ['Marja in Soest', { sub: 'm-2', mail: mailOf(marja), nlEduPersonHomeOrganizationId: '01AA' }],
      ['Peter', { sub: 'p-1', mail: mailOf(peter), ...school }],
      ['Een leerling', { sub: 'l-1', ...school, eduPersonAffiliation: 'student' }],
    ] as const)
      elsewhere.accounts.set(name, account);
    const trouble: string[] = [];
    const look = async (page: Page, what: string) => void trouble.push(...(await faults(page, what)));

    const lead = await aPrivateWindow({ reducedMotion: 'reduce' });
    await lead.goto(`${url}/inloggen`);
    await lead.getByLabel('Mailadres van je werk').fill(mailOf(marja));
    await lead.getByLabel('Wachtzin').fill(words);
    await lead.getByLabel('Code uit je app').fill(appCode(secret, Date.now()));
    await press(lead, 'Log in');
    await title(lead, 'Mijn werk');
    await lead.goto(`${url}/organisaties`);
    await lead
      .getByRole('main')
      .getByRole('link', { name: /^Praktijkschool De Eik/ })
      .first()
      .click();
    await lead.getByRole('link', { name: 'Hoe wij inloggen' }).click();
    await lead.getByLabel('Entree').check();
    await lead.getByLabel('Adres van het inloggen').fill(elsewhere.issuer);
    await lead.getByLabel('Naam van Aanzet daar').fill(clientId);
    await lead.getByLabel('Geheim').fill(clientSecret);
    expect(await lead.getByLabel('Code van je organisatie').inputValue()).toBe('00ZZ');
    await press(lead, 'Bewaar');
    await press(lead, '1. Kijk of het adres werkt');
    await lead.getByText('Het adres werkt.').waitFor();
    await look(lead, 'settings, looked at');
    await press(lead, '2. Probeer zelf in te loggen');
    await atHome(lead, 'Marja in Soest');
    await lead.getByText('Dit is een andere organisatie').waitFor();
    await look(lead, 'tried, does not fit');
    await lead.context().clearCookies({ domain: '127.0.0.1', name: /^_session/ });
    await lead.getByRole('link', { name: 'Terug naar de instellingen' }).click();
    await press(lead, '2. Probeer zelf in te loggen');
    await atHome(lead, 'Marja');
    await lead.getByText('Het past.').waitFor();
    await lead.getByRole('link', { name: 'Terug naar de instellingen' }).click();
    await press(lead, '3. Zet het aan voor iedereen');
    await lead.getByText('Staat aan. Collega’s kunnen zo inloggen.').waitFor();
    await lead.goto(`${url}/organisaties/uitnodigen`);
    await lead.getByLabel(/^Karin Smit/).check();
    await lead.getByLabel(/^Peter Vos/).check();
    await press(lead, 'Stuur de uitnodigingen');

    /** As far as the page on which the way in is chosen. */
    const invited = async (who: string): Promise<Page> => {
      const page = await aPrivateWindow({ reducedMotion: 'reduce' });
      await page.goto(url + (await mailed(home, who, /(\/uitnodiging\/\S+)/)));
      await press(page, 'Ja, dit klopt');
      await page.getByLabel('Code van zes cijfers').fill(await mailed(home, who, /Je code is (\d{6})/));
      await press(page, 'Verder');
      await title(page, 'Koppel een app met codes');
      return page;
    };
    /** Out here, which offers to go out over there too; and back to the door. */
    const out = async (page: Page) => {
      await page.goto(`${url}/ik`);
      await press(page, 'Meld je af');
      await title(page, 'Je bent afgemeld');
      await page.goto(`${url}/inloggen`);
      await title(page, 'Inloggen');
      await page.context().clearCookies({ name: /^_session/ });
    };

    const withOne = await invited(peter);
    await look(withOne, 'the app, or at home');
    await press(withOne, 'Log in via je organisatie');
    await atHome(withOne, 'Peter');
    await title(withOne, 'Koppel een app met codes');
    const app = (/app: ([A-Z2-7 ]+)/.exec(await mainText(withOne))?.[1] ?? '').replaceAll(' ', '');
    const at = Date.now();
    await withOne.getByLabel(/^3\. Code/).fill(appCode(app, at));
    await withOne.getByLabel(/^4\. Verzin/).fill(words);
    await withOne.getByLabel(/nog een keer/).fill(words);
    await press(withOne, 'Klaar');
    await title(withOne, 'Je herstelcodes');
    await out(withOne);
    await look(withOne, 'the door');
    await press(withOne, 'Log in via Praktijkschool De Eik');
    await atHome(withOne, 'Peter');
    await title(withOne, 'Nog een stap');
    await withOne.goto(`${url}/werk`);
    await title(withOne, 'Inloggen'); // half is nothing
    await press(withOne, 'Log in via Praktijkschool De Eik');
    await title(withOne, 'Nog een stap'); // still known over there
    await look(withOne, 'our second step');
    await withOne.getByLabel('Code uit je app').fill(appCode(app, at + 30_000));
    await press(withOne, 'Log in');
    await title(withOne, 'Mijn werk');

    await out(withOne);
    await press(withOne, 'Log in via Praktijkschool De Eik');
    await atHome(withOne, 'Een leerling');
    expect(await withOne.title()).toMatch(/^Fout: Inloggen lukte niet/);
    await look(withOne, 'a pupil');

    // Another kind of sign-in that tells of two steps: here the same server, by the row of Entra.
    const owner = aPool({ connectionString: databases['DATABASE_OWNER_URL'] ?? '', max: 1 });
    await owner.query(`update sign_in_provider set kind = 'entra', code = '8a5cd0de-2d24-4a4f-8a9b-0d1c0a2f7f10'`);
    await owner.end();
    const tid = '8a5cd0de-2d24-4a4f-8a9b-0d1c0a2f7f10';
    elsewhere.accounts.set('Karin', { sub: 'k-2', email: mailOf(karin), tid, amr: ['pwd', 'mfa'] });
    const withTwo = await invited(karin);
    await press(withTwo, 'Log in via je organisatie');
    await atHome(withTwo, 'Karin');
    await title(withTwo, 'Mijn werk');
    await out(withTwo);
    await press(withTwo, 'Log in via Praktijkschool De Eik');
    await atHome(withTwo, 'Karin');
    await title(withTwo, 'Mijn werk');

    expect(trouble).toEqual([]);
    expect(running.log()).not.toMatch(/@|state=|code=|Marja|Karin/);
    await elsewhere.stop();
  },
);
