import { addDays, addYears, type Day } from '#law/day.ts';
import { endedWork, spellOn, type Spell } from './destination.ts';

/**
 * The categories of the Uitstroommonitor praktijkonderwijs, as its page names them. Those that nobody can tell from what is
 * written down here (which kind of school, moved abroad) are left to who fills in the monitor.
 */
export const categories = {
  work: 'Arbeid',
  'work-and-bbl': 'Arbeid met bbl',
  school: 'School of opleiding',
  'day-activities': 'Dagbesteding',
  nothing: 'Geen werk en geen opleiding',
  unknown: 'Onbekend',
} as const;
export type Category = keyof typeof categories;

/** The three times at which a leaver is counted. */
export const rounds = { 0: 'Op 1 november', 1: 'Na 1 jaar', 2: 'Na 2 jaar' } as const;
type Round = 0 | 1 | 2;
export type Counted = { readonly on: Day; readonly round: Round; readonly leftFrom: Day; readonly leftUntil: Day };

/** The last 1 November on or before a day. */
const countedOn = (today: Day): Day => {
  const year = Number(today.slice(0, 4));
  return today >= `${year}-11-01` ? `${year}-11-01` : `${year - 1}-11-01`;
};

/** Whom the monitor of the last 1 November counts: who left in the year before it, and in the two before that. Each once. */
export function countedAt(today: Day): readonly Counted[] {
  const on = countedOn(today);
  return ([0, 1, 2] as const).map((round) => ({
    on,
    round,
    leftFrom: addYears(on, -round - 1),
    leftUntil: addDays(addYears(on, -round), -1),
  }));
}

/** The category of a day, with the words by which it is known. What nobody said is unknown, never a guess. */
export function categoryOn<S extends Spell>(
  spells: readonly S[],
  on: Day,
): { readonly category: Category; readonly by: S | undefined } {
  const now = spellOn(spells, on);
  if (now?.kind === 'work') return { category: 'work', by: now };
  if (now?.kind === 'work-and-school') return { category: 'work-and-bbl', by: now };
  if (now?.kind === 'school') return { category: 'school', by: now };
  if (now?.kind === 'day-activities') return { category: 'day-activities', by: now };
  if (now) return { category: 'unknown', by: now };
  const lost = endedWork(spells, on);
  return lost ? { category: 'nothing', by: lost } : { category: 'unknown', by: undefined };
}
