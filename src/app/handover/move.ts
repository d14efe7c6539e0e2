import { kindRow } from '#domain/handover/kinds.ts';
import { rowFor, turnBy } from '#domain/handover/move.ts';
import type { Row, Step as TableStep } from '#domain/handover/states.ts';
import { isOpen } from '#domain/handover/states.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import { tell } from '../notice/tell.ts';
import { keepUndo } from '../turn/put-back.ts';
import type { Step } from '../house.ts';
import type { HandoverChange } from '../ports/handovers.ts';
import { stepFacts, type At } from './at.ts';
import { partiesOf } from './parties.ts';

export type Move = {
  readonly step: TableStep;
  readonly change?: HandoverChange;
  /** Timeline: the kind, and words for it that hold no content. */
  readonly event: string;
  readonly details?: Readonly<Record<string, string>>;
  /** Told to who gets the turn. */
  readonly notice?: NoticeKind;
};

// Before it is sent, and after a no, the other side is no party to it: no event and no task names it.
const between: readonly TableStep[] = [
  'send',
  'ask',
  'answer',
  'take-over',
  'take-over-orally',
  'send-back',
  'miss',
  'lapse',
];
const atTheEnd: readonly TableStep[] = ['meet', 'go-on'];

/** Who else knows the task: during the hand-over both sides; afterwards only who records the meeting. */
function alsoKnows({ handover }: At, step: Step, move: TableStep, holder: string): string | null {
  const { fromOrganisationId: from, toOrganisationId: to } = handover;
  if (between.includes(move)) return holder === from ? to : from;
  const mine = step.actor.kind === 'system' ? null : step.actor.organisationId;
  return atTheEnd.includes(move) && mine !== holder ? mine : null;
}

const eventSeenBy = ({ handover, side }: At, move: TableStep): string | null => {
  const shared = between.includes(move) || atTheEnd.includes(move) || move === 'withdraw';
  if (!shared || handover.sentOn === null) return move === 'send' ? handover.toOrganisationId : null;
  return ['sender', 'program', 'young', 'speaker'].includes(side)
    ? handover.toOrganisationId
    : handover.fromOrganisationId;
};

function giver(step: Step, { handover, side }: At): Turn['givenBy'] {
  if (step.actor.kind === 'member') return { organisationId: step.actor.organisationId, memberId: step.actor.memberId };
  return { organisationId: side === 'guest' ? handover.toOrganisationId : handover.fromOrganisationId, memberId: null };
}

/** False when another moved the turn meanwhile; then nothing was written. */
async function giveTurn(step: Step, at: At, row: Row, next: Handover, move: Move): Promise<boolean> {
  if (row.turn === 'stays') return true;
  if (row.turn === 'back') throw new Error('what is undone goes its own way (undo-handover.ts)');
  const parties = await partiesOf(step, { handover: next, facts: at.facts });
  const turn = turnBy(row.turn, {
    closures: await step.desk.directory.closures(parties[row.turn.holder].organisationId),
    caseId: next.caseId,
    parties,
    today: step.today,
    answerDueOn: next.answerDueOn,
    meetOn: next.meetOn,
    givenBy: giver(step, at),
    alsoOrganisationId: alsoKnows(at, step, move.step, parties[row.turn.holder].organisationId),
    whoElse: move.step === 'send-back' ? next.whoElse : null,
    senderIsSchool: isSchool(at.from.kind),
  });
  if (!(await step.desk.cases.giveTurn(turn, at.facts.version))) return false;
  if (move.notice) await tell(step, { to: turn.holder, kind: move.notice, caseId: next.caseId });
  return true;
}

/**
 * One step of the table: asks whether it may be taken now by this side, gives the turn, changes the hand-over and leaves
 * a line on the timeline. Refuses before anything is written.
 */
export async function take(step: Step, at: At, move: Move): Promise<Outcome<Handover>> {
  const { course } = kindRow(at.handover.kind);
  const row = rowFor(course, at.handover.state, move.step, at.side, await stepFacts(step, at));
  if (!row.ok) return row;
  if (row.value.reasonNeeded && !move.change?.reason?.trim()) return refuse('reason-missing', 'reason');
  const closes = isOpen(at.handover.state) && !isOpen(row.value.to);
  const change: HandoverChange = { ...move.change, state: row.value.to, ...(closes && { closedOn: step.today }) };
  const next: Handover = { ...at.handover, ...change, version: at.handover.version + 1 };
  if (!(await giveTurn(step, at, row.value, next, move))) return refuse('changed-meanwhile');
  await step.desk.handovers.change(at.handover, change);
  await leaveLine(step, at, move);
  // As the program: who gave the turn away may not hide it from its own eyes (row-level security), and must.
  if (closes) await step.desk.cases.asProgram((program) => program.keepTaskToHolder(next.caseId));
  return ok(next);
}

/** Keeps how the turn lay, so that the step just taken can be undone today. A guest has no way back: that one calls. */
export const keepStep = async (step: Step, { handover, facts }: At, turn: Turn | undefined) =>
  turn && step.actor.kind === 'member'
    ? keepUndo(step, [{ turn, version: facts.version + 1, handoverId: handover.id }])
    : undefined;

/** A line on the timeline: ids, days and codes, never content. */
export async function leaveLine(step: Step, at: At, move: Pick<Move, 'step' | 'event' | 'details'>): Promise<void> {
  const { organisationId, memberId } = giver(step, at);
  await step.desk.writing.addEvent({
    id: step.newId(),
    caseId: at.handover.caseId,
    organisationId,
    alsoOrganisationId: eventSeenBy(at, move.step),
    memberId,
    kind: move.event,
    onDay: step.today,
    details: { handoverId: at.handover.id, ...move.details },
  });
}
