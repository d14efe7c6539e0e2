import type { Day } from '#law/day.ts';
import { ownTogether, type Published } from './published.ts';
import { kindFacts } from './published-kinds.ts';
import { bareWords, breaksBetween, withoutYears, type YearBreak } from './year-breaks.ts';
import type { Figure } from './read-number.ts';

/** One measure of tables that others published, year after year. */
export type YearLine = {
  readonly title: string;
  /** The column: 'Van de 100'. */
  readonly measure: string;
  /** Of the newest table. */
  readonly source: string;
  readonly about: Day;
  /** Whose line it is: the own region first, and the country beside it. */
  readonly names: readonly string[];
  /** Oldest first; a figure for each name, a sign where there is none. */
  readonly years: readonly {
    readonly year: string;
    readonly figures: readonly Figure[];
    /** What is other than in the year before: the line is broken there. */
    readonly breaks: readonly YearBreak[];
  }[];
};

const country = 'Nederland';
/** '2023', "2023/'24", '2023-2024', '2023*': a period as CBS and DUO write it. */
const period = /^(?:19|20)\d\d(?:\s*[-/]\s*['’]?\d{2,4})?\s*\**$/;
/** More lines than this are a list of places, and would read as a ranking (R6). */
const mostNames = 3;
/** A table with a period on each line is a line by itself: one measure, its columns beside one another. */
function ofPeriods({ title: name, source, about, columns, rows, only = [] }: Published): readonly YearLine[] {
  if (columns.length > mostNames || rows.length < 2 || !rows.every(({ label }) => period.test(label))) return [];
  const title = [name, ...only].join('. '); // of whom these numbers are
  const years = rows.map(({ label, figures }) => ({ year: label, figures, breaks: [] }));
  // A period that comes back is cut in another way as well (by level, by sex): then it is not one line.
  if (new Set(years.map(({ year }) => year)).size < years.length) return [];
  const inOrder = years.toSorted((a, b) => (a.year < b.year ? -1 : 1));
  return [{ title, measure: '', source, about, names: columns, years: inOrder }];
}

/** Lines of one kind of table over the years. Of two about the same year the one that was read last counts. */
function ofYears(tables: readonly Published[]): readonly YearLine[] {
  const inOrder = tables.toSorted((a, b) => (a.about < b.about ? -1 : 1));
  const newest = inOrder.at(-1);
  if (!newest) return [];
  const ofYear = new Map(inOrder.map((table) => [table.about.slice(0, 4), table]));
  if (ofYear.size < 2) return [];
  const labels = newest.rows.map(({ label }) => label);
  const own = labels.includes(ownTogether) ? [ownTogether] : labels.filter((label) => label !== country);
  const names = labels.includes(country) ? [...own, country] : own;
  // Without the country beside it, more than one line is a list of places.
  if (names.length === 0 || names.length > (labels.includes(country) ? mostNames : 1)) return [];
  const { title } = kindFacts(newest.kind).code === null ? newest : kindFacts(newest.kind);
  const each = [...ofYear];
  return newest.columns.map((column) => {
    const measure = withoutYears(column);
    const years = each.map(([year, table], place) => {
      const at = table.columns.findIndex((one) => withoutYears(one) === measure);
      const figureOf = (name: string): Figure => table.rows.find(({ label }) => label === name)?.figures[at] ?? '.';
      const before = each[place - 1]?.[1];
      const breaks = before ? breaksBetween(before, table, { measure, names }) : [];
      return { year, figures: names.map(figureOf), breaks };
    });
    return { title, measure, source: newest.source, about: newest.about, names, years };
  });
}

/**
 * What others published, year after year: the own region beside the country. Tables of one kind, or of one name but for the year in it, are one line; targets
 * are none. What is other in a year is a break. Nothing is added up and nothing is guessed: a year without a number has its sign.
 */
export function yearLines(tables: readonly Published[]): readonly YearLine[] {
  const figures = tables.filter(({ target }) => target === null);
  const alone = figures.flatMap(ofPeriods);
  const groups = Map.groupBy(figures, ({ kind, title }) => (kindFacts(kind).code === null ? bareWords(title) : kind));
  return [...alone, ...[...groups.values()].flatMap(ofYears)];
}
