import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import { readNumber, type Figure } from './read-number.ts';
import type { SievedRow } from './sieve.ts';
import { areaOf, isTotalKey, keyWords, partsOf, periodOf, spacedName } from './statline-codes.ts';
import type { Area, AreaKind, OwnRegion } from './statline-codes.ts';

/** One value of a column that cuts the numbers: a sex, a municipality, a year. */
export type Cut = {
  /** As it stands in the file. */
  readonly key: string;
  readonly words: string;
  readonly isTotal: boolean;
  /** Only of an area. */
  readonly area?: AreaKind;
  /** Only of an own region of which each municipality is there: their keys. */
  readonly parts?: readonly string[];
  /** Only of a period that we can read. */
  readonly ends?: Day;
};
export type Dimension = {
  readonly name: string;
  readonly what: 'area' | 'period' | 'other';
  readonly cuts: readonly Cut[];
};
/** Why lines of a StatLine file were not kept. */
export type LeftBecause = Exclude<Area['kind'], AreaKind> | 'odd-line' | 'not-chosen';
export type Because = Partial<Record<LeftBecause, number>>;

/** What of a StatLine file is about the own region and the country, not cut to a table yet. */
export type Slice = {
  /** 'keys' = the open data (codes, decimals with a dot); 'words' = what the site of CBS gives. */
  readonly layout: 'keys' | 'words';
  readonly title: string;
  readonly source: string;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly string[];
  readonly lines: readonly SliceLine[];
  readonly left: Because;
};
export type SliceLine = { readonly line: number; readonly keys: readonly string[]; readonly cells: readonly string[] };

/** So many lines of the own region and the country are held; a file that has more is cut smaller at StatLine. */
export const mostHeld = 20_000;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');
const areaNames = new Set(['regio', 'regios', 'regiokenmerken', 'woonregio', 'woonregios', 'gemeente', 'gemeenten']);
const isPeriod = (name: string): boolean => plain(name) === 'perioden';
const isArea = (name: string): boolean => areaNames.has(plain(name));
const isMeasure = (name: string): boolean => /_\d+$/.test(name);

/** How a StatLine file was saved, by its header; undefined = it is another file. */
function layoutOf(header: readonly string[], hasTitle: boolean): Slice['layout'] | undefined {
  const periodAt = header.findIndex(isPeriod);
  if (periodAt < 0) return undefined;
  if (plain(header[0] ?? '') === 'id' && header.some(isMeasure)) return 'keys';
  return header.length > 1 && (hasTitle || periodAt > 0 || header.some(isArea)) ? 'words' : undefined;
}

/** A cell as a number or a sign of CBS. In open data a dot is always a decimal; on the site it may be either, and is asked. */
export function readCell(layout: Slice['layout'], text: string): Outcome<Figure> {
  if (layout === 'keys' && /^-?\d*\.\d+$/.test(text)) return ok(Number(text));
  return readNumber(text);
}

/** Columns that cut, in the order of the file: by name or place, and of the rest those in which no number stands. */
function cuttingColumns(layout: Slice['layout'], header: readonly string[], rows: readonly Row[]): readonly number[] {
  if (layout === 'keys') return header.flatMap((name, at) => (at === 0 || isMeasure(name) ? [] : [at]));
  const last = Math.max(header.findIndex(isPeriod), header.findIndex(isArea));
  const isText = (at: number) => !rows.some(({ cells }) => readNumber(cells[at] ?? '').ok);
  return header.flatMap((_, at) => (at <= last || isText(at) ? [at] : []));
}

type Row = { readonly line: number; readonly cells: readonly string[] };
function cutOf(what: Dimension['what'], own: OwnRegion, key: string): Cut {
  if (what === 'period') {
    const { words, ends } = periodOf(key);
    return { key, words, isTotal: false, ...(ends && { ends }) };
  }
  if (what === 'other') return { key, words: keyWords(key), isTotal: isTotalKey(key) };
  const area = areaOf(own, key);
  return 'code' in area
    ? { key, words: area.words, isTotal: false, area: area.kind }
    : { key, words: key, isTotal: false };
}
/** The parts of an own region, when each of its municipalities is there and none of before a merger. */
function withParts(own: OwnRegion, cuts: readonly Cut[]): readonly Cut[] {
  const keyOf = new Map(cuts.flatMap(({ key }) => { const area = areaOf(own, key); return 'code' in area ? [[area.code, key] as const] : []; })); // prettier-ignore
  return cuts.map((cut) => {
    if (cut.area !== 'doorstroompunt' && cut.area !== 'labour') return cut;
    const region = own[cut.area];
    const codes = region === undefined ? [] : partsOf(own, cut.area, region);
    const parts = codes.flatMap((code) => keyOf.get(code) ?? []);
    return codes.length > 0 && parts.length === codes.length ? { ...cut, parts } : cut;
  });
}

