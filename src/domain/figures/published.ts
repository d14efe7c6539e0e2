import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { columnFaults, mixedShares, typedFaults } from './published-faults.ts';
import { bareName, kindFacts, kinds, yearsIn, type PublishedKind } from './published-kinds.ts';
import { readNumber, type Figure } from './read-number.ts';
import type { Because } from './statline-slice.ts';

/** A stated total that is not what the numbers add up to. Shown, never corrected (S-140). */
type Difference = { readonly where: string; readonly stated: number; readonly added: number };

/** A table that CBS, DUO or somebody else published. It stands apart from what is counted here, and is never added to it. */
export type Published = {
  readonly kind: PublishedKind;
  readonly title: string;
  readonly source: string;
  /** The day or the end of the period that it is about. */
  readonly about: Day;
  /** Target figures: of which version of the model; null = these are no targets. They stand beside own targets, never added to them. */
  readonly target: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
  readonly differences: readonly Difference[];
  /** What of the file was not kept: lines of other regions, and columns that are no numbers. */
  readonly leftOut?: LeftOut;
  /** Of a file of StatLine: what is the same in every line, and columns of which no total can be checked. */
  readonly only?: readonly string[];
  readonly within?: readonly string[];
};
/** `because`: how many lines for which reason; left out = all of them are of other regions. */
type LeftOut = { readonly lines: number; readonly columns: readonly string[]; readonly because?: Because };

/** As it was typed and read from a file. */
export type TypedPublished = {
  readonly title: string;
  readonly source: string;
  readonly about: Day | undefined;
  /** undefined = no targets; '' = targets, and nobody said of which version. */
  readonly target?: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** A longer table is read by nobody on a page. */
export const mostRows = 60;
const total = /^((eind)?totaal|totaal generaal|totalen|samen|som)$/i;
/** A row or column that adds up the others. */
export const isTotal = (words: string): boolean => total.test(words.trim());

/** Which kind of file this is, by its columns. */
function kindOf(header: readonly string[]): PublishedKind {
  const names = new Set(header.map(bareName));
  const found = kinds.find(
    (kind) => kindFacts(kind).needs.length > 0 && kindFacts(kind).needs.every((name) => names.has(name)),
  );
  return found ?? 'other';
}

type Grid = { readonly labels: readonly string[]; readonly numbers: readonly (readonly Figure[])[] };

/** Totals of rows and columns that do not equal what they are the total of. */
function differencesOf(columns: readonly string[], { labels, numbers }: Grid): readonly Difference[] {
  const sum = (list: readonly Figure[]) =>
    list.reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
  const totalColumn = columns.findIndex(isTotal);
  const totalRow = labels.findIndex(isTotal);
  const ofRows =
    totalColumn < 0
      ? []
      : numbers.map((row, at) => ({
          where: labels[at] ?? '',
          stated: row[totalColumn] ?? '.',
          added: sum(row.filter((_, column) => column !== totalColumn)),
        }));
  const ofColumns =
    totalRow < 0
      ? []
      : columns.map((column, at) => ({
          where: `Kolom ${column}`, // a line and a column are both called "Totaal"
          stated: numbers[totalRow]?.[at] ?? '.',
          added: sum(numbers.filter((_, row) => row !== totalRow).map((row) => row[at] ?? '.')),
        }));
  return [...ofRows, ...ofColumns].flatMap(({ where, stated, added }) =>
    typeof stated === 'number' && Math.abs(stated - added) > 0.005 ? [{ where, stated, added }] : [],
  );
}

/** The own region and the country, in that order: a list of all regions would be a ranking. */
function ownAndCountry(kind: PublishedKind, read: Read, region: string): Outcome<Grid> {
  const { counts, shares, whole, each } = kindFacts(kind);
  const mine = read.rows.filter(({ code }) => code === region);
  const [own] = mine;
  if (!own) return refuse('region-not-in-file', 'file', { column: kindFacts(kind).code ?? '', region });
  const at = (name: string) => read.names.indexOf(name);
  const addedOf = (rows: Read['rows'], name: string) =>
    rows.reduce((sum, { figures }) => sum + (Number(figures[at(name)]) || 0), 0);
  const added = (name: string) => addedOf(read.rows, name);
  const country = read.names.map((name): Figure => {
    if (!whole) return '.';
    if (counts.includes(name)) return added(name);
    const share = shares[name];
    return share ? Math.round((added(share[0]) / added(share[1])) * 10_000) / 100 : '.';
  });
  if (!each) return ok({ labels: [own.label, 'Nederland'], numbers: [own.figures, country] });
  const together = read.names.map((name) => addedOf(mine, name));
  return ok({
    labels: [...mine.map(({ label }) => label), ownTogether, 'Nederland'],
    numbers: [...mine.map(({ figures }) => figures), together, country],
  });
}

/** The line of a region that the program added up itself. */
export const ownTogether = 'De regio samen';

type Read = {
  readonly names: readonly string[];
  readonly rows: readonly { readonly code: string; readonly label: string; readonly figures: readonly Figure[] }[];
};

/** Columns that hold numbers, and the names of those that are left out because the kind of file has no words for them. */
function numberColumns(kind: PublishedKind, heads: readonly string[], notThese: readonly number[]) {
  const { each, words } = kindFacts(kind);
  const open = heads.flatMap((name, at) => (notThese.includes(at) || name === '' ? [] : [at]));
  const kept = open.filter((at) => !each || words[bareName(heads[at] ?? '')] !== undefined);
  return { kept, left: open.filter((at) => !kept.includes(at)).map((at) => heads[at] ?? '') };
}

/** Labels and numbers of each row; what cannot be read for sure is named by line. */
function readRows(kind: PublishedKind, { header, rows }: TypedPublished): Outcome<Read> {
  const { code, label } = kindFacts(kind);
  const heads = header.map((name) => name.trim());
  const codeAt = code === null ? -1 : heads.findIndex((name) => name.toLowerCase() === code);
  const labelAt = label === null ? 0 : heads.findIndex((name) => name.toLowerCase() === label);
  const { kept: numbersAt } = numberColumns(kind, heads, [codeAt, labelAt]);
  const refusals: Refusal[] = [];
  const read = rows.map(({ line, cells }) => {
    if (codeAt >= 0 && !cells[codeAt]?.trim())
      refusals.push({ code: 'no-region-code', field: 'file', values: { line, column: heads[codeAt] ?? '' } });
    const figures = numbersAt.map((at): Figure => {
      const figure = readNumber(cells[at] ?? '');
      if (figure.ok) return figure.value;
      refusals.push({ code: 'number-unclear', field: 'file', values: { line, column: heads[at] ?? '', text: (cells[at] ?? '').slice(0, 20) } }); // prettier-ignore
      return '.';
    });
    return { code: cells[codeAt]?.trim().padStart(2, '0') ?? '', label: cells[labelAt]?.trim() ?? '', figures };
  });
  refusals.push(...mixedShares(heads, numbersAt, rows));
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, 10) };
  const names = numbersAt.map((at) => (kind === 'other' ? (heads[at] ?? '') : (heads[at] ?? '').toLowerCase()));
  return ok({ names, rows: read });
}

