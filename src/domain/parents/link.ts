/** Who may look along with a young person, on which ground, and for how long. */
import { addDays, addMonths, addYears, type Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';

/** What may be seen besides who helps. */
export const parts = {
  now: 'Wie nu iets doet, en uiterlijk wanneer',
  steps: 'De stappen: school, hulp, en wat daarna komt',
} as const;
export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as readonly Part[];

/**
 * Why somebody may look along (field findings 8 and 35). 'minor': a parent or guardian of who is under age, whom a school tells how it goes;
 * elsewhere than at school from sixteen on the young person chooses. 'represents': a curator or mentor was appointed. 'own-yes':
 * the young person said yes, and to whom.
 */
export type Ground = 'minor' | 'represents' | 'own-yes';
type Facts = {
  readonly age: number;
  readonly lead: OrganisationKind;
  readonly appointed: 'curator' | 'mentor' | undefined;
};
const tellsParents: readonly OrganisationKind[] = ['pro', 'vso'];
/** The age from which the young person chooses who looks along. */
const choosesFrom = (lead: OrganisationKind): number => (tellsParents.includes(lead) ? 18 : 16);

/** On which ground a link can be given now. */
export function groundOf({ age, lead, appointed }: Facts): Ground {
  if (age < choosesFrom(lead)) return 'minor';
  return age >= 18 && appointed !== undefined ? 'represents' : 'own-yes';
}

type Ends = {
  readonly ground: Ground;
  readonly lead: OrganisationKind;
  readonly birthDate: Day;
  /** The last day of who speaks. */
  readonly endOn: Day | null;
};
/** The last day of a link: half a year, and never longer than its ground holds. */
export function lastDayOfLink(madeOn: Day, { ground, lead, birthDate, endOn }: Ends): Day {
  const chooses = ground === 'minor' ? addDays(addYears(birthDate, choosesFrom(lead)), -1) : null;
  const ends = [addMonths(madeOn, 6), ground === 'own-yes' ? null : endOn, chooses].filter((day) => day !== null);
  return ends.toSorted()[0] ?? madeOn;
}

export const mostOfQuestion = 400;
export const mostOfAnswer = 600;
/** What is wrong with a question or an answer. */
export function wordsFaults(words: string, field: string, most: number): readonly Refusal[] {
  if (words === '') return [{ code: 'words-missing', field }];
  if (findBsn(words).found) return [{ code: 'bsn', field }];
  return words.length > most ? [{ code: 'words-too-long', field, values: { most } }] : [];
}
