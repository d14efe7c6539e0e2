import type { Day } from '#law/day.ts';
import { addDays, isDay } from '#law/day.ts';
import { guessColumns, headerKey, ranksOf } from '../intake/columns.ts';
import { readOtherDate } from '../intake/dates.ts';
import { fold } from './search-name.ts';

/** One row of a table that somebody pasted, as text; `line` counts from 1. */
export type PastedRow = {
  readonly line: number;
  readonly what: string;
  readonly who: string;
  readonly due: string;
  /** Whom the row is about, when the table says so. */
  readonly about: string;
  /** What stands in the other columns: shown, so that nothing is lost. */
  readonly rest: string;
};
type Column = 'what' | 'who' | 'due' | 'about';

const ranks = ranksOf<Column>([
  { id: 'what', label: 'Wat', synonyms: ['afspraak', 'actie', 'actiepunt', 'taak', 'wat doen we', 'vraag', 'besluit'] },
  { id: 'who', label: 'Wie', synonyms: ['door wie', 'wie doet het', 'eigenaar', 'verantwoordelijke', 'actiehouder'] },
  {
    id: 'due',
    label: 'Wanneer',
    synonyms: ['uiterlijk', 'datum', 'klaar op', 'voor wanneer', 'deadline', 'gereed', 'dag'],
  },
  { id: 'about', label: 'Jongere', synonyms: ['naam', 'roepnaam', 'voornaam', 'leerling', 'student', 'naam leerling'] },
]);
const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Agreements are for what comes: a day without a year is the next one, or one that passed less than so long ago. */
const daysBack = 60;
function withYear(date: string, month: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const from = addDays(today, -daysBack);
  const days = [year - 1, year, year + 1].map((each) => `${each}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return days.find((day) => isDay(day) && day >= from) ?? null;
}

/** A day as tables have it: 15-6-2026, 15/6, 15 juni, 'ma 15 juni 2026', 2026-06-15. null when it is none. */
export function readDue(typed: string, today: Day): Day | null {
  const full = readOtherDate(typed, today);
  if (full !== null) return full;
  const numbers = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/.exec(typed.trim());
  if (numbers) return withYear(numbers[1] ?? '', numbers[2] ?? '', today);
  const words = /^(?:[a-z]{2,9}\s+)?(\d{1,2})\s+([a-z]{3,9})(?:\s+(\d{4}))?$/.exec(fold(typed));
  const month = months.indexOf((words?.[2] ?? '').replace(/^mrt/, 'maa').slice(0, 3)) + 1;
  if (!words || month === 0) return null;
  const [date = '', year] = [words[1], words[3]];
  if (year === undefined) return withYear(date, String(month), today);
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Cells of one line: by tab as a spreadsheet copies them, else by semicolon or bar. Quotes round a cell go. */
function cellsOf(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}

/** Line breaks within a cell, which a spreadsheet puts between quotes, become spaces. */
const oneLineEach = (text: string): string =>
  text.replaceAll(/(?<=^|[\t;|])"(?:[^"]|"")*"(?=[\t;|]|\r?\n|$)/gm, (quoted) => quoted.replaceAll(/\r?\n/g, ' '));

/** Where no heading says it: days stand in the column that reads as days, what is done in the longest of the others. */
function byContent(rows: readonly (readonly string[])[], today: Day): ReadonlyMap<Column, number> {
  const columns = [...Array(Math.max(...rows.map((row) => row.length))).keys()];
  const days = (column: number) => rows.filter((row) => readDue(row[column] ?? '', today) !== null).length;
  const letters = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0);
  const due = columns.toSorted((a, b) => days(b) - days(a)).find((column) => days(column) > 0);
  const [what, who] = columns.filter((column) => column !== due).toSorted((a, b) => letters(b) - letters(a));
  const found: [Column, number | undefined][] = [['due', due], ['what', what], ['who', who]]; // prettier-ignore
  return new Map(found.flatMap(([field, column]) => (column === undefined ? [] : [[field, column] as const])));
}

/**
 * The rows of a table pasted from a spreadsheet, a document or a mail. Columns are guessed by heading, else by what stands
 * in them; nothing is dropped but empty lines and the heading. What cannot be read stays as text, to be mended by line.
 */
export function readPasted(text: string, today: Day): readonly PastedRow[] {
  const lines = oneLineEach(text).split(/\r?\n/);
  const separator = ['\t', ';', '|'].find((sign) => lines.some((line) => line.includes(sign))) ?? '\t';
  const all = lines.map((line, at) => ({ line: at + 1, cells: cellsOf(line, separator) }));
  const filled = all.filter(({ cells }) => cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)));
  const [first, ...rest] = filled;
  if (!first) return [];
  const isHeading =
    first.cells.some((cell) => ranks.has(headerKey(cell))) && !first.cells.some((c) => readDue(c, today));
  const rows = isHeading ? rest : filled;
  const { mapping } = guessColumns(ranks, first.cells, new Map());
  const places = isHeading
    ? new Map(mapping.flatMap((field, column) => (field === null ? [] : [[field, column] as const])))
    : byContent(rows.map(({ cells }) => cells), today); // prettier-ignore
  return rows.map(({ line, cells }) => {
    const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
    const known = new Set(places.values());
    const rest = cells.filter((text, column) => text !== '' && !known.has(column)).join(' · ');
    return { line, what: cell('what'), who: cell('who'), due: cell('due'), about: cell('about'), rest };
  });
}

/** Whether a row says that it is about another: no word of what it says is a name of this young person. */
export const isAboutAnother = (about: string, name: string): boolean => {
  const names = fold(name).split(' ');
  const said = fold(about).split(' ').filter(Boolean);
  return said.length > 0 && !said.some((word) => names.includes(word));
};
