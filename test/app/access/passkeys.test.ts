import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePasskey, ownPasskeys, removePasskey } from '#app/access/passkeys.ts';
import { passkeyQuestion, signInByPasskey } from '#app/access/passkey-sign-in.ts';
import { signIn } from '#app/access/sign-in.ts';
import { findSession, startSession } from '#app/access/sessions.ts';
import { mailPasskey } from '#app/notice/post-sign-in.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { engineNames } from '../../engines.ts';
import { Device } from '../../passkey-device.ts';
import { aRegion, type Region } from '../../people.ts';
import { appCode, aWayIn, here, network, words, type WayIn } from '../../signing.ts';
import { valueOf } from '../handover/stage.ts';

const home = { origin: 'https://aanzet.example.org', domain: 'aanzet.example.org' };
const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'in' : outcome.refusals.map(({ code }) => code).join());

describe.each(engineNames)('passkeys, on %s', (engine) => {
  let region: Region;
  let karin: WayIn;
  let session: string;
  beforeAll(async () => {
    region = await aRegion(engine);
    karin = await aWayIn(region.house, region.karin, 'karin.smit@example.org');
    session = await sessionOf(karin.token);
  });
  afterAll(() => region.house.close());
  const sessionOf = async (token: string) => (await findSession(region.house, token))?.sessionId ?? '';
  const ask = async (member: Member = region.karin, sessionId = session) =>
    (await ownPasskeys(region.house, member, { sessionId, home })).ask ?? '';
  const keep = (answer: string, more = {}) =>
    makePasskey(region.house, region.karin, {
      sessionId: session,
      home,
      name: 'Laptop',
      code: appCode(karin.secret, region.house.now()),
      answer,
      network,
      ...more,
    });
  /** A device whose passkey is kept; half a minute later, so that the next code is a new one. */
  const aDevice = async () => {
    const device = new Device(home.origin);
    valueOf(await keep(device.make(await ask())));
    region.house.pass(30);
    return device;
  };
  const question = () => passkeyQuestion(region.house, home);
  const enter = (answer: string) => signInByPasskey(region.house, { answer, home, network, ...here });
  const count = async (table: string) =>
    (await region.house.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;

  test('one that was made lets in once for each question, and says on which day; opening the page keeps nothing', async () => {
    const device = await aDevice();
    const before = await count('passkey_answered');
    const answer = device.use(question());
    expect(await count('passkey_answered')).toBe(before);
    const signedIn = valueOf(await enter(answer));
    expect([signedIn.member.name, signedIn.recoveryLeft]).toEqual(['Karin Smit', undefined]);
    expect((await findSession(region.house, signedIn.token))?.member.memberId).toBe(region.karin.memberId);
    expect(said(await enter(answer))).toBe('passkey-wrong');
    const [mine] = (await ownPasskeys(region.house, region.karin, { sessionId: session, home })).passkeys;
    expect(mine).toMatchObject({ name: 'Laptop', madeOn: '2026-06-08', usedOn: '2026-06-08' });
    const { rows } = await region.house.owner.query(
      "select act from access_event where act in ('make-passkey', 'sign-in', 'fail-sign-in') order by line desc limit 3",
    );
    expect(rows.map(({ act }) => act)).toEqual(['fail-sign-in', 'sign-in', 'make-passkey']);
  });

  test('whatever is not as asked is refused with one word: place, owner, question, age, copy, holder, signature', async () => {
    const device = await aDevice();
    const { handle } = device;
    const forged = new Device(home.origin);
    Object.assign(forged, { id: device.id, handle, uses: 90 });
    const old = question();
    const asAnother = () => {
      device.handle = Buffer.from(region.marja.memberId.replaceAll('-', ''), 'hex').toString('base64url');
      const answer = device.use(question());
      device.handle = handle;
      return answer;
    };
    const forMaking = JSON.stringify({ ...JSON.parse(await ask()), rpId: home.domain });
    expect(said(await enter(device.use(forMaking)))).toBe('passkey-wrong');
    const wrong: Record<string, () => string> = {
      'another website': () => device.use(question(), { origin: 'https://aanzet.example.com' }),
      'another name': () => device.use(question(), { domain: 'example.org' }),
      'no owner proved': () => device.use(question(), { ownerProved: false }),
      'a question of its own': () => device.use(JSON.stringify({ challenge: 'bWlqbg', rpId: home.domain })),
      'for somebody else': asAnother,
      'another key': () => forged.use(question()),
      nothing: () => '',
      'no answer': () => '{"id":"x"}',
      'no passkey of ours': () => new Device(home.origin).use(question()),
      'too old': () => device.use(old),
    };
    for (const [what, answer] of Object.entries(wrong)) {
      region.house.pass(16 * 60); // so that none of them has to wait
      expect([what, said(await enter(answer()))]).toEqual([what, 'passkey-wrong']);
    }
    region.house.pass(16 * 60);
    valueOf(await enter(device.use(question())));
    device.uses = 2; // a copy of the device, made before
    expect(said(await enter(device.use(question())))).toBe('passkey-wrong');
  });

  test('making one asks the code of the app in one’s own session, and an owner; a computer of more people makes none', async () => {
    region.house.pass(60);
    session = await sessionOf((await startSession(region.house, region.karin, here)).token);
    const device = new Device(home.origin);
    const before = await count('passkey');
    const answer = device.make(await ask());
    expect(said(await keep(answer, { code: '000000' }))).toBe('app-code-wrong');
    expect(said(await keep(answer, { name: ' ' }))).toBe('passkey-nameless');
    expect(said(await keep(answer, { name: 'x'.repeat(61) }))).toBe('passkey-name-long');
    for (const [at, bad] of [
      device.make(await ask(), { origin: 'https://elders.example' }),
      device.make(await ask(), { ownerProved: false }),
      device.make(JSON.stringify({ challenge: 'bWlqbg', rp: { id: home.domain } })),
      'geen antwoord',
    ].entries())
      expect([at, said(await keep(bad))]).toEqual([at, 'passkey-not-made']);
    const shared = await startSession(region.house, region.karin, { ...here, shared: true });
    const sessionId = await sessionOf(shared.token);
    expect(await ask(region.karin, sessionId)).toBe('');
    expect(said(await keep(answer, { sessionId }))).toBe('not-found');
    expect(await count('passkey')).toBe(before);
    expect(said(await keep(answer))).toBe('in');
    region.house.pass(30);
    expect(said(await keep(answer))).toBe('passkey-not-made');
    const sent: string[] = [];
    const send = ({ text }: { text: string }) => Promise.resolve(void sent.push(text));
    await mailPasskey('made')({ house: region.house, send } as never, { memberId: region.karin.memberId });
    expect(sent.join()).toContain('Was jij dit niet?');
  });

  test('one that is taken away lets nobody in, and nobody takes away another’s', async () => {
    region.house.pass(16 * 60);
    session = await sessionOf((await startSession(region.house, region.karin, here)).token);
    const device = await aDevice();
    const mine = (await ownPasskeys(region.house, region.karin, { sessionId: session, home })).passkeys.at(-1);
    expect(said(await removePasskey(region.house, region.marja, { id: mine?.id ?? '' }))).toBe('not-found');
    valueOf(await enter(device.use(question())));
    valueOf(await removePasskey(region.house, region.karin, { id: mine?.id ?? '' }));
    expect(said(await enter(device.use(question())))).toBe('passkey-wrong');
  });

  test('a new first time ends every passkey, so that who lost a device is not let in by it', async () => {
    const device = await aDevice();
    karin = await aWayIn(region.house, region.karin, karin.mail);
    expect(said(await enter(device.use(question())))).toBe('passkey-wrong');
    expect(await count('passkey')).toBe(0);
  });

  test('an address that nobody has costs the same slow work as one that is known, whatever is wrong with it', async () => {
    const { house } = region;
    let hashed = 0;
    const isSame = (words: string, hash: string | undefined) => {
      hashed++;
      return house.vault.isSame(words, hash);
    };
    const counting = { ...house, vault: { ...house.vault, isSame } };
    const cost = async (typed: { mail: string; passphrase: string; code: string }) => {
      house.pass(16 * 60);
      hashed = 0;
      expect(said(await signIn(counting, { ...typed, ...here, network }))).toBe('sign-in-wrong');
      return hashed;
    };
    const wrong = { mail: karin.mail, passphrase: 'heel andere woorden', code: '000000' };
    const nobody = { ...wrong, mail: 'niemand@example.org' };
    expect(await cost(wrong)).toBe(1);
    expect(await cost(nobody)).toBe(1);
    expect([await cost({ ...wrong, passphrase: words }), await cost({ ...wrong, code: 'x' })]).toEqual([1, 1]);
  });
});
