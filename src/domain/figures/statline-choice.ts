import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';
import { mostRows } from './published.ts';
import type { Cut, Dimension, Slice, SliceLine } from './statline-slice.ts';

/** For each column that cuts: each of its values is a line (`each`), or the key of the only one that stays. */
export type Choice = {
  readonly cuts: readonly Chosen[];
  /** Which measures stay, by place. */
  readonly measures: readonly number[];
};
type Chosen = { readonly each: true } | { readonly only: string };

/** More columns with numbers than this are not read on a page. */
export const mostMeasures = 12;

const isEach = (chosen: Chosen | undefined): chosen is { readonly each: true } => chosen !== undefined && 'each' in chosen; // prettier-ignore
const newest = (cuts: readonly Cut[]): Cut | undefined =>
  cuts.toSorted((a, b) => ((a.ends ?? '') < (b.ends ?? '') ? -1 : 1)).at(-1);

/** What is proposed: each own municipality, the total of what is cut in another way, and all periods where they fit. */
export function proposed({ dimensions, measures }: Slice): Choice {
  const areas = dimensions.find(({ what }) => what === 'area')?.cuts.length ?? 1;
  const first = ({ what, cuts }: Dimension): Chosen => {
    const [only] = cuts;
    if (cuts.length === 1 && only) return what === 'area' ? { each: true } : { only: only.key };
    if (what === 'area') return { each: true };
    if (what === 'period') return areas * cuts.length <= mostRows ? { each: true } : { only: newest(cuts)?.key ?? '' };
    return { only: (cuts.find(({ isTotal }) => isTotal) ?? only)?.key ?? '' };
  };
  return { cuts: dimensions.map(first), measures: [...measures.keys()].slice(0, mostMeasures) };
}

/** How a choice stands in a form: 'elke', or the place of the value. */
export const everyOne = 'elke';
export const chosenText = ({ cuts }: Dimension, chosen: Chosen | undefined): string =>
  chosen === undefined || isEach(chosen) ? everyOne : String(cuts.findIndex(({ key }) => key === chosen.only));
/** A choice out of a form; undefined = it names nothing of this column. */
export function chosenIn({ cuts }: Dimension, text: string): Chosen | undefined {
  if (text === everyOne) return { each: true };
  const cut = /^\d+$/.test(text) ? cuts[Number(text)] : undefined;
  return cut && { only: cut.key };
}

const columnsOf = ({ dimensions }: Slice): string => dimensions.map((one) => one.name).join(', ');
/** A choice by words, for the command line: 'Geslacht=Mannen' and 'Perioden=elke'. Refusals: choice-unknown. */
export function choiceByWords(slice: Slice, words: readonly string[]): Outcome<Choice> {
  const first = proposed(slice);
  const cuts = [...first.cuts];
  for (const one of words) {
    const [name = '', ...rest] = one.split('=');
    const value = rest.join('=').trim().toLowerCase();
    const at = slice.dimensions.findIndex((dimension) => dimension.name.toLowerCase() === name.trim().toLowerCase());
    const cut = slice.dimensions[at]?.cuts.find((of) => of.words.toLowerCase() === value || of.key.toLowerCase() === value); // prettier-ignore
    if (at < 0 || (!cut && value !== everyOne))
      return refuse('choice-unknown', 'file', { text: one.slice(0, 60), columns: columnsOf(slice) });
    cuts[at] = cut ? { only: cut.key } : { each: true };
  }
  return ok({ ...first, cuts });
}

/** The lines that a choice leaves, in the order of the file. */
export const chosenLines = (slice: Slice, { cuts }: Choice): readonly SliceLine[] =>
  slice.lines.filter(({ keys }) =>
    keys.every((key, at) => {
      const chosen = cuts[at];
      return isEach(chosen) || chosen?.only === key;
    }),
  );

/** What is wrong with a choice, at the field it belongs to: lines-too-many, measures-none, measures-many, choice-empty, lines-twice. */
export function choiceFaults(slice: Slice, choice: Choice): readonly Refusal[] {
  const lines = chosenLines(slice, choice);
  const widest = slice.dimensions
    .map(({ cuts }, at) => ({ at, many: isEach(choice.cuts[at]) ? cuts.length : 0 }))
    .toSorted((a, b) => b.many - a.many)[0];
  const field = `kolom-${widest?.at ?? 0}`;
  const keysOf = lines.map(({ keys }) => keys.join(', '));
  const twice = keysOf.find((keys, at) => keysOf.indexOf(keys) < at);
  return [
    ...(lines.length > mostRows ? [{ code: 'lines-too-many', field, values: { count: lines.length, most: mostRows } }] : []), // prettier-ignore
    ...(lines.length === 0 ? [{ code: 'choice-empty', field: 'kolom-0' }] : []),
    ...(twice === undefined ? [] : [{ code: 'lines-twice', field: 'file', values: { text: twice.slice(0, 100) } }]),
    ...(choice.measures.length === 0 ? [{ code: 'measures-none', field: 'getallen' }] : []),
    ...(choice.measures.length > mostMeasures ? [{ code: 'measures-many', field: 'getallen', values: { most: mostMeasures } }] : []), // prettier-ignore
  ];
}

/** The columns that stand in the name of a line, the area first and the period last. */
export const inLabel = ({ dimensions }: Slice, { cuts }: Choice): readonly number[] => {
  const order = { area: 0, other: 1, period: 2 } as const;
  const each = [...dimensions.keys()].filter((at) => isEach(cuts[at]));
  return each.toSorted((a, b) => order[dimensions[a]?.what ?? 'other'] - order[dimensions[b]?.what ?? 'other']);
};
