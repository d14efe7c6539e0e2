import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';

/** What people say beside the text of a programme: a reason, what young people said, what a board wants. In letters. */
export const mostOfReason = 1000;
/** Who said it, or which municipality. */
export const mostOfWho = 120;
/** With which young people was spoken. */
export const mostOfGroup = 200;
/** How something was reported, or which college decided. */
export const mostOfHow = 300;

type Fits = {
  readonly most: number;
  /** The code when it is empty; not there = it may be. */ readonly missing?: string;
};
/** Everything that is wrong with a free text: `missing`, text-too-long, bsn. */
export const textFaults = (text: string, field: string, { most, missing }: Fits): readonly Refusal[] => [
  ...(missing !== undefined && text.trim() === '' ? [{ code: missing, field }] : []),
  ...tooLong(text.trim(), field, most),
  ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
];
/** Everything that is wrong with a day: programme-no-day, and programme-day-ahead when it must be past on `today`. */
export function dayFaults(day: Day, field: string, today?: Day): readonly Refusal[] {
  if (!isDay(day)) return [{ code: 'programme-no-day', field }];
  return today !== undefined && day > today ? [{ code: 'programme-day-ahead', field }] : [];
}
/** A choice that was not made. */
export const unchosen = (choice: unknown, field: string, code: string): readonly Refusal[] =>
  choice === undefined ? [{ code, field }] : [];