function leftOutOf(kind: PublishedKind, { header }: TypedPublished, { rows }: Read, region: string) {
  const { code, label } = kindFacts(kind);
  if (code === null) return undefined;
  const heads = header.map((name) => name.trim());
  const found = [code, label].map((wanted) => heads.findIndex((name) => name.toLowerCase() === wanted));
  const lines = rows.filter((row) => row.code !== region).length;
  return { lines, columns: numberColumns(kind, heads, found).left };
}

/**
 * A published table of a file. Of a file with all regions the own region and the country stay. Refusals by field:
 * title-missing, source-missing, text-too-long, version-missing, share-mixed, bsn, about-missing, about-ahead, table-too-long, table-one-column, table-no-lines,
 * column-unnamed, column-twice, no-region-code, number-unclear, region-not-in-file.
 */
export function readPublished(typed: TypedPublished, region: string | undefined, today: Day): Outcome<Published> {
  const faults = typedFaults(typed, today);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const kind = kindOf(typed.header);
  const unsure = columnFaults(kind, typed);
  if (unsure.length > 0) return { ok: false, refusals: unsure };
  const known = kindFacts(kind);
  if (known.code === null && typed.rows.length > mostRows)
    return refuse('table-too-long', 'file', { most: mostRows, count: typed.rows.length });
  const read = readRows(kind, typed);
  if (!read.ok) return read;
  const grid: Outcome<Grid> =
    known.code === null
      ? ok({
          labels: read.value.rows.map(({ label }) => label),
          numbers: read.value.rows.map(({ figures }) => figures),
        })
      : ownAndCountry(kind, read.value, region ?? '');
  if (!grid.ok) return grid;
  const columns = read.value.names.map((name) => {
    const words = known.words[bareName(name)];
    return words === undefined ? name : [words, yearsIn(name)].filter(Boolean).join(', ');
  });
  const leftOut = leftOutOf(kind, typed, read.value, region ?? '');
  return ok({
    kind,
    title: typed.title.trim(),
    source: typed.source.trim(),
    about: typed.about ?? today,
    target: typed.target?.trim() ?? null,
    columns,
    rows: grid.value.labels.map((label, at) => ({ label, figures: grid.value.numbers[at] ?? [] })),
    differences: known.code === null ? differencesOf(columns, grid.value) : [],
    ...(leftOut && { leftOut }),
  });
}
