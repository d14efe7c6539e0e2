import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import type { BudgetAsked, BudgetLine } from './budget-asked.ts';
import { townsSaid, type Decided, type TownSaid } from './agreed.ts';
import { blocking, deviations, type Checked, type Deviation } from './completeness.ts';
import { notInOf, type MeasureConsent } from './consent.ts';
import type { EntryContent } from './entry.ts';
import type { Programme } from './programme.ts';

/** A whole programme as it was adopted: stands by itself, and never changes. */
export type Frozen = {
  readonly programme: Programme;
  readonly deviations: readonly Deviation[];
  /** Measures that do not hold everywhere: the municipalities by name, by the id of the section. */
  readonly notIn: Readonly<Record<string, readonly string[]>>;
  readonly heard: readonly EntryContent['heard'][];
  /** In cents, by the id of the measure; null = adopted without a budget. */
  readonly budget: {
    readonly perMeasure: Readonly<Record<string, number>>;
    readonly generalCost: number | null;
    /** By source and year; left out = adopted before this was kept. */
    readonly lines?: readonly BudgetLine[] | undefined;
  } | null;
  /** What each municipality said of each measure, and what colleges and boards decided; left out = as above. */
  readonly towns?: readonly TownSaid[] | undefined;
  readonly decided?: readonly Decided[] | undefined;
  /** Whether there was enough, in sentences; left out = nobody had worked it out, or it was adopted before this was kept. */
  readonly enough?: readonly string[] | undefined;
};
export type Adopted = {
  readonly number: number;
  readonly adoptedOn: Day;
  readonly by: string;
  /** Which body decided, in words: 'het college van Amersfoort, op 3 december 2026'. */
  readonly decision: string;
  readonly frozen: Frozen;
};

type Around = {
  readonly consents: readonly MeasureConsent[];
  readonly heard: Frozen['heard'];
  readonly budget: BudgetAsked | undefined;
  readonly enough?: readonly string[] | undefined;
  readonly decided?: readonly Decided[] | undefined;
};
/** What may be frozen now; the refusal `adoption-blocked` names in `items` what blocks. */
export function freeze(
  programme: Programme,
  checked: readonly Checked[],
  { consents, heard, budget, enough, decided }: Around,
): Outcome<Frozen> {
  const stops = blocking(checked);
  if (stops.length > 0)
    return refuse('adoption-blocked', undefined, { n: stops.length, items: stops.map(({ asks }) => asks).join('; ') });
  return ok({
    programme,
    deviations: deviations(checked),
    notIn: notInOf(consents),
    heard,
    budget: budget ? { ...budget, perMeasure: Object.fromEntries(budget.perMeasure) } : null,
    ...(enough && { enough }),
    ...(consents.length > 0 && { towns: townsSaid(consents) }),
    ...(decided && decided.length > 0 && { decided }),
  });
}
