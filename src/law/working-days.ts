import { type Day, addDays, weekday } from './day.ts';

/** A day on which nobody has to act, with its Dutch name. */
export type FeastDay = { day: Day; name: string };

/** Easter Sunday (Western, Gregorian): the Sunday after the church's full moon on or after 21 March. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapDaysSkipped = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + leapDaysSkipped - moonCorrection + 15) % 30;
  // The last two places of the lunar month are pulled in, so that no full moon falls after 18 April.
  const pulledIn = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
  const fullMoon = addDays(`${yearText(year)}-03-21`, epact - pulledIn);
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7));
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function kingsDayOf(year: number): Day {
  const birthday = `${yearText(year)}-04-27`;
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/**
 * The feast days of a year in date order. Source: Algemene termijnenwet art. 3 lid 1, and lid 2 for Goede Vrijdag.
 * 'elk jaar 5 mei' (also outside the lustrum years): nog niet bevestigd. Koningsdag as it is since 2014.
 */
export function feastDays(year: number): readonly FeastDay[] {
  const easter = easterOf(year);
  const days = [
    { day: `${yearText(year)}-01-01`, name: 'Nieuwjaarsdag' },
    { day: addDays(easter, -2), name: 'Goede Vrijdag' },
    { day: addDays(easter, 1), name: 'Tweede paasdag' },
    { day: kingsDayOf(year), name: 'Koningsdag' },
    { day: `${yearText(year)}-05-05`, name: 'Bevrijdingsdag' },
    { day: addDays(easter, 39), name: 'Hemelvaartsdag' },
    { day: addDays(easter, 50), name: 'Tweede pinksterdag' },
    { day: `${yearText(year)}-12-25`, name: 'Eerste kerstdag' },
    { day: `${yearText(year)}-12-26`, name: 'Tweede kerstdag' },
  ];
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

// A year's feast days never change, so remembering them keeps a long worklist fast and the functions pure.
const remembered = new Map<number, ReadonlySet<Day>>();

function feastDaySet(year: number): ReadonlySet<Day> {
  const known = remembered.get(year);
  if (known) return known;
  const days = new Set(feastDays(year).map((feast) => feast.day));
  remembered.set(year, days);
  return days;
}

/** Whether the day is no Saturday, no Sunday and no feast day of the Algemene termijnenwet. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !feastDaySet(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is a working day, else the first one after it (Algemene termijnenwet art. 1 lid 1). */
export function nextWorkingDay(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/**
 * The n-th working day after the day, which itself does not count; n = 0 gives nextWorkingDay(day), a negative n
 * counts back as workingDaysBack does.
 */
export function addWorkingDays(day: Day, n: number): Day {
  if (n < 0) return workingDaysBack(day, -n);
  if (n === 0) return nextWorkingDay(day);
  return step(day, n, 1);
}

/** The n-th working day before the day, which itself does not count; n = 0 gives the last working day up to it. */
export function workingDaysBack(day: Day, n: number): Day {
  if (n < 0) return addWorkingDays(day, -n);
  return n === 0 && isWorkingDay(day) ? day : step(day, Math.max(n, 1), -1);
}

function step(day: Day, n: number, direction: 1 | -1): Day {
  let at = day;
  for (let left = n; left > 0;) {
    at = addDays(at, direction);
    if (isWorkingDay(at)) left--;
  }
  return at;
}

/** Working days after a, up to and including b; negative when b lies before a (those after b, up to a). */
export function workingDaysBetween(a: Day, b: Day): number {
  if (b < a) return -workingDaysBetween(b, a);
  let count = 0;
  for (let at = a; at < b;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count++;
  }
  return count;
}
