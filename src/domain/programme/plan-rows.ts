import type { Programme } from './programme.ts';
import { rowNumbers, typedText, type Typed } from './typed.ts';

/** A row of the planning in a form: `n` is the number in the names of its boxes. */
export type PlanRow = {
  readonly n: number;
  readonly year: string;
  /** A year of the programme: nobody types it. */
  readonly given: boolean;
};

/** What was typed, the years of the programme that are not there yet, and one empty row for another; in the order of the years. */
export function numberedYears(
  typed: Typed,
  key: string,
  { from, until }: Pick<Programme, 'from' | 'until'>,
): readonly PlanRow[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const period = Array.from({ length: Math.min(last - first + 1, 10) }, (_, at) => String(first + at));
  const there = rowNumbers(typed, key)
    .map((n) => ({ n, year: typedText(typed, `${key}-year-${n}`), what: typedText(typed, `${key}-what-${n}`) }))
    .filter(({ year, what }) => year !== '' || what !== '')
    .map(({ n, year }, at, all) => ({
      n,
      year,
      given: period.includes(year) && all.findIndex((one) => one.year === year) === at,
    }));
  const missing = period.filter((year) => !there.some((row) => row.year === year));
  const next = Math.max(-1, ...there.map(({ n }) => n)) + 1;
  const rows = [...there, ...missing.map((year, at) => ({ n: next + at, year, given: true }))];
  const typedEmpty = rows.some(({ year }) => year === '');
  const sorted = rows.toSorted((a, b) => (a.year === b.year ? a.n - b.n : a.year < b.year ? -1 : 1));
  return typedEmpty ? sorted : [...sorted, { n: next + missing.length, year: '', given: false }];
}
