import { findBsn } from '../bsn.ts';
import type { Reading, RegisterLayout } from './register-layouts.ts';
import { lacks, layoutFacts, readHeader } from './register-layouts.ts';
import type { SievedRow } from './sieve.ts';

/** What may not be read as what it should be, and what is not filled in. */
export const notRead = 'not-read';
export const empty = 'empty';
/** More different values than a list of codes has: then it is no list of codes, and nothing of it is kept. */
const mostValues = 120;
const linesNamed = 10;

export type AxisCount = {
  readonly axis: string;
  /** `first`: the first line of the file that has this code; only where the codes have no list that we know. */
  readonly values: readonly { readonly value: string; readonly lines: number; readonly first?: number }[];
  /** Too many different values: nothing was counted. */
  readonly tooMany: boolean;
};
/** What is left of a file of DUO: lines counted along one axis at a time, and what was not counted. */
export type RegisterCount = {
  readonly layout: RegisterLayout;
  readonly lines: number;
  readonly axes: readonly AxisCount[];
  readonly dropped: readonly string[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  /** Lines with more or fewer cells than the header: how many, and the first of them. */
  readonly odd: { readonly lines: number; readonly first: readonly number[] };
};
/** What a cell is read against. */
export type Against = {
  /** A municipality by the name or code in the file; its code, or undefined. */
  readonly municipality: (text: string) => string | undefined;
  /** The number of the own Doorstroompunt region. */
  readonly region: string | undefined;
};

const shapes = {
  brin: /^\d{2}[A-Z]{2}(\d{2})?$/,
  code: /^[A-Z0-9][A-Z0-9 +/-]{0,11}$/i,
  month: /^(20\d\d)-?(0[1-9]|1[0-2])$/,
} as const;

function valueOf(text: string, reads: Reading, against: Against): string {
  if (text === '') return empty;
  if (findBsn(text).found || /\d{8,}/.test(text)) return notRead;
  if (reads === 'municipality') return against.municipality(text) ?? notRead;
  if (reads === 'region') {
    const number = /^(?:REGIO\s*)?(\d{1,2})$/i.exec(text)?.[1];
    return number === undefined ? notRead : number.padStart(2, '0') === against.region ? 'own' : 'other';
  }
  if (reads === 'month') {
    const month = shapes.month.exec(text);
    return month ? `${month[1]}-${month[2]}` : notRead;
  }
  return shapes[reads].test(text) ? text.toUpperCase().slice(0, reads === 'brin' ? 4 : undefined) : notRead;
}

/** Counts the lines of one file as they come; the lines themselves are not held. */
export function registerCounter(layout: RegisterLayout, against: Against) {
  let lacking: readonly string[] = [];
  let columns: NonNullable<ReturnType<typeof readHeader>> | undefined;
  let width = 0;
  let lines = 0;
  const odd: number[] = [];
  let oddLines = 0;
  const sums = new Map<string, Map<string, { lines: number; readonly first?: number }>>();
  return {
    /** The columns to hold; undefined = this is another file. */
    keep: (header: readonly string[]): ReadonlySet<number> | undefined => {
      columns = readHeader(layout, header);
      lacking = lacks(layout, header);
      width = header.length;
      for (const { axis } of columns?.counted ?? []) sums.set(axis.id, new Map());
      return columns && new Set(columns.counted.map(({ at }) => at));
    },
    row: ({ line, width: cells, cells: held }: SievedRow): void => {
      if (cells !== width) {
        oddLines++;
        if (odd.length < linesNamed) odd.push(line);
        return;
      }
      lines++;
      for (const { axis, at } of columns?.counted ?? []) {
        const sum = sums.get(axis.id);
        const value = valueOf(held.get(at) ?? '', axis.reads, against);
        const seen = sum?.get(value);
        if (seen) seen.lines++;
        else if (sum && sum.size <= mostValues) sum.set(value, { lines: 1, ...(axis.raw && { first: line }) });
      }
    },
    /** When the header is of another file: the columns by which it would be known, and that are not there. */
    lacks: (): readonly string[] => lacking,
    /** What was counted; undefined when the header was of another file. */
    done(): RegisterCount | undefined {
      if (!columns) return undefined;
      const { dropped, unknown, missing, counted } = columns;
      const axes = counted.map(({ axis: { id } }) => {
        const sum = [...(sums.get(id) ?? [])];
        const tooMany = sum.length > mostValues;
        const values = tooMany ? [] : sum.map(([value, seen]) => ({ value, ...seen }));
        return { axis: id, tooMany, values: values.toSorted((a, b) => (a.value < b.value ? -1 : 1)) };
      });
      return { layout, lines, axes, dropped, unknown, missing, odd: { lines: oddLines, first: odd } };
    },
  };
}

/** The heading of an axis, and whether its codes have no list that we know. */
export const axisFacts = (layout: RegisterLayout, id: string) =>
  layoutFacts(layout).axes.find((axis) => axis.id === id);
