/** What the check asks of the budget: planned and agreed, in integer cents. */
export type BudgetAsked = {
  /** By the id of the measure. */
  readonly perMeasure: ReadonlyMap<string, number>;
  /** For what is of no measure; null = nobody filled it in. */
  readonly generalCost: number | null;
};
/** One amount of the budget: for a measure (`about`), for the programme as a whole, or for a task of the law. */
type Amount = {
  readonly use: 'measure' | 'general' | 'task';
  readonly about: string | null;
  readonly cents: number;
};

/** The budget as the check asks it; undefined = no amount at all. A task of the law is no part of the programme (REG 2.5(2)e). */
export function budgetOf(lines: readonly Amount[]): BudgetAsked | undefined {
  if (lines.length === 0) return undefined;
  const perMeasure = new Map<string, number>();
  let generalCost: number | null = null;
  for (const { use, about, cents } of lines) {
    if (use === 'general') generalCost = (generalCost ?? 0) + cents;
    if (use === 'measure' && about !== null) perMeasure.set(about, (perMeasure.get(about) ?? 0) + cents);
  }
  return { perMeasure, generalCost };
}
