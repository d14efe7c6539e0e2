/** A plain calendar date in Europe/Amsterdam, 'yyyy-mm-dd', years 0001 to 9999. Days compare as text. */
export type Day = string;

type Parts = { year: number; month: number; date: number };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lastDateOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a real calendar date in the shape 'yyyy-mm-dd'; undefined when it is none. */
function partsIn(text: string): Parts | undefined {
  if (!SHAPE.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8, 10));
  const real = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
  return real ? { year, month, date } : undefined;
}

/** Whether the text is a real calendar date in the shape 'yyyy-mm-dd'. */
export function isDay(text: string): boolean {
  return partsIn(text) !== undefined;
}

function partsOf(day: Day): Parts {
  const parts = partsIn(day);
  // An impossible day here was let in unread by a caller: a bug, not a refusal. The value stays out of the message.
  if (!parts) throw new RangeError('not a calendar day');
  return parts;
}

function join({ year, month, date }: Parts): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('day outside the years 1 to 9999');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Days before 1 January of the year, counted from 1 January 0001. */
function daysBeforeYear(year: number): number {
  const full = year - 1;
  return full * 365 + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
}

/** Serial number of the day; 1 January 0001, a Monday, is 0. */
function serialOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  let serial = daysBeforeYear(year) + date - 1;
  for (let earlier = 1; earlier < month; earlier++) serial += lastDateOf(year, earlier);
  return serial;
}

function dayOf(serial: number): Day {
  // The mean length of a year is never off by more than one year here; the loops mend that.
  let year = Math.floor(serial / 365.2425) + 1;
  while (daysBeforeYear(year) > serial) year--;
  while (daysBeforeYear(year + 1) <= serial) year++;
  let rest = serial - daysBeforeYear(year);
  let month = 1;
  while (rest >= lastDateOf(year, month)) {
    rest -= lastDateOf(year, month);
    month++;
  }
  return join({ year, month, date: rest + 1 });
}

/** The day n days later (earlier when n is negative). */
export function addDays(day: Day, n: number): Day {
  return dayOf(serialOf(day) + n);
}

/** The same date n months later; the month's last day when that date is missing there. */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + n;
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return join({ ...to, date: Math.min(date, lastDateOf(to.year, to.month)) });
}

/** The same date n years later; 29 February becomes 28 February in a common year, as terms end. */
export function addYears(day: Day, n: number): Day {
  return addMonths(day, n * 12);
}

/** Days from a to b: 1 when b is the day after a, negative when b lies before a. */
export function daysBetween(a: Day, b: Day): number {
  return serialOf(b) - serialOf(a);
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return (serialOf(day) % 7) + 1;
}

/**
 * Age in whole years on the day, reached on the birthday itself; who was born on 29 February reaches it on 1 March
 * in a common year [press source, not yet confirmed]. Negative before birth.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = partsOf(day).year - partsOf(birth).year;
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Week number of ISO 8601 and the year that week belongs to: the year its Thursday lies in. */
export function isoWeek(day: Day): { year: number; week: number } {
  const { year } = partsOf(addDays(day, 4 - weekday(day)));
  const thursday = serialOf(day) + 4 - weekday(day);
  return { year, week: Math.floor((thursday - daysBeforeYear(year)) / 7) + 1 };
}
