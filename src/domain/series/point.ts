import { addMonths, isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** A question for the agenda, or what was decided. */
export type PointKind = 'question' | 'decision';
export type Point = {
  readonly id: string;
  readonly seriesId: string;
  readonly gatheringId: string;
  readonly organisationId: string;
  readonly kind: PointKind;
  readonly words: string;
  /** Who does it; of a question nobody yet. */
  readonly whoMemberId: string | null;
  readonly dueOn: Day | null;
  readonly madeOn: Day;
  readonly doneOn: Day | null;
};
const mostWords = 300;

export type TypedPoint = {
  readonly words: string;
  readonly whoMemberId: string | undefined;
  /** '' = left empty, undefined = no day. */
  readonly dueOn: Day | undefined;
};
export type PointWish = Pick<Point, 'kind' | 'words' | 'whoMemberId' | 'dueOn'>;

const wordsRefusals = (words: string): readonly Refusal[] => [
  ...(words === '' ? [{ code: 'point-missing', field: 'words' }] : []),
  ...(words.length > mostWords ? [{ code: 'words-too-long', field: 'words', values: { most: mostWords } }] : []),
  ...(findBsn(words).found ? [{ code: 'bsn', field: 'words' }] : []),
];

/** A question for the agenda. Refusals at `words`. */
export function checkQuestion(words: string): Outcome<PointWish> {
  const refusals = wordsRefusals(words.trim());
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ kind: 'question', words: words.trim(), whoMemberId: null, dueOn: null });
}

/**
 * What was decided. Who and by when belong together: with both it is a decision, with one of them or none it stays a question that
 * comes back. Refusals by field: words as above, no-day, due-past, due-too-far.
 */
export function checkDecision({ words, whoMemberId, dueOn }: TypedPoint, today: Day): Outcome<PointWish> {
  const refusals = [
    ...wordsRefusals(words.trim()),
    ...(dueOn === undefined || (dueOn !== '' && !isDay(dueOn)) ? [{ code: 'no-day', field: 'dueOn' }] : []),
    ...(dueOn && isDay(dueOn) && dueOn < today ? [{ code: 'due-past', field: 'dueOn' }] : []),
    ...(dueOn && isDay(dueOn) && dueOn > addMonths(today, 12) ? [{ code: 'due-too-far', field: 'dueOn' }] : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const whole = whoMemberId !== undefined && dueOn !== undefined && dueOn !== '';
  return ok(
    whole
      ? { kind: 'decision', words: words.trim(), whoMemberId, dueOn }
      : { kind: 'question', words: words.trim(), whoMemberId: null, dueOn: null },
  );
}

/** How the next one opens: of what was decided before, how much was done. undefined = nothing was decided. */
export function doneOf(points: readonly Pick<Point, 'kind' | 'doneOn'>[]): { done: number; all: number } | undefined {
  const decided = points.filter(({ kind }) => kind === 'decision');
  if (decided.length === 0) return undefined;
  return { done: decided.filter(({ doneOn }) => doneOn !== null).length, all: decided.length };
}
