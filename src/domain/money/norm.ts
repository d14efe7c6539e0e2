/** A norm as somebody types it: which kinds of guidance there are, how many hours each takes, what an hour costs. */
import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { tooLong } from '../too-long.ts';
import { readAmount } from './amount.ts';
import { readHours, type Guidance, type Norm, type Span } from './effort.ts';

/** So many kinds fit on the form. */
export const mostKinds = 3;
const longestWords = 60;
/** More than this is a slip of the finger: an hour for a thousand euros, a hundred million for guidance. In cents. */
const mostRate = 100_000;
const mostMoney = 10_000_000_000;
const longestWhy = 200;

export type TypedNorm = {
  readonly kinds: readonly { readonly words: string; readonly low: string; readonly high: string }[];
  readonly rateLow: string;
  readonly rateHigh: string;
  readonly validFrom: Day | undefined;
  readonly why: string;
};
export type NewNorm = { readonly norm: Norm; readonly validFrom: Day; readonly why: string };

/** What is wrong with a line of free text; nothing = fine. Codes: `missing`, text-too-long, bsn. */
export function lineFaults(text: string, field: string, most: number, missing?: string): readonly Refusal[] {
  if (text === '') return missing === undefined ? [] : [{ code: missing, field }];
  const long = tooLong(text, field, most);
  if (long.length > 0) return long;
  return findBsn(text).found ? [{ code: 'bsn', field }] : [];
}

type Faults = Refusal[];
/** An amount of zero up to a hundred million euros. Refusals: those of readAmount, amount-negative. */
export function moneyOf(text: string, field: string, most = mostMoney): Outcome<number> {
  const read = readAmount(text, '', field);
  if (!read.ok) return read;
  if (read.value < 0) return refuse('amount-negative', field);
  return read.value > most ? refuse('amount-too-large', field) : read;
}

/** The second box may stay empty: then it is the same as the first. */
function spanOf(
  [low, high]: readonly [number | undefined, number | undefined],
  faults: Faults,
  field: string,
  code: string,
): Span {
  if (low !== undefined && high !== undefined && high < low) faults.push({ code, field });
  return { low: low ?? 0, high: high ?? low ?? 0 };
}
function hoursOf(text: string, field: string, faults: Faults): number | undefined {
  if (text === '') return undefined;
  const hours = readHours(text);
  if (hours === undefined || hours === 0) faults.push({ code: 'hours-unclear', field });
  return hours;
}
function centsOf(text: string, field: string, faults: Faults): number | undefined {
  if (text === '') return undefined;
  const read = moneyOf(text, field, mostRate);
  if (read.ok) return read.value;
  faults.push(...read.refusals);
  return undefined;
}

function kindOf({ words, low, high }: TypedNorm['kinds'][number], at: number, faults: Faults): readonly Guidance[] {
  if (words === '' && low === '' && high === '') return [];
  faults.push(...lineFaults(words, `words-${at}`, longestWords, 'kind-words-missing'));
  if (low === '') faults.push({ code: 'hours-missing', field: `low-${at}` });
  const bounds = [hoursOf(low, `low-${at}`, faults), hoursOf(high, `high-${at}`, faults)] as const;
  return [{ key: `kind-${at + 1}`, words, hours: spanOf(bounds, faults, `high-${at}`, 'hours-turned') }];
}

/**
 * A norm that may be agreed from a day on. Refusals by field: no-kinds, kind-words-missing, hours-missing, hours-unclear,
 * hours-turned, rate-turned, those of readAmount, from-missing, from-past, why-missing, text-too-long, bsn.
 */
export function checkNorm(typed: TypedNorm, today: Day): Outcome<NewNorm> {
  const faults: Faults = [];
  const kinds = typed.kinds.flatMap((kind, at) => kindOf(kind, at, faults));
  if (kinds.length === 0)
    faults.push({ code: 'no-kinds', field: 'words-0' }, { code: 'hours-missing', field: 'low-0' });
  const bounds = [centsOf(typed.rateLow, 'rateLow', faults), centsOf(typed.rateHigh, 'rateHigh', faults)] as const;
  const rate = bounds[0] === undefined ? null : spanOf(bounds, faults, 'rateHigh', 'rate-turned');
  if (bounds[0] === undefined && typed.rateHigh !== '' && typed.rateLow === '')
    faults.push({ code: 'rate-low-missing', field: 'rateLow' });
  const { validFrom, why } = typed;
  if (validFrom === undefined || !isDay(validFrom)) faults.push({ code: 'from-missing', field: 'from' });
  else if (validFrom <= today) faults.push({ code: 'from-past', field: 'from' });
  faults.push(...lineFaults(why, 'why', longestWhy, 'why-missing'));
  if (faults.length > 0 || validFrom === undefined) return { ok: false, refusals: faults };
  return { ok: true, value: { norm: { kinds, rate }, validFrom, why } };
}
