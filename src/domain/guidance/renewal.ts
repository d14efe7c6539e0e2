import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome, type Refusal } from '../outcome.ts';

/** How the offer of the second year was made. By mail or sms a link goes out now, with a question to answer. */
export const renewalWays = {
  call: 'Gebeld',
  visit: 'Langs geweest',
  app: 'Een app gestuurd',
  paper: 'Een brief gestuurd',
  mail: 'Aanzet mailt nu een link',
  sms: 'Aanzet stuurt nu een sms',
} as const;
export type RenewalWay = keyof typeof renewalWays;
export const renewalWayNames = Object.keys(renewalWays) as RenewalWay[];
export const goesByLink = (way: RenewalWay): way is 'mail' | 'sms' => way === 'mail' || way === 'sms';
/** An offer on which an answer may come later: in a talk it was given at once, and is written down there. */
export const waitsForAnswer = (way: RenewalWay): boolean => way !== 'call' && way !== 'visit';

/** One person as typed: on '' = left empty, undefined = no such day. */
export type TypedRenewal = { readonly on: Day | undefined; readonly way: RenewalWay | undefined };
export type Renewal = { readonly on: Day; readonly way: RenewalWay };

/** Whoever is left empty waits; nothing is chosen beforehand. */
export const isLeftOut = ({ on, way }: TypedRenewal): boolean => on === '' && way === undefined;

function dayFault({ on, way }: TypedRenewal, from: Day, today: Day): Refusal | undefined {
  const fault = (code: string): Refusal => ({ code, field: 'on', values: { from } });
  if (way !== undefined && goesByLink(way)) return on === '' || on === today ? undefined : fault('offer-link-today');
  if (on === undefined || on === '') return fault('no-offer-day');
  if (on > today) return fault('offer-later');
  return on < from ? fault('offer-too-early') : undefined;
}

/**
 * The offer of the second year to one person, from the day on which the law asks it. A link goes out today, whatever day is left
 * empty. Refusals by field: offer-way-missing; no-offer-day, offer-later, offer-too-early, offer-link-today.
 */
export function checkRenewal(typed: TypedRenewal, from: Day, today: Day): Outcome<Renewal> {
  const { way } = typed;
  const fault = dayFault(typed, from, today);
  if (way === undefined) {
    const missing = refuse('offer-way-missing', 'way').refusals;
    return { ok: false, refusals: [...missing, ...(fault ? [fault] : [])] };
  }
  return fault ? { ok: false, refusals: [fault] } : ok({ way, on: goesByLink(way) ? today : (typed.on ?? today) });
}
