import type { Refusal } from './outcome.ts';

/**
 * What is wrong with the length of a text: `most` letters fit, `over` of them are too many. A box in a page never cuts what
 * somebody pastes: it comes here whole, and is said. Code: text-too-long.
 */
export const tooLong = (text: string, field: string, most: number): readonly Refusal[] =>
  text.length > most ? [{ code: 'text-too-long', field, values: { most, over: text.length - most } }] : [];
