import { isDay, type Day } from '#law/day.ts';
import { ok, refuse, type Refusal } from '#domain/outcome.ts';
import { isChannel, type Channel } from '#domain/person/attempts.ts';
import { dueFaults } from '#domain/turn/give.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { termVerbs } from '#domain/turn/verbs.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { changedMeanwhile, memberOf, move, type OnCase } from '../turn/open-turn.ts';

type RecordAttempt = OnCase & {
  readonly channel: string;
  readonly reached: boolean | undefined;
  /** When to try again; a miss needs one. */
  readonly nextOn: Day;
};

/**
 * "Gebeld, niet bereikt": what was tried, how, and when to try again. Where the turn is mine it moves to that day; no
 * attempt ever ends anything.
 */
export const recordAttempt = makeAct<RecordAttempt, { readonly caseId: string }>(
  'record-attempt',
  async (step, command) => {
    const { caseId, channel, reached, nextOn } = command;
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { facts } = admitted.value;
    if (facts.state !== 'active') return refuse('not-active');
    if (command.seen !== undefined && command.seen !== facts.version) return changedMeanwhile(step, caseId);
    const refusals = faultsOf(command, step.today);
    if (refusals.length > 0 || !isChannel(channel) || reached === undefined) return { ok: false, refusals };
    const turn = await step.desk.cases.turn(caseId);
    if (turn && waitsForDecision(turn)) return refuse('decision-first');
    return keepAttempt(step, { facts, turn }, { channel, reached, on: step.today, nextOn });
  },
);

type At = { readonly facts: CaseFacts; readonly turn: Turn | undefined };
type Tried = { readonly channel: Channel; readonly reached: boolean; readonly on: Day; readonly nextOn: Day };
/** Writes a try down that was judged before; after a miss the own turn moves to the day of the next one. */
export async function keepAttempt(step: Step, { facts, turn }: At, { channel, reached, on, nextOn }: Tried) {
  const { memberId, organisationId } = memberOf(step);
  const { caseId } = facts;
  const tried = { id: step.newId(), caseId, organisationId, memberId, onDay: on, channel, reached };
  await step.desk.outcomes.addAttempt({ ...tried, nextOn: reached ? null : nextOn });
  return reached || !turn ? ok({ caseId }) : later(step, { facts, turn }, nextOn);
}

function faultsOf({ channel, reached, nextOn }: RecordAttempt, today: Day): readonly Refusal[] {
  return [
    ...(isChannel(channel) ? [] : refuse('channel-missing', 'channel').refusals),
    ...(reached === undefined ? refuse('reached-missing', 'reached').refusals : []),
    ...(reached === false ? nextFaults(nextOn, today) : []),
  ];
}

/** When to try again: a day that a turn may have. */
export const nextFaults = (nextOn: Day, today: Day): readonly Refusal[] =>
  isDay(nextOn)
    ? dueFaults(today, { dueOn: nextOn, waitsFor: 'self' }).map((fault) => ({ ...fault, field: 'nextOn' }))
    : refuse('next-missing', 'nextOn').refusals;

/** My own turn moves to the day of the next try; the term of a hand-over does not, nor does another's turn. */
async function later(step: Step, { facts, turn }: Parameters<typeof move>[1], dueOn: Day) {
  const { caseId } = facts;
  const mine = turn.holder.memberId === memberOf(step).memberId && turn.waitsFor === 'self';
  if (!mine || termVerbs.includes(turn.verb)) return ok({ caseId });
  return move(step, { facts, turn }, { dueOn, why: 'not-reached' }, { kind: 'not-reached', details: { dueOn } });
}
