import type { Day } from '#law/day.ts';
import type { SpecialPlace } from '../directory/place.ts';

/** One young person as the school's list tells it. Empty cells are null; what the list does not know stays unknown. */
export type LeaverPerson = {
  readonly studentNumber: string | null;
  readonly firstName: string;
  readonly infix: string | null;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly placeTyped: string;
  readonly place: string;
  readonly municipalityCode: string | null;
  readonly specialPlace: SpecialPlace | null;
  readonly postcode: string | null;
  readonly schoolKind: string | null;
  readonly year: string | null;
  readonly profile: string | null;
  readonly expectedEnd: Day | null;
  readonly leftOn: Day | null;
  readonly paper: string | null;
  readonly paperOn: Day | null;
  /** null is 'nog onbekend', which is normal. */
  readonly destination: string | null;
  readonly mentor: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly parentContact: string | null;
};

const FINGERPRINTED = [
  'studentNumber',
  'firstName',
  'infix',
  'familyName',
  'birthDate',
  'placeTyped',
  'place',
  'municipalityCode',
  'specialPlace',
  'postcode',
  'schoolKind',
  'year',
  'profile',
  'expectedEnd',
  'leftOn',
  'paper',
  'paperOn',
  'destination',
  'mentor',
  'phone',
  'email',
  'parentContact',
] as const satisfies readonly (keyof LeaverPerson)[];

// Fails to compile when a field of a person is left out of the fingerprint: a change there would go unseen.
type Forgotten = Exclude<keyof LeaverPerson, (typeof FINGERPRINTED)[number]>;
const nothingForgotten: Forgotten extends never ? true : never = true;

/** Equal for two readings of the same person exactly when nothing changed. Holds the values themselves: personal data. */
export function fingerprint(person: LeaverPerson): string {
  return nothingForgotten && JSON.stringify(FINGERPRINTED.map((field) => person[field]));
}

/** How somebody is reached: what a list does not say takes nothing away that is known. */
const reach: readonly string[] = ['postcode', 'phone', 'email', 'parentContact'];
/** Whether a list says something else of somebody than the fingerprint of what is stored. */
export function saysOtherwise(stored: string, person: LeaverPerson): boolean {
  if (stored === fingerprint(person)) return false;
  const was = JSON.parse(stored) as readonly unknown[];
  return FINGERPRINTED.some((field, at) => {
    const said = person[field] ?? null;
    return said !== was[at] && !(said === null && reach.includes(field));
  });
}

/** The two ways to recognise somebody within one school: by pupil number, else by name and birth date. */
export type PersonKeys = { readonly key: string; readonly nameKey: string };

/**
 * `key` is the pupil number when there is one, else the name key: first name + family name + birth date without
 * accents, capitals and signs. A phone number, an address or a mentor never identifies anybody.
 */
export function personKeys(
  who: Pick<LeaverPerson, 'studentNumber' | 'firstName' | 'infix' | 'familyName' | 'birthDate'>,
): PersonKeys {
  const nameKey = `naam:${plain(who.firstName)}|${plain(who.infix ?? '') + plain(who.familyName)}|${who.birthDate}`;
  return { key: who.studentNumber ? numberKey(who.studentNumber) : nameKey, nameKey };
}

/** The key of a pupil number within one school. */
export function numberKey(studentNumber: string): string {
  return `nr:${studentNumber.toLowerCase()}`;
}

/** Letters and digits only, without accents and capitals: 'Daniëlle' and 'DANIELLE' are one name. */
export function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
