import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { contracts, type Contract } from '../guidance/destination.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import type { WorkProfile } from './known.ts';

/** What a region agrees about figures: the least number that leaves, and what it calls work that lasts; null = no own profile. */
export type FigureRules = { readonly least: number; readonly work: WorkProfile | null };
/** Before a region says anything. */
export const standardRules: FigureRules = { least: 10, work: null };

/** As it was typed; '' = left empty. */
export type TypedRules = {
  readonly least: string;
  /** '' = no own profile. */
  readonly hours: string;
  readonly months: string;
  readonly contracts: readonly string[];
  readonly zzp: boolean;
  readonly withLearning: boolean;
  readonly validFrom: Day | undefined;
  readonly why: string;
};
const most = { least: 100, hours: 40, months: 24, why: 200 } as const;
const contractNames = Object.keys(contracts) as readonly Contract[];

const whole = (text: string, from: number, to: number): number | undefined => {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= from && number <= to ? number : undefined;
};

function workIn(typed: TypedRules): WorkProfile | null | undefined {
  if (typed.hours === '' && typed.months === '') return null;
  const hours = whole(typed.hours === '' ? '0' : typed.hours, 0, most.hours);
  const months = whole(typed.months === '' ? '0' : typed.months, 0, most.months);
  if (hours === undefined || months === undefined) return undefined;
  const chosen = contractNames.filter((name) => name !== 'own-business' && typed.contracts.includes(name));
  const every = chosen.length === 0 || chosen.length === contractNames.length - 1;
  return {
    minHours: hours,
    months,
    contracts: every ? null : chosen,
    zzp: typed.zzp,
    withLearning: typed.withLearning,
  };
}

/**
 * What a region agrees, from a day on. `before` is the highest least that ever was set: what was once hidden is not shown by a lower
 * one. Refusals by field: least-number, least-lowered, work-hours, work-months, rules-no-day, rules-later, rules-why, text-too-long, bsn.
 */
export function checkRules(
  typed: TypedRules,
  before: number,
  today: Day,
): Outcome<FigureRules & { readonly validFrom: Day; readonly why: string }> {
  const least = whole(typed.least, 0, most.least);
  const why = typed.why.trim();
  const { validFrom } = typed;
  const work = workIn(typed);
  const dayFault =
    validFrom === undefined || !isDay(validFrom) ? 'rules-no-day' : validFrom <= today ? 'rules-later' : '';
  const refusals: readonly Refusal[] = [
    ...(least === undefined ? [{ code: 'least-number', field: 'least', values: { most: most.least } }] : []),
    ...(least !== undefined && least < before ? [{ code: 'least-lowered', field: 'least', values: { before } }] : []),
    ...(whole(typed.hours || '0', 0, most.hours) === undefined ? [{ code: 'work-hours', field: 'hours', values: { most: most.hours } }] : []), // prettier-ignore
    ...(whole(typed.months || '0', 0, most.months) === undefined ? [{ code: 'work-months', field: 'months', values: { most: most.months } }] : []), // prettier-ignore
    ...(dayFault === '' ? [] : [{ code: dayFault, field: 'validFrom' }]),
    ...(why === '' ? [{ code: 'rules-why', field: 'why' }] : []),
    ...(why.length > most.why ? [{ code: 'text-too-long', field: 'why', values: { most: most.why } }] : []),
    ...(findBsn(why).found ? [{ code: 'bsn', field: 'why' }] : []),
  ];
  if (refusals.length > 0 || least === undefined || work === undefined || validFrom === undefined)
    return { ok: false, refusals };
  return ok({ least, work, validFrom, why });
}
