/** The money as it is kept (overview.ts), in the shape of the map, of means and tasks, and of the account. */
import type { Account, Entry } from './account.ts';
import { split, sum } from './amount.ts';
import type { Line } from './line.ts';
import type { MapMeasure, Purpose } from './map.ts';
import type { MeansPot, MeansSource } from './means.ts';
import type { Cell, Ledger, Overview } from './overview.ts';
import { isTask, sourceKindFacts, type MeasureFacts, type Source } from './source.ts';

/** What money is for; a task of the law that we do not know (any more) stands with the general cost, so that no cent is lost. */
function purposeOf({ use, about }: Pick<Cell, 'use' | 'about'>): Purpose {
  if (use === 'measure' && about !== null) return { is: 'measure', id: about };
  if (use === 'task' && about !== null && isTask(about)) return { is: 'task', task: about };
  return { is: 'general' };
}

/** Every source with what of it is planned for what. */
export const sourcesOf = ({ rows }: Overview): readonly MeansSource[] =>
  rows.map(({ source, cells, amount, contributed }) => ({
    id: source.id,
    name: source.name,
    partyId: source.kind === 'pot' ? null : source.partyId,
    programme: sourceKindFacts(source.kind).programme,
    amount,
    put: contributed,
    flows: cells.flatMap((cell) => (cell.planned === 0 ? [] : [{ to: purposeOf(cell), cents: cell.planned }])),
  }));

export const mapMeasures = (measures: readonly MeasureFacts[]): readonly MapMeasure[] =>
  measures.map(({ id, title, task }) => ({ id, title, task: task !== null && isTask(task) ? task : null }));

const agreed = (lines: readonly Line[]): readonly Line[] => lines.filter(({ state }) => state === 'agreed');
const puts = (pot: Pick<Source, 'id'>, lines: readonly Line[]): readonly Line[] =>
  agreed(lines).filter(({ kind, potId }) => kind === 'contributed' && potId === pot.id);

/** Pots with what each party put in. */
export const potsOf = ({ sources, lines }: Ledger): readonly MeansPot[] =>
  sources
    .filter(({ kind }) => kind === 'pot')
    .map((pot) => ({ name: pot.name, brought: puts(pot, lines).map(({ partyId, cents }) => ({ partyId, cents })) }));

/** What a pot spent in a year, laid at each source by what came of it: the parts add up to what was spent. */
function throughPots({ sources, lines }: Ledger): readonly (Entry & { readonly sourceId: string })[] {
  return sources
    .filter(({ kind }) => kind === 'pot')
    .flatMap((pot) => {
      const bySource = [...Map.groupBy(puts(pot, lines), ({ sourceId }) => sourceId)];
      if (bySource.length === 0) return [];
      const weights = bySource.map(([, put]) => Math.max(0, sum(put.map(({ cents }) => cents))));
      const spent = agreed(lines).filter(({ kind, sourceId }) => kind === 'spent' && sourceId === pot.id);
      return [...Map.groupBy(spent, ({ year }) => year)].flatMap(([year, ofYear]) => {
        const parts = split(sum(ofYear.map(({ cents }) => cents)), weights);
        return bySource.map(([sourceId], at) => ({ sourceId, year, is: 'spent' as const, cents: parts[at] ?? 0 }));
      });
    });
}

const formOf = ({ kind }: Pick<Source, 'kind'>): Account['form'] | undefined => {
  if (kind === 'contact-school') return 'g2';
  return kind === 'spuk-programme' || kind === 'spuk-point' || kind.startsWith('reserve-') ? 'sisa' : undefined;
};

/** Sources that are accounted for by a form of the state, with what came in and was spent, through a pot too. */
export function accountsOf(ledger: Ledger): readonly Account[] {
  const pots = throughPots(ledger);
  return ledger.sources.flatMap((source): readonly Account[] => {
    const form = formOf(source);
    if (!form) return [];
    const own = agreed(ledger.lines).filter(({ sourceId }) => sourceId === source.id);
    const entries = own.flatMap(({ kind, year, cents, exception }): readonly Entry[] =>
      kind === 'received' || kind === 'spent' ? [{ year, is: kind, cents, outside: exception !== null }] : [],
    );
    const through = pots.flatMap(({ sourceId, ...entry }) => (sourceId === source.id ? [entry] : []));
    return [
      {
        id: source.id,
        name: source.name,
        form,
        until: source.until,
        amount: source.amount,
        entries: [...entries, ...through],
      },
    ];
  });
}