function dimensionOf(header: readonly string[], at: number, rows: readonly Row[], own: OwnRegion): Dimension {
  const name = header[at] ?? '';
  const what = isPeriod(name) ? 'period' : isArea(name) ? 'area' : 'other';
  const keys = [...new Set(rows.map(({ cells }) => cells[at] ?? ''))];
  const cuts = keys.map((key) => cutOf(what, own, key));
  const bare = what === 'area' ? 'Gebied' : what === 'period' ? 'Periode' : spacedName(name);
  return { name: bare, what, cuts: what === 'area' ? withParts(own, cuts) : cuts };
}

/** What is heard of a file while it comes by. */
type Heard = {
  layout: Slice['layout'] | undefined;
  header: readonly string[];
  title: string;
  source: string;
  units: readonly string[];
  rows: Row[];
  tooLong: boolean;
};

/** Measures by name, with the unit of the line below the header where there was one. */
const measureName = ({ layout, header, units }: Heard, at: number): string => {
  const name = header[at] ?? '';
  const unit = units[at] ?? '';
  return layout === 'keys' ? spacedName(name) : unit === '' ? name : `${name} (${unit})`;
};

function sliceOf(heard: Heard, left: Because, own: OwnRegion): Outcome<Slice> {
  const { layout, header, rows } = heard;
  if (!layout) return refuse('table-empty', 'file');
  if (heard.tooLong) return refuse('slice-too-long', 'file', { most: mostHeld });
  if (rows.length === 0) return refuse(left['odd-line'] ? 'table-empty' : 'region-not-in-file', 'file');
  const cutting = cuttingColumns(layout, header, rows);
  const measuring = header.flatMap((_, at) => (cutting.includes(at) || (layout === 'keys' && at === 0) ? [] : [at]));
  if (measuring.length === 0) return refuse('table-empty', 'file');
  const dimensions = cutting.map((at) => dimensionOf(header, at, rows, own));
  const areas = dimensions.find(({ what }) => what === 'area');
  if (areas && areas.cuts.every(({ area }) => area === 'country')) return refuse('region-not-in-file', 'file');
  const of = (cells: readonly string[], columns: readonly number[]) => columns.map((at) => cells[at] ?? '');
  return ok({
    layout,
    title: heard.title,
    source: heard.source,
    dimensions,
    measures: measuring.map((at) => measureName(heard, at)),
    lines: rows.map(({ line, cells }) => ({ line, keys: of(cells, cutting), cells: of(cells, measuring) })),
    left,
  });
}

/**
 * Reads a file of CBS StatLine while it comes by and holds the lines of the own municipalities, the own regions and the country
 * only. `keep` and `row` are for a sieve; `isOne` tells whether the header was one of StatLine. Refusals of `done` (field file):
 * table-empty, region-not-in-file, slice-too-long.
 */
export function statlineReader(own: OwnRegion) {
  const heard: Heard = { layout: undefined, header: [], title: '', source: '', units: [], rows: [], tooLong: false };
  const left: Because = {};
  const areas = new Map<string, Area>();
  let areaAt = -1;
  const leave = (why: LeftBecause) => void (left[why] = (left[why] ?? 0) + 1);
  const areaIn = (key: string): Area => {
    const area = areas.get(key) ?? areaOf(own, key);
    areas.set(key, area);
    return area;
  };
  const isUnits = (cells: readonly string[]) =>
    heard.layout === 'words' && heard.rows.length === 0 && (cells[heard.header.findIndex(isPeriod)] ?? '') === '';
  const take = (line: number, cells: readonly string[]) => {
    const area = areaAt < 0 ? undefined : areaIn(cells[areaAt] ?? '');
    if (area && !('code' in area)) leave(area.kind);
    else if (heard.rows.length < mostHeld) heard.rows.push({ line, cells });
    else heard.tooLong = true;
  };
  return {
    isOne: (): boolean => heard.layout !== undefined,
    header: (): readonly string[] => heard.header,
    keep: (header: readonly string[]): ReadonlySet<number> | 'next' | undefined => {
      if (header.length === 1 && heard.title === '') {
        heard.title = header[0] ?? '';
        return 'next';
      }
      heard.layout = layoutOf(header, heard.title !== '');
      if (!heard.layout) return undefined;
      heard.header = header;
      areaAt = header.findIndex(isArea);
      return new Set(header.keys());
    },
    row: ({ line, width, cells }: SievedRow): void => {
      const first = cells.get(0) ?? '';
      if (/^(bron\s*:|©)/i.test(first)) heard.source = first.replace(/^bron\s*:\s*/i, '');
      else if (width === heard.header.length) {
        const inOrder = heard.header.map((_, at) => cells.get(at) ?? '');
        if (isUnits(inOrder)) heard.units = inOrder;
        else take(line, inOrder);
      } else if (first !== '' || width > 1) leave('odd-line');
    },
    done: (): Outcome<Slice> => sliceOf(heard, left, own),
  };
}
