import type { Day } from '#law/day.ts';

/** What happens to a year of the log: first its names go, much later the whole year. */
export type LogStep = 'close' | 'drop';
export type LogStepState = 'proposed' | 'approved' | 'refused' | 'done';

/**
 * So many whole years must lie between the year and today (decision 0019; the same in 0054_log_years.sql). No law gives a
 * number: two years is how long a school guides and a young person asks who looked, five how long a complaint may come.
 */
export const yearsBetween: Readonly<Record<LogStep, number>> = { close: 2, drop: 5 };

/** The first day on which this step may be proposed for this year. */
export const firstDayFor = (step: LogStep, year: number): Day => `${year + yearsBetween[step] + 1}-01-01`;

/** A year of the log, and how far it is. */
export type LogYear = {
  readonly year: number;
  readonly lines: number;
  readonly closed: boolean;
  readonly dropped: boolean;
};
/** The step that may be proposed for a year on a day; undefined when there is none, or not yet. */
export function nextStep({ year, closed, dropped }: LogYear, today: Day): LogStep | undefined {
  const step = closed ? 'drop' : 'close';
  return dropped || Number(today.slice(0, 4)) <= year + yearsBetween[step] ? undefined : step;
}
