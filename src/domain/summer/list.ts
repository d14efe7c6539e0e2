import { addDays, daysBetween, weekday, type Day } from '#law/day.ts';
import { workingDaysBack } from '#law/working-days.ts';
import { canGuide, isAway, type Worker } from '../turn/staff.ts';

/** One summer: who left school in the year before it, and the working week in which school calls them. */
export type Summer = {
  readonly year: number;
  /** First and last day on which leaving school belongs to this summer. */
  readonly leftFrom: Day;
  readonly leftUntil: Day;
  /** Monday to Friday of ISO week 35. */
  readonly week: readonly Day[];
};

/** Monday of an ISO week: week 1 is the one with 4 January in it. */
function mondayOf(year: number, week: number): Day {
  const fourth = `${year}-01-04`;
  return addDays(fourth, (week - 1) * 7 - (weekday(fourth) - 1));
}

/** The summer that a day belongs to: of its own year up to and including week 35, and then of the next. */
export function summerOf(today: Day): Summer {
  const year = Number(today.slice(0, 4));
  const own = of(year);
  return today <= (own.week.at(-1) ?? today) ? own : of(year + 1);
}

function of(year: number): Summer {
  const monday = mondayOf(year, 35);
  const week = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
  return { year, leftFrom: addDays(mondayOf(year - 1, 35), 5), leftUntil: addDays(monday, 4), week };
}

type Named = Worker & { readonly name: string };
export type Caller<C> = {
  readonly colleague: C;
  /** 'stand-in': for who was chosen and is not there all week. */
  readonly as: 'chosen' | 'contact' | 'stand-in';
};

/**
 * Who calls in that week: who was chosen, else the fixed contact person; when that colleague is away all week, the
 * stand-in who is there. Undefined = nobody yet.
 */
export function callerOf<C extends Named>(
  line: { readonly callerId: string | null; readonly contactMemberId: string | null },
  colleagues: readonly C[],
  { week }: Summer,
): Caller<C> | undefined {
  const find = (id: string | null) => colleagues.find((one) => one.id === id && one.leftOn === null);
  const there = (one: C) => canGuide(one.role) && week.some((day) => !isAway(one, day));
  const chosen = find(line.callerId);
  const first = chosen ?? find(line.contactMemberId);
  if (!first) return undefined;
  if (there(first)) return { colleague: first, as: chosen ? 'chosen' : 'contact' };
  const standIn = find(first.standInId);
  return standIn && there(standIn) ? { colleague: standIn, as: 'stand-in' } : undefined;
}

type Shut = { readonly from: Day; readonly until: Day };
const longEnough = 7;
/**
 * The last working day before a school closes for the summer, and the day on which it closes: the first closure of more than
 * a week that runs into July or later and begins by week 35. Undefined when it entered none.
 */
export function lastDayBefore(
  closures: readonly Shut[],
  { year, week }: Summer,
): { readonly on: Day; readonly closesOn: Day } | undefined {
  const [summer] = closures
    .filter(
      ({ from, until }) =>
        from.startsWith(`${year}`) &&
        until >= `${year}-07-01` &&
        from <= (week[0] ?? from) &&
        daysBetween(from, until) >= longEnough,
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return summer && { on: workingDaysBack(addDays(summer.from, -1), 0), closesOn: summer.from };
}
