/** Money of one year as a report tells it: sums by what it was for, and what was booked outside its purpose. */
import { exceptionsOf, overviewOf, type Ledger } from '../money/overview.ts';
import { isTask, statutoryTasks, type Use } from '../money/source.ts';

/** Sums for one measure, for all together, or for a task of the law; in cents. */
type MoneyRow = {
  readonly title: string;
  readonly planned: number;
  readonly committed: number;
  readonly spent: number;
};
export type FrozenMoney = {
  readonly rows: readonly MoneyRow[];
  /** Booked all the same, with the yes of two partners (domain/money). */
  readonly exceptions: readonly { readonly what: string; readonly cents: number; readonly why: string }[];
  /** Whether there was enough, in sentences; left out = nobody had worked it out. */
  readonly enough?: readonly string[] | undefined;
};
export const noMoney: FrozenMoney = { rows: [], exceptions: [] };

function titleOf(use: Use, about: string | null, measures: ReadonlyMap<string, string>): string {
  if (use === 'general') return 'Algemene kosten';
  if (use === 'task') return about !== null && isTask(about) ? `Wettelijke taak: ${statutoryTasks[about].words}` : 'Wettelijke taak'; // prettier-ignore
  return measures.get(about ?? '') ?? 'Een maatregel die niet meer in het programma staat';
}

/** Of all sources together: who paid stays with the money pages. `measures` are titles by the id of a measure. */
export function moneyOf({ sources, lines }: Ledger, measures: ReadonlyMap<string, string>, year: number): FrozenMoney {
  const ledger = { sources, lines: lines.filter((line) => line.year === year) };
  const cells = overviewOf(ledger).rows.flatMap((row) => row.cells);
  const groups = Map.groupBy(cells, ({ use, about }) => titleOf(use, about, measures));
  return {
    rows: [...groups].map(([title, group]) => ({
      title,
      planned: group.reduce((sum, one) => sum + one.planned, 0),
      committed: group.reduce((sum, one) => sum + one.committed, 0),
      spent: group.reduce((sum, one) => sum + one.spent, 0),
    })),
    exceptions: exceptionsOf(ledger).map(({ what, cents, exception }) => ({ what, cents, why: exception?.why ?? '' })),
  };
}
