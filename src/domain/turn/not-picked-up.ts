import { closedOn, countsFrom, type Closure } from '../calendar/closures.ts';
import { workingDaysBack, workingDaysBetween } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import { isAway } from './staff.ts';
import type { Turn } from './turn.ts';

/** Why a case counts as "nog niet opgepakt" although somebody is on turn: a closed list (field finding 4), in this order. */
export const reasons = {
  'waits-too-long': 'De jongere, ouder of werkgever is over de datum',
  'team-without-name': 'Een team is aan zet, nog zonder naam',
  'absent-without-stand-in': 'De collega is afwezig, zonder vervanger',
  overdue: 'Meer dan 5 werkdagen te laat',
  'ground-ends': 'De termijn van de organisatie loopt bijna af',
} as const;
export type Reason = keyof typeof reasons;

const daysWithoutName = 2;
const daysLate = 5;
const daysOfWarning = 60;

type Absence = { readonly absentFrom: Day | null; readonly absentUntil: Day | null; readonly leftOn: Day | null };
/** The facts that decide it; nothing about who the young person is. */
export type PickUpFacts = Pick<Turn, 'waitsFor' | 'since' | 'dueOn'> & {
  /** undefined = a team is on turn. */
  readonly holder: (Absence & { readonly standIn: Absence | undefined }) | undefined;
  /** Who leads without an account moves nothing here: it cannot be late in Aanzet. */
  readonly leadHasAccount: boolean;
  /** null = not known, and then it is no reason. */
  readonly groundEndsOn: Day | null;
  /** Of the organisation on turn: days on which it is closed do not count. */
  readonly closures?: readonly Pick<Closure, 'from' | 'until'>[];
};

/** The first reason why nobody seems to have picked this up, or undefined. */
export function notPickedUp(facts: PickUpFacts, today: Day): Reason | undefined {
  if (!facts.leadHasAccount) return undefined;
  const { holder, closures = [] } = facts;
  const dueOn = countsFrom(facts.dueOn, closures, today);
  const since = countsFrom(facts.since, closures, today);
  if (facts.waitsFor !== 'self' && dueOn < today) return 'waits-too-long';
  if (!holder && workingDaysBetween(since, today) > daysWithoutName) return 'team-without-name';
  if (holder && isUncovered(holder, today) && !closedOn(today, closures)) return 'absent-without-stand-in';
  if (workingDaysBetween(dueOn, today) > daysLate) return 'overdue';
  const soon = facts.groundEndsOn !== null && facts.groundEndsOn <= addDays(today, daysOfWarning);
  return soon ? 'ground-ends' : undefined;
}

const isUncovered = (holder: NonNullable<PickUpFacts['holder']>, today: Day) =>
  isGone(holder, today) && (!holder.standIn || isGone(holder.standIn, today));
const isGone = (person: Absence, today: Day) => person.leftOn !== null || isAway(person, today);

/** The same as days that SQL compares with: a day before `unnamedBefore` is more than two working days ago, and so on. */
export type PickUpThresholds = {
  readonly today: Day;
  readonly unnamedBefore: Day;
  readonly lateBefore: Day;
  readonly groundEndsBy: Day;
};
/** Thresholds of "nog niet opgepakt" on a day. */
export function pickUpThresholds(today: Day): PickUpThresholds {
  const lastWorkingDay = workingDaysBack(today, 0);
  return {
    today,
    unnamedBefore: workingDaysBack(lastWorkingDay, daysWithoutName),
    lateBefore: workingDaysBack(lastWorkingDay, daysLate),
    groundEndsBy: addDays(today, daysOfWarning),
  };
}
