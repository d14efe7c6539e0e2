/** What a Next Coach reads and does behind the own link. */
import type { Peer } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { noteFaults, type PeerNoteKind } from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';
import { nextWorkingDay } from '#law/working-days.ts';
import { callSoon } from '../guidance/call-soon.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { PeerNote, PeerYoung } from '../ports/peers.ts';
import { answererOf } from '../young/decide.ts';

/** Acts behind this link are for who came in by it only, so anybody else here is a bug. */
function peerOf({ actor, act }: Pick<Step, 'actor' | 'act'>): Peer {
  if (actor.kind !== 'peer' || !may(actor, act, 'peer')) throw new Error('an act of a Next Coach by another');
  return actor;
}

export type MyYoung = { readonly young: readonly PeerYoung[]; readonly phone: string | null };
/** Everybody who said yes to this coach, by first name. */
export const seeMyYoung = makeAct<Record<never, never>, MyYoung>('see-my-young', async (step) => {
  const { organisationId } = peerOf(step);
  return ok({ young: await step.desk.pairings.mine(), phone: await step.desk.pairings.phone(organisationId) });
});

type OnPairing = { readonly pairingId: string };
export type OneYoung = {
  readonly young: PeerYoung;
  readonly notes: readonly PeerNote[];
  readonly phone: string | null;
};
async function oneOf(step: Step, { pairingId }: OnPairing): Promise<Outcome<OneYoung>> {
  const { organisationId } = peerOf(step);
  const { pairings } = step.desk;
  const young = (await pairings.mine()).find((one) => one.pairingId === pairingId);
  if (!young) return notFound;
  return ok({ young, notes: await pairings.mineNotes(pairingId), phone: await pairings.phone(organisationId) });
}
/** One young person: how to reach, what was agreed, and the own notes. Refusal: not-found. */
export const seeOneYoung = makeAct<OnPairing, OneYoung>('see-my-young', oneOf);

type Write = OnPairing & {
  readonly kind: Exclude<PeerNoteKind, 'help'>;
  readonly text: string;
  readonly dueOn: Day | undefined;
};
/** Writes a note, or what was agreed and for which day. Refusals by field: see `noteFaults`; not-found. */
export const writeAsPeer = makeAct<Write, null>('write-as-peer', async (step, { kind, text, dueOn, pairingId }) => {
  const found = await oneOf(step, { pairingId });
  if (!found.ok) return found;
  const { today, newId } = step;
  const refusals = noteFaults({ kind, text, dueOn, today });
  if (refusals.length > 0) return { ok: false, refusals };
  const { organisationId } = peerOf(step);
  const { caseId } = found.value.young;
  const of = { id: newId(), caseId, organisationId, pairingId, writtenOn: today };
  await step.desk.pairings.write({
    ...of,
    kind,
    text: text.trim(),
    dueOn: kind === 'agreement' ? (dueOn ?? null) : null,
  });
  return ok(null);
});

/** What was agreed is done. Refusal: not-found. */
export const doneAsPeer = makeAct<OnPairing & { readonly noteId: string }, null>(
  'write-as-peer',
  async (step, command) => {
    const found = await oneOf(step, command);
    if (!found.ok) return found;
    if (!found.value.notes.some(({ id }) => id === command.noteId)) return notFound;
    return (await step.desk.pairings.done(command.noteId, step.today)) ? ok(null) : notFound;
  },
);

export type AskedHelp = {
  readonly firstName: string;
  /** Until when the fixed contact person calls. */
  readonly callBy: Day;
  readonly phone: string | null;
  /** What was written may be about danger: the page says whom to call now. */
  readonly alarming: boolean;
};
/**
 * A coach asks for help: the fixed contact person has the turn with a day, or hears of it where another turn goes first. At words that
 * may be about danger that is today, and told at once. Refusals by field: peer-help, peer-long, bsn; not-found.
 */
export const askAsPeer = makeAct<OnPairing & { readonly words: string }, AskedHelp>(
  'ask-as-peer',
  async (step, command) => {
    const { pairingId, words } = command;
    const found = await oneOf(step, { pairingId });
    if (!found.ok) return found;
    const { desk, today, newId } = step;
    const refusals = noteFaults({ kind: 'help', text: words, dueOn: undefined, today });
    if (refusals.length > 0) return { ok: false, refusals };
    const { organisationId } = peerOf(step);
    const { caseId, firstName } = found.value.young;
    const of = { id: newId(), caseId, organisationId, pairingId, writtenOn: today };
    await desk.pairings.write({ ...of, kind: 'help', text: words.trim(), dueOn: null });
    const alarming = looksAlarming(words);
    const called = await desk.pairings.asProgram(async () => {
      const soon = alarming ? { dueOn: nextWorkingDay(today) } : {};
      const signal = { caseId, organisationId, verb: 'call', why: 'peer-asks', ...soon } as const;
      const done = await callSoon(step, signal, 'peer-asks');
      const facts = await desk.cases.find(caseId);
      const memberId = (await answererOf(step, organisationId, facts?.contactMemberId ?? undefined)) ?? null;
      if (alarming) await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'alarming', caseId });
      return done;
    });
    if (!called) return notFound;
    return ok({ firstName, callBy: called.dueOn, phone: found.value.phone, alarming });
  },
);
