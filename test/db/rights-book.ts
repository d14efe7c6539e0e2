/** Reads docs/rechten.md: its tables, and the words in their cells. */
import { readFileSync } from 'node:fs';

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

/** Every table of the file by the name of its first column. A name that comes twice gets a number: 'Tabel 2'. */
export function readBook(text = readFileSync('docs/rechten.md', 'utf8')): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const [block] of text.matchAll(/(^\|.*\n)+/gm)) {
    const [head = [], , ...body] = block.trim().split('\n').map(cellsOf);
    const first = head[0] ?? '';
    const already = [...tables.keys()].filter((name) => name.replace(/ \d+$/, '') === first).length;
    const rows = body.map((cells) => Object.fromEntries(head.map((column, n) => [column, cells[n] ?? ''])));
    tables.set(already === 0 ? first : `${first} ${already + 1}`, { columns: head, rows });
  }
  return tables;
}

/** A list in a cell: 'begeleider, teamleider'; '-' is an empty one. */
export const listIn = (cell: string | undefined): readonly string[] =>
  !cell || cell === '-' || cell === 'niets' ? [] : cell.split(',').map((word) => word.trim());

type Row = Readonly<Record<string, unknown>>;
type Asker = { readonly organisationId: string; readonly memberId?: string };

/** What each word in part 3 means for one row: the only place where the test knows what a row is. */
export const seeing: Readonly<Record<string, (row: Row, asker: Asker) => boolean>> = {
  alles: () => true,
  niets: () => false,
  eigen: (row, { organisationId }) => row['organisation_id'] === organisationId,
  'eigen en van beide kanten': (row, { organisationId }) =>
    row['organisation_id'] === organisationId || row['also_organisation_id'] === organisationId,
  'wat meegaat': (row) => row['goes_along'] === true,
  'wat meegaat, de vraag': (row) => row['goes_along'] === true && row['moment'] === 'request',
  'van mijzelf': (row, { memberId }) => memberId !== undefined && row['member_id'] === memberId,
};
