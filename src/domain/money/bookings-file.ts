import type { Day } from '#law/day.ts';
import { headerKey } from '../intake/columns.ts';
import { readOtherDate } from '../intake/dates.ts';
import type { Table, TableRow } from '../intake/table.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { readAmount, type Cents } from './amount.ts';
import { checkLine, type Around, type TypedLine } from './booking.ts';
import { lineKinds, type By, type Line, type LineKind, type NewLine } from './line.ts';
import { statutoryTasks, type TaskKey, type Use } from './source.ts';

/** Columns of a file of the financial administration, by the names that they go by. */
const columns = {
  reference: ['boekingsnummer', 'boekstuknummer', 'boekstuk', 'nummer'],
  on: ['datum', 'boekdatum'],
  source: ['bron', 'dekking', 'subsidie'],
  about: ['maatregel', 'product', 'waarvoor'],
  kind: ['soort'],
  amount: ['bedrag', 'euro'],
  what: ['omschrijving'],
  year: ['jaar', 'boekjaar'],
  corrects: ['correctie op', 'correctie'],
  settles: ['verplichting', 'verplichtingnummer'],
  because: ['uitzondering', 'uitzondering, omdat'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['reference', 'on', 'source', 'about', 'kind', 'amount', 'what'];
/** The columns as somebody who makes such a file must know them. */
export const columnNames = (Object.keys(columns) as Column[]).map((column) => {
  const [name, ...others] = columns[column];
  return { name, others, needed: needed.includes(column) };
});
const mostRows = 2000;
const mostFaults = 20;
/** Kinds that stand in the books; what is meant is written down here. */
const inBooks: readonly LineKind[] = ['received', 'committed', 'spent'];

/** `fresh` waits for somebody else; `same` stood here already and is left as it is. */
export type ReadBookings = { readonly fresh: readonly (NewLine & { readonly id: string })[]; readonly same: number };
type Reader = {
  readonly at: (row: TableRow, column: Column) => string;
  readonly decimals: boolean;
  readonly today: Day;
  readonly around: Around;
  readonly newId: () => string;
  readonly by: By;
};

/** In a workbook a number is a number: its point stands before the cents. In text it is asked back. */
function amountIn(cell: string, decimals: boolean): Outcome<Cents> {
  const number = decimals ? /^-?\d+\.\d{1,2}$/.exec(cell.trim()) : null;
  return readAmount(number ? cell.replace('.', ',') : cell);
}

function usedFor(cell: string, { around }: Reader): { use: Use | null; about: string | null } | undefined {
  const key = headerKey(cell);
  if (key === '') return { use: null, about: null };
  if (key === headerKey('algemene kosten')) return { use: 'general', about: null };
  const measure = around.measures.filter(({ title }) => headerKey(title) === key);
  if (measure.length === 1) return { use: 'measure', about: measure[0]?.id ?? null };
  const task = (Object.keys(statutoryTasks) as TaskKey[]).find((one) => headerKey(statutoryTasks[one].article) === key);
  return task && { use: 'task', about: task };
}

type Known = ReadonlyMap<string, readonly Line[]>;
/** Lines by what the administration calls them; one that was refused may come again. */
const knownBy = ({ lines }: Around): Known =>
  Map.groupBy(lines.filter(({ reference, state }) => reference !== null && state !== 'refused'), ({ reference }) => reference ?? ''); // prettier-ignore

function lineIn(row: TableRow, reader: Reader, known: Known): Outcome<TypedLine> {
  const cell = (column: Column) => reader.at(row, column).trim();
  const faults: Refusal[] = [];
  const fault = (code: string, column: Column) =>
    void faults.push({ code, field: 'file', values: { line: row.line, column: columns[column][0], text: cell(column).slice(0, 20) } }); // prettier-ignore
  const [reference, on] = [cell('reference'), readOtherDate(cell('on'), reader.today)];
  if (reference === '' || reference.length > 60) fault('cell-missing', 'reference');
  if (on === null) fault('cell-date', 'on');
  const sources = reader.around.sources.filter(({ name }) => headerKey(name) === headerKey(cell('source')));
  if (sources.length !== 1) fault('cell-source', 'source');
  const kind = inBooks.find((one) => headerKey(lineKinds[one]) === headerKey(cell('kind')));
  if (kind === undefined) fault('cell-kind', 'kind');
  const use = usedFor(cell('about'), reader);
  if (use === undefined) fault('cell-about', 'about');
  const amount = amountIn(cell('amount'), reader.decimals);
  if (!amount.ok) fault('cell-amount', 'amount');
  const year = cell('year') === '' ? Number((on ?? '').slice(0, 4)) : Number(cell('year'));
  const [source] = sources;
  const other = (column: 'corrects' | 'settles'): string | null => {
    if (cell(column) === '') return null;
    const line = (known.get(cell(column)) ?? []).find(({ sourceId }) => sourceId === source?.id);
    if (!line) fault('cell-other', column);
    return line?.id ?? null;
  };
  const [corrects, settles] = [other('corrects'), other('settles')];
  if (faults.length > 0 || !source || kind === undefined || !use || !amount.ok || on === null)
    return { ok: false, refusals: faults };
  const received = kind === 'received' ? { use: null, about: null } : use;
  return ok({ ...received, sourceId: source.id, kind, potId: null, year, on, cents: amount.value, what: cell('what'), reference, corrects, settles, because: cell('because') }); // prettier-ignore
}

const facts = ({ kind, use, about, year, on, cents, what, corrects, settles }: Omit<TypedLine, 'because'>): string =>
  JSON.stringify([kind, use, about, year, on, cents, what.trim(), corrects, settles]);

/** The rows one after another, each judged by what stands here and by those before it. */
function readRows(rows: readonly TableRow[], reader: Reader): Outcome<ReadBookings> {
  const [faults, fresh]: [Refusal[], (NewLine & { id: string })[]] = [[], []];
  const lines = [...reader.around.lines];
  const known = new Map<string, Line[]>([...knownBy(reader.around)].map(([key, value]) => [key, [...value]]));
  let same = 0;
  for (const row of rows) {
    const typed = lineIn(row, reader, known);
    if (!typed.ok) {
      faults.push(...typed.refusals);
      continue;
    }
    const here = (known.get(typed.value.reference ?? '') ?? []).find(
      ({ sourceId }) => sourceId === typed.value.sourceId,
    );
    if (here) {
      if (facts(here) === facts(typed.value)) same++;
      else faults.push({ code: 'booking-changed', field: 'file', values: { line: row.line, reference: typed.value.reference ?? '' } }); // prettier-ignore
      continue;
    }
    const checked = checkLine(typed.value, { ...reader.around, lines });
    if (!checked.ok) {
      faults.push(...checked.refusals.map(({ code, values }) => ({ code, field: 'file', values: { ...values, line: row.line } }))); // prettier-ignore
      continue;
    }
    const line = { ...checked.value, id: reader.newId() };
    fresh.push(line);
    const kept: Line = { ...line, state: 'waiting', entered: reader.by, enteredOn: reader.today, signs: [] };
    lines.push(kept);
    known.set(kept.reference ?? '', [...(known.get(kept.reference ?? '') ?? []), kept]);
  }
  return faults.length > 0 ? { ok: false, refusals: faults.slice(0, mostFaults) } : ok({ fresh, same });
}

/**
 * Bookings out of a file of the financial administration. Columns by name; each line has a key of its own, so that the same file
 * twice changes nothing. With one fault nothing is kept. Refusals at `file`: bookings-columns (`missing`), bookings-empty,
 * bookings-too-many, cell-missing, cell-date, cell-source, cell-kind, cell-about, cell-amount, cell-other, booking-changed, and
 * those of checkLine, each with `line`.
 */
export function readBookings(table: Pick<Table, 'header' | 'rows' | 'encoding'>, more: Omit<Reader, 'at' | 'decimals'>): Outcome<ReadBookings> {
  const heads = table.header.map(headerKey);
  const place = (column: Column): number =>
    columns[column].map((name) => heads.indexOf(headerKey(name))).find((at) => at >= 0) ?? -1;
  const missing = needed.filter((column) => place(column) < 0).map((column) => columns[column][0]);
  if (missing.length > 0) return refuse('bookings-columns', 'file', { missing: missing.join(', ') });
  if (table.rows.length === 0) return refuse('bookings-empty', 'file');
  if (table.rows.length > mostRows) return refuse('bookings-too-many', 'file', { most: mostRows });
  const at = (row: TableRow, column: Column): string => row.cells[place(column)] ?? '';
  return readRows(table.rows, { ...more, at, decimals: table.encoding === 'xlsx' });
} // prettier-ignore
