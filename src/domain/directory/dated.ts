import type { Day } from '#law/day.ts';

/** Something that a region set, from a day on: by whom, when and why. It is only added to; what is taken back never begins. */
export type Dated<T> = {
  readonly id: string;
  readonly value: T;
  readonly validFrom: Day;
  readonly setOn: Day;
  /** Name of who set it. */
  readonly by: string;
  readonly why: string;
  readonly takenBack: boolean;
};

/** In the order in which they begin; of two that begin on one day the one that was set last counts. */
const inOrder = <T>(all: readonly Dated<T>[]): readonly Dated<T>[] =>
  all
    .filter(({ takenBack }) => !takenBack)
    .toSorted((a, b) => (a.validFrom === b.validFrom ? (a.id < b.id ? -1 : 1) : a.validFrom < b.validFrom ? -1 : 1));

/** What holds on a day: the last whose day has come; undefined = the region set nothing. */
export const settingOn = <T>(all: readonly Dated<T>[], day: Day): Dated<T> | undefined =>
  inOrder(all).findLast(({ validFrom }) => validFrom <= day);
/** What is to begin after a day, the first one first. */
export const settingsAfter = <T>(all: readonly Dated<T>[], day: Day): readonly Dated<T>[] =>
  inOrder(all).filter(({ validFrom }) => validFrom > day);
