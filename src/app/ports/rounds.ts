import type { Round } from '#domain/intake/round.ts';
import type { Period } from '#domain/intake/period.ts';
import type { Day } from '#law/day.ts';

type OfSchool = Period & { readonly organisationId: string };
/** When lists of schools must be there, and which are. No name of a young person comes near it. */
export type RoundStore = {
  /** Of the own school, or of all for who keeps the region; by day. At most 500: twenty schools, some years. */
  rounds(): Promise<readonly Round[]>;
  /**
   * A day for these schools, inside the act of who keeps the region. A list of that period that was read before counts as
   * handed in. Where a day stood already it becomes this one.
   */
  set(
    period: Period,
    dueOn: Day,
    schools: readonly { readonly id: string; readonly organisationId: string }[],
  ): Promise<void>;
  /** Takes the rounds of a period away, for every school. */
  drop(period: Period): Promise<void>;
  /** The school's list of a period is read, or nobody leaves then. A list of the whole year is one for each period. */
  handIn(of: OfSchool, on: Day, nobodyLeaves: boolean): Promise<void>;
  /** A list was taken back: what no other list hands in is open again. */
  takeBack(of: OfSchool): Promise<void>;
};
