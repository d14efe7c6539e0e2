import type { Day } from '#law/day.ts';
import { ok, type Outcome } from '../outcome.ts';
import type { Adopted } from './adoption.ts';
import { standing, type Entry } from './entry.ts';
import { textFaults } from './free-text.ts';

/** That a version was adopted by mistake: who said so, when and why. The version itself stays as it was (decision 0047). */
export type Withdrawal = { readonly on: Day; readonly by: string; readonly why: string };
type Line = Pick<Adopted, 'number' | 'adoptedOn'>;

/** The withdrawal of this version; undefined = it was not withdrawn. */
export function withdrawalOf(entries: readonly Entry[], number: number): Withdrawal | undefined {
  const entry = standing(entries, 'withdrawn').find(({ subject }) => subject === String(number));
  return entry && { on: entry.on, by: entry.by, why: entry.content.why };
}
/** The version that holds when this one is withdrawn; null = then none does. */
export const versionBefore = (lines: readonly Line[], entries: readonly Entry[], number: number): number | null =>
  lines
    .map((line) => line.number)
    .filter((one) => one < number && withdrawalOf(entries, one) === undefined)
    .toSorted((a, b) => b - a)
    .at(0) ?? null;

/** Why a version can no longer be taken back; null = it can. */
export type HangsOn = 'withdraw-change' | 'withdraw-review' | 'withdraw-report';
/**
 * What hangs on a version, so that it stays: a change of it that was judged or reported, a review since, a report begun since
 * (`reports` are the days).
 */
export function hangsOn(
  { number, adoptedOn }: Line,
  entries: readonly Entry[],
  reports: readonly Day[],
): HangsOn | null {
  const judged = [...standing(entries, 'change'), ...standing(entries, 'reported')];
  if (judged.some(({ content }) => content.adopted === number)) return 'withdraw-change';
  if (standing(entries, 'review').some(({ on }) => on >= adoptedOn)) return 'withdraw-review';
  return reports.some((begun) => begun >= adoptedOn) ? 'withdraw-report' : null;
}

/** A reason is always asked. Refusals by field: withdraw-why-missing, text-too-long, bsn. */
export function checkWithdrawal(why: string, most: number): Outcome<{ readonly why: string }> {
  const refusals = textFaults(why, 'why', { most, missing: 'withdraw-why-missing' });
  return refusals.length > 0 ? { ok: false, refusals } : ok({ why: why.trim() });
}
