import type { Day } from '#law/day.ts';

/** A day as the three boxes of a DateField. */
export const ownDate = (day: Day) => ({
  day: String(Number(day.slice(8, 10))),
  month: String(Number(day.slice(5, 7))),
  year: day.slice(0, 4),
});
