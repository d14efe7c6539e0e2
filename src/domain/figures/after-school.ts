/** What became of who left school: where each is now, and was so many months after the last day at school. */
import { addMonths, type Day } from '#law/day.ts';
import { holds } from './condition.ts';
import { doingOn, leftOn, type Known } from './known.ts';

/** Where somebody is on a day, in the words of the page. Together they are everybody, each once. */
export const stations = {
  school: 'Op school',
  'work-and-school': 'Werkt en leert',
  work: 'Aan het werk',
  'day-activities': 'Dagbesteding',
  nothing: 'Geen werk en geen school',
  unknown: 'Niet bekend',
  'not-yet': 'Nog niet zo ver',
} as const;
export type Station = keyof typeof stations;
export const stationKeys = Object.keys(stations) as readonly Station[];

/** Months after the last day at school; 0 = on the day of the count. */
export const afterMonths = [0, 3, 6, 12, 24] as const;
export type AfterMonths = (typeof afterMonths)[number];
/** How many whole years ago somebody left. */
export const leftYears = {
  0: 'in het laatste jaar van school ging',
  1: '1 tot 2 jaar geleden van school ging',
  2: '2 tot 3 jaar geleden van school ging',
} as const;
export type LeftYears = keyof typeof leftYears;
export const yearKeys: readonly LeftYears[] = [0, 1, 2];
/** Months after the last day at school on which somebody comes into another of these, or a next look begins. */
export const afterTurns: readonly number[] = [...afterMonths, 36];

export type AfterSchool = { readonly year: LeftYears; readonly at: readonly Station[] };

/** Where somebody is by what was said at most half a year before. Who is away for a while is not known. */
function stationOn(known: Known, on: Day): Station {
  const doing = doingOn(known, on);
  if (doing === 'nothing') return 'nothing';
  if (doing === null || doing.kind === 'away') return 'unknown';
  return doing.kind;
}

/** Of who left school at most three years ago; 'unknown' = nobody knows whether this is one of them; undefined = it is not. */
export function afterSchool(known: Known, day: Day): AfterSchool | 'unknown' | undefined {
  const left = leftOn(known, day);
  if (left === null) return known.enrolments === null ? 'unknown' : undefined;
  const year = yearKeys.find((years) => holds({ is: 'left-months-ago', months: 12 * years }, known, day) === true);
  if (year === undefined) return undefined;
  const at = afterMonths.map((months) => {
    const on = months === 0 ? day : addMonths(left.on, months);
    return on > day ? 'not-yet' : stationOn(known, on);
  });
  return { year, at };
}

const letters: Readonly<Record<Station, string>> = {
  school: 's',
  'work-and-school': 'b',
  work: 'w',
  'day-activities': 'd',
  nothing: 'n',
  unknown: 'u',
  'not-yet': '-',
};
/** As a short text that is kept: '1ssw--'; 'u' = not known, '' = none of them. */
export function afterText(after: ReturnType<typeof afterSchool>): string {
  if (after === undefined || after === 'unknown') return after === undefined ? '' : 'u';
  return `${after.year}${after.at.map((station) => letters[station]).join('')}`;
}
/** What that text says. */
export function readAfter(text: string): ReturnType<typeof afterSchool> {
  if (text === 'u') return 'unknown';
  const year = yearKeys.find((years) => String(years) === text[0]);
  if (year === undefined) return undefined;
  const at = afterMonths.map((_, n) => stationKeys.find((key) => letters[key] === text[n + 1]) ?? 'unknown');
  return { year, at };
}

/** Under which a count of these is kept. */
export const afterKey = (year: LeftYears, months: AfterMonths, station: Station): string =>
  `after:${year}:${months}:${station}`;
/** Of whom nobody knows when the school ended. */
export const leftUnknown = 'after:unknown';
/** Every key under which somebody is counted here. */
export function afterKeys(after: ReturnType<typeof afterSchool>): readonly string[] {
  if (after === undefined) return [];
  if (after === 'unknown') return [leftUnknown];
  return afterMonths.map((months, n) => afterKey(after.year, months, after.at[n] ?? 'unknown'));
}
export const monthsWords = (months: AfterMonths): string => (months === 0 ? 'Nu' : `Na ${months} maanden`);
