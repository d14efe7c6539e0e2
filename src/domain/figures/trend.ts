import { addMonths, type Day } from '#law/day.ts';
import type { Tally } from './indicator.ts';

/** One frozen month of a figure; null = secret. */
export type TrendPoint = {
  readonly on: Day;
  readonly yes: number | null;
  readonly no: number | null;
  readonly unknown: number | null;
  readonly version: string;
  /** Counted by another definition than the month before: the line is broken here, and the two are not compared. */
  readonly changed: boolean;
};
type Frozen = Tally & { readonly countedOn: Day; readonly version: string };

/** The months of one figure, oldest first. */
export function trendOf(counts: readonly Frozen[]): readonly TrendPoint[] {
  const inOrder = counts.toSorted((a, b) => (a.countedOn < b.countedOn ? -1 : 1));
  return inOrder.map(({ countedOn, version, yes, no, unknown }, at) => {
    const before = inOrder[at - 1]?.version;
    return { on: countedOn, yes, no, unknown, version, changed: before !== undefined && before !== version };
  });
}

/** Months after which a count of the program is old: it counts every month. */
const oldAfterMonths = 2;
/** Years after which a table of others is old. */
const oldAfterYears = 2;
/** A count of the program that should have been followed by another. */
export const isStale = (countedOn: Day, today: Day): boolean => addMonths(countedOn, oldAfterMonths) <= today;
/** A published table about so long ago that it says little of today. */
export const isOld = (about: Day, today: Day): boolean => addMonths(about, 12 * oldAfterYears) <= today;
