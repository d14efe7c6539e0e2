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

/** What will hold last, on which a change builds; undefined = the region set nothing. */
export const settingLast = <T>(all: readonly Dated<T>[], day: Day): Dated<T> | undefined =>
  settingsAfter(all, day).at(-1) ?? settingOn(all, day);

/** A setting as a page tells it. */
export type SettingView<T> = {
  readonly now: T;
  /** undefined = what Aanzet begins with. */
  readonly since: Dated<T> | undefined;
  readonly ahead: readonly Dated<T>[];
  /** What was before, and what was taken back; newest first. */
  readonly past: readonly Dated<T>[];
  /** On what a change builds: what will hold last. */
  readonly base: T;
};
/** What holds, what comes and what was, of a setting that begins as `shipped`. */
export function settingView<T>(all: readonly Dated<T>[], day: Day, shipped: T): SettingView<T> {
  const since = settingOn(all, day);
  const ahead = settingsAfter(all, day);
  const shown = new Set([since, ...ahead]);
  return {
    now: since?.value ?? shipped,
    since,
    ahead,
    past: all.filter((one) => !shown.has(one)).toReversed(),
    base: settingLast(all, day)?.value ?? shipped,
  };
}
