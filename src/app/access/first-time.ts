import type { Member } from '#domain/access/actor.ts';
import { passphraseFaults, plainMail, recoveryCount, recoveryShown, typedCode } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import { memberIn } from './doorkeeper.ts';
import { startSession, type At, type Opened } from './sessions.ts';
import { keysOf, mustWait, type Trying } from './sign-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
const minute = 60_000;
/** How long a code in the mail works, and after it the page on which the app is set up. */
const times = { code: 15 * minute, setUp: 60 * minute } as const;
const mostWrongCodes = 5;

type Fresh = { readonly token: string; readonly code: string };
const fresh = (house: House): Fresh => ({ token: house.secret(32), code: house.vault.digits() });
const codeHash = (house: House, { token, code }: Fresh): Uint8Array => house.vault.blur(`first ${token} ${code}`);

async function begin(house: House, desk: Desk, memberId: string | null, made: Fresh): Promise<void> {
  const [id, tokenHash] = [house.newId(), house.hash(made.token)];
  const endsAt = house.now() + times.code;
  await desk.signIn.begin(tokenHash, { memberId, codeHash: codeHash(house, made), endsAt });
  if (memberId === null) return;
  // The code stands in the outbox until the mail is out, and is wiped then.
  const payload = { memberId, code: made.code };
  await desk.outbox.announce({ id, kind: 'sign-in-code', organisationId: null, payload, onceKey: id });
}

/** Mails a code to who just used an invitation. Returns the token for the cookie of this browser. */
export async function beginFirstTime(house: House, memberId: string): Promise<string> {
  const made = fresh(house);
  await house.withActor(doorkeeper, 'come-in', (desk) => begin(house, desk, memberId, made));
  return made.token;
}

/**
 * The same for who comes back later, by mail address. An address that may not set up gets a token as well, and no mail:
 * nothing tells which are known. Refusals: 'mail-missing', 'sign-in-waits' with `minutes`.
 */
export async function askFirstCode(house: House, trying: Trying): Promise<Outcome<string>> {
  if (!trying.mail.trim()) return refuse('mail-missing', 'mail');
  const made = fresh(house);
  const keys = keysOf(house, 'first', trying);
  return house.withActor(doorkeeper, 'come-in', async (desk) => {
    const waits = await mustWait(desk, keys, house.now());
    if (waits) return waits;
    const memberId = await desk.signIn.mayBegin(plainMail(trying.mail), house.today());
    await begin(house, desk, memberId ?? null, made);
    return ok(made.token);
  });
}

/** How far this browser is: the code of the mail is asked, or the app is set up; undefined = nothing runs here. */
export type Begun = { readonly asks: 'code' } | ({ readonly asks: 'app' } & App);
type App = { readonly secret: string; readonly address: string; readonly member: Member };

async function appOf(house: House, desk: Desk, memberId: string, sealed: Uint8Array): Promise<App | undefined> {
  const member = await memberIn(desk, memberId, 'with account');
  const mail = (await desk.directory.colleague(memberId))?.mail ?? '';
  if (!member || !(await desk.signIn.isAllowed(memberId, house.today()))) return undefined;
  const secret = house.vault.open(sealed);
  return { secret, address: house.vault.appAddress(secret, { mail, organisation: member.organisationName }), member };
}

/** By GET; changes nothing. */
export const seeFirstTime = (house: House, token: string): Promise<Begun | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const one = await desk.signIn.first(house.hash(token), house.now());
    if (!one) return undefined;
    if (one.sealedSecret === null) return { asks: 'code' };
    const app = one.memberId === null ? undefined : await appOf(house, desk, one.memberId, one.sealedSecret);
    return app && { asks: 'app', ...app };
  });

/**
 * The code of the mail, in the browser that asked for it. Returns the token with which it goes on. Refusals:
 * 'mail-code-wrong', and 'not-found' when it is over or after five wrong ones.
 */
export async function proveMail(house: House, token: string, typed: string): Promise<Outcome<string>> {
  const code = typedCode(typed);
  if (code?.kind !== 'app') return refuse('mail-code-shape', 'code');
  const next = house.secret(32);
  return house.withActor(doorkeeper, 'come-in', async ({ signIn }) => {
    const tokenHash = house.hash(token);
    const one = await signIn.first(tokenHash, house.now());
    if (!one || one.sealedSecret !== null || one.wrongCodes >= mostWrongCodes) return notFound;
    // Equal hashes under the key of the house: comparing them tells nothing about the code.
    const right = Buffer.compare(codeHash(house, { token, code: code.code }), one.codeHash) === 0;
    if (!right || one.memberId === null) {
      await signIn.countWrong(tokenHash); // the one refusal that writes
      return refuse('mail-code-wrong', 'code');
    }
    const sealedSecret = house.vault.seal(house.vault.newSecret());
    await signIn.prove(tokenHash, { tokenHash: house.hash(next), sealedSecret, endsAt: house.now() + times.setUp });
    return ok(next);
  });
}

export type SettingUp = At & { readonly passphrase: string; readonly again: string; readonly code: string };
export type SetUp = Opened & { readonly member: Member; readonly recoveryCodes: readonly string[] };
type Chosen = { readonly passphraseHash: string; readonly recoveryCodes: readonly string[] };

const keep = (house: House, token: string, typed: string, chosen: Chosen): Promise<Outcome<Member>> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const one = await desk.signIn.first(house.hash(token), house.now());
    if (!one?.sealedSecret || one.memberId === null) return notFound;
    const { memberId, sealedSecret } = one;
    const app = await appOf(house, desk, memberId, sealedSecret);
    if (!app) return notFound;
    const step = house.vault.stepOf(app.secret, typed, house.now());
    if (step === undefined) return refuse('app-code-wrong', 'code');
    const hashes = chosen.recoveryCodes.map((code) => house.vault.blur(`recovery ${code}`));
    const { passphraseHash } = chosen;
    await desk.signIn.setUp({ memberId, sealedSecret, passphraseHash, step, on: house.today() }, hashes);
    const id = house.newId();
    await desk.outbox.announce({
      id,
      kind: 'sign-in-changed',
      organisationId: null,
      payload: { memberId },
      onceKey: id,
    });
    return ok(app.member);
  });

/**
 * Own words and the first code of the app: from now on these two let somebody in, and what was there before does not.
 * Returns the session and ten recovery codes, never to be seen again. Refusals: 'not-found' when it took too long, faults
 * at 'passphrase', 'again' and 'code'.
 */
export async function setUpApp(house: House, token: string, typed: SettingUp): Promise<Outcome<SetUp>> {
  const begun = await seeFirstTime(house, token);
  if (begun?.asks !== 'app') return notFound;
  const { name, organisationName } = begun.member;
  const code = typedCode(typed.code);
  const refusals = [
    ...passphraseFaults(typed.passphrase, typed.again, [name, organisationName]),
    ...(code?.kind === 'app' ? [] : refuse('app-code-wrong', 'code').refusals),
  ];
  if (!code || refusals.length > 0) return { ok: false, refusals };
  const passphraseHash = await house.vault.slowHash(typed.passphrase);
  const recoveryCodes = Array.from({ length: recoveryCount }, () => house.vault.recoveryCode());
  const kept = await keep(house, token, code.code, { passphraseHash, recoveryCodes });
  if (!kept.ok) return kept;
  await house.withActor(kept.value, 'set-up-sign-in', () => Promise.resolve());
  const opened = await startSession(house, kept.value, typed);
  return ok({ ...opened, member: kept.value, recoveryCodes: recoveryCodes.map(recoveryShown) });
}
