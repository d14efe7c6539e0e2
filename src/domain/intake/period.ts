import type { Day } from '#law/day.ts';
import { type Outcome, ok, refuse } from '../outcome.ts';

/** A school year by the year in which it begins (2026 is 2026/27), and one of its periods when a school has those. */
export type Period = { readonly schoolYear: number; readonly period: number | null };

/** School years run from 1 August to 31 July (WVO 2020, art. 1.1). */
export function schoolYearOf(today: Day): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= '08-01' ? year : year - 1;
}

/** The first day of a school year. */
export const firstDayOf = (schoolYear: number): Day => `${schoolYear}-08-01`;

/** '2026-3' is the third period of 2026/27; nothing said is the school year of today. Refuses 'bad-period'. */
export function parsePeriod(text: string | undefined, today: Day): Outcome<Period> {
  const said = text?.trim() ?? '';
  if (said === '') return ok({ schoolYear: schoolYearOf(today), period: null });
  const parts = /^(20\d{2})(?:-([1-9]))?$/.exec(said);
  if (!parts) return refuse('bad-period', 'period');
  return ok({ schoolYear: Number(parts[1]), period: parts[2] === undefined ? null : Number(parts[2]) });
}

/** '2026/27, periode 3' */
export function periodWords({ schoolYear, period }: Period): string {
  const year = `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')}`;
  return period === null ? year : `${year}, periode ${period}`;
}
