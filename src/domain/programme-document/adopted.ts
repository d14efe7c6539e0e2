import type { Paper } from '../papers/paper.ts';
import type { Adopted } from '../programme/adoption.ts';
import { programmePaper } from './chapters.ts';
import type { Withdrawal } from '../programme/withdrawal.ts';
import type { Told } from './told.ts';

type Around = Pick<Told, 'region' | 'demo' | 'today' | 'stops'>;
/** A version that was adopted, as it was: nothing is asked of anybody any more, and nothing is missing. */
export const toldOfAdopted = (
  { frozen, number, adoptedOn, decision }: Adopted,
  around: Around,
  withdrawn?: Withdrawal,
): Told => ({
  ...around,
  ...frozen,
  adopted: { version: number, on: adoptedOn, decision, withdrawn },
  asks: [],
  blocks: 0,
  budget: frozen.budget
    ? { ...frozen.budget, perMeasure: new Map(Object.entries(frozen.budget.perMeasure)) }
    : undefined,
});
/** An adopted version as a paper: the text as it was, where a measure does not hold, and what is done otherwise. */
export const adoptedPaper = (adopted: Adopted, around: Around, withdrawn?: Withdrawal): Paper =>
  programmePaper(toldOfAdopted(adopted, around, withdrawn));
