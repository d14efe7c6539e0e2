import { addDays, addMonths, addYears, type Day } from '#law/day.ts';
import { afterTurns } from './after-school.ts';
import type { Condition } from './condition.ts';
import { indicators } from './indicators.ts';
import type { Indicator } from './indicator.ts';
import { freshMonths, type Known } from './known.ts';

/** A number of months after something, at which an answer may turn into another. */
type Turn = { readonly after: 'birth' | 'school' | 'work' | 'reached' | 'asked'; readonly months: number };

/** Where time alone changes what a condition answers, beside the days that stand in the facts themselves. */
function turnsOf(condition: Condition): readonly Turn[] {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of.flatMap(turnsOf);
    case 'not':
      return turnsOf(condition.of);
    case 'age':
      return [condition.from ?? 0, condition.under].map((years) => ({ after: 'birth', months: 12 * years }));
    case 'works':
      return [{ after: 'work', months: condition.profile.months }];
    case 'left-months-ago':
      return [condition.months, condition.months + 12].map((months) => ({ after: 'school', months }));
    case 'reached':
      return [{ after: 'reached', months: condition.months }];
    case 'asked-how':
    case 'says':
      return [{ after: 'asked', months: condition.months }];
    case 'everybody':
    case 'exempt':
    case 'left-alone':
    case 'has-contact':
    case 'wish-followed':
    case 'complete':
    case 'enrolled':
    case 'at-school':
    case 'startkwalificatie':
    case 'entree-diploma':
    case 'left':
      return [];
  }
}

type Turns = Readonly<Record<Turn['after'], readonly number[]>>;
/** After how many months of what the answers of a list may turn. */
function turnsIn(list: readonly Indicator[]): Turns {
  const turns = list.flatMap(({ population, yes }) => [...turnsOf(population), ...turnsOf(yes)]);
  const monthsAfter = (what: Turn['after']): readonly number[] => [
    ...new Set(turns.filter(({ after }) => after === what).map(({ months }) => months)),
  ];
  return {
    birth: monthsAfter('birth'),
    school: [...new Set([...monthsAfter('school'), ...afterTurns])],
    work: monthsAfter('work'),
    reached: monthsAfter('reached'),
    asked: monthsAfter('asked'),
  };
}
const each = (day: Day | null | undefined, months: readonly number[]): readonly Day[] =>
  day ? months.map((n) => addMonths(day, n)) : [];

/** The study year that counts begins anew after 1 October. */
function newStudyYear(day: Day): Day {
  const own = `${day.slice(0, 4)}-10-02`;
  return own > day ? own : addYears(own, 1);
}

/** Days on which an answer about somebody can turn into another, past ones too. */
const turningDays = (known: Known, day: Day, turns: Turns): readonly Day[] => [
  newStudyYear(day),
  ...each(known.birthDate, turns.birth),
  ...(known.enrolments ?? []).flatMap(({ from, until }) => [from, ...each(until, [0, ...turns.school])]),
  ...known.papers.map(({ date }) => date),
  ...known.exemptions.flatMap(({ from, until }) => [from, ...each(until, [0])]),
  ...known.spells.flatMap(({ startOn, endOn, saidOn }) => [
    ...each(startOn, [0, ...turns.work]),
    ...each(endOn, [0, freshMonths]),
    ...each(saidOn, [freshMonths]),
  ]),
  ...each(known.lastReachedOn, turns.reached),
  ...known.asked.flatMap(({ on, answeredOn }) => [...each(on, turns.asked), ...each(answeredOn, turns.asked)]),
];

/** Months are counted forwards here and backwards there: at the end of February that differs by three days, and a last day by one. */
const slack = 4;

/**
 * The first day after this one on which an answer about somebody may be another without anybody writing anything. Until then the
 * answers stand; it may also turn out that nothing changed. There always is one: a study year begins.
 */
export const againOnFor = (list: readonly Indicator[]) => {
  const turns = turnsIn(list);
  return (known: Known, day: Day): Day => firstTurn(known, day, turns);
};
/** The same, of what Aanzet itself counts. */
export const againOn = againOnFor(indicators);

function firstTurn(known: Known, day: Day, turns: Turns): Day {
  const tomorrow = addDays(day, 1);
  const passed = addDays(day, -slack);
  let first = newStudyYear(day);
  for (const turn of turningDays(known, day, turns)) {
    if (turn > day ? turn < first : turn > passed) first = turn > day ? turn : tomorrow;
    if (first <= tomorrow) return tomorrow;
  }
  return first;
}
