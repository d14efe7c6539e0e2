import type { Published } from './published.ts';
import type { Figure } from './read-number.ts';

type Named = Pick<Published, 'title' | 'source' | 'about'>;
const nameOf = ({ title, source, about }: Named): string =>
  [title, source, about].map((one) => one.trim().toLowerCase().replaceAll(/\s+/g, ' ')).join('\n');
/** Whether two tables say that they are the same: one name, one source, about one day. */
export const isSameName = (a: Named, b: Named): boolean => nameOf(a) === nameOf(b);

/** What is other in a table that comes again. */
export type TableChange = {
  readonly cells: readonly { readonly where: string; readonly was: Figure; readonly is: Figure }[];
  /** Lines and columns that are there no more, and that were not there before. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** The numbers are the same, and something beside them is not: the version of targets, or what is the same in every line. */
  readonly beside: boolean;
};

/** A line or column that stands twice is told apart by its place among those of its name. */
function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}
/** Every number by line and column. */
function cellsOf({ columns, rows }: Published): ReadonlyMap<string, Figure> {
  const heads = numbered(columns);
  const labels = numbered(rows.map(({ label }) => label));
  const where = (row: number, column: number) =>
    heads.length === 1 ? (labels[row] ?? '') : `${labels[row] ?? ''}, ${heads[column] ?? ''}`;
  return new Map(rows.flatMap(({ figures }, row) => figures.map((figure, column) => [where(row, column), figure] as const))); // prettier-ignore
}
const namesOf = ({ columns, rows }: Published): readonly string[] => [
  ...numbered(columns),
  ...numbered(rows.map(({ label }) => label)),
];

/** What is other in the newer of two tables; undefined = they say the same. */
export function changeOf(older: Published, newer: Published): TableChange | undefined {
  const [before, after] = [cellsOf(older), cellsOf(newer)];
  const cells = [...after].flatMap(([where, is]) => {
    const was = before.get(where);
    return was === undefined || was === is ? [] : [{ where, was, is }];
  });
  const [had, has] = [namesOf(older), namesOf(newer)];
  const gone = had.filter((name) => !has.includes(name));
  const added = has.filter((name) => !had.includes(name));
  const beside = older.target !== newer.target || (older.only ?? []).join('\n') !== (newer.only ?? []).join('\n');
  return cells.length + gone.length + added.length > 0 || beside ? { cells, gone, added, beside } : undefined;
}
