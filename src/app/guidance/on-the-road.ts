import type { Actor } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import type { Instant } from '#domain/access/session.ts';
import { roadHours, roadWays, triedBy, type RoadResult } from '#domain/guidance/on-the-road.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import { addDays, isDay, type Day } from '#law/day.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { keepAttempt, nextFaults } from '../person/record-attempt.ts';
import { textFaults } from '../person/write-note.ts';
import { memberOf } from '../turn/open-turn.ts';
import { keepHeard } from './check-ins.ts';

const hours = (n: number) => n * 3_600_000;
/** Days that a note may be old when it comes in: those for which a device can keep it. */
const oldestDays = Math.ceil(roadHours / 24);

type MakeKey = { readonly sessionId: string | null; readonly sealedKey: Uint8Array; readonly madeAt: Instant };
const makeKey = makeAct<MakeKey, string>('note-on-the-road', async (step, key) => {
  const id = step.newId();
  await step.desk.road.makeKey({ id, memberId: memberOf(step).memberId, ...key });
  return ok(id);
});
/** What a device needs to close a text: not to open one. */
export type RoadKey = { readonly id: string; readonly publicKey: string };
/** A key for the device of a colleague, when the page opens there. It ends with signing out, and after `roadHours`. */
export async function makeRoadKey(
  house: House,
  actor: Actor,
  { sessionId }: { readonly sessionId: string | null },
): Promise<Outcome<RoadKey>> {
  const { publicKey, privateKey } = house.vault.newPair();
  const made = await makeKey(house, actor, {
    sessionId,
    sealedKey: house.vault.seal(privateKey),
    madeAt: house.now(),
  });
  return made.ok ? ok({ id: made.value, publicKey }) : made;
}

/** Ends every key of the actor: what devices still keep opens nowhere any more. */
export const dropRoadKeys = makeAct<Record<never, never>, void>('note-on-the-road', async (step) => {
  await step.desk.road.dropAll(memberOf(step).memberId);
  return ok(undefined);
});

type Closed = { readonly keyId: string; readonly once: string; readonly letter: string };
const sealedKeyOf = makeAct<{ readonly keyId: string; readonly after: Instant }, Uint8Array>(
  'note-on-the-road',
  async ({ desk }, { keyId, after }) => {
    const found = await desk.road.sealedKey(keyId, after);
    return found ? ok(found) : notFound;
  },
);
/** What a device closed, as it was typed. Refusal 'not-found': the key ended, is another's, or the letter was changed. */
export async function openRoadLetter(house: House, actor: Actor, closed: Closed): Promise<Outcome<string>> {
  const { keyId, once, letter } = closed;
  const key = await sealedKeyOf(house, actor, { keyId, after: house.now() - hours(roadHours) });
  if (!key.ok) return key;
  const typed = house.vault.openLetter(house.vault.open(key.value), letter, once);
  return typed === undefined ? notFound : ok(typed);
}

export type RoadNote = {
  /** Made once for a text, so that sending it twice is one note. */
  readonly once: string;
  readonly caseId: string;
  readonly way: keyof typeof roadWays | undefined;
  readonly result: RoadResult | undefined;
  /** On which day it was. */
  readonly on: Day;
  /** After a miss: when to try again. */
  readonly nextOn: Day;
  /** Empty = no note beside it. */
  readonly text: string;
  readonly keepBecause: string;
};

const dayFaults = ({ on }: RoadNote, today: Day): readonly Refusal[] =>
  isDay(on) && on <= today && on >= addDays(today, -oldestDays) ? [] : refuse('road-day', 'result').refusals;

const typedIn = ({ text, keepBecause }: RoadNote) => ({ text, keepBecause, hidden: false, hiddenBecause: '' });

function faultsOf(note: RoadNote, today: Day): readonly Refusal[] {
  return [
    ...(note.way === undefined ? refuse('heard-how-missing', 'way').refusals : []),
    ...(note.result === undefined ? refuse('answer-missing', 'result').refusals : []),
    ...dayFaults(note, today),
    ...(note.result === 'missed' ? nextFaults(note.nextOn, today) : []),
    ...(note.text.trim() === '' ? [] : textFaults(typedIn(note), '')),
  ];
}

async function writeBeside(step: Step, { caseId, text, keepBecause, on }: RoadNote): Promise<void> {
  if (text.trim() === '') return;
  const { memberId, organisationId } = memberOf(step);
  const why = { hiddenBecause: null, keptBecause: keepBecause.trim() || null, corrects: null };
  const id = step.newId();
  await step.desk.writing.addNote({ id, caseId, organisationId, memberId, writtenOn: on, text: text.trim(), ...why });
}

type Kept = { readonly caseId: string; readonly called: boolean };
const keep = makeAct<RoadNote & { readonly now: Instant }, Kept>('note-on-the-road', async (step, note) => {
  const { caseId, way, result, on, nextOn } = note;
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts, relation } = admitted.value;
  const { desk, actor, today } = step;
  if (facts.state !== 'active') return refuse('not-active');
  const refusals = faultsOf(note, today);
  if (way === undefined || result === undefined || refusals.length > 0) return { ok: false, refusals };
  // Where another organisation guides, a former school hears how it goes and tries nothing.
  if (result === 'missed' && !may(actor, 'record-attempt', relation)) return refuse('attempt-elsewhere', 'result');
  const turn = await desk.cases.turn(caseId);
  if (result === 'missed' && turn && waitsForDecision(turn)) return refuse('decision-first');
  if (!(await desk.road.first(note.once, memberOf(step).memberId, note.now))) return ok({ caseId, called: false });
  await writeBeside(step, note);
  if (result !== 'missed')
    return ok({ caseId, called: (await keepHeard(step, { caseId, way, answer: result, on })) !== null });
  const tried = { channel: triedBy[way], reached: false, on, nextOn };
  const kept = await keepAttempt(step, { facts, turn }, tried);
  return kept.ok ? ok({ caseId, called: false }) : kept;
});

/**
 * What was heard on the road, by hand or by a device that had no internet: an ordinary act, under the rights of the moment at
 * which it comes in. Refusals: not-found, not-active, record-is-over, heard-how-missing, answer-missing, road-day, due-past
 * and the like at `nextOn`, attempt-elsewhere, decision-first, and those of a note at `text`.
 */
export const noteOnTheRoad = (house: House, actor: Actor, note: RoadNote): Promise<Outcome<Kept>> =>
  keep(house, actor, { ...note, now: house.now() });
