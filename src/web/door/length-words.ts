import type { Refusal } from '#domain/outcome.ts';

/** How much fits in a box, for its hint: a text that is longer is refused and stays as it was typed. */
export const fits = (most: number): string => `Er passen ${most} letters in.`;
/** Said at a text that is too long (domain/too-long.ts). */
export const tooLongWords = ({ most = '', over }: NonNullable<Refusal['values']>): string =>
  over === undefined
    ? `Maak het korter. Er passen ${most} letters in.`
    : `Maak het ${over === 1 ? '1 letter' : `${over} letters`} korter. Er passen ${most} letters in.`;
