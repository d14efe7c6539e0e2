import type { Answers } from './answers.ts';
import type { Entry, Plan } from './publication.ts';
import { secret, type Release } from './release.ts';

const answers = ['yes', 'no', 'unknown'] as const;
/** What is answered: whether it goes well, of who was asked in half a year. */
export const saysWell = 'says-well';
/** Under which the publications of these are kept; what comes behind it is an edition. */
export const saysPeople = 'scholen, hoe het gaat';

/**
 * How it goes with the young people of all schools is published: of the whole region, four numbers. Another group of people than that of
 * school and work, and nothing is crossed (0051).
 */
export const saysPlan: Plan = {
  group: `${saysPeople}, 2026-1`,
  axes: { [saysWell]: answers },
  answers: [saysWell],
  layouts: [[]],
  never: [],
  least: 10,
  base: 5,
};

/**
 * Nothing leaves without its total: the publication of school and work says how many young people there are, and beside a number without
 * the total of its own that would tell how few are left (0051).
 */
export const withItsTotal = (released: Release): Release =>
  released.printed['all'] === secret
    ? { ...released, printed: Object.fromEntries(Object.keys(released.printed).map((key) => [key, secret])) }
    : released;

/** Young people of a school with this answer in that publication; undefined = nobody asked them. */
export function saysEntry({ of }: Pick<Answers, 'of'>, school: string, people: number): Entry | undefined {
  const says = of[saysWell];
  return says && { at: { [saysWell]: says }, knownBy: [school], people };
}
