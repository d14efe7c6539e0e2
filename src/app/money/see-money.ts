import type { Ledger } from '#domain/money/overview.ts';
import { keepsMoneyOf, measureFacts } from '#domain/money/keeping.ts';
import type { SourceChange } from '#domain/money/source-change.ts';
import type { MeasureFacts } from '#domain/money/source.ts';
import { sectionsOf, type Party, type Programme } from '#domain/programme/programme.ts';
import { ownsProgramme } from '#domain/programme/who-may.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { BudgetLine } from '../ports/money.ts';

/** The programme, its measures and all the money that the actor sees. */
export type MoneyAround = {
  readonly programme: Programme;
  readonly measures: readonly MeasureFacts[];
  readonly ledger: Ledger;
};
/** undefined = there is no programme yet. */
export async function moneyAround({ desk }: Pick<Step, 'desk'>): Promise<MoneyAround | undefined> {
  const programme = await desk.programme.current();
  if (!programme) return undefined;
  const measures = sectionsOf(programme, 'measure').map(measureFacts);
  return { programme, measures, ledger: await desk.money.overview() };
}

export type MoneyView = MoneyAround & {
  /** Answers for all of it. */
  readonly owns: boolean;
  /** Parties of which the actor may write money down. */
  readonly keeps: readonly Party[];
  /** Of sources: what was asked, answered, and how it was before. */
  readonly changes: readonly SourceChange[];
  /** What all parties planned together, in sums. */
  readonly budget: readonly BudgetLine[];
};
/** All the money of the programme that somebody may see; undefined = there is no programme yet. */
export const seeMoney = makeAct<Record<never, never>, MoneyView | undefined>('see-money', async (step) => {
  const around = await moneyAround(step);
  if (!around) return ok(undefined);
  const { programme } = around;
  return ok({
    ...around,
    owns: ownsProgramme(step.actor, programme),
    changes: await step.desk.money.changes(),
    budget: await step.desk.money.budget(),
    keeps: programme.parties.filter(({ id }) => keepsMoneyOf(step.actor, programme, id)),
  });
});
