/**
 * What a young person wants to do after school, out of a closed list, and whether it came true. Nothing of it is about health (field
 * finding 20). Whoever does not know it yet answers too: that is not known, and no wish that failed.
 */
import type { Day } from '#law/day.ts';
import { fullDay } from '../day-words.ts';
import type { DestinationKind } from '../guidance/destination.ts';

export const wishes = {
  work: 'Werken',
  school: 'Naar school',
  'work-and-school': 'Werken en leren',
  'day-activities': 'Dagbesteding',
  other: 'Iets anders',
  unsure: 'Weet het nog niet',
} as const;
export type Wish = keyof typeof wishes;
export const wishKeys = Object.keys(wishes) as readonly Wish[];

/** An answer; `self` = the young person alone, else a colleague filled it in with the young person beside. */
export type Said = { readonly id: string; readonly wish: Wish; readonly saidOn: Day; readonly self: boolean };

const sentences: Readonly<Record<Wish, string>> = {
  work: 'Wil werken',
  school: 'Wil naar school',
  'work-and-school': 'Wil werken en leren',
  'day-activities': 'Wil dagbesteding',
  other: 'Wil iets anders dan werk, school of dagbesteding',
  unsure: 'Weet nog niet wat',
};
/** 'zelf gezegd op 12 juni 2026' */
export const howSaid = ({ saidOn, self }: Pick<Said, 'saidOn' | 'self'>): string =>
  `${self ? 'zelf gezegd' : 'samen ingevuld'} op ${fullDay(saidOn)}`;
/** 'Wil werken, zelf gezegd op 12 juni 2026.', for a paper. */
export const wishSentence = (said: Said): string => `${sentences[said.wish]}, ${howSaid(said)}.`;

/** What can be laid beside what somebody does; null = that is not known of this wish. */
export const goalOf = (wish: Wish | null): DestinationKind | null =>
  wish === null || wish === 'other' || wish === 'unsure' ? null : wish;

/**
 * Whether what somebody does is what that person wanted: yes, no, or nobody can say. Learning and working is both. 'nothing' = work
 * ended and nothing came after it; null = nobody knows what somebody does.
 */
export function follows(goal: DestinationKind | null, doing: DestinationKind | 'nothing' | null): boolean | null {
  if (goal === null || doing === null || doing === 'away' || doing === 'unknown') return null;
  return doing === goal || (doing === 'work-and-school' && (goal === 'work' || goal === 'school'));
}
