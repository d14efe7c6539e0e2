import type { Day } from '#law/day.ts';
import type { NameParts } from './name.ts';
import { fold } from './search-name.ts';

export type Known = NameParts & { readonly birthDate: Day };
type Distance = (a: string, b: string) => number;

const oneTypo = 1;
/** The same word, one typo away, or one is the beginning of the other: 'B.' of 'Belhaj'. */
function near(a: string, b: string, distance: Distance): boolean {
  if (a === '' || b === '') return false;
  return a.startsWith(b) || b.startsWith(a) || distance(a, b) <= oneTypo;
}

/**
 * Whether two records may be the same person: born on the same day, and both names near each other. Twins are not: their
 * first names differ. Only ever asked within one organisation.
 */
export function looksLike(a: Known, b: Known, distance: Distance): boolean {
  if (a.birthDate !== b.birthDate) return false;
  const families = [a, b].map(({ familyName }) => fold(familyName));
  return near(fold(a.firstName), fold(b.firstName), distance) && near(families[0] ?? '', families[1] ?? '', distance);
}

/** Whether two records say the same name and birth date, apart from capitals, accents and signs. */
export const saysTheSame = (a: Known, b: Known): boolean =>
  a.birthDate === b.birthDate && fold(plainOf(a)) === fold(plainOf(b));
const plainOf = ({ firstName, infix, familyName }: NameParts): string => `${firstName} ${infix ?? ''} ${familyName}`;
