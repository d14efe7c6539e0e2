import { addMonths, isDay, type Day } from '#law/day.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** Why guidance goes on longer than the region agreed: a closed list that says nothing of health. */
export const extendReasons = {
  'no-work-yet': 'Er is nog geen werk of school',
  'new-work': 'Het werk of de school is net begonnen',
  'waits-for-other': 'De hulp van een ander begint later',
  'asked-for': 'De jongere vraagt erom',
} as const;
export type ExtendReason = keyof typeof extendReasons;
/** What the young person thinks of it. Against a wish nobody goes on: help is voluntary (field finding 27). */
export const extendSaid = { wants: 'Wil dit zelf', agrees: 'Vindt het goed', against: 'Wil dit niet' } as const;
export type ExtendSaid = Exclude<keyof typeof extendSaid, 'against'>;

export type Extension = { readonly until: Day; readonly because: ExtendReason; readonly said: ExtendSaid };
export type TypedExtension = {
  /** '' when left empty, undefined when it does not exist. */
  readonly until: Day | undefined;
  readonly because: ExtendReason | undefined;
  readonly said: keyof typeof extendSaid | undefined;
};
/** Months that may be added in one go; then somebody looks again. */
const mostMonths = 12;

type Bounds = { readonly endsOn: Day; readonly lawUntil: Day | null; readonly today: Day };
function dayFault(until: Day | undefined, { endsOn, lawUntil, today }: Bounds): Refusal | undefined {
  const fault = (code: string, day: Day): Refusal => ({ code, field: 'until', values: { day } });
  if (until === undefined || !isDay(until)) return { code: 'extend-no-day', field: 'until' };
  if (lawUntil !== null && until > lawUntil) return fault('extend-beyond-law', lawUntil);
  if (until <= endsOn) return fault('extend-no-later', endsOn);
  const most = addMonths(endsOn > today ? endsOn : today, mostMonths);
  return until > most ? fault('extend-too-far', most) : undefined;
}

/**
 * A longer term of what was typed: until when, why, and what the young person thinks. Refusals by field: extend-no-day,
 * extend-no-later, extend-too-far, extend-beyond-law (with the `day`); extend-reason-missing; extend-said-missing, extend-against.
 */
export function checkExtension({ until, because, said }: TypedExtension, bounds: Bounds): Outcome<Extension> {
  const fault = dayFault(until, bounds);
  const refusals: readonly Refusal[] = [
    ...(fault ? [fault] : []),
    ...(because === undefined ? [{ code: 'extend-reason-missing', field: 'because' }] : []),
    ...(said === undefined ? [{ code: 'extend-said-missing', field: 'said' }] : []),
    ...(said === 'against' ? [{ code: 'extend-against', field: 'said' }] : []),
  ];
  if (refusals.length > 0 || !until || !because || !said || said === 'against') return { ok: false, refusals };
  return ok({ until, because, said });
}
