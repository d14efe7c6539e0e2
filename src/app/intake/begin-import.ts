import type { Actor, Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { columnsNamed, guessMapping, type MappingGuess } from '#domain/intake/columns.ts';
import { withoutLooseNumbers } from '#domain/intake/forbidden.ts';
import { parsePeriod, type Period } from '#domain/intake/period.ts';
import type { Table, TableRow } from '#domain/intake/table.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { House } from '../house.ts';
import type { IntakeStore } from '../ports/intake.ts';
import { type Known, SLICE, keptMapping, readerFrom, refuseForbidden, whatIsKnown } from './reading.ts';

export type ListFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Headers of columns that are not read. */
  readonly leaveOut?: readonly string[];
};
export type BeginImport = ListFile & {
  /** '2026' or '2026-3'; left out, the school year of today. */
  readonly period?: string;
  /** A person will say what the columns are; else a list that lacks a needed column is refused. */
  readonly columnsByHand?: boolean;
};
type OpenedFile = { readonly fileName: string; readonly table: Table; readonly leftOut: readonly string[] };
export type OpenedList = OpenedFile & {
  readonly reader: Member;
  readonly period: Period;
  readonly guess: MappingGuess;
  readonly known: Known;
};

const LONGEST_NAME = 120;

/**
 * Reads the bytes and stores nothing. Refusals: not-allowed, not-a-school, number-in-name, bad-period, those of the
 * file, one-column, forbidden-column (one for each, `values.header`), wrong-columns (`values.missing`). No BSN between
 * words comes through.
 */
export async function openList(house: House, actor: Actor, command: BeginImport): Promise<Outcome<OpenedList>> {
  const reader = readerFrom(actor, 'read-list');
  if (!reader.ok) return reader;
  const period = parsePeriod(command.period, house.today());
  if (!period.ok) return period;
  const opened = await openFile(house, command);
  if (!opened.ok) return opened;
  const known = await whatIsKnown(house, reader.value);
  const { table: read } = opened.value;
  if (read.header.length === 1) return refuse('one-column', 'file');
  const guess = guessMapping(read.header, known.mappings);
  if (!command.columnsByHand && guess.missing.length > 0)
    return refuse('wrong-columns', 'file', { missing: guess.missing.join(' ') });
  const table = withoutLooseNumbers(read, guess.mapping);
  return ok({ ...opened.value, table, reader: reader.value, period: period.value, guess, known });
}

/**
 * The table in a file, without the columns that are left out; nothing is stored. Refusals: number-in-name, those of the
 * file, forbidden-column (one for each, `values.header`).
 */
export async function openFile(house: House, command: ListFile): Promise<Outcome<OpenedFile>> {
  if (findBsn(command.fileName).found) return refuse('number-in-name', 'file');
  const read = await house.readList(command.bytes, command.fileName);
  if (!read.ok) return { ok: false, refusals: read.refusals.map((refusal) => ({ ...refusal, field: 'file' })) };
  const leftOut = command.leaveOut ?? [];
  const forbidden = refuseForbidden(read.value, leftOut);
  if (!forbidden.ok) return forbidden;
  const fileName = command.fileName.replace(/^.*[/\\]/, '').slice(-LONGEST_NAME);
  return ok({ fileName, table: withoutColumns(read.value, leftOut), leftOut });
}

/** A column that is left out leaves no value behind: its header stays, its cells and its field go. */
function withoutColumns(table: Table, leftOut: readonly string[]): Table {
  const left = new Set(columnsNamed(table.header, leftOut));
  if (left.size === 0) return table;
  const without = (row: TableRow) => ({
    ...row,
    cells: row.cells.map((cell, column) => (left.has(column) ? '' : cell)),
  });
  return {
    ...table,
    header: table.header.map((text, column) => (left.has(column) ? '' : text)),
    rows: table.rows.map(without),
  };
}

/** What the database cannot hold: a zero byte, half a letter. */
const storable = (cell: string): string => cell.toWellFormed().replaceAll('\u0000', ' ');

/** Stages the rows of a file, which nobody sees as young people yet. `act` is the act of reading this kind of list. */
export async function stageRows(house: House, reader: Member, act: ActName, batch: NewBatch, table: Table) {
  await house.withActor(reader, act, ({ intake }) => intake.addBatch(batch));
  for (let at = 0; at < table.rows.length; at += SLICE) {
    const rows = table.rows.slice(at, at + SLICE).map(({ line, cells }) => ({ line, cells: cells.map(storable) }));
    await house.withActor(reader, act, ({ intake }) => intake.stage(batch.id, reader.organisationId, rows));
    house.crashPoint('import-staging');
    await house.pause();
  }
  await house.withActor(reader, act, ({ intake }) => intake.changeBatch(batch.id, { state: 'columns' }));
  house.crashPoint('import-staged');
}

/** Reads a file and stages its rows. The refusals of `openList`. */
export async function beginImport(
  house: House,
  actor: Actor,
  command: BeginImport,
): Promise<Outcome<{ readonly batchId: string }>> {
  const opened = await openList(house, actor, command);
  if (!opened.ok) return opened;
  const { reader, table, period, guess } = opened.value;
  const id = house.newId();
  const of = { kind: 'leavers' as const, system: null, ...period, mapping: keptMapping(guess.mapping) };
  await stageRows(house, reader, 'read-list', { ...newBatch(house, id, reader, opened.value), ...of }, table);
  return ok({ batchId: id });
}

type NewBatch = Parameters<IntakeStore['addBatch']>[0];
/** What every new batch has, whatever kind it is. */
export const newBatch = (house: House, id: string, reader: Member, { fileName, table, leftOut }: OpenedFile) => ({
  id,
  organisationId: reader.organisationId,
  memberId: reader.memberId,
  fileName,
  state: 'staging' as const,
  encoding: table.encoding,
  separator: table.separator,
  header: table.header.map(storable),
  leftOut,
  total: table.rows.length,
  madeOn: house.today(),
});
