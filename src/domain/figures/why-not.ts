/** Why wishes were not followed: of who does not do what they wanted, what a colleague told last. */
import type { Day } from '#law/day.ts';
import { whyNotKeys, type WhyNot } from '../wish/why-not.ts';
import { holds } from './condition.ts';
import type { Known } from './known.ts';

/** 'unsaid' = nobody told why; undefined = the wish was followed, or that is not known. */
type WhyNow = WhyNot | 'unsaid' | undefined;

/** What was told last of somebody who does not do what that person wanted. */
export const whyNow = (known: Known, day: Day): WhyNow =>
  holds({ is: 'wish-followed' }, known, day) === false ? (known.whyNot ?? 'unsaid') : undefined;

/** As a short text that is kept: the place in the list; 'u' = not told, '' = nobody asks. */
export function whyText(now: WhyNow): string {
  if (now === undefined || now === 'unsaid') return now === undefined ? '' : 'u';
  return String(whyNotKeys.indexOf(now));
}
/** What that text says. */
export function readWhyText(text: string): WhyNow {
  if (text === '' || text === 'u') return text === '' ? undefined : 'unsaid';
  return whyNotKeys[Number(text)];
}

/** Under which a count of these is kept. */
export const whyKey = (what: WhyNot | 'unsaid'): string => `wish-why:${what}`;
export const whyKeysOf = (now: WhyNow): readonly string[] => (now === undefined ? [] : [whyKey(now)]);
