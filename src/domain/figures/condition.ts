import { addMonths, ageOn, type Day } from '#law/day.ts';
import type { Enrolment } from '#law/facts.ts';
import {
  anyWork,
  atSchoolOn,
  both,
  enrolledOn,
  hasEntree,
  hasStartkwalificatie,
  kindOn,
  leftOn,
  worksOn,
  type Known,
  type Truth,
  type WorkProfile,
} from './known.ts';
import type { Answer } from '../guidance/check-in.ts';
import { spellOn } from '../guidance/destination.ts';
import { follows } from '../wish/wish.ts';

/**
 * On which day a condition is asked: the reference day, the 1 October before it (the count begins there), or so many
 * months after the last day at school.
 */
type Moment = 'day' | 'october-before' | { readonly monthsAfterSchool: number };
type SchoolKind = Enrolment['schoolKind'];

/** What an indicator asks of a young person, as data: a region or ministry that changes it writes no code. */
export type Condition =
  | { readonly is: 'everybody' | 'exempt' | 'left-alone' | 'has-contact' | 'wish-followed' | 'complete' }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'age'; readonly from?: number; readonly under: number; readonly on: Moment }
  | { readonly is: 'enrolled'; readonly at?: readonly SchoolKind[]; readonly on: Moment }
  | { readonly is: 'at-school' | 'startkwalificatie' | 'entree-diploma'; readonly on: Moment }
  | { readonly is: 'works'; readonly profile: WorkProfile; readonly on: Moment }
  | { readonly is: 'left'; readonly at: readonly SchoolKind[] }
  /** Left school so long ago that this many months later lies in the year up to the day. */
  | { readonly is: 'left-months-ago'; readonly months: number }
  | { readonly is: 'reached' | 'asked-how'; readonly months: number }
  /** What somebody answered last, so many months back at most. */
  | { readonly is: 'says'; readonly answer: Answer; readonly months: number };

/** The last 1 October before a day: where the count of a study year begins. On 1 October itself that is a year ago. */
function octoberBefore(day: Day): Day {
  const own = `${day.slice(0, 4)}-10-01`;
  return own < day ? own : `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}-10-01`;
}

function dayOf(moment: Moment, known: Known, day: Day): Day | null {
  if (moment === 'day') return day;
  if (moment === 'october-before') return octoberBefore(day);
  const left = leftOn(known, day);
  return left && addMonths(left.on, moment.monthsAfterSchool);
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

function reached({ lastReachedOn, lastTriedOn }: Known, months: number, day: Day): Truth {
  const from = addMonths(day, -months);
  if (lastReachedOn !== null && lastReachedOn >= from) return true;
  return lastReachedOn === null && lastTriedOn === null ? null : false;
}

const wishFollowed = (known: Known, day: Day): Truth => follows(known.wish, kindOn(known, day));

function complete(known: Known, day: Day): Truth {
  const now = spellOn(known.spells, day);
  const doing = now ? now.kind !== 'unknown' : worksOn(known, day, anyWork(true)) !== null;
  return known.municipality !== null && known.enrolments !== null && doing;
}

function leftMonthsAgo(known: Known, months: number, day: Day): Truth {
  const left = leftOn(known, day);
  if (left === null) return known.enrolments === null ? null : false;
  const then = addMonths(left.on, months);
  return then <= day && then > addMonths(day, -12);
}

/** By the last answer. Who did not answer, or in a way that is not clear, is not known. */
function says({ asked }: Known, answer: Answer, from: Day): Truth {
  const last = asked.find(({ answer: said, answeredOn }) => said !== null && answeredOn !== null && answeredOn >= from);
  if (!last || last.answer === 'unclear') return null;
  return last.answer === answer;
}

/** Conditions of one person that need a day. */
function asked(condition: Extract<Condition, { readonly on: Moment }>, known: Known, day: Day): Truth {
  const on = dayOf(condition.on, known, day);
  if (on === null) return null;
  switch (condition.is) {
    case 'age': {
      if (known.birthDate === null) return null;
      const age = ageOn(known.birthDate, on);
      return age >= (condition.from ?? 0) && age < condition.under;
    }
    case 'enrolled':
      return enrolledOn(known, on, condition.at);
    case 'at-school':
      return atSchoolOn(known, on);
    case 'startkwalificatie':
      return hasStartkwalificatie(known, on);
    case 'entree-diploma':
      return hasEntree(known, on);
    case 'works':
      return worksOn(known, on, condition.profile);
  }
}

/** Whether a condition holds for somebody on a day: yes, no, or nobody knows. One no among `all` decides, one yes among `any`. */
export function holds(condition: Condition, known: Known, day: Day): Truth {
  if ('on' in condition) return asked(condition, known, day);
  switch (condition.is) {
    case 'everybody':
      return true;
    case 'all':
      return both(condition.of.map((one) => holds(one, known, day)));
    case 'any':
      return not(both(condition.of.map((one) => not(holds(one, known, day)))));
    case 'not':
      return not(holds(condition.of, known, day));
    case 'exempt':
      return known.exemptions.some(({ from, until }) => from <= day && (until === undefined || day <= until));
    case 'left-alone':
      return known.leftAlone;
    case 'has-contact':
      return known.hasContact;
    case 'wish-followed':
      return wishFollowed(known, day);
    case 'complete':
      return complete(known, day);
    case 'left': {
      const left = leftOn(known, day);
      return left === null ? (known.enrolments === null ? null : false) : condition.at.includes(left.kind);
    }
    case 'left-months-ago':
      return leftMonthsAgo(known, condition.months, day);
    case 'reached':
      return reached(known, condition.months, day);
    case 'asked-how':
      return known.asked.some(({ on }) => on >= addMonths(day, -condition.months));
    case 'says':
      return says(known, condition.answer, addMonths(day, -condition.months));
  }
}
