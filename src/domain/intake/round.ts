import type { Day } from '#law/day.ts';
import type { Period } from './period.ts';

/** The list of one school for one period, and the last good day for it. */
export type Round = Period & {
  readonly id: string;
  readonly organisationId: string;
  readonly dueOn: Day;
  readonly handedInOn: Day | null;
  readonly nobodyLeaves: boolean;
};
/** 'late': the day is over and there is no list. That is a gap of the region, with the name of the school only. */
export type RoundState = 'in' | 'open' | 'late';

export const roundState = ({ handedInOn, dueOn }: Round, today: Day): RoundState =>
  handedInOn !== null ? 'in' : dueOn < today ? 'late' : 'open';

/** Rounds whose list is not there though its day is over, the oldest first. */
export const missingRounds = <R extends Round>(rounds: readonly R[], today: Day): readonly R[] =>
  rounds.filter((round) => roundState(round, today) === 'late').toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

/** The same rounds by period, the latest day first. */
export function byPeriod<R extends Round>(rounds: readonly R[]): readonly (readonly [R, ...R[]])[] {
  const periods = Map.groupBy(rounds, ({ schoolYear, period }) => `${schoolYear} ${period}`);
  return [...periods.values()]
    .flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
    .toSorted(([a], [b]) => (a.dueOn > b.dueOn ? -1 : 1));
}
