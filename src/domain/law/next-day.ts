import { addDays, addMonths, addYears, type Day } from '#law/day.ts';
import type { Facts } from '#law/facts.ts';
import { assemble, type KnownOf } from './case-facts.ts';
import type { Basis } from './edition.ts';
import { judgeCase } from './judge-case.ts';
import { keyOf, linesOf } from './receipts.ts';
import { callOf, daysBeforeEnd, daysUntilOffer } from './turn-of-duty.ts';

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

/** Days after `today` on which the answer of the law may be another one while nobody changes a fact, in order. */
function daysAhead(facts: Facts, today: Day, months: number): readonly Day[] {
  const days = [...birthdays(facts.birthDate), ...daysIn(facts).flatMap((day) => after(day, months)), '2026-01-01'];
  return days.filter((day) => day > today);
}

/** What an answer comes to, without the words: a next birthday that only changes an age is no other answer. */
function cameTo(known: KnownOf, day: Day, { settings, register }: Basis): string {
  const answer = judgeCase(assemble(known, day), day, settings, register);
  return JSON.stringify([linesOf(answer).map(keyOf).toSorted(), callOf(answer, known, day)?.verb]);
}

/**
 * The first day after `today` on which the answer of the law, or what it asks as a turn, is another one while nobody changes
 * a fact; undefined when there is none any more. Judging a day costs less than looking at it in the database in the night.
 */
export function nextDay(known: KnownOf, today: Day, basis: Basis): Day | undefined {
  const { facts, otherwise } = assemble(known, today);
  const all = [facts, ...otherwise.map((way) => way.facts)];
  const days = new Set(all.flatMap((each) => daysAhead(each, today, basis.settings.aansluitendMonths)));
  const now = cameTo(known, today, basis);
  return [...days].toSorted().find((day) => cameTo(known, day, basis) !== now);
}
