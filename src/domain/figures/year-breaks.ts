import type { Published } from './published.ts';

/** Why two years of one table are not simply compared. */
export type YearBreak = {
  readonly what: 'source' | 'people' | 'column' | 'line';
  /** What it was in the year before, and what it is; '' = it was, or is, not there. */
  readonly was: string;
  readonly is: string;
};

const years = /(?:19|20)\d\d(?:\s*[-/]\s*['’]?\d{2,4})?/g;
const months = /\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g;
/** A name without what is another each year: 'Jongeren zonder werk, 2024*' is 'jongeren zonder werk'. */
export function bareWords(text: string): string {
  const bare = text
    .toLowerCase()
    .replaceAll(years, ' ')
    .replaceAll(months, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return bare === '' ? text.trim().toLowerCase() : bare;
}
/** A column of a file of DUO without the years in its name. */
export const withoutYears = (column: string): string => column.replace(/, \d{4}-\d{4}$/, '');

/** What is the same in every line, but for the period: of whom the numbers are. */
const peopleOf = ({ only = [] }: Published): string => only.filter((one) => !/^perioden?:/i.test(one)).join('. ');

/** What is other in the table of a year than in the one of the year before, for one column and the lines that are shown. */
export function breaksBetween(
  before: Published,
  table: Published,
  { measure, names }: { readonly measure: string; readonly names: readonly string[] },
): readonly YearBreak[] {
  const has = (one: Published) => one.columns.some((column) => withoutYears(column) === measure);
  const hasLine = (one: Published, name: string) => one.rows.some(({ label }) => label === name);
  const other = (what: YearBreak['what'], was: string, is: string, same = was === is): readonly YearBreak[] =>
    same ? [] : [{ what, was, is }];
  const there = (is: boolean, words: string) => (is ? words : '');
  return [
    ...other('source', before.source, table.source, bareWords(before.source) === bareWords(table.source)),
    ...other('people', peopleOf(before), peopleOf(table)),
    ...other('column', there(has(before), measure), there(has(table), measure)),
    ...names.flatMap((name) => other('line', there(hasLine(before, name), name), there(hasLine(table, name), name))),
  ];
}

/** Two tables that look like one count under two names: no line is drawn through them, and somebody is asked. */
export type Alike = { readonly older: string; readonly newer: string };
const half = 0.5;
const wordsIn = (title: string): ReadonlySet<string> => new Set(bareWords(title).split(' '));
function sharesWords(a: string, b: string): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both >= half * Math.max(one.size, other.size);
}
const shapeOf = ({ columns, rows }: Published): string =>
  [...columns.map(bareWords), '', ...rows.map(({ label }) => label)].join('\n');

/** Tables of other years with the same columns and lines, and nearly the same name. Targets are none. */
export function alikeTables(tables: readonly Published[]): readonly Alike[] {
  const inOrder = tables.filter(({ target }) => target === null).toSorted((a, b) => (a.about < b.about ? -1 : 1));
  const pairs = inOrder.flatMap((older, at) =>
    inOrder.slice(at + 1).flatMap((newer): readonly Alike[] => {
      const known = bareWords(older.title) === bareWords(newer.title) || older.about === newer.about;
      const isOne = older.kind === newer.kind && shapeOf(older) === shapeOf(newer);
      return !known && isOne && sharesWords(older.title, newer.title) ? [{ older: older.title, newer: newer.title }] : []; // prettier-ignore
    }),
  );
  return pairs.filter((one, at) => pairs.findIndex(({ older, newer }) => older === one.older && newer === one.newer) === at); // prettier-ignore
}
