import { daysBetween, type Day } from '#law/day.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Code, Language } from './language.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';

export type { Code, Language } from './language.ts';

/** Every language that there is: another is another file and row, and each catalogue that lacks its words does not compile. */
export const languages: Readonly<Record<Code, Language>> = { nl, en, ar, uk };

export const isCode = (code: string | null | undefined): code is Code =>
  code !== null && code !== undefined && Object.hasOwn(languages, code);

/** The language in an address; Dutch when it is none of ours. */
export const languageOf = (code: string | null): Language => (isCode(code) ? languages[code] : languages.nl);

const dayInMilliseconds = 86_400_000;
const written = ({ code }: Language, day: Day, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(code, { ...how, timeZone: 'UTC' }).format(daysBetween('1970-01-01', day) * dayInMilliseconds);

/** A day as its readers write it, without the year: '8 juni'. */
export const dayIn = (language: Language, day: Day): string =>
  written(language, day, { day: 'numeric', month: 'long' });
/** With the year and no day of the week, for a birthday: '11 maart 2008'. */
export const birthDayIn = (language: Language, day: Day): string =>
  written(language, day, { day: 'numeric', month: 'long', year: 'numeric' });
/** The same with the day of the week and the year: 'maandag 8 juni 2026'. */
export const longDayIn = (language: Language, day: Day): string =>
  written(language, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** The same without the year, for what happens within months: 'maandag 8 juni'. */
export const weekDayIn = (language: Language, day: Day): string =>
  written(language, day, { weekday: 'long', day: 'numeric', month: 'long' });
/** A day of the week as its readers write it; 1 = Monday. */
export const dayOfWeekIn = ({ code }: Language, day: number): string =>
  new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' }).format((day + 3) * dayInMilliseconds);
