import type { Member } from '#domain/access/actor.ts';
import type { PasskeyHome } from '#domain/access/passkey.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import type { Passkey } from '../ports/passkeys.ts';
import { memberIn } from './doorkeeper.ts';
import { endOfQuestion, newQuestion } from './passkey-question.ts';
import { startSession, type At } from './sessions.ts';
import { keysOf, logFailure, mustWait, type SignedIn } from './sign-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** What a browser is told in order to let somebody in with a passkey. By GET; keeps nothing. */
export const passkeyQuestion = (house: House, home: PasskeyHome): string =>
  house.passkeySpeech.askUse({ home, question: newQuestion(house, 'use') });

export type ByPasskey = At & {
  readonly answer: string;
  readonly home: PasskeyHome;
  readonly network: string;
};
type Read = { readonly question: string; readonly endsAt: number; readonly uses: number; readonly known: Passkey };

/** Counted before anything is compared, by passkey and by network. */
async function find(house: House, { answer, network }: ByPasskey): Promise<Outcome<Passkey | undefined>> {
  const read = house.passkeySpeech.read(answer);
  const mail = read ? Buffer.from(read.credentialId).toString('base64url') : '';
  return house.withActor(doorkeeper, 'come-in', async (desk) => {
    const waits = await mustWait(desk, keysOf(house, 'passkey', { mail, network }), house.now());
    return waits ?? ok(read && (await desk.passkeys.byCredential(read.credentialId)));
  });
}

async function check(house: House, { answer, home }: ByPasskey, known: Passkey): Promise<Read | undefined> {
  const question = house.passkeySpeech.read(answer)?.question ?? '';
  const endsAt = endOfQuestion(house, 'use', question);
  const uses = endsAt && (await house.passkeySpeech.checkUse(answer, { home, question }, known));
  return endsAt === undefined || uses === undefined ? undefined : { question, endsAt, uses, known };
}

const redeem = (house: House, read: Read, { network }: ByPasskey): Promise<Member | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    if (!(await desk.passkeys.answered(house.hash(read.question), read.endsAt))) return undefined;
    if (!(await desk.passkeys.use(read.known.id, read.uses, house.today()))) return undefined;
    const member = await memberIn(desk, read.known.memberId, 'with account');
    const mail = Buffer.from(read.known.credentialId).toString('base64url');
    const keys = keysOf(house, 'passkey', { mail, network });
    if (member) await desk.signIn.forgive(keys.account, keys.network);
    return member;
  });

/**
 * A passkey is two things in one: the device, and the finger, face or code with which its owner opens it. One refusal for
 * every reason, 'passkey-wrong'; and 'sign-in-waits' with `minutes`.
 */
export async function signInByPasskey(house: House, by: ByPasskey): Promise<Outcome<SignedIn>> {
  const found = await find(house, by);
  if (!found.ok) return found;
  const read = found.value && (await check(house, by, found.value));
  const member = read && (await redeem(house, read, by));
  if (!member) {
    await logFailure(house, found.value ? [found.value] : []);
    return refuse('passkey-wrong', 'mail');
  }
  return ok({ member, recoveryLeft: undefined, ...(await startSession(house, member, by)) });
}
