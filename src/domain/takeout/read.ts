import { isDay } from '#law/day.ts';
import { organisationKinds } from '../access/actor.ts';
import { findBsn } from '../bsn.ts';
import { readContent, saysBsn } from '../document/file.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import { controlOf, readControl } from './control.ts';
import { fileTableNames, tableOf, type Column, type FileTableName } from './tables.ts';
import { fileOf, hex, takeOutFormat, type Contents, type Line, type Lines, type Part } from './write.ts';

export type TakenOut = { readonly contents: Contents; readonly lines: Lines };
type Hash = (text: string) => Uint8Array;
const MOST_LETTERS = 20_000;
const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS;
const isPlain = (value: unknown): boolean =>
  value === null || isText(value) || typeof value === 'number' || typeof value === 'boolean';
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);
const isId = (value: unknown): boolean => isText(value) && idShape.test(value);

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isId,
  case: isId,
  member: isId,
  team: isId,
  text: isText,
  words: isText,
  day: (value) => isText(value) && isDay(value),
  number: isWhole,
  numbers: (value) => Array.isArray(value) && value.length < 100 && value.every(isWhole),
  boolean: (value) => typeof value === 'boolean',
  // Codes and days by name: one level, so that nothing deep is walked through.
  json: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isPlain),
  document: (value) => readContent(value) !== undefined,
};
const columnFits = (column: Column, value: unknown): boolean =>
  (column.endsWith('?') && value === null) || fits[column.replace('?', '')]?.(value) === true;

/** Why a line is none of this table; undefined when it is one. */
function lineFault(name: FileTableName, line: unknown): 'take-in-line' | 'take-in-bsn' | undefined {
  if (typeof line !== 'object' || line === null) return 'take-in-line';
  const { columns } = tableOf(name);
  const there = new Map(Object.entries(line));
  const names = Object.keys(columns);
  if (there.size !== names.length) return 'take-in-line';
  for (const [key, column] of Object.entries(columns)) {
    const value = there.get(key);
    if (!columnFits(column, value)) return 'take-in-line';
    if (column.startsWith('words') && isText(value) && findBsn(value).found) return 'take-in-bsn';
    const content = column === 'document' ? readContent(value) : undefined;
    if (content && saysBsn(content)) return 'take-in-bsn';
  }
  return undefined;
}

function linesOf(name: FileTableName, text: string): Outcome<readonly Line[]> {
  const lines: Line[] = [];
  for (const [at, one] of text.split('\n').entries()) {
    if (one === '') continue;
    const where = { file: fileOf(name), line: at + 1 };
    let line: unknown;
    try {
      line = JSON.parse(one);
    } catch {
      return refuse('take-in-line', 'file', where);
    }
    const fault = lineFault(name, line);
    if (fault !== undefined) return refuse(fault, 'file', where);
    lines.push(line as Line);
  }
  return ok(lines);
}

function contentsOf(text: string): Outcome<Contents> {
  let read: Partial<Contents> | null;
  try {
    read = JSON.parse(text) as Partial<Contents> | null;
  } catch {
    return refuse('take-in-foreign', 'file');
  }
  const [, version] = /^aanzet-organisatie-(\d{1,4})$/.exec(String(read?.format)) ?? [];
  if (!read || version === undefined) return refuse('take-in-foreign', 'file');
  if (read.format !== takeOutFormat) return refuse('take-in-newer', 'file');
  const { organisation: about, files, madeOn } = read;
  const names = about && [about.name, about.shortName];
  const rest = about && [about.brin, about.municipalityCode, about.phone, about.publicPhone];
  const whole =
    isText(madeOn) &&
    isDay(madeOn) &&
    Array.isArray(files) &&
    names?.every((name) => isText(name) && name !== '') &&
    rest?.every((value) => value === null || isText(value)) &&
    organisationKinds.includes(about?.kind ?? 'uwv') &&
    !['contactgemeente', 'beheer'].includes(about?.kind ?? '');
  return whole ? ok(read as Contents) : refuse('take-in-foreign', 'file');
}

/**
 * The parts of a file as lines, or why they are none. Everything is looked at before anything is said to be good: what it is,
 * the control number, the sum of each part, and each line against the schema. Refusals: take-in-foreign, take-in-newer,
 * take-in-control, take-in-changed, take-in-line, take-in-bsn.
 */
export function readTakeOut(parts: readonly Part[], typed: string, hash: Hash): Outcome<TakenOut> {
  const texts = new Map(parts.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  const head = texts.get('inhoud.json');
  if (head === undefined) return refuse('take-in-foreign', 'file');
  const contents = contentsOf(head);
  if (!contents.ok) return contents;
  if (controlOf(hash(head)) !== readControl(typed)) return refuse('take-in-control', 'controle');
  const sums = new Map(contents.value.files.map(({ name, sha256 }) => [name, sha256]));
  if (texts.size !== sums.size + 1 || parts.length !== texts.size)
    return refuse('take-in-changed', 'file', { file: 'inhoud.json' });
  for (const [name, sum] of sums) {
    const text = texts.get(name);
    if (text === undefined || hex(hash(text)) !== sum) return refuse('take-in-changed', 'file', { file: name });
  }
  const lines = new Map<FileTableName, readonly Line[]>();
  for (const name of fileTableNames) {
    const read = linesOf(name, texts.get(fileOf(name)) ?? '');
    if (!read.ok) return read;
    lines.set(name, read.value);
  }
  return ok({ contents: contents.value, lines });
}
