import { addMonths, type Day } from '#law/day.ts';

/**
 * What is true of a case beside who is on turn: a closed list. `active` cases keep their turn. Only the organisation that
 * says it reads which it is: to all others the case has a next turn or has none (docs/decisions/0009-outcomes.md).
 */
export const outcomes = {
  ended: { active: false, words: 'Begeleiding gestopt' },
  rest: { active: false, words: 'Wil geen hulp' },
  'not-approach': { active: false, words: 'Alleen benaderen na besluit' },
  'term-over': { active: false, words: 'Termijn voorbij' },
  lost: { active: true, words: 'Geen contact' },
} as const;
export type OutcomeKind = keyof typeof outcomes;

const monthsOfRest = 12;
/** Half a year before 27, the age until which the region guides somebody. */
const monthsOfLastLook = 26 * 12 + 6;

/** When to ask once more at the latest, proposed: after a year, or at 26½ when that comes first (field finding 27). */
export function restAgain(today: Day, birthDate: Day): Day {
  const [year, last] = [addMonths(today, monthsOfRest), addMonths(birthDate, monthsOfLastLook)];
  return last > today && last < year ? last : year;
}
