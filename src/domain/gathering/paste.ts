import { findBsn } from '../bsn.ts';
import { readName } from '../intake/names.ts';
import { fullName, type NameParts } from '../person/name.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';

/** A row of a pasted sheet, by its line; the question when there is a column for it. */
export type PastedRow = { readonly line: number; readonly name: string; readonly question: string };
const most = 300;

const heads = {
  name: /^(naam|leerling|jongere|volledige naam)$/i,
  first: /^(voornaam|roepnaam)$/i,
  infix: /^(tussenvoegsel|tv)$/i,
  family: /^(achternaam|familienaam)$/i,
  question: /^(vraag|bespreekpunt|wat speelt er|toelichting)$/i,
  number: /^(bsn|burgerservicenummer|sofinummer|onderwijsnummer|pgn)$/i,
} as const;
type Head = keyof typeof heads;
const headOf = (cell: string): Head | undefined =>
  (Object.keys(heads) as Head[]).find((head) => heads[head].test(cell.trim()));

function read(cells: readonly string[], columns: readonly (Head | undefined)[], line: number): PastedRow | undefined {
  const cell = (head: Head): string => (cells[columns.indexOf(head)] ?? '').trim();
  const has = (head: Head) => columns.includes(head);
  const parts = readName({
    firstName: has('first') ? cell('first') : '',
    infix: has('infix') ? cell('infix') : '',
    familyName: has('family') ? cell('family') : '',
    fullName: has('name') ? cell('name') : '',
  });
  return parts
    ? { line, name: fullName(parts), question: has('question') ? cell('question').slice(0, 300) : '' }
    : undefined;
}

/**
 * Rows of what was pasted from a spreadsheet: tabs or semicolons between cells, with or without a row of heads; without one the
 * first cell is the name. A column of numbers of persons, or one in any cell, stops it whole. Refusals: paste-empty,
 * forbidden-column, bsn, paste-too-long, no-name-column.
 */
export function readPaste(pasted: string): Outcome<readonly PastedRow[]> {
  const lines = pasted.split('\n').map((text, at) => ({ text, line: at + 1 }));
  const full = lines.filter(({ text }) => text.trim() !== '');
  if (full.length === 0) return refuse('paste-empty', 'paste');
  if (full.length > most) return refuse('paste-too-long', 'paste', { most });
  const separator = full.some(({ text }) => text.includes('\t')) ? '\t' : ';';
  const rows = full.map(({ text, line }) => ({ cells: text.split(separator).map((cell) => cell.trim()), line }));
  const first = rows[0]?.cells.map(headOf) ?? [];
  if (first.includes('number')) return refuse('forbidden-column', 'paste');
  if (findBsn(pasted).found) return refuse('bsn', 'paste');
  const hasHeads = first.some((head) => head !== undefined);
  if (hasHeads && !first.includes('name') && !first.includes('family')) return refuse('no-name-column', 'paste');
  const columns: readonly (Head | undefined)[] = hasHeads ? first : ['name', 'question'];
  return ok((hasHeads ? rows.slice(1) : rows).flatMap(({ cells, line }) => read(cells, columns, line) ?? []));
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type Known = NameParts & { readonly caseId: string };
type Matched = { readonly row: PastedRow; readonly caseId: string };
/** Own young people by exactly their name; nobody is guessed. `unknown` and `double` are the rows that nobody or more than one has. */
export function matchRows(rows: readonly PastedRow[], known: readonly Known[]) {
  const byName = Map.groupBy(known, (one) => plain(fullName(one)));
  const matched: Matched[] = [];
  const [unknown, double]: [PastedRow[], PastedRow[]] = [[], []];
  for (const row of rows) {
    const found = byName.get(plain(row.name)) ?? [];
    const [one] = found;
    if (found.length === 1 && one) matched.push({ row, caseId: one.caseId });
    else (found.length === 0 ? unknown : double).push(row);
  }
  return { matched, unknown, double } as const;
}
