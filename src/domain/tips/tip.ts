/** A tip of a young person to school: from when it is read, until when it is answered, and what may not be in it. */
import { addDays, weekday, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { addOpenDays, type Closure } from '../calendar/closures.ts';
import type { Refusal } from '../outcome.ts';

export const mostOfTip = 300;
export const mostOfAnswer = 600;
/** So many tips of one young person wait for an answer at once. */
export const mostOpen = 3;
/** Working days of the school, to answer in. */
const daysToAnswer = 15;

/** Why a school hides a tip: a closed list, which the young person reads. */
export const hideReasons = {
  scolds: 'Er staan scheldwoorden in',
  threatens: 'Er staat een bedreiging in',
  'about-somebody': 'Het gaat over één persoon die te herkennen is',
} as const;
export type HideReason = keyof typeof hideReasons;

export type Days = { readonly readsFrom: Day; readonly answerBy: Day };
/**
 * With a name it is read at once. Without a name from the Monday after, with the others of that week, and the day of the answer is
 * counted from there: no day tells who it was.
 */
export function daysOf(named: boolean, today: Day, closures: readonly Pick<Closure, 'from' | 'until'>[]): Days {
  const readsFrom = named ? today : addDays(today, 8 - weekday(today));
  return { readsFrom, answerBy: addOpenDays(readsFrom, daysToAnswer, closures) };
}

export type TypedTip = { readonly words: string; readonly named: boolean | undefined };
/** What is wrong with what a young person typed: tip-empty, bsn, words-too-long, tip-name. */
export function tipFaults({ words, named }: TypedTip): readonly Refusal[] {
  return [
    ...(words === '' ? [{ code: 'tip-empty', field: 'words' }] : []),
    ...(findBsn(words).found ? [{ code: 'bsn', field: 'words' }] : []),
    ...(words.length > mostOfTip ? [{ code: 'words-too-long', field: 'words', values: { most: mostOfTip } }] : []),
    ...(named === undefined ? [{ code: 'tip-name', field: 'named' }] : []),
  ];
}
