import { sum, type Cents } from './amount.ts';
import { isSpending, type Line, type LineKind } from './line.ts';
import type { MeasureFacts, Source, Use } from './source.ts';

/** Everything about money that somebody may see. */
export type Ledger = { readonly sources: readonly Source[]; readonly lines: readonly Line[] };

/** `committed` is what was promised and is not paid yet; `left` is planned less committed less spent. */
type Amounts = {
  readonly planned: Cents;
  readonly committed: Cents;
  readonly spent: Cents;
  readonly left: Cents;
};
/** What one source is used for: a measure, general cost, or a task of the law. */
export type Cell = Amounts & { readonly sourceId: string; readonly use: Use; readonly about: string | null };
export type SourceRow = {
  readonly source: Source;
  readonly cells: readonly Cell[];
  readonly sum: Amounts;
  /** Granted, or of a pot: put in. null = not known. */
  readonly amount: Cents | null;
  readonly received: Cents;
  readonly contributed: Cents;
  /** Granted, and neither planned nor put in a pot; below nought = more was planned than there is. null = not known. */
  readonly free: Cents | null;
};
export type Overview = {
  readonly rows: readonly SourceRow[];
  readonly total: Amounts;
  /** How many lines wait for somebody else. */
  readonly waiting: number;
};

export const addAmounts = (all: readonly Amounts[]): Amounts => ({
  planned: sum(all.map(({ planned }) => planned)),
  committed: sum(all.map(({ committed }) => committed)),
  spent: sum(all.map(({ spent }) => spent)),
  left: sum(all.map(({ left }) => left)),
});

const of = (lines: readonly Line[], kind: LineKind): readonly Line[] => lines.filter((line) => line.kind === kind);
const cents = (lines: readonly Line[]): Cents => sum(lines.map((line) => line.cents));

/** What was promised and not paid: of each promise, with its corrections, what was paid of it is taken off; never below nought. */
function stillOpen(lines: readonly Line[], which: (promise: Line) => boolean = () => true): Cents {
  const [promised, paid] = [of(lines, 'committed'), of(lines, 'spent')];
  return sum(
    promised.filter((promise) => promise.corrects === null && which(promise)).map(({ id, cents: first }) => {
      const corrected = cents(promised.filter(({ corrects }) => corrects === id));
      const settled = new Set(paid.filter(({ settles }) => settles === id).map((line) => line.id));
      const off = cents(paid.filter((line) => settled.has(line.id) || (line.corrects !== null && settled.has(line.corrects)))); // prettier-ignore
      return Math.max(0, first + corrected - off);
    }),
  ); // prettier-ignore
}

/** Of all years, or of one: a promise stands in the year in which it was made, in whatever year it is paid. */
function amountsOf(lines: readonly Line[], year?: number): Amounts {
  const own = year === undefined ? lines : lines.filter((line) => line.year === year);
  const committed = stillOpen(lines, (promise) => year === undefined || promise.year === year);
  const [planned, spent] = [cents(of(own, 'planned')), cents(of(own, 'spent'))];
  return { planned, committed, spent, left: planned - committed - spent };
}

/** What one use costs by year, oldest first: what was promised and paid since is no longer promised, in whatever year it was paid. */
export function yearsOf(lines: readonly Line[]): readonly (Omit<Amounts, 'left'> & { readonly year: number })[] {
  const agreed = lines.filter(({ state, kind }) => state === 'agreed' && isSpending(kind));
  return [...new Set(agreed.map(({ year }) => year))].toSorted((a, b) => a - b).map((year) => {
    const own = agreed.filter((line) => line.year === year);
    const open = stillOpen(agreed, ({ year: promisedIn }) => promisedIn === year);
    return { year, planned: cents(of(own, 'planned')), committed: open, spent: cents(of(own, 'spent')) };
  });
} // prettier-ignore

const useKey = ({ use, about }: Pick<Line, 'use' | 'about'>): string => `${use ?? ''} ${about ?? ''}`;
const order: readonly (Use | null)[] = ['measure', 'general', 'task'];

