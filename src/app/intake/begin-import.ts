import type { Actor, Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { columnsNamed, guessMapping, type MappingGuess } from '#domain/intake/columns.ts';
import { parsePeriod, type Period } from '#domain/intake/period.ts';
import type { Table, TableRow } from '#domain/intake/table.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { type Known, SLICE, keptMapping, readerFrom, refuseForbidden, whatIsKnown } from './reading.ts';

export type BeginImport = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** '2026' or '2026-3'; left out, the school year of today. */
  readonly period?: string;
  /** Headers of columns that are not read. */
  readonly leaveOut?: readonly string[];
  /** A person will say what the columns are; else a list that lacks a needed column is refused. */
  readonly columnsByHand?: boolean;
};
export type OpenedList = {
  readonly reader: Member;
  readonly fileName: string;
  readonly table: Table;
  readonly period: Period;
  readonly guess: MappingGuess;
  readonly leftOut: readonly string[];
  readonly known: Known;
};

const LONGEST_NAME = 120;

/**
 * Reads the bytes and stores nothing. Refusals: not-allowed, not-a-school, number-in-name, bad-period, those of the
 * file, forbidden-column (one for each, `values.header`), wrong-columns (`values.missing`).
 */
export async function openList(house: House, actor: Actor, command: BeginImport): Promise<Outcome<OpenedList>> {
  const reader = readerFrom(actor, 'read-list');
  if (!reader.ok) return reader;
  if (findBsn(command.fileName).found) return refuse('number-in-name', 'file');
  const period = parsePeriod(command.period, house.today());
  if (!period.ok) return period;
  const read = await house.readList(command.bytes, command.fileName);
  if (!read.ok) return { ok: false, refusals: read.refusals.map((refusal) => ({ ...refusal, field: 'file' })) };
  const leftOut = command.leaveOut ?? [];
  const forbidden = refuseForbidden(read.value, leftOut);
  if (!forbidden.ok) return forbidden;
  const known = await whatIsKnown(house, reader.value);
  const table = withoutColumns(read.value, leftOut);
  const guess = guessMapping(table.header, known.mappings);
  if (!command.columnsByHand && guess.missing.length > 0)
    return refuse('wrong-columns', 'file', { missing: guess.missing.join(' ') });
  const fileName = command.fileName.replace(/^.*[/\\]/, '').slice(-LONGEST_NAME);
  return ok({ reader: reader.value, fileName, table, period: period.value, guess, leftOut, known });
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

/** Reads a file and stages its rows, which nobody sees as young people yet. The refusals of `openList`. */
export async function beginImport(
  house: House,
  actor: Actor,
  command: BeginImport,
): Promise<Outcome<{ readonly batchId: string }>> {
  const opened = await openList(house, actor, command);
  if (!opened.ok) return opened;
  const { reader, table } = opened.value;
  const batchId = house.newId();
  await house.withActor(reader, 'read-list', ({ intake }) => intake.addBatch(newBatch(house, batchId, opened.value)));
  for (let at = 0; at < table.rows.length; at += SLICE) {
    const rows = table.rows.slice(at, at + SLICE).map(({ line, cells }) => ({ line, cells: cells.map(storable) }));
    await house.withActor(reader, 'read-list', ({ intake }) => intake.stage(batchId, reader.organisationId, rows));
    house.crashPoint('import-staging');
    await house.pause();
  }
  await house.withActor(reader, 'read-list', ({ intake }) => intake.changeBatch(batchId, { state: 'columns' }));
  house.crashPoint('import-staged');
  return ok({ batchId });
}

const newBatch = (house: House, id: string, { reader, fileName, table, period, guess, leftOut }: OpenedList) => ({
  id,
  organisationId: reader.organisationId,
  memberId: reader.memberId,
  fileName,
  schoolYear: period.schoolYear,
  period: period.period,
  state: 'staging' as const,
  encoding: table.encoding,
  separator: table.separator,
  header: table.header.map(storable),
  mapping: keptMapping(guess.mapping),
  leftOut,
  total: table.rows.length,
  madeOn: house.today(),
});
