import { passesElevenTest, withoutBsn } from '../bsn.ts';
import { columnsNamed, type Mapping } from './columns.ts';
import type { FieldId } from './fields.ts';
import { plain } from './person.ts';
import type { Table } from './table.ts';

/** A column that may not come in: its name says so, or its numbers do. Never holds a value. */
export type ForbiddenColumn = { readonly column: number; readonly header: string; readonly why: 'name' | 'values' };

const FORBIDDEN_WORDS = ['bsn', 'pgn', 'sofi', 'sofinr', 'onderwijsnr'];
const FORBIDDEN_PARTS = [
  'burgerservice',
  'onderwijsnummer',
  'onderwijsnr',
  'persoonsgebonden',
  'sofinummer',
  'bsnnummer',
];

/** Three numbers pass by chance once in 1331 lists; with one or two (1 in 11, 1 in 121) pupil numbers would be refused. */
const FEWEST_NUMBERS = 3;
const SHARE = 0.9;
/** Nine digits with a sign between any two of them. */
const LONGEST = 17;

/**
 * Columns with BSN or onderwijsnummer (contract leavers import; WEB 9.2.6 gives schools no right to share them). Judged
 * by column and not by number: one in eleven pupil numbers passes the eleven-test. Columns in `leaveOut` do not count.
 */
export function forbiddenColumns(table: Table, leaveOut: readonly string[] = []): readonly ForbiddenColumn[] {
  const left = new Set(columnsNamed(table.header, leaveOut));
  const forbidden: ForbiddenColumn[] = [];
  for (const [column, header] of table.header.entries()) {
    if (left.has(column)) continue;
    if (isForbiddenName(header)) forbidden.push({ column, header, why: 'name' });
    else if (holdsNumbers(table, column)) forbidden.push({ column, header, why: 'values' });
  }
  return forbidden;
}

function isForbiddenName(header: string): boolean {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain);
  const whole = plain(header);
  return (
    whole.startsWith('bsn') ||
    words.some((word) => FORBIDDEN_WORDS.includes(word)) ||
    FORBIDDEN_PARTS.some((part) => whole.includes(part))
  );
}

function holdsNumbers(table: Table, column: number): boolean {
  // The same number on every row (a school's own phone) is one draw, not many.
  const numbers = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[column] ?? '';
    if (cell.length < 9 || cell.length > LONGEST) continue;
    const digits = cell.replace(/[\s.]/g, '');
    if (/^\d{9}$/.test(digits)) numbers.add(digits);
  }
  if (numbers.size < FEWEST_NUMBERS) return false;
  let passing = 0;
  for (const digits of numbers) if (passesElevenTest(digits)) passing++;
  return passing >= SHARE * numbers.size;
}

/** Here nine digits are a number of the school's own or of a phone: these columns are judged as a whole, above. */
const NUMBERS: ReadonlySet<FieldId | null> = new Set<FieldId>(['studentNumber', 'phone', 'parentContact']);
const SAYS_SO = /\b(?:bsn|burgerservice|sofi|onderwijsnummer|pgn)/i;

/**
 * The table without a BSN between words: "Anna 111222333", "bsn 111222333" in a remark. It may not be stored, not even as a
 * row that waits; what is read then says that a number was left out there (`judgeRows` refuses the row).
 */
export function withoutLooseNumbers(table: Table, mapping: Mapping): Table {
  const clean = (cell: string, column: number): string => {
    if (cell.length < 9 || !/\p{Nd}{3}/u.test(cell)) return cell;
    const field = mapping[column] ?? null;
    const isWords = /\p{L}{2}/u.test(cell) || (field !== null && WORDS.has(field));
    return (isWords && !NUMBERS.has(field)) || SAYS_SO.test(cell) ? withoutBsn(cell) : cell;
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(clean) })) };
}
const WORDS: ReadonlySet<FieldId> = new Set(['firstName', 'infix', 'familyName', 'fullName', 'place', 'destination']);
