import { addDays, addMonths, addYears, type Day } from '#law/day.ts';
import type { Facts } from '#law/facts.ts';
import { daysBeforeEnd, daysUntilOffer } from './turn-of-duty.ts';

/** Birthdays on which a rule may change, and the 1st of August after the sixteenth (the leerplicht ends the day before). */
function birthdays(birthDate: Day): readonly Day[] {
  const sixteenth = addYears(birthDate, 16);
  const august = `${sixteenth.slice(0, 4)}-08-01`;
  const first = sixteenth < august ? august : addYears(august, 1);
  return [
    first,
    ...[16, 18, 23, 27].flatMap((age) => [addYears(birthDate, age), addDays(addYears(birthDate, age), 1)]),
  ];
}

/** Days after a day of a fact on which a term may begin or end: weeks, a month, months of a setting, one and two years. */
const after = (day: Day, months: number): readonly Day[] => [
  ...[
    day,
    addDays(day, 28),
    addDays(day, daysUntilOffer),
    addMonths(day, 1),
    addMonths(day, months),
    addYears(day, 1),
    addYears(day, 2),
  ].flatMap((each) => [each, addDays(each, 1)]),
  ...[addYears(day, 1), addYears(day, 2)].map((end) => addDays(end, -daysBeforeEnd)),
];

/** Every day that stands in the facts. */
function daysIn(facts: Facts): readonly Day[] {
  const { enrolments = [], papers = [], offers = [], absences = [], consultations = [], exemptions = [] } = facts;
  const found = [
    ...[...enrolments, ...absences, ...exemptions].flatMap(({ from, until }) => [from, until]),
    ...[...papers, ...offers, ...consultations].map(({ date }) => date),
  ];
  return found.filter((day) => day !== undefined);
}

/**
 * The first day after `today` on which the answer of the law may be another one while nobody changes a fact; undefined when
 * there is none any more. A day too many only costs a look.
 */
export function nextDay(facts: Facts, today: Day, months: number): Day | undefined {
  const days = [...birthdays(facts.birthDate), ...daysIn(facts).flatMap((day) => after(day, months)), '2026-01-01'];
  return days.filter((day) => day > today).toSorted()[0];
}
