import type { Day } from '#law/day.ts';
import { ok, type Outcome } from '../outcome.ts';
import { decisionOutcomes, type DecisionOutcome, type EntryContent } from './entry.ts';
import { dayFaults, mostOfReason, textFaults } from './free-text.ts';

export type TypedDecision = {
  /** '' = not known yet. */
  readonly plannedOn: Day;
  readonly decidedOn: Day;
  /** 'unknown' = nothing is known of a decision (any more): what was written by mistake is cleared. */
  readonly outcome: DecisionOutcome | 'unknown' | undefined;
  readonly words: string;
};
/**
 * What a college or board decides, or when it will: a decision is a day and an outcome, and never one without the other.
 * Refusals by field: decision-nothing (no day at all), programme-no-day, programme-day-ahead, decision-day-missing,
 * decision-outcome-missing, text-too-long, bsn.
 */
export function checkDecision(typed: TypedDecision, today: Day): Outcome<EntryContent['decision']> {
  const { plannedOn, words } = typed;
  const isUnknown = typed.outcome === 'unknown';
  // The day stands in the form from before; who says that nothing is known, takes it away.
  const decidedOn = isUnknown ? '' : typed.decidedOn;
  const outcome = typed.outcome !== undefined && !isUnknown && typed.outcome in decisionOutcomes ? (typed.outcome as DecisionOutcome) : null; // prettier-ignore
  const nothing = plannedOn === '' && decidedOn === '' && outcome === null && !isUnknown;
  const refusals = [
    ...(nothing ? [{ code: 'decision-nothing', field: 'plannedOn' }] : []),
    ...(plannedOn === '' ? [] : dayFaults(plannedOn, 'plannedOn')),
    ...(decidedOn === '' ? [] : dayFaults(decidedOn, 'decidedOn', today)),
    ...(decidedOn === '' && outcome !== null ? [{ code: 'decision-day-missing', field: 'decidedOn' }] : []),
    ...(decidedOn !== '' && outcome === null ? [{ code: 'decision-outcome-missing', field: 'outcome' }] : []),
    ...textFaults(words, 'words', { most: mostOfReason }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({
    plannedOn: plannedOn === '' ? null : plannedOn,
    decidedOn: decidedOn === '' ? null : decidedOn,
    outcome,
    words: words.trim(),
  });
}
