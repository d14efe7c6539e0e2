import type { SummerLine, SummerList } from '#app/summer/summer-list.ts';
import { longDay, shortDay } from '#domain/day-words.ts';

/** 'maandag 24 augustus tot en met vrijdag 28 augustus 2026'. */
export function weekWords({ summer }: SummerList): string {
  const [first = '', last = ''] = [summer.week[0], summer.week.at(-1)];
  return `${longDay(first).replace(/ \d{4}$/, '')} tot en met ${longDay(last)}`;
}

const asWords = { chosen: '', contact: ' (vaste contactpersoon)', 'stand-in': ' (vervanger)' } as const;
/** Who calls in week 35. */
export const callerWords = ({ caller }: SummerLine): string =>
  caller === null ? 'Nog niemand' : `${caller.name}${asWords[caller.as]}`;
/** Where to call before that. */
export const callNowWords = ({ callNow }: SummerLine): string =>
  callNow === null ? 'Nog geen nummer' : `${callNow.who}, ${callNow.phone}`;
/** The number that holds for everybody on the list, said once; undefined when it differs or is missing. */
export function sharedNumber({ lines }: SummerList): string | undefined {
  const [first] = lines;
  if (!first?.callNow) return undefined;
  const words = callNowWords(first);
  return lines.every((line) => callNowWords(line) === words) ? words : undefined;
}
export const lastDayWords = ({ lastDay }: SummerLine): string => `tot ${shortDay(lastDay)}`;
