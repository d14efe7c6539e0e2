import { looksLike, type Known } from './looks-like.ts';
import { fold } from './search-name.ts';

/**
 * What two records of one organisation are to each other. 'twins': born on the same day with the same family name and
 * another first name, and that is never one person. 'other-day': the same name, and one birth date may be mistyped.
 */
export type Sameness = 'same' | 'other-day' | 'twins' | 'other';

/** How two records stand to each other. A phone number or an address says nothing: brothers share them. */
export function sameness(a: Known, b: Known, distance: (a: string, b: string) => number): Sameness {
  if (looksLike(a, b, distance)) return 'same';
  if (looksLike({ ...a, birthDate: b.birthDate }, b, distance)) return 'other-day';
  return a.birthDate === b.birthDate && fold(a.familyName) === fold(b.familyName) ? 'twins' : 'other';
}
