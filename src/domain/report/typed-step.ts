/** What somebody typed at a step of a report. */
import type { Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import type { Step } from './steps.ts';

export type TypedStep = {
  /** Who did or decided it; '' = who writes it down. */
  readonly byName: string;
  /** '' = today; undefined = a day that does not exist. */
  readonly on: Day | undefined;
  readonly words: string;
};
const mostOfName = 200;
const mostOfWords = 2000;

/** What a step asks besides being pressed. `own` = who writes it down is who is on turn. */
export const asksOf = ({ kind }: Pick<Step, 'kind'>, own: boolean) => ({
  byName: kind === 'college' || !own,
  day: kind === 'college' || kind === 'handed-in' || !own,
  words: kind === 'college' || kind === 'handed-in' || kind === 'counters',
});

/** Refusals: report-by, report-day, report-day-ahead, report-words, report-receipt, text-too-long, bsn. */
export function stepFaults(
  step: Pick<Step, 'kind'>,
  { byName, on, words }: TypedStep,
  { today, own }: { readonly today: Day; readonly own: boolean },
): readonly Refusal[] {
  const asks = asksOf(step, own);
  const long = (text: string, field: string, most: number): readonly Refusal[] => [
    ...tooLong(text, field, most),
    ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
  ];
  return [
    ...(asks.byName && byName === '' ? [{ code: 'report-by', field: 'byName' }] : []),
    ...(on === undefined || (asks.day && on === '') ? [{ code: 'report-day', field: 'on' }] : []),
    ...(on !== undefined && on > today ? [{ code: 'report-day-ahead', field: 'on' }] : []),
    ...(asks.words && words === ''
      ? [{ code: step.kind === 'handed-in' ? 'report-receipt' : 'report-words', field: 'words' }]
      : []),
    ...long(byName, 'byName', mostOfName),
    ...long(words, 'words', mostOfWords),
  ];
}
