/** What the check asks of the budget: planned and agreed, in integer cents. */
export type BudgetAsked = {
  /** By the id of the measure. */
  readonly perMeasure: ReadonlyMap<string, number>;
  /** For what is of no measure; null = nobody filled it in. */
  readonly generalCost: number | null;
  /** The same amounts by source and year (REG 2.6); left out = adopted before this was kept. */
  readonly lines?: readonly BudgetLine[] | undefined;
};
/** An amount of one kind of source in one year; `about` is a measure, null = general cost. */
export type BudgetLine = {
  readonly kind: string;
  readonly about: string | null;
  readonly year: number;
  readonly cents: number;
};
/** One amount of the budget: for a measure (`about`), for the programme as a whole, or for a task of the law. */
type Amount = BudgetLine & { readonly use: 'measure' | 'general' | 'task' };

/** The budget as the check asks it; undefined = no amount at all. A task of the law is no part of the programme (REG 2.5(2)e). */
export function budgetOf(amounts: readonly Amount[]): BudgetAsked | undefined {
  if (amounts.length === 0) return undefined;
  const perMeasure = new Map<string, number>();
  const lines: BudgetLine[] = [];
  let generalCost: number | null = null;
  for (const { use, about, cents, kind, year } of amounts) {
    if (use === 'general') generalCost = (generalCost ?? 0) + cents;
    if (use === 'measure' && about !== null) perMeasure.set(about, (perMeasure.get(about) ?? 0) + cents);
    if (use === 'general' || (use === 'measure' && about !== null))
      lines.push({ kind, about: use === 'general' ? null : about, year, cents });
  }
  return { perMeasure, generalCost, lines };
}
