import type { Member } from '#domain/access/actor.ts';
import { mostPasskeys, passkeyNameFaults, type PasskeyHome } from '#domain/access/passkey.ts';
import { typedCode } from '#domain/access/sign-in.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { PublicHalf, ShownPasskey } from '../ports/passkeys.ts';
import { endOfQuestion, newQuestion } from './passkey-question.ts';
import { keysOf, mustWait, takeCode } from './sign-in.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** Where somebody makes one: in which session, at which address. */
type Here = { readonly sessionId: string; readonly home: PasskeyHome };
export type OwnPasskeys = {
  readonly passkeys: readonly ShownPasskey[];
  /** What a browser is told in order to make one; undefined on a computer of more people, and when there are enough. */
  readonly ask: string | undefined;
};

const readOwn = (house: House, member: Member, sessionId: string) =>
  house.withActor(member, 'change-own-settings', async ({ passkeys, sessions, directory }) => {
    const here = (await sessions.own(member.memberId, house.now())).find(({ id }) => id === sessionId);
    const mail = (await directory.colleague(member.memberId))?.mail ?? '';
    return { known: await passkeys.own(member.memberId), mail, alone: here?.shared === false };
  });

/** The own passkeys, and the question with which another is made. */
export async function ownPasskeys(house: House, member: Member, { sessionId, home }: Here): Promise<OwnPasskeys> {
  const { known, mail, alone } = await readOwn(house, member, sessionId);
  if (!alone || known.length >= mostPasskeys) return { passkeys: known, ask: undefined };
  const question = newQuestion(house, `new ${sessionId}`);
  const { memberId, name } = member;
  return { passkeys: known, ask: house.passkeySpeech.askNew({ home, question, memberId, mail, name, known }) };
}

const tell = async ({ desk, newId }: Step, memberId: string, kind: string): Promise<void> => {
  const id = newId();
  await desk.outbox.announce({ id, kind, organisationId: null, payload: { memberId }, onceKey: id });
};
type Adding = PublicHalf & { readonly name: string };
const add = makeAct<Adding, void>('make-passkey', async (step, { name, ...half }) => {
  const { desk, actor, newId, today } = step;
  if (actor.kind !== 'member') return notFound;
  const { memberId } = actor;
  if (!(await desk.passkeys.add({ id: newId(), memberId, name, madeOn: today, ...half })))
    return refuse('passkey-known', 'answer');
  await tell(step, memberId, 'passkey-made');
  return ok(undefined);
});

export type MakingPasskey = Here & {
  readonly name: string;
  /** Of the app, or a recovery code: a browser that somebody left open makes no passkey. */
  readonly code: string;
  readonly answer: string;
  readonly network: string;
};
/** The code of the app counts as a try, is taken once, and so is the question. */
const prove = (house: House, { memberId }: Member, { code, network }: MakingPasskey, spent: Spent) =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const mail = (await desk.directory.colleague(memberId))?.mail ?? '';
    const keys = keysOf(house, 'sign-in', { mail, network });
    const waits = await mustWait(desk, keys, house.now());
    if (waits) return waits;
    const way = (await desk.signIn.ways(mail.trim().toLowerCase())).find((one) => one.memberId === memberId);
    const typed = typedCode(code);
    if (!way || !typed || !(await takeCode(house, desk, way, typed))) return refuse('app-code-wrong', 'code');
    await desk.signIn.forgive(keys.account, keys.network);
    return (await desk.passkeys.answered(spent.hash, spent.endsAt))
      ? ok(undefined)
      : refuse('passkey-not-made', 'answer');
  });
type Spent = { readonly hash: Uint8Array; readonly endsAt: number };

/**
 * Keeps a new passkey under a name. Refusals: 'passkey-nameless', 'passkey-name-long' at 'name'; 'app-code-wrong' at 'code';
 * 'sign-in-waits'; 'passkey-not-made' and 'passkey-known' at 'answer'; 'not-found' on a computer of more people.
 */
export async function makePasskey(house: House, actor: Member, typed: MakingPasskey): Promise<Outcome<void>> {
  const { known, alone } = await readOwn(house, actor, typed.sessionId);
  if (!alone || known.length >= mostPasskeys) return notFound;
  const name = typed.name.trim();
  const refusals = [
    ...passkeyNameFaults(name),
    ...(typedCode(typed.code) ? [] : refuse('app-code-wrong', 'code').refusals),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const question = house.passkeySpeech.read(typed.answer)?.question ?? '';
  const endsAt = endOfQuestion(house, `new ${typed.sessionId}`, question);
  const half = endsAt && (await house.passkeySpeech.checkNew(typed.answer, { home: typed.home, question }));
  if (!half) return refuse('passkey-not-made', 'answer');
  const proved = await prove(house, actor, typed, { hash: house.hash(question), endsAt });
  return proved.ok ? add(house, actor, { ...half, name }) : proved;
}

/** Takes one of one's own away: from now on it lets nobody in. Refusal: 'not-found'. */
export const removePasskey = makeAct<{ readonly id: string }, void>('remove-passkey', async (step, { id }) => {
  if (step.actor.kind !== 'member' || !(await step.desk.passkeys.remove(id))) return notFound;
  await tell(step, step.actor.memberId, 'passkey-gone');
  return ok(undefined);
});
