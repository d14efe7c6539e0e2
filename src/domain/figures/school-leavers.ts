import type { Answers } from './answers.ts';
import type { Entry, Plan } from './publication.ts';

const answers = ['yes', 'no', 'unknown'] as const;
/** Under which its publications are kept; what comes behind it is an edition. */
export const schoolPeople = 'scholen, school en werk';
const first = 'neet';
const second = 'neet-without-zzp';
/** Who lives in none of the municipalities of the region, or of whom it is not known. */
export const elsewhere = 'elsewhere';

/**
 * How school and work of the young people of all schools is published: by municipality, by two definitions at once. Of a
 * young person who is at two schools each knows only its own, so such a person counts twice.
 */
export const schoolPlan = (municipalities: readonly string[]): Plan => ({
  group: `${schoolPeople}, 2026-1`,
  axes: { place: [...municipalities.toSorted(), elsewhere], [first]: answers, [second]: answers },
  answers: [first, second],
  layouts: [[], ['place']],
  // Who has no work when zzp counts has none when it does not.
  never: [
    { [first]: 'yes', [second]: 'no' },
    { [first]: 'yes', [second]: 'unknown' },
    { [first]: 'no', [second]: 'unknown' },
    { [first]: 'unknown', [second]: 'no' },
    { [first]: 'unknown', [second]: 'yes' },
  ],
  least: 10,
  base: 5,
});

/** Young people of a school with these answers in that publication; undefined = not counted there. */
export function entryOf({ of, municipality }: Answers, school: string, plan: Plan, people: number): Entry | undefined {
  const [one, two] = [of[first], of[second]];
  if (!one || !two) return undefined;
  const place = municipality !== null && plan.axes['place']?.includes(municipality) ? municipality : elsewhere;
  return { at: { place, [first]: one, [second]: two }, knownBy: [school], people };
}
