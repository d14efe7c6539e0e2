import type { Places } from '../directory/place.ts';
import type { Distance } from '../directory/similar-names.ts';
import type { Day } from '#law/day.ts';
import { type RowContext, askAbout, whoIsIt } from './check-row.ts';
import { type Mapping, columnsNamed } from './columns.ts';
import type { FieldId } from './fields.ts';
import { rowWords } from './messages.ts';
import type { Accepted, Answers, Question, Rejected, RowOutcome } from './outcome-of-row.ts';
import type { PersonKeys } from './person.ts';
import { placeFinder } from './places.ts';
import type { School } from './school.ts';
import type { Table, TableRow } from './table.ts';

/** Everything that decides what becomes of a row. `leaveOut` holds header texts; a mapping may be shorter than the header. */
export type ListToJudge = {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly leaveOut: readonly string[];
  readonly places: Places;
  readonly distance: Distance;
  readonly school: School;
  readonly today: Day;
  readonly answers: Answers;
};

export type JudgedList = {
  readonly rows: number;
  readonly people: readonly Accepted[];
  readonly rejected: readonly Rejected[];
  readonly questions: readonly Question[];
  /** Every row names another school: nothing is taken from this file. */
  readonly otherSchool: boolean;
};

/** Judges all rows at once; for a long list use `judgeRows` and let others have their turn now and then. */
export function judgeList(list: ListToJudge): JudgedList {
  return gather([...judgeRows(list)]);
}

/** Judges row by row, in the order of the file. Of two rows about one person the second is the duplicate. */
export function* judgeRows(list: ListToJudge): Generator<RowOutcome, void, undefined> {
  const near = list.school.municipalityCode;
  const context: RowContext = {
    today: list.today,
    school: list.school,
    answers: list.answers,
    findPlace: placeFinder({ places: list.places, distance: list.distance, today: list.today, near }),
  };
  const left = new Set(columnsNamed(list.table.header, list.leaveOut));
  const mapping = list.mapping.map((field, column) => (left.has(column) ? null : field));
  const seen = new Seen();
  for (const raw of list.table.rows) {
    const row = mapRow(raw, mapping);
    const known = whoIsIt(row, context);
    if (known.kind === 'rejected') {
      yield known;
      continue;
    }
    const first = seen.firstLine(known.who, known.who.studentNumber !== null, row.line);
    if (first === null) yield askAbout(row, known, context);
    else yield { kind: 'rejected', line: row.line, code: 'duplicate-row', message: twice(row.line, first, known.who) };
  }
}

/** With a number it is one person twice; without one it may be two people of one name, born on one day. */
const twice = (line: number, first: number, who: { readonly studentNumber: string | null }): string =>
  rowWords.duplicate(line, first, who.studentNumber !== null);

/** Sorts outcomes by what became of them. rows = people + rejected + questions. */
export function gather(outcomes: readonly RowOutcome[]): JudgedList {
  const people = outcomes.filter((outcome) => outcome.kind === 'ok');
  const rejected = outcomes.filter((outcome) => outcome.kind === 'rejected');
  const questions = outcomes.filter((outcome) => outcome.kind === 'question');
  const otherSchool =
    outcomes.length > 0 && rejected.filter(({ code }) => code === 'wrong-school').length === outcomes.length;
  return { rows: outcomes.length, people, rejected, questions, otherSchool };
}

/** The cells of a row under the names of their fields, each on one line. */
export function mapRow<F extends string = FieldId>(
  { line, cells }: TableRow,
  mapping: readonly (F | null)[],
): { readonly line: number; readonly values: Readonly<Partial<Record<F, string>>> } {
  const values: Partial<Record<F, string>> = {};
  for (const [column, field] of mapping.entries()) if (field !== null) values[field] = tidy(cells[column] ?? '');
  return { line, values };
}

/** One line, single spaces, whole letters: a note over three lines in a cell stays one value. */
function tidy(cell: string): string {
  // nearly every cell is tidy already; on a list of 20,000 rows this halves the time
  if (cell === '' || /^(?:[!-~]+ )*[!-~]+$/.test(cell)) return cell;
  return cell
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Which people a list already had, and on which line. */
class Seen {
  readonly #byKey = new Map<string, number>();
  readonly #byName = new Map<string, { line: number; numbered: boolean }>();

  /**
   * The line that had this person first, or null and then it is this one. Two pupil numbers are two people, even with
   * one name and birth date; a row without a number is whoever has that name and birth date.
   */
  firstLine({ key, nameKey }: PersonKeys, numbered: boolean, line: number): number | null {
    const sameKey = this.#byKey.get(key);
    if (sameKey !== undefined) return sameKey;
    const sameName = this.#byName.get(nameKey);
    if (sameName && !(sameName.numbered && numbered)) return sameName.line;
    this.#byKey.set(key, line);
    if (!sameName) this.#byName.set(nameKey, { line, numbered });
    return null;
  }
}
