import { addDays, weekday, type Day } from '#law/day.ts';
import { least } from '../monitor/suppress.ts';

/** What is counted on the route map: a question that was answered, or answered with not knowing; where it ended; for whom. */
export type Counted = 'answered' | 'unknown' | 'end' | 'instead' | 'language' | 'audience';
export type Tick = readonly [what: Counted, which: string];
export type Count = { readonly what: Counted; readonly which: string; readonly times: number };

/** The Monday of the week: nothing finer is kept. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekday(day));
/** How many weeks are shown together, and kept. */
export const weeksShown = 12;
export const weeksKept = 52;
/** A number as it is shown: a small one says only that it is small. */
export const shownCount = (times: number): string => (times === 0 ? '0' : times < least ? 'x' : String(times));
