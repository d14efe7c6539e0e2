/** Verantwoording by year: SiSa for the SPUK of the contactgemeente, model G2 for the subsidy of the contactschool (law.md 3.4). */
import type { Day } from '#law/day.ts';
import { notFound, ok, type Outcome } from '../outcome.ts';
import { sum } from './amount.ts';
import { lineFaults } from './norm.ts';

/** Something that came in, or was spent. Negative spent is a correction. `outside` = booked by an exception of two partners. */
export type Entry = {
  readonly year: number;
  readonly is: 'received' | 'spent';
  readonly cents: number;
  readonly outside?: boolean;
};
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly form: Form;
  /** The last day on which it may be spent; null = not known. */
  readonly until: Day | null;
  /** What was granted or set aside, in cents; null = not known. What came in stands in `entries`. */
  readonly amount: number | null;
  readonly entries: readonly Entry[];
};

/** In cents. `before` = over from the year before; `back` = what may not be carried any more. */
export type YearRow = {
  readonly year: number;
  readonly before: number;
  readonly received: number;
  readonly spent: number;
  /** As they were booked: below zero is less spent. */
  readonly corrections: number;
  /** The part of `spent` that was for something else, by an exception. */
  readonly outside: number;
  readonly rest: number;
  readonly carried: number;
  readonly back: number;
};

const centsOf = (entries: readonly Entry[]): number => sum(entries.map(({ cents }) => cents));
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * A line a year, from the first with an entry up to and with `last`. What is left in the year of the last day goes back; what was
 * spent after that day makes the next `rest` fall below zero, and is seen.
 */
export function yearRows({ entries, until }: Pick<Account, 'entries' | 'until'>, last: number): readonly YearRow[] {
  const years = entries.map(({ year }) => year);
  if (years.length === 0) return [];
  const rows: YearRow[] = [];
  let before = 0;
  for (let year = Math.min(...years); year <= Math.max(last, ...years); year++) {
    const here = entries.filter((entry) => entry.year === year);
    const received = centsOf(here.filter(({ is }) => is === 'received'));
    const bookings = here.filter(({ is }) => is === 'spent');
    const spent = centsOf(bookings.filter(({ cents }) => cents >= 0));
    const corrections = centsOf(bookings.filter(({ cents }) => cents < 0));
    const outside = centsOf(bookings.filter((entry) => entry.outside === true && entry.cents >= 0));
    const rest = before + received - spent - corrections;
    const back = until !== null && year >= yearOf(until) && rest > 0 ? rest : 0;
    const carried = rest - back;
    rows.push({ year, before, received, spent, corrections, outside, rest, carried, back });
    before = carried;
  }
  return rows;
}

type Column = {
  readonly key: string;
  readonly words: string;
  /** Which number of the year; null = Aanzet does not know it, and the official table was not read. */
  readonly of: keyof YearRow | null;
};
/** What Aanzet knows of a year, the same on each form. */
const ofTheYear = [
  { key: 'before', words: 'Over van vorig jaar', of: 'before' },
  { key: 'received', words: 'Ontvangen', of: 'received' },
  { key: 'spent', words: 'Besteed', of: 'spent' },
  { key: 'corrections', words: 'Correcties', of: 'corrections' },
  { key: 'outside', words: 'Waarvan met een uitzondering', of: 'outside' },
  { key: 'rest', words: 'Over', of: 'rest' },
  { key: 'carried', words: 'Mee naar volgend jaar', of: 'carried' },
  { key: 'back', words: 'Terug', of: 'back' },
] as const satisfies readonly Column[];
/** The columns of each form. Those without `of` are what the official table may ask: a region names them itself. */
export const forms = {
  sisa: {
    title: 'SiSa: geld van het rijk voor de contactgemeente',
    article: 'REG 4; Financiële-verhoudingswet 17a',
    columns: [
      ...ofTheYear,
      { key: 'open-1', words: 'Nummer in SiSa', of: null },
      { key: 'open-2', words: 'Uitleg bij dat nummer', of: null },
    ],
  },
  g2: {
    title: 'G2: de subsidie van de contactschool',
    article: 'REG 3; jaarverslag, model G2',
    columns: [
      ...ofTheYear,
      { key: 'open-1', words: 'Kenmerk van de toewijzing', of: null },
      { key: 'open-2', words: 'Dag van de toewijzing', of: null },
    ],
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly article: string; readonly columns: readonly Column[] }
>;
export type Form = keyof typeof forms;
/** Names that a region gave to columns of a form, by their key. */
export type ColumnWords = Readonly<Record<string, string>>;
export const columnsOf = (form: Form, named: ColumnWords = {}): readonly Column[] =>
  forms[form].columns.map((column) => ({ ...column, words: named[`${form}:${column.key}`] ?? column.words }));

/** Columns that a region names itself, as `form:column`. */
export const openColumns: readonly string[] = (Object.keys(forms) as Form[]).flatMap((form) =>
  columnsOf(form).flatMap(({ key, of }) => (of === null ? [`${form}:${key}`] : [])),
);
/** A name for such a column. Refusals: not-found; name-missing, text-too-long, bsn, at the column. */
export function checkColumnWords(column: string, words: string): Outcome<null> {
  if (!openColumns.includes(column)) return notFound;
  const refusals = lineFaults(words, 'words', 60, 'name-missing');
  return refusals.length > 0 ? { ok: false, refusals } : ok(null);
}
