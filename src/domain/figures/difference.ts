/** Two definitions of the same young people: who is a yes by both, by one only, or not to be compared. */
import type { Day } from '#law/day.ts';
import type { Counted } from './numbers.ts';
import type { Known } from './known.ts';

export type Difference = {
  readonly both: number;
  readonly onlyThis: number;
  readonly onlyOther: number;
  readonly neither: number;
  /** Not known by one of the two, or by both. */
  readonly unknown: number;
  /** Counted by one of the two only. */
  readonly oneOnly: number;
};

/** Everybody whom at least one of the two counts, each once. */
export function differenceOf(one: Counted, other: Counted, people: readonly Known[], day: Day): Difference {
  const sum = { both: 0, onlyThis: 0, onlyOther: 0, neither: 0, unknown: 0, oneOnly: 0 };
  for (const known of people) {
    const [here, there] = [one.of(known, day), other.of(known, day)];
    if (here === undefined && there === undefined) continue;
    if (here === undefined || there === undefined) sum.oneOnly++;
    else if (here === 'unknown' || there === 'unknown') sum.unknown++;
    else if (here === there) sum[here === 'yes' ? 'both' : 'neither']++;
    else sum[here === 'yes' ? 'onlyThis' : 'onlyOther']++;
  }
  return sum;
}
