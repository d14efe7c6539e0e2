import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askFirstCode, beginFirstTime, proveMail, seeFirstTime, setUpApp } from '#app/access/first-time.ts';
import {
  changeSession,
  endAllSessions,
  endSession,
  findSession,
  forgetSignIns,
  ownSessions,
  startSession,
} from '#app/access/sessions.ts';
import { signIn, type SigningIn } from '#app/access/sign-in.ts';
import { mailSignInChanged, mailSignInCode } from '#app/notice/post-sign-in.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, founder, type Region } from '../../people.ts';
import { appCode, aWayIn, here, mailedCodes, mayBegin, network, words, type WayIn } from '../../signing.ts';
import { valueOf } from '../handover/stage.ts';

const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'in' : outcome.refusals.map(({ code }) => code).join());

describe.each(engineNames)('signing in, on %s', (engine) => {
  let region: Region;
  let karin: WayIn;
  beforeAll(async () => {
    region = await aRegion(engine);
    karin = await aWayIn(region.house, region.karin, 'karin.smit@example.org');
  });
  afterAll(() => region.house.close());
  const now = () => region.house.now();
  const tryIn = (typed: Partial<SigningIn>) =>
    signIn(region.house, { mail: karin.mail, passphrase: words, code: '', network, ...here, ...typed });
  const withApp = (typed: Partial<SigningIn> = {}) => tryIn({ code: appCode(karin.secret, now()), ...typed });
  const linesOf = async (act: string) =>
    (
      await region.house.owner.query('select kind, member_id, act from access_event where act = $1 order by line', [
        act,
      ])
    ).rows;
  const isIn = async (token: string) => (await findSession(region.house, token))?.member.name ?? 'nobody';

  test('needs the own words and the code of the app, each code once, in any capitals of the address', async () => {
    const code = appCode(karin.secret, now());
    const done = valueOf(await tryIn({ code, mail: ' Karin.Smit@Example.org' }));
    expect(done.member.name).toBe('Karin Smit');
    expect(await isIn(done.token)).toBe('Karin Smit');
    expect(said(await tryIn({ code }))).toBe('sign-in-wrong'); // somebody looked over the shoulder
    region.house.pass(30);
    expect(said(await tryIn({ code }))).toBe('sign-in-wrong');
    expect(said(await withApp())).toBe('in');
    region.house.pass(30);
  });

  test('refuses words alone, a code alone and an address that nobody has in the same way', async () => {
    const refusals = [
      await tryIn({ code: '000000' }),
      await withApp({ passphrase: 'andere woorden hier' }),
      await withApp({ mail: 'niemand@example.org' }),
      await withApp({ mail: 'marja.kok@example.org' }), // known, and never set up
      await tryIn({ code: "' or true --" }),
    ];
    const [first] = refusals;
    for (const one of refusals) expect(one).toEqual(first);
    expect(said(first!)).toBe('sign-in-wrong');
    expect((await tryIn({ mail: '', passphrase: '' })).ok).toBe(false);
    expect(said(await tryIn({ mail: '', passphrase: '' }))).toBe('mail-missing,passphrase-missing,code-missing');
    region.house.pass(30);
    expect(said(await withApp())).toBe('in');
  });

  test('takes a recovery code once, says how many are left, and keeps only what nobody can read back', async () => {
    const [first = '', second = ''] = karin.recovery;
    expect(karin.recovery.length).toBe(10);
    expect(valueOf(await tryIn({ code: first.toUpperCase() })).recoveryLeft).toBe(9);
    expect(said(await tryIn({ code: first }))).toBe('sign-in-wrong');
    expect(valueOf(await tryIn({ code: second.replace('-', '') })).recoveryLeft).toBe(8);
    const tables = ['authenticator', 'recovery_code', 'session', 'sign_in_try', 'first_time'];
    for (const table of tables) {
      const { rows } = await region.house.owner.query(`select * from ${table}`);
      const kept = rows
        .flatMap((row) => Object.values(row))
        .map((one) => (Buffer.isBuffer(one) ? one.toString('latin1') : String(one)))
        .join('\n');
      for (const secret of [karin.secret, words, second, second.replace('-', ''), karin.mail, karin.token])
        expect([table, kept.includes(secret)]).toEqual([table, false]);
    }
  });

  test('lets wait after five tries, longer each time, a known and an unknown address alike', async () => {
    const tell = (outcome: Outcome<unknown>) =>
      outcome.ok
        ? 'in'
        : outcome.refusals.map(({ code, values }) => `${code} ${values?.['minutes'] ?? ''}`.trim()).join();
    const five = async (mail: string) => {
      const all: string[] = [];
      for (let n = 0; n < 6; n++) all.push(tell(await tryIn({ mail, code: '000000' })));
      region.house.pass(60);
      all.push(tell(await tryIn({ mail, code: '000000' })), tell(await tryIn({ mail, code: '000000' })));
      return all;
    };
    region.house.pass(30);
    const known = await five(karin.mail);
    expect(known).toEqual([
      ...Array<string>(5).fill('sign-in-wrong'),
      'sign-in-waits 1',
      'sign-in-wrong',
      'sign-in-waits 2',
    ]);
    expect(said(await withApp())).toBe('sign-in-waits'); // the right code does not help: nobody learns that it is right
    expect(await five('niemand.hier@example.org')).toEqual(known);
    region.house.pass(120);
    expect(said(await withApp())).toBe('in');
    region.house.pass(30);
    for (let n = 0; n < 4; n++) expect(said(await tryIn({ code: '000000' }))).toBe('sign-in-wrong');
    expect(said(await withApp())).toBe('in'); // and coming in wiped what was counted
  });

  test('counts before it compares: a burst at one moment gets no more tries than one after another', async () => {
    const burst = await Promise.all(
      Array.from({ length: 12 }, () => tryIn({ mail: 'burst@example.org', code: '000000', network: '192.0.2.9' })),
    );
    expect(burst.filter((one) => said(one) === 'sign-in-wrong')).toHaveLength(5);
    // Many addresses from one network wait as well, and others are not bothered by it.
    const spread: string[] = [];
    for (let n = 0; n < 40; n++)
      spread.push(said(await tryIn({ mail: `n${n}@example.org`, code: '000000', network: '192.0.2.66' })));
    expect(spread.filter((one) => one === 'sign-in-waits')).toHaveLength(0);
    expect(said(await tryIn({ mail: 'last@example.org', code: '000000', network: '192.0.2.66' }))).toBe(
      'sign-in-waits',
    );
    region.house.pass(30);
    expect(said(await withApp())).toBe('in');
  });

  test('leaves a line for who came in, at whom it failed and who went out, and no address', async () => {
    const { house, karin: member } = region;
    const lines = async () => [(await linesOf('sign-in')).length, (await linesOf('fail-sign-in')).length];
    region.house.pass(30);
    const [came = 0, failed = 0] = await lines();
    const { token } = valueOf(await withApp());
    await tryIn({ code: '000000' });
    await tryIn({ mail: 'onbekend@example.org', code: '000000' });
    expect(await lines()).toEqual([came + 1, failed + 2]);
    expect((await linesOf('fail-sign-in')).slice(-2)).toMatchObject([
      { kind: 'member', member_id: member.memberId },
      { kind: 'system', member_id: null },
    ]);
    const { sessionId = '' } = (await findSession(house, token)) ?? {};
    await endSession(house, member, { id: sessionId });
    expect(await linesOf('sign-out')).toMatchObject([{ member_id: member.memberId }]);
    const { rows } = await house.owner.query(
      "select count(*)::int as n from access_event e where e::text like '%@example.org%'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  describe('a session', () => {
    const begin = (who: Member, more = {}) => startSession(region.house, who, { ...here, ...more });

    test('ends after half an hour of nothing, a shared one after a quarter and with the browser', async () => {
      const [own, shared] = [await begin(region.peter), await begin(region.peter, { shared: true })];
      expect([own.seconds, shared.seconds]).toEqual([12 * 3600, undefined]);
      region.house.pass(14 * 60);
      expect([await isIn(own.token), await isIn(shared.token)]).toEqual(['Peter Vos', 'Peter Vos']);
      region.house.pass(15 * 60);
      expect([await isIn(own.token), await isIn(shared.token)]).toEqual(['Peter Vos', 'nobody']);
      region.house.pass(30 * 60);
      expect(await isIn(own.token)).toBe('nobody');
    });

    test('ends after twelve hours of work', async () => {
      const { token } = await begin(region.peter);
      for (let n = 0; n < 12 * 3 - 1; n++) {
        region.house.pass(20 * 60);
        expect(await isIn(token)).toBe('Peter Vos');
      }
      region.house.pass(20 * 60);
      expect(await isIn(token)).toBe('nobody');
    });

    test('is seen and ended by its owner only, one or all, also past the pages', async () => {
      const { house, peter, marja } = region;
      const [one, two] = [await begin(peter), await begin(peter, { device: 'Safari op iPhone' })];
      const [newest] = await ownSessions(house, peter);
      expect((await ownSessions(house, peter)).map(({ device }) => device)).toEqual(
        expect.arrayContaining(['Firefox op Windows', 'Safari op iPhone']),
      );
      expect(newest?.seenAt).toMatch(/^\d{1,2}\.\d{2}$/);
      expect(await ownSessions(house, marja)).toEqual([]);
      expect(said(await endSession(house, marja, { id: newest?.id ?? '' }))).toBe('not-found');
      const seen = await as(house.pool, marja, (client) => client.query('select id from session'));
      expect(seen.rows).toEqual([]);
      await expect(as(house.pool, peter, (client) => client.query('select token_hash from session'))).rejects.toThrow(
        /permission denied/,
      );
      for (const table of ['authenticator', 'recovery_code', 'sign_in_try', 'first_time', 'first_time_right'])
        await expect(as(house.pool, peter, (client) => client.query(`select * from ${table}`))).rejects.toThrow(
          /permission denied/,
        );
      const forged = `insert into session (id, token_hash, member_id, shared, device, made_at, seen_at)
        values ('${house.newId()}', '\\x00', '${peter.memberId}', false, 'x', now(), now())`;
      await expect(as(house.pool, marja, (client) => client.query(forged))).rejects.toThrow(/row-level security/);
      const { sessionId = '' } = (await findSession(house, one.token)) ?? {};
      expect(said(await endSession(house, peter, { id: sessionId }))).toBe('in');
      expect([await isIn(one.token), await isIn(two.token)]).toEqual(['nobody', 'Peter Vos']);
      await endAllSessions(house, peter, {});
      expect(await isIn(two.token)).toBe('nobody');
    });

    test('is nothing any more at the next request of who left, or whose organisation stopped', async () => {
      const { house, bas, ilse, soest } = region;
      const [left, stopped] = [await begin(bas), await begin(ilse)];
      expect([await isIn(left.token), await isIn(stopped.token)]).toEqual([bas.name, ilse.name]);
      await house.withActor(founder, 'found-region', ({ directory }) =>
        directory.changeColleague(bas.memberId, { leftOn: '2026-06-08' }),
      );
      await house.owner.query('update organisation set has_account = false where id = $1', [soest.id]);
      expect([await isIn(left.token), await isIn(stopped.token)]).toEqual(['nobody', 'nobody']);
      await house.owner.query('update organisation set has_account = true where id = $1', [soest.id]);
      expect(await isIn(stopped.token)).toBe('nobody'); // it does not come back to life
    });

    test('goes on under a new token for another employer, and no longer than it would have', async () => {
      const { house, peter, mo } = region;
      const { token } = await begin(peter);
      region.house.pass(60);
      const { sessionId = '' } = (await findSession(house, token)) ?? {};
      const other = await changeSession(house, sessionId, mo);
      expect([await isIn(token), await isIn(other?.token ?? ''), other?.seconds]).toEqual([
        'nobody',
        mo.name,
        12 * 3600 - 60,
      ]);
      expect(await changeSession(house, sessionId, mo)).toBeUndefined();
    });
  });

  describe('the first time', () => {
    const about = { ...here, passphrase: words, again: words };

    test('a mailed code works in the browser that asked for it, a quarter of an hour, five tries', async () => {
      const { house, marja } = region;
      await mayBegin(house, marja);
      const token = await beginFirstTime(house, marja.memberId);
      const [code = ''] = await mailedCodes(house);
      const other = valueOf(await askFirstCode(house, { mail: 'niemand@example.org', network }));
      expect(said(await proveMail(house, other, code))).toBe('mail-code-wrong');
      expect(said(await proveMail(house, 'made-up', code))).toBe('not-found');
      expect(said(await proveMail(house, token, 'abc'))).toBe('mail-code-shape');
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      for (let n = 0; n < 5; n++) expect(said(await proveMail(house, token, wrong))).toBe('mail-code-wrong');
      expect(said(await proveMail(house, token, code))).toBe('not-found');
      const late = await beginFirstTime(house, marja.memberId);
      const [lateCode = ''] = await mailedCodes(house);
      house.pass(15 * 60);
      expect(said(await proveMail(house, late, lateCode))).toBe('not-found');
      const again = valueOf(await askFirstCode(house, { mail: 'MARJA.kok@example.org', network }));
      const [newest = ''] = await mailedCodes(house);
      const proved = valueOf(await proveMail(house, again, newest));
      expect(proved).not.toBe(again);
      expect(await seeFirstTime(house, again)).toBeUndefined();
      expect(said(await setUpApp(house, again, { ...about, code: '000000' }))).toBe('not-found');
      expect(said(await setUpApp(house, proved, { ...about, code: '000000' }))).toBe('app-code-wrong');
      expect(said(await setUpApp(house, proved, { ...about, passphrase: 'kort', again: 'kort', code: '' }))).toBe(
        'passphrase-short,app-code-wrong',
      );
    });

    test('an address without a right gets the same answer and no mail; who used up the right as well', async () => {
      const { house } = region;
      const before = (await mailedCodes(house)).length;
      for (const mail of ['niemand@example.org', karin.mail, 'mo.achterberg@example.org'])
        expect(said(await askFirstCode(house, { mail, network: '192.0.2.77' }))).toBe('in');
      expect((await mailedCodes(house)).length).toBe(before);
      for (let n = 0; n < 6; n++) await askFirstCode(house, { mail: 'bom@example.org', network: '192.0.2.78' });
      expect(said(await askFirstCode(house, { mail: 'bom@example.org', network: '192.0.2.78' }))).toBe('sign-in-waits');
      expect(said(await askFirstCode(house, { mail: ' ', network }))).toBe('mail-missing');
    });

    test('after a loss it replaces everything at its end and not before, and the mailbox hears of it', async () => {
      const { house, karin: member } = region;
      house.pass(3600);
      const old = valueOf(await withApp());
      house.pass(30);
      await mayBegin(house, member);
      const begun = await beginFirstTime(house, member.memberId);
      expect(said(await withApp())).toBe('in'); // an invitation alone takes nothing away
      const { secret: oldSecret } = karin;
      karin = await aWayIn(house, member, karin.mail);
      expect(await isIn(old.token)).toBe('nobody');
      expect(await seeFirstTime(house, begun)).toBeUndefined();
      expect(said(await tryIn({ code: appCode(oldSecret, now()) }))).toBe('sign-in-wrong');
      expect(said(await withApp())).toBe('in');
      const letters: string[] = [];
      const post = {
        house,
        address: 'http://here',
        send: async ({ to, text }: { to: string; text: string }) => void letters.push(`${to}\n${text}`),
      };
      await mailSignInChanged(post, { memberId: member.memberId });
      await mailSignInCode(post, { memberId: member.memberId, code: '123456' });
      expect(letters[0]).toMatch(/^karin\.smit@example\.org\n[^]*app met codes gekoppeld[^]*Was jij dit niet/);
      expect(letters[1]).toMatch(/Je code is 123456/);
      expect(letters[1]).not.toContain('http');
    });
  });

  test('what is over is cleared away, and nothing else', async () => {
    const { house } = region;
    const count = async () => {
      const { rows } = await house.owner.query(`select (select count(*) from session)::int as sessions,
        (select count(*) from first_time)::int as begun, (select count(*) from sign_in_try)::int as tries,
        (select count(*) from authenticator)::int as apps`);
      return rows[0];
    };
    await forgetSignIns(house);
    expect((await count()).sessions).toBeGreaterThan(0);
    house.pass(25 * 3600);
    await forgetSignIns(house);
    expect(await count()).toEqual({ sessions: 0, begun: 0, tries: 0, apps: 1 });
    expect(said(await withApp())).toBe('in');
  });
});
