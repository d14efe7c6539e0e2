import type { Day } from '#law/day.ts';
import type { PickUpThresholds } from '#domain/turn/not-picked-up.ts';

/** One count along one axis; `key` is a reason, an outcome, a municipality's code ('unknown' without one) or an organisation's id. */
export type StuckLine = {
  readonly axis: 'total' | 'reason' | 'municipality' | 'handover' | 'outcome';
  readonly key: string;
  readonly youngPeople: number;
  readonly oldestSince: Day | null;
  readonly countedOn: Day;
};
/** Name-free counts of what was not picked up. Who is afgeschermd is in none of them. */
export type FigureStore = {
  /** Counts anew and replaces what was counted before; how many figures there are now. For the program. */
  countStuck(thresholds: PickUpThresholds): Promise<number>;
  /** Sums per axis of the organisations that the actor may see: the own one, or all for who coordinates. */
  stuck(): Promise<readonly StuckLine[]>;
};
