/** What the check asks of the budget; the street of the money answers it. Amounts are integer cents. */
export type BudgetAsked = {
  /** Planned per measure, by the id of its section. */
  readonly perMeasure: ReadonlyMap<string, number>;
  /** Planned for what is of no measure; null = nobody filled it in. */
  readonly generalCost: number | null;
  /** Faults in the sums, in words: shares that do not add up, more than there is. */
  readonly faults: readonly string[];
};
