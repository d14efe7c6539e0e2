import {
  MAX_FILE_BYTES,
  type Encoding,
  type FileRefusal,
  type Separator,
  type Table,
  type TableRow,
} from '#domain/intake/table.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { readDelimited } from './delimited.ts';
import { decode, repairDoubleEncoding } from './encoding.ts';
import { TITLE_LINES } from './separator.ts';
import { readWorkbook } from './workbook.ts';

const MAX_ROWS = 50_000;
const MAX_COLUMNS = 500;
/** Ten pages of text: no cell of a list of people holds more. */
const MAX_LETTERS = 20_000;

/**
 * A .csv, .txt or .xlsx as a table; what it is follows from its content, not its name. Refusals: empty-file, unreadable
 * (with `values.why`), too-large, no-header. Works in slices: others get their turn while a big list is read.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Outcome<Table>> {
  if (bytes.length === 0) return no('empty-file');
  if (bytes.length > MAX_FILE_BYTES) return no('too-large');
  if (looksLike(bytes, 'PK\u0003\u0004')) return fromWorkbook(bytes);
  if (looksLike(bytes, '\u00d0\u00cf\u0011\u00e0')) return no('unreadable', 'old-excel');
  if (['%PDF', '{\\rtf', 'PK\u0005\u0006'].some((mark) => looksLike(bytes, mark)))
    return no('unreadable', 'other-kind');
  if (/\.(ods|docx?|pdf|zip|json|xml|html?|png|jpe?g)$/i.test(fileName)) return no('unreadable', 'other-kind');
  return fromText(bytes);
}

async function fromWorkbook(bytes: Uint8Array): Promise<Outcome<Table>> {
  const read = await readWorkbook(bytes, MAX_ROWS + 1);
  if (typeof read === 'string') return no(read, read === 'unreadable' ? 'broken' : undefined);
  const rows = read
    .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => repairDoubleEncoding(cell).trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return tableOf('xlsx', '', rows);
}

async function fromText(bytes: Uint8Array): Promise<Outcome<Table>> {
  const { encoding, text } = decode(bytes);
  if (isBinary(text)) return no('unreadable', 'other-kind');
  if (text.trim() === '') return no('empty-file');
  const read = await readDelimited(text, MAX_ROWS + 1);
  return read ? tableOf(encoding, read.separator, read.rows) : no('too-large');
}

function tableOf(encoding: Encoding, separator: Separator, rows: readonly TableRow[]): Outcome<Table> {
  const [first, ...rest] = rows.slice(headerAt(rows));
  if (!first) return no('empty-file');
  const header = withoutEmptyTail(first.cells);
  if (header.length > MAX_COLUMNS) return no('too-large');
  if (!namesColumns(header)) return no('no-header');
  if (rest.length === 0) return no('empty-file');
  if (rest.length > MAX_ROWS) return no('too-large');
  if (rows.some(({ cells }) => cells.length > 4 * MAX_COLUMNS || cells.some((cell) => cell.length > MAX_LETTERS)))
    return no('too-large');
  const broken = rows.find((row) => row.cells.some((cell) => cell.includes('\ufffd')));
  if (broken) return no('unreadable', 'lost-letters', broken.line);
  return ok({ encoding, separator, header, rows: rest.map((row) => padded(row, header.length)) });
}

/** A name of a column has a letter in it; a first line of only numbers and dates is a pupil, not a header. */
const namesColumns = (cells: readonly string[]): boolean =>
  cells.some((cell) => /\p{L}/u.test(cell)) && !cells.some((cell) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell));

/**
 * Where the names of the columns stand. Many an export has a title above them, or one name over several columns (a merged
 * cell): such a line fills less than half of the cells that the fullest line near it fills.
 */
function headerAt(rows: readonly TableRow[]): number {
  const filled = rows.slice(0, TITLE_LINES + 2).map(({ cells }) => cells.filter((cell) => cell !== '').length);
  const at = filled.slice(0, -1).findIndex((count) => count * 2 >= Math.max(...filled));
  return at > 0 && namesColumns(rows[at]?.cells ?? []) ? at : 0;
}

function withoutEmptyTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function padded(row: TableRow, width: number): TableRow {
  if (row.cells.length >= width) return row;
  return { line: row.line, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] };
}

function looksLike(bytes: Uint8Array, mark: string): boolean {
  return mark.split('').every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** More than one control sign in a hundred (tab and line ends aside) is no text that a person typed. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  const strange = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return strange * 100 > sample.length;
}

function no(code: FileRefusal, why?: string, line?: number): Outcome<Table> {
  return refuse(code, undefined, { ...(why !== undefined && { why }), ...(line !== undefined && { line }) });
}
