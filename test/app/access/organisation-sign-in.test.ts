import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginFirstTime, proveMail } from '#app/access/first-time.ts';
import { keepProvider, lookAtProvider, seeProvider, useProvider } from '#app/access/provider-settings.ts';
import { comeBack, goAway, type Away, type Back } from '#app/access/round.ts';
import { secondStep } from '#app/access/second-step.ts';
import { findSession, forgetSignIns } from '#app/access/sessions.ts';
import { providersAtTheDoor } from '#app/access/provider-settings.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { ClientKey } from '#outside/identity/client-key.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import {
  anIdentityProvider,
  claimsIn,
  clientByKey,
  clientId,
  clientSecret,
  signed,
  signInAt,
  unsigned,
  type HomeAccount,
  type IdentityProvider,
} from '../../identity-provider.ts';
import { aRegion, type Region } from '../../people.ts';
import { appCode, aWayIn, mailedCodes, mayBegin, network } from '../../signing.ts';
import { valueOf } from '../handover/stage.ts';

const back = 'http://127.0.0.1:9/inloggen/terug';
const device = 'Firefox op Windows';
const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'fine' : outcome.refusals.map(({ code }) => code).join());

let home: IdentityProvider;
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ours: ClientKey = {
  private: pair.privateKey,
  public: { ...pair.publicKey.export({ format: 'jwk' }), kid: 'ours', alg: 'ES256' },
};
beforeAll(async () => void (home = await anIdentityProvider(back, [ours.public])));
afterAll(() => home.stop());

const karinAtHome: HomeAccount = {
  sub: 'k-1',
  email: 'Karin.Smit@example.org',
  gemeentecode: '0342',
  acr: 'http://eidas.europa.eu/LoA/substantial',
};