function cellsOf(source: Source, lines: readonly Line[], year?: number): readonly Cell[] {
  const used = lines.filter((line) => line.use !== null);
  return [...Map.groupBy(used, useKey).values()]
    .flatMap((group): readonly Cell[] => {
      const [first] = group;
      if (!first || first.use === null) return [];
      if (year !== undefined && !group.some((line) => line.year === year)) return [];
      return [{ sourceId: source.id, use: first.use, about: first.about, ...amountsOf(group, year) }];
    })
    .toSorted((a, b) => order.indexOf(a.use) - order.indexOf(b.use));
}

/**
 * One table of all the money: source by what it is used for. Only what was agreed counts. What was put in a pot is no spending of
 * who put it there: it counts once, where the pot pays.
 */
export function overviewOf({ sources, lines }: Ledger): Overview {
  const agreed = lines.filter(({ state }) => state === 'agreed');
  const rows = sources.map((source): SourceRow => {
    const own = agreed.filter(({ sourceId }) => sourceId === source.id);
    const cells = cellsOf(source, own);
    const all = addAmounts(cells);
    const contributed = cents(of(own, 'contributed'));
    const amount =
      source.kind === 'pot'
        ? cents(of(agreed, 'contributed').filter(({ potId }) => potId === source.id))
        : source.amount;
    return {
      source,
      cells,
      sum: all,
      amount,
      received: cents(of(own, 'received')),
      contributed,
      free: amount === null ? null : amount - all.planned - contributed,
    };
  });
  return {
    rows,
    total: addAmounts(rows.map((row) => row.sum)),
    waiting: lines.filter(({ state }) => state === 'waiting').length,
  };
}

/** What all sources are together. What was put in a pot is not granted twice; `known` = of each source is known how much it is. */
export function sourcesTogether({ rows }: Pick<Overview, 'rows'>) {
  const own = rows.filter(({ source }) => source.kind !== 'pot');
  return {
    amount: sum(own.map(({ amount }) => amount ?? 0)),
    received: sum(own.map(({ received }) => received)),
    contributed: sum(own.map(({ contributed }) => contributed)),
    free: sum(rows.map(({ free }) => free ?? 0)),
    known: rows.every(({ amount }) => amount !== null),
  };
}

/** The same table of one year. All years together are the whole. */
export function overviewOfYear({ sources, lines }: Ledger, year: number) {
  const agreed = lines.filter(({ state }) => state === 'agreed');
  const rows = sources.map((source) => ({ source, cells: cellsOf(source, agreed.filter(({ sourceId }) => sourceId === source.id), year) })); // prettier-ignore
  return { rows, total: addAmounts(rows.flatMap(({ cells }) => cells)) };
}

/** What a measure costs by source, and together. */
export const forMeasure = ({ rows }: Overview, measureId: string): readonly Cell[] =>
  rows.flatMap(({ cells }) => cells.filter(({ use, about }) => use === 'measure' && about === measureId));

/** What is planned by all parties together, also by those of whom the asker sees no line. */
type Planned = { readonly kind: string; readonly about: string | null; readonly cents: Cents };
/** Whether a source is meant for something: what is planned counts, and what was paid without a plan does not. The map asks the same. */
export const isMeant = (planned: Cents | null): boolean => planned !== null && planned > 0;
/**
 * Measures for which nobody planned a cent, and those for which more than one source is planned: something to talk about, not always
 * wrong. `budget` is of all parties: who sees a part only is not told that nobody pays.
 */
export function gapsOf(overview: Overview, measures: readonly MeasureFacts[], budget: readonly Planned[]) {
  const payers = ({ id }: MeasureFacts) => {
    const seen = forMeasure(overview, id).filter(({ planned }) => isMeant(planned));
    return Math.max(seen.length, budget.filter(({ about, cents: all }) => about === id && isMeant(all)).length);
  };
  return {
    empty: measures.filter((measure) => payers(measure) === 0),
    double: measures.filter((measure) => payers(measure) > 1),
    /** Sources of which more was given out than there is. */
    over: overview.rows.filter(({ free }) => free !== null && free < 0),
  };
}

/** Booked all the same, outside what the money is for: agreed by two partners, and told in the report. */
export const exceptionsOf = ({ lines }: Ledger): readonly Line[] =>
  lines.filter(({ exception, state }) => exception !== null && state === 'agreed');
