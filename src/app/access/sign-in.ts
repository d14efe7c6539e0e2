import type { Member } from '#domain/access/actor.ts';
import { minutesOf, plainMail, typedCode, waitAfter, type TypedCode } from '#domain/access/sign-in.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Way } from '../ports/sign-in.ts';
import { memberIn } from './doorkeeper.ts';
import { startSession, type At, type Opened } from './sessions.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** What is tried: for one account, known or not, from one network. */
export type Trying = { readonly mail: string; readonly network: string };
type Keys = { readonly account: Uint8Array; readonly network: Uint8Array };
/** The keys under which tries are counted; nobody reads an address from them. */
export const keysOf = ({ vault }: House, what: string, { mail, network }: Trying): Keys => ({
  account: vault.blur(`${what} account ${plainMail(mail)}`),
  network: vault.blur(`${what} network ${network}`),
});
/** Counts the try before anything is compared. Returns the refusal to wait, or undefined = go on. */
export async function mustWait({ signIn }: Desk, keys: Keys, now: number): Promise<Outcome<never> | undefined> {
  const account = await signIn.countTry(keys.account, now, (tries) => waitAfter(tries, 'account'));
  const seconds = account || (await signIn.countTry(keys.network, now, (tries) => waitAfter(tries, 'network')));
  return seconds > 0 ? refuse('sign-in-waits', 'mail', { minutes: minutesOf(seconds) }) : undefined;
}

export type SigningIn = Trying & At & { readonly passphrase: string; readonly code: string };
export type SignedIn = Opened & { readonly member: Member; readonly recoveryLeft: number | undefined };

/** The account whose words these are. Each known account is compared, and without any it takes as long as with one. */
async function rightWay({ vault }: House, ways: readonly Way[], passphrase: string): Promise<Way | undefined> {
  let right: Way | undefined;
  for (const way of ways) if (await vault.isSame(passphrase, way.passphraseHash)) right ??= way;
  if (ways.length === 0) await vault.isSame(passphrase, undefined);
  return right;
}

/** True when this code of the app (each once) or recovery code is of the account and was not taken before; then it is taken. */
export async function takeCode(house: House, { signIn }: Desk, way: Way, { kind, code }: TypedCode): Promise<boolean> {
  const { vault } = house;
  if (kind === 'recovery') return signIn.useRecovery(way.memberId, vault.blur(`recovery ${code}`), house.today());
  const step = vault.stepOf(vault.open(way.sealedSecret), code, house.now());
  return step !== undefined && signIn.takeStep(way.memberId, step);
}

type Redeemed = { readonly member: Member; readonly recoveryLeft: number | undefined };
const redeem = (house: House, way: Way | undefined, typed: TypedCode, keys: Keys): Promise<Redeemed | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    if (!way || !(await takeCode(house, desk, way, typed))) return undefined;
    const member = await memberIn(desk, way.memberId, 'with account');
    if (!member) return undefined;
    await desk.signIn.forgive(keys.account, keys.network);
    const left = typed.kind === 'recovery' ? await desk.signIn.recoveryLeft(way.memberId) : undefined;
    return { member, recoveryLeft: left };
  });

/** A line in the log of the account that was tried; for an address that nobody has, of the program. */
export async function logFailure(house: House, [way]: readonly Pick<Way, 'memberId'>[]): Promise<void> {
  const member =
    way && (await house.withActor(doorkeeper, 'come-in', (desk) => memberIn(desk, way.memberId, 'with account')));
  await house.withActor(member ?? doorkeeper, 'fail-sign-in', () => Promise.resolve());
}

function missing({ mail, passphrase, code }: SigningIn): Outcome<never> | undefined {
  const refusals = [
    ...(mail.trim() ? [] : refuse('mail-missing', 'mail').refusals),
    ...(passphrase ? [] : refuse('passphrase-missing', 'passphrase').refusals),
    ...(code.trim() ? [] : refuse('code-missing', 'code').refusals),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : undefined;
}
const wrong = refuse('sign-in-wrong', 'mail');

/**
 * Something that somebody knows and something that they have: own words, and a code of the app or a recovery code. One
 * refusal for every reason, 'sign-in-wrong', at the same cost: nobody learns which addresses are known. Others:
 * 'sign-in-waits' with `minutes`, and 'mail-missing', 'passphrase-missing', 'code-missing' at their fields.
 */
export async function signIn(house: House, typing: SigningIn): Promise<Outcome<SignedIn>> {
  const empty = missing(typing);
  if (empty) return empty;
  const keys = keysOf(house, 'sign-in', typing);
  const begun = await house.withActor(doorkeeper, 'come-in', async (desk) => {
    const waits = await mustWait(desk, keys, house.now());
    return waits ?? ok(await desk.signIn.ways(plainMail(typing.mail)));
  });
  if (!begun.ok) return begun;
  const way = await rightWay(house, begun.value, typing.passphrase);
  const code = typedCode(typing.code);
  const redeemed = await redeem(house, code && way, code ?? { kind: 'app', code: '' }, keys);
  if (!redeemed) {
    await logFailure(house, begun.value);
    return wrong;
  }
  return ok({ ...redeemed, ...(await startSession(house, redeemed.member, typing)) });
}