describe.each(engineNames)('signing in through the organisation, on %s', (engine) => {
  let region: Region;
  const settings = (more = {}) => ({
    organisationId: region.soest.id,
    kind: 'nlgov' as const,
    issuer: home.issuer,
    clientId,
    secret: clientSecret,
    code: 'GM0342',
    asksSecond: true,
    ...more,
  });
  let ilse: HomeAccount;
  /** Of whom the settings are: a team lead of Soest. */
  let lead: Member;
  beforeAll(async () => {
    region = await aRegion(engine);
    lead = region.bas;
    await region.house.owner.query("update organisation set municipality_code = 'GM0342' where id = $1", [
      region.soest.id,
    ]);
    ilse = { ...karinAtHome, sub: 'i-1', email: 'ilse.mulder@example.org' };
  });
  beforeEach(() => {
    home.account = ilse;
    home.tamper = undefined;
  });
  afterAll(() => region.house.close());

  const away = (more: Partial<Away> = {}) =>
    goAway(region.house, {
      organisationId: region.soest.id,
      purpose: 'in',
      memberId: null,
      browser: 'this browser',
      shared: false,
      onward: '',
      back,
      ...more,
    });
  const come = (at: string, browser = 'this browser') => comeBack(region.house, { at, browsers: [browser], device });
  const round = async (more: Partial<Away> = {}): Promise<Outcome<Back>> => {
    const begun = await away(more);
    return begun.ok ? come(await signInAt(begun.value, back), more.browser) : begun;
  };
  const linesOf = async (act: string) =>
    (await region.house.owner.query('select count(*)::int as n from access_event where act = $1', [act])).rows[0].n;

  test('is set by who leads that organisation and nobody else, and its secret is never read back', async () => {
    const { house, soest, marja } = region;
    expect(said(await keepProvider(house, marja, settings()))).toBe('not-found');
    expect(said(await keepProvider(house, region.ilse, settings()))).toBe('not-allowed');
    expect(said(await keepProvider(house, lead, settings({ code: 'GM0999' })))).toBe('code-differs');
    expect(
      said(await keepProvider(house, lead, settings({ code: 'abc', issuer: 'https://10.0.0.1', clientId: '' }))),
    ).toBe('text-missing,issuer-wrong,code-municipality');
    expect(said(await keepProvider(house, lead, settings({ secret: '' })))).toBe('secret-missing');
    expect(said(await keepProvider(house, lead, settings()))).toBe('fine');
    expect(said(await keepProvider(house, lead, settings({ secret: '' })))).toBe('fine'); // the one that is kept
    // A secret goes nowhere but where it was typed for.
    expect(said(await keepProvider(house, lead, settings({ secret: '', issuer: 'https://evil.example' })))).toBe(
      'secret-missing',
    );
    const { rows } = await house.owner.query('select sealed_secret from sign_in_provider');
    expect(rows[0].sealed_secret.toString('latin1')).not.toContain(clientSecret);
    await expect(as(house.pool, lead, (c) => c.query('select sealed_secret from sign_in_provider'))).rejects.toThrow(
      /permission denied/,
    );
    expect((await as(house.pool, marja, (c) => c.query('select issuer from sign_in_provider'))).rows).toEqual([]);
    for (const table of ['outside_account', 'sign_in_round'])
      await expect(as(house.pool, lead, (c) => c.query(`select * from ${table}`))).rejects.toThrow(/permission denied/);
    expect(valueOf(await seeProvider(house, lead, { organisationId: soest.id })).provider).toMatchObject({
      live: false,
    });
  });

  test('goes live only after it was looked at and somebody came back with the right organisation', async () => {
    const { house, soest } = region;
    const of = { organisationId: soest.id };
    expect(valueOf(await lookAtProvider(house, lead, of))).toEqual({ pkce: true, pushed: true, asks: true });
    expect(said(await useProvider(house, lead, { ...of, live: true }))).toBe('not-tried');
    expect(said(await away())).toBe('not-found'); // nobody uses it before that
    home.account = { ...ilse, gemeentecode: 'GM0307' };
    const trial = { purpose: 'trial', memberId: lead.memberId, browser: 'a session' } as const;
    expect(valueOf(await round(trial))).toMatchObject({
      kind: 'tried',
      findings: { organisation: 'organisation-differs', mail: 'told', twoSteps: true },
    });
    expect(said(await useProvider(house, lead, { ...of, live: true }))).toBe('not-tried');
    home.account = ilse;
    expect(valueOf(await round(trial))).toMatchObject({ findings: { organisation: 'fits' } });
    expect(said(await useProvider(house, lead, { ...of, live: true }))).toBe('fine');
    expect(await providersAtTheDoor(house)).toEqual([{ organisationId: soest.id, name: soest.name }]);
    expect(await linesOf('keep-sign-in')).toBeGreaterThan(4);
  });

  test('lets nobody in who was not invited, whatever the mail address says', async () => {
    expect(said(await round())).toBe('not-invited');
    home.account = { ...ilse, sub: 'stranger' };
    expect(said(await round())).toBe('not-invited');
    expect(await linesOf('fail-sign-in')).toBeGreaterThan(1);
  });

  /** As far as the page on which a way in is set up. */
  const invited = async (who: Member): Promise<string> => {
    await mayBegin(region.house, who);
    const token = await beginFirstTime(region.house, who.memberId);
    const [code = ''] = await mailedCodes(region.house);
    return valueOf(await proveMail(region.house, token, code));
  };
  const binding = (browser: string) => ({ purpose: 'bind', memberId: region.ilse.memberId, browser }) as const;

  test('knows a colleague by the invitation the first time, and by the account from then on', async () => {
    const { house } = region;
    const browser = await invited(region.ilse);
    home.account = { ...ilse, email: 'peter.vos@example.org' }; // who was still signed in over there
    expect(said(await round(binding(browser)))).toBe('mail-differs');
    home.account = ilse;
    const bound = valueOf(await round(binding(browser)));
    expect(bound).toMatchObject({ kind: 'in', member: { name: region.ilse.name } });
    expect(said(await round(binding(browser)))).toBe('round-over'); // the invitation is used up
    home.account = { ...ilse, email: 'getrouwd@example.org' }; // another address, the same person
    const again = valueOf(await round());
    if (again.kind !== 'in') throw new Error(again.kind);
    expect((await findSession(house, again.opened.token))?.member.memberId).toBe(region.ilse.memberId);
    home.account = { ...ilse, sub: 'i-2' }; // the same address, another person
    expect(said(await round())).toBe('not-invited');
    const { rows } = await house.owner.query('select account_hash from outside_account');
    expect(rows).toHaveLength(1);
    expect(rows[0].account_hash.toString('latin1')).not.toContain('i-1');
    expect(await linesOf('bind-sign-in')).toBe(1);
  });

  test('an account that is one colleague’s is never another’s, and a BRIN or gemeente that differs is refused', async () => {
    const { bas } = region;
    const browser = await invited(bas);
    home.account = { ...ilse, email: undefined };
    expect(said(await round({ purpose: 'bind', memberId: bas.memberId, browser }))).toBe('account-taken');
    for (const [gemeentecode, code] of [
      ['GM0307', 'organisation-differs'],
      [undefined, 'organisation-untold'],
    ] as const) {
      home.account = { ...ilse, gemeentecode };
      expect(said(await round())).toBe(code);
    }
  });

  test('asks our own second step when the organisation told of none', async () => {
    const { house } = region;
    home.account = { ...ilse, acr: 'http://eidas.europa.eu/LoA/low' };
    expect(said(await round())).toBe('second-missing'); // no app was ever set up
    const app = await aWayIn(house, region.ilse, 'ilse.mulder@example.org');
    const half = valueOf(await round({ onward: '/jongeren', shared: true }));
    if (half.kind !== 'second') throw new Error(half.kind);
    expect(await findSession(house, half.token)).toBeUndefined(); // half is nothing
    const typed = { network, device };
    expect(said(await secondStep(house, half.token, { ...typed, code: '' }))).toBe('code-missing');
    expect(said(await secondStep(house, half.token, { ...typed, code: '000000' }))).toBe('second-wrong');
    expect(said(await secondStep(house, 'another', { ...typed, code: appCode(app.secret, house.now()) }))).toBe(
      'not-found',
    );
    const code = appCode(app.secret, house.now());
    const done = valueOf(await secondStep(house, half.token, { ...typed, code }));
    expect(done).toMatchObject({ member: { memberId: region.ilse.memberId }, onward: '/jongeren', seconds: undefined });
    expect(said(await secondStep(house, half.token, { ...typed, code }))).toBe('not-found');
    const other = valueOf(await round());
    if (other.kind !== 'second') throw new Error(other.kind);
    expect(said(await secondStep(house, other.token, { ...typed, code }))).toBe('second-wrong'); // each code once
    for (let n = 0; n < 4; n++) await secondStep(house, other.token, { ...typed, code: '000000' });
    expect(said(await secondStep(house, other.token, { ...typed, code: '000000' }))).toBe('sign-in-waits');
  });

  test('takes a way back once, in the browser that began, in time, and with nothing changed in it', async () => {
    const { house } = region;
    const begin = async () => signInAt(valueOf(await away()), back);
    const good = await begin();
    expect(said(await come(good, 'another browser'))).toBe('round-over');
    expect(said(await come(good))).toBe('round-over'); // and then it is gone for everybody
    const once = await begin();
    expect([said(await come(once)), said(await come(once))]).toEqual(['fine', 'round-over']);
    const late = await begin();
    house.pass(15 * 60);
    expect(said(await come(late))).toBe('round-over');
    expect(said(await come(`${back}?state=made-up&code=x`))).toBe('round-over');
    expect(said(await come(`${back}?code=x`))).toBe('round-over');
    const twice = await begin();
    expect(said(await come(`${twice}&state=other`))).toBe('round-over');
    const [one, two] = [new URL(await begin()), new URL(await begin())];
    one.searchParams.set('code', two.searchParams.get('code') ?? ''); // the code of somebody else’s round
    expect(said(await come(one.href))).toBe('token-wrong');
    const mixed = new URL(await begin());
    mixed.searchParams.set('iss', 'https://evil.example'); // from another sign-in than it went to
    expect(said(await come(mixed.href))).toBe('token-wrong');
    const refused = new URL(await begin());
    refused.searchParams.delete('code');
    refused.searchParams.set('error', 'access_denied');
    expect(said(await come(refused.href))).toBe('provider-said-no');
    const { rows } = await house.owner.query(
      'select sealed_secrets from sign_in_round where sealed_secrets is not null',
    );
    expect(JSON.stringify(rows)).not.toContain('nonce');
    house.pass(3600);
    await forgetSignIns(house);
    expect((await house.owner.query('select from sign_in_round')).rowCount).toBe(0);
  });

  test('believes no token that is changed, unsigned, signed by another, old, or meant for another', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const past = Math.floor(Date.now() / 1000) - 3600;
    const changes: Readonly<Record<string, (token: string) => string>> = {
      'nothing changed': (token) => token,
      'a little old': (token) => signed({ ...claimsIn(token), exp: Math.floor(Date.now() / 1000) - 5 }),
      changed: (token) => {
        const [head, , tail] = token.split('.');
        const claims = Buffer.from(JSON.stringify({ ...claimsIn(token), sub: 'i-1', acr: 'x' })).toString('base64url');
        return `${head}.${claims}.${tail}`;
      },
      unsigned: (token) => unsigned(claimsIn(token)),
      'signed by another': (token) => signed(claimsIn(token), stranger),
      'another nonce': (token) => signed({ ...claimsIn(token), nonce: 'x' }),
      'no nonce': (token) => signed({ ...claimsIn(token), nonce: undefined }),
      old: (token) => signed({ ...claimsIn(token), exp: past }),
      'of another issuer': (token) => signed({ ...claimsIn(token), iss: 'https://evil.example' }),
      'for another': (token) => signed({ ...claimsIn(token), aud: 'another' }),
    };
    const found: Record<string, string> = {};
    for (const [what, change] of Object.entries(changes)) {
      home.tamper = change;
      found[what] = said(await round());
    }
    const wrong = Object.fromEntries(Object.keys(changes).map((what) => [what, 'token-wrong']));
    expect(found).toEqual({ ...wrong, 'nothing changed': 'fine', 'a little old': 'fine' });
  });

  test('says so when nobody answers over there, and a change of settings sets it off', async () => {
    const { house, soest } = region;
    expect(said(await keepProvider(house, lead, settings({ issuer: 'http://127.0.0.1:9' })))).toBe('fine');
    expect(said(await lookAtProvider(house, lead, { organisationId: soest.id }))).toBe('provider-down');
    expect(await providersAtTheDoor(house)).toEqual([]);
    await house.owner.query("update sign_in_provider set tried_on = '2026-06-08', live = true");
    expect(said(await away())).toBe('provider-down');
    expect(said(await useProvider(house, lead, { organisationId: soest.id, live: false }))).toBe('fine');
    expect(said(await away())).toBe('not-found');
  });

  test('by the key of the installation nobody keeps a secret, and whoever comes back fits as before', async () => {
    const house = { ...region.house, identity: makeIdentityServers({ local: true, key: ours }) };
    const byKey = settings({ proof: 'key', secret: '', clientId: clientByKey });
    expect(said(await keepProvider(house, lead, byKey))).toBe('fine');
    expect((await house.owner.query('select sealed_secret from sign_in_provider')).rows).toEqual([
      { sealed_secret: null },
    ]);
    const browser = 'a session';
    const trial = { organisationId: region.soest.id, purpose: 'trial', memberId: lead.memberId, browser } as const;
    const begun = valueOf(await goAway(house, { ...trial, shared: false, onward: '', back }));
    const at = await signInAt(begun, back);
    expect(valueOf(await comeBack(house, { at, browsers: [browser], device }))).toMatchObject({
      findings: { organisation: 'fits' },
    });
    // The key stays away from who has none, and a secret typed later is the secret again.
    expect(said(await keepProvider(region.house, lead, settings({ proof: 'key', issuer: 'https://a.example' })))).toBe(
      'fine',
    );
    expect((await house.owner.query('select sealed_secret is null as none from sign_in_provider')).rows).toEqual([
      { none: false },
    ]);
  });

  test('with a secret in a file of who keeps the machine nobody types it, and it goes to no other address or name', async () => {
    const issuer = settings().issuer;
    const secretOf = (at: { issuer: string; clientId: string }) =>
      at.issuer === issuer && at.clientId === settings().clientId ? clientSecret : undefined;
    const house = { ...region.house, identity: makeIdentityServers({ local: true, secretOf }) };
    const untyped = (more: Parameters<typeof settings>[0] = {}) => settings({ secret: '', ...more });
    await house.owner.query('delete from sign_in_provider');
    expect(said(await keepProvider(house, lead, untyped({ issuer: 'https://evil.example' })))).toBe('secret-missing');
    expect(said(await keepProvider(house, lead, untyped()))).toBe('fine');
    const { rows } = await house.owner.query('select sealed_secret from sign_in_provider');
    expect(rows).toEqual([{ sealed_secret: null }]);
    const browser = 'another session';
    const trial = { organisationId: region.soest.id, purpose: 'trial', memberId: lead.memberId, browser } as const;
    const begun = valueOf(await goAway(house, { ...trial, shared: false, onward: '', back }));
    const at = await signInAt(begun, back);
    expect((await comeBack(house, { at, browsers: [browser], device })).ok).toBe(true);
  });
});
