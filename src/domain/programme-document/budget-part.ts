import { euro } from '../money/amount.ts';
import { isSourceKind, sourceKindFacts } from '../money/source.ts';
import { heading, table, text, type Part, type Section as Chapter } from '../papers/paper.ts';
import type { BudgetAsked, BudgetLine } from '../programme/budget-asked.ts';
import { sectionsOf, type Programme } from '../programme/programme.ts';
import { notYet } from './field-words.ts';
import { measureTitle, type Told } from './told.ts';

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0);
/** Everything that is budgeted for the programme, in cents. */
export const budgetTotal = ({ sections }: Programme, { perMeasure, generalCost }: BudgetAsked): number =>
  sum(sections.map(({ id }) => perMeasure.get(id) ?? 0)) + (generalCost ?? 0);
/** '€ 85.000': cents only where there are some. */
export const shortEuro = (cents: number): string => euro(cents).replace(/,00$/, '');
const amount = (cents: number | null | undefined): string => (typeof cents === 'number' ? euro(cents) : notYet);

/** The years of the programme, and others in which something was budgeted. */
function yearsOf({ from, until }: Programme, lines: readonly BudgetLine[]): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const period = Array.from({ length: Math.min(last - first + 1, 6) }, (_, at) => first + at);
  return [...new Set([...period, ...lines.map(({ year }) => year)])].toSorted((a, b) => a - b);
}
/** One row: what, an amount for each year, and all together. No amount in a year is a dash. */
const yearRow = (what: string, years: readonly number[], lines: readonly BudgetLine[]): readonly string[] => [
  what,
  ...years.map((year) => {
    const of = lines.filter((line) => line.year === year);
    return of.length === 0 ? '–' : shortEuro(sum(of.map(({ cents }) => cents)));
  }),
  lines.length === 0 ? notYet : shortEuro(sum(lines.map(({ cents }) => cents))),
];
const wide = (years: readonly number[]): readonly number[] => [4, ...years.map(() => 2), 2];
const heads = (what: string, years: readonly number[]): readonly string[] => [what, ...years.map(String), 'Samen'];

/** By source and by measure, each year: what REG 2.6 asks. */
function byYear({ programme, stops }: Told, all: readonly BudgetLine[]): readonly Part[] {
  const there = new Set(programme.sections.map(({ id }) => id));
  const lines = all.filter(({ about }) => about === null || there.has(about));
  const years = yearsOf(programme, lines);
  const sources = [...new Set(lines.map(({ kind }) => kind))];
  const nameOf = (kind: string): string => (isSourceKind(kind) ? sourceKindFacts(kind).words : kind);
  const rows = [
    ...sectionsOf(programme, 'measure').map(
      (one) =>
      yearRow(measureTitle({ stops }, one), years, lines.filter(({ about }) => about === one.id)), // prettier-ignore
    ),
    yearRow('Algemene kosten', years, lines.filter(({ about }) => about === null)), // prettier-ignore
    yearRow('Samen', years, lines),
  ];
  const from = [
    ...sources.map((kind) => yearRow(nameOf(kind), years, lines.filter((line) => line.kind === kind))), // prettier-ignore
    yearRow('Samen', years, lines),
  ];
  return [
    table('Geld per maatregel, en algemene kosten', heads('Waarvoor', years), rows, wide(years)),
    table('Waar het geld vandaan komt', heads('Bron', years), from, wide(years)),
  ];
}
/** Of a version that was adopted before sources and years were kept. */
function amounts({ programme, stops }: Told, money: BudgetAsked): readonly Part[] {
  const rows = [
    ...sectionsOf(programme, 'measure').map((one) => [
      measureTitle({ stops }, one),
      amount(money.perMeasure.get(one.id)),
    ]),
    ['Algemene kosten', amount(money.generalCost)],
    ['Samen', euro(budgetTotal(programme, money))],
  ];
  return [table('Geld per maatregel, en algemene kosten', ['Waarvoor', 'Bedrag'], rows, [4, 1.5])];
}

/** The fifth part (REG 2.6): what is for what and where it comes from, and whether it is enough. */
export function budgetChapter(told: Told): Chapter {
  const { budget: money, enough = [] } = told;
  const said = enough.length === 0 ? [] : [heading('Is er genoeg?'), ...enough.map((one) => text(one))];
  const none = text('De begroting is nog niet gevuld.');
  const tables = !money ? [none] : money.lines ? byYear(told, money.lines) : amounts(told, money);
  return { id: 'begroting', title: '5. Begroting', parts: [...tables, ...said] };
}
