import { closuresIn, needsStandIn, type Closure } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { answerDay } from '#domain/handover/move.ts';
import { findBsn } from '#domain/bsn.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { At } from './at.ts';

/** How long the receiver has, and what of it is closed: who answers the phone there in the meantime must be known. */
export type AnswerTerm = {
  readonly answerBy: Day;
  /** Closures of the receiver from today, or from the sending day, up to the answer day. */
  readonly closed: readonly Closure[];
  /** One of them is too long to leave nobody who answers. */
  readonly standInNeeded: boolean;
};
/** Who answers at the receiver while it is closed. */
export type Answers = { readonly name: string; readonly phone: string };

/** The term of a hand-over: before sending as it would be when it is sent today. */
export async function answerTerm(
  { desk, today }: Pick<Step, 'desk' | 'today'>,
  { handover, to }: Pick<At, 'handover' | 'to'>,
): Promise<AnswerTerm> {
  const closures = await desk.directory.closures(to.id);
  const from = handover.sentOn ?? today;
  const days = kindRow(handover.kind).answerWorkingDays;
  const answerBy = handover.answerDueOn ?? answerDay(from, days, closures);
  // A closure that was entered after sending moves no day that was told, but it is said.
  const closed = closuresIn(from, answerBy < today ? today : answerBy, closures);
  return { answerBy, closed, standInNeeded: closed.some(needsStandIn) };
}

const most = 60;
const fault = (text: string, field: string): readonly Refusal[] => {
  if (findBsn(text).found) return refuse('bsn', field).refusals;
  if (text.length > most) return refuse('too-long', field, { most }).refusals;
  return [];
};

/**
 * Who answers meanwhile: as typed, else as the closure says. Refuses 'answers-missing' when the receiver is closed for more
 * than five working days and a name or a number is missing.
 */
export function readAnswers(
  { closed, standInNeeded }: AnswerTerm,
  typed: Answers | undefined,
): Outcome<Answers | null> {
  const known = closed.find(({ phone }) => phone !== null);
  const name = (typed?.name ?? known?.answeredBy ?? '').trim();
  const phone = (typed?.phone ?? known?.phone ?? '').trim();
  const refusals = [
    ...fault(name, 'answersName'),
    ...fault(phone, 'answersPhone'),
    ...(standInNeeded && name === '' ? refuse('answers-missing', 'answersName').refusals : []),
    ...(standInNeeded && phone === '' ? refuse('answers-missing', 'answersPhone').refusals : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok(closed.length > 0 && name !== '' && phone !== '' ? { name, phone } : null);
}
