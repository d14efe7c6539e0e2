import { addDays, type Day } from '#law/day.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from '#law/working-days.ts';

/** Days on which an organisation is closed, the first and the last included, and who answers its phone then. */
export type Closure = {
  readonly id: string;
  readonly organisationId: string;
  readonly from: Day;
  readonly until: Day;
  readonly name: string;
  readonly answeredBy: string | null;
  readonly phone: string | null;
};
type Span = Pick<Closure, 'from' | 'until'>;

/** A closure of more than this many working days needs somebody who answers; so does an absence. */
const mostDaysAlone = 5;

/** The closure that holds on this day; undefined when the organisation is open. */
export const closedOn = <C extends Span>(day: Day, closures: readonly C[]): C | undefined =>
  closures.find(({ from, until }) => from <= day && day <= until);

/** The closures that fall between two days, both included, in order. */
export const closuresIn = <C extends Span>(from: Day, until: Day, closures: readonly C[]): readonly C[] =>
  closures.filter((one) => one.from <= until && from <= one.until).toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The n-th day after this one on which it is a working day and the organisation is open. Closures are finite, so it ends. */
export function addOpenDays(day: Day, n: number, closures: readonly Span[]): Day {
  let at = day;
  for (let left = n; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at) && !closedOn(at, closures)) left--;
  }
  return at;
}

/** The first working day after a closure. */
export const backOn = ({ until }: Pick<Span, 'until'>): Day => nextWorkingDay(addDays(until, 1));

/**
 * From which day the lateness of a day counts. A closure of who is on turn that began before it was done moves it to the
 * first working day after that closure; the day that was told stays as it is. db/turn/closures.ts says the same in SQL.
 */
export function countsFrom(day: Day, closures: readonly Span[], today: Day): Day {
  const moved = closures.filter(({ from, until }) => from <= today && until >= day).map(backOn);
  return moved.reduce((latest, one) => (one > latest ? one : latest), day);
}

/** Whether days that follow each other, both ends included, are too many to leave nobody who answers. */
export const needsStandIn = ({ from, until }: Span): boolean =>
  workingDaysBetween(addDays(from, -1), until) > mostDaysAlone;
