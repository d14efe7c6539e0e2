import type { ThemeValues } from '#domain/look/theme.ts';
import type { Day } from '#law/day.ts';

export type Look = {
  readonly id: string;
  /** The name of the file that it came from. */
  readonly name: string;
  readonly fills: ThemeValues;
  readonly madeOn: Day;
};
/** Which look is used, which is tried, and which comes back when the one that is used goes. */
export type LookShelf = {
  readonly used: Look | undefined;
  readonly tried: Look | undefined;
  readonly before: Look | undefined;
};
export type LookStore = {
  shelf(): Promise<LookShelf>;
  /** In the place of what was tried before. */
  try(look: Look & { readonly memberId: string }): Promise<void>;
  forgetTried(): Promise<void>;
  /** What is tried becomes the one that is used; false when nothing is tried. */
  useTried(): Promise<boolean>;
  /** The one that is used goes, and the one before comes back, or our own. False when none is used. */
  back(): Promise<boolean>;
};
