import { addMonths, addYears, type Day } from '#law/day.ts';
import type { Role } from '../access/actor.ts';

/** Looking once a year whether the rights of colleagues are still right; docs/decisions/0020. */
export type Review = {
  readonly id: string;
  readonly organisationId: string;
  /** From this day on it stands among what waits. */
  readonly askFrom: Day;
  /** The last good day. */
  readonly dueOn: Day;
  readonly closedOn: Day | null;
  readonly closedBy: string | null;
  readonly tasks: readonly string[];
};

/** The next one: due a year after the last was closed, or after the first day; asked from a month before. */
export function nextReview(lastClosedOn: Day | null, today: Day): Pick<Review, 'askFrom' | 'dueOn'> {
  const dueOn = addYears(lastClosedOn ?? today, 1);
  return { askFrom: addMonths(dueOn, -1), dueOn };
}

/** Not asked yet, asked, or late: late from the day after the last good one. */
export function reviewStands(
  { askFrom, dueOn }: Pick<Review, 'askFrom' | 'dueOn'>,
  today: Day,
): 'later' | 'asked' | 'late' {
  if (today > dueOn) return 'late';
  return today >= askFrom ? 'asked' : 'later';
}

const looks = (role: Role): boolean => role === 'teamleider' || role === 'beheerder';
type Person = { readonly id: string; readonly role: Role };

/** The own rights are looked at by somebody else, unless nobody else there may. */
export const mayCheck = (who: Person, memberId: string, colleagues: readonly Person[]): boolean =>
  looks(who.role) && (memberId !== who.id || !colleagues.some(({ id, role }) => id !== who.id && looks(role)));
