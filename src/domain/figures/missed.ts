/** What young people missed, by what they ticked themselves: of who was asked how it goes in half a year. */
import { addMonths, type Day } from '#law/day.ts';
import { missedKeys, type Missed } from '../guidance/missed.ts';
import type { Known } from './known.ts';

const months = 6;
/** More than one can be missed; 'unknown' = was asked, and did not say; undefined = nobody asked. */
type MissedNow = readonly Missed[] | 'unknown' | undefined;

/** What somebody said last. */
export function missedNow({ asked }: Known, day: Day): MissedNow {
  const from = addMonths(day, -months);
  const said = asked.find(({ missed, answeredOn }) => missed !== null && answeredOn !== null && answeredOn >= from);
  if (said?.missed) return said.missed;
  return asked.some(({ on }) => on >= from) ? 'unknown' : undefined;
}

/** As a short text that is kept: the places in the list; 'u' = not known, '' = nobody asked. */
export function missedText(now: MissedNow): string {
  if (now === undefined || now === 'unknown') return now === undefined ? '' : 'u';
  return now.map((key) => missedKeys.indexOf(key)).join('');
}
/** What that text says. */
export function readMissedText(text: string): MissedNow {
  if (text === '' || text === 'u') return text === '' ? undefined : 'unknown';
  return missedKeys.filter((_, at) => text.includes(String(at)));
}

/** Under which a count of these is kept. */
export const missedKey = (what: Missed | 'unknown'): string => `missed:${what}`;
export const missedKeysOf = (now: MissedNow): readonly string[] =>
  now === undefined ? [] : now === 'unknown' ? [missedKey('unknown')] : now.map(missedKey);
