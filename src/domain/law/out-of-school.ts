import type { Outcome } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import { outOfSchool } from '#law/out-of-school.ts';
import type { Assembled } from './case-facts.ts';
import type { Basis } from './edition.ts';

/**
 * Whether who leads must tell leerplicht: somebody must go to school and is enrolled at none. Only 'met' when it holds whatever
 * the answer to what nobody knows, and the last day at school is no expectation any more.
 */
export function outOfSchoolIn(
  { facts, otherwise, asks }: Assembled,
  today: Day,
  { settings, register }: Basis,
): Outcome {
  const ways = [facts, ...otherwise.map((way) => way.facts)].map((each) =>
    outOfSchool(each, today, settings, register),
  );
  if (ways.every((way) => way === 'not-met')) return 'not-met';
  return ways.every((way) => way === 'met') && !asks.includes('left') ? 'met' : 'undetermined';
}
