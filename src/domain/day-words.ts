import { type Day, daysBetween, weekday } from '#law/day.ts';
import { monthNames } from '#law/words.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

function weekdayWord(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

function dateAndMonth(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** 'maandag 8 juni 2026' */
export function longDay(day: Day): string {
  return `${weekdayWord(day)} ${dateAndMonth(day)} ${Number(day.slice(0, 4))}`;
}

/** 'ma 8 juni' */
export function shortDay(day: Day): string {
  return `${weekdayWord(day).slice(0, 2)} ${dateAndMonth(day)}`;
}

/** 'ma 8 juni', and 'ma 8 juni 2026' when that is not the year of today: a day of two years ago is not one of last month. */
export const dayWithYear = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`;

/** 'juni 2026', for a day or for a month written as 'yyyy-mm'. */
export function monthWords(day: Day): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`;
}

/** How near a due day is; only a day that has passed is late. */
export type Relative = { text: string; tone: 'info' | 'soon' | 'late' };

/** The due day as seen from today: 'over 5 dagen', 'morgen', 'vandaag', '6 dagen te laat'. */
export function relative(due: Day, today: Day): Relative {
  const left = daysBetween(today, due);
  if (left === -1) return { text: '1 dag te laat', tone: 'late' };
  if (left < 0) return { text: `${-left} dagen te laat`, tone: 'late' };
  if (left === 0) return { text: 'vandaag', tone: 'soon' };
  if (left === 1) return { text: 'morgen', tone: 'soon' };
  return { text: `over ${left} dagen`, tone: 'info' };
}

/** '8 juni 2026', where the day of the week says nothing. */
export const fullDay = (day: Day): string => `${dateAndMonth(day)} ${Number(day.slice(0, 4))}`;
