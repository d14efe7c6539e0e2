/**
 * The counters of the Doorstroompunt as the last published form asks them (law.md 5.2, table 3), and what of them may leave.
 * The own organisation reads exact numbers: its work stock. What goes into a report passes the disclosure control (decision 0041).
 */
import { ageOn, type Day } from '#law/day.ts';
import {
  counters,
  countYear,
  duration,
  inflowOf,
  inflows,
  leadTime,
  withoutSchool,
  type Counter,
  type Course,
  type Inflow,
  type Year,
} from '../figures/counters.ts';
import { alike, type Entry, type Plan } from '../figures/publication.ts';
import { secret, type Release } from '../figures/release.ts';
import type { GivenCounter } from './filled.ts';

/** A course with what somebody did when it ended, and which other organisations know this young person. */
export type CourseSeen = Course & {
  readonly endedTo: 'school' | 'work-and-school' | 'work' | 'day-activities' | 'nothing' | 'gone' | null;
  readonly knownBy: readonly string[];
};

/** 3F, without 4: "tijdelijk niet beschikbaar" is not told apart here, and counts as not known (field.md 20). */
export const destinations = {
  school: '1. School of opleiding, hele week',
  'work-and-school': '2. Leren en werken',
  work: '3. Werk',
  nothing: '5. Geen school en geen werk',
  gone: '6. Verhuisd, of niet te vinden',
  'day-activities': '7. Anders, zoals dagbesteding',
  unknown: 'Niet bekend',
} as const;
export type To = keyof typeof destinations;

/** What Aanzet does not know: a number of the year, typed by the Doorstroompunt with where it comes from. */
export const typedCounters = {
  'to-4': '4. Tijdelijk niet beschikbaar: zorg, opvang of gevangenis',
  'followed-not': 'Na terug naar school: niet gevolgd',
  'followed-under-1': 'Na terug naar school: korter dan 1 maand gevolgd',
  'followed-1-3': 'Na terug naar school: 1 tot 3 maanden gevolgd',
  'followed-over-3': 'Na terug naar school: langer dan 3 maanden gevolgd',
} as const;
export type TypedCounter = keyof typeof typedCounters;
export const typedKeys = Object.keys(typedCounters) as readonly TypedCounter[];
export type TypedNumber = { readonly value: number; readonly source: string };
export type TypedNumbers = Partial<Readonly<Record<TypedCounter, TypedNumber>>>;

export type Counted = {
  readonly rows: Readonly<Record<Inflow, Readonly<Record<Counter, number>>>>;
  readonly to: Readonly<Record<To, number>>;
  /** The same of who was 17 on the day it ended (3G). */
  readonly toSeventeen: Readonly<Record<To, number>>;
};

/** The whole calendar year, or until today while it runs. */
export const yearOf = (year: number, today: Day): Year => {
  const last: Day = `${year}-12-31`;
  return { from: `${year}-01-01`, until: today < last ? today : last };
};

const endedIn = (course: Course, { from, until }: Year): boolean =>
  course.endedOn !== null && from <= course.endedOn && course.endedOn <= until;
const toOf = ({ endedTo }: CourseSeen): To => endedTo ?? 'unknown';
const none = (): Record<To, number> =>
  Object.fromEntries(Object.keys(destinations).map((key) => [key, 0])) as Record<To, number>;

/** Exact: for the organisation whose work stock it is. */
export function countTableThree(courses: readonly CourseSeen[], year: Year): Counted {
  const [to, toSeventeen] = [none(), none()];
  for (const course of courses) {
    const { endedOn, birthDate } = course;
    if (!inflowOf(course, year) || !endedIn(course, year) || endedOn === null) continue;
    to[toOf(course)]++;
    if (birthDate !== null && ageOn(birthDate, endedOn) === 17) toSeventeen[toOf(course)]++;
  }
  return { rows: countYear(courses, year), to, toSeventeen };
}

/** Lead times that add up to a hundred; null where nobody had a first talk. Rounded by the largest remainder. */
export function shares(counts: readonly number[]): readonly number[] | null {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  const exact = counts.map((n) => (n * 100) / all);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, n) => sum + n, 0);
  const byRest = exact.map((n, at) => ({ rest: n - Math.floor(n), at })).toSorted((a, b) => b.rest - a.rest || a.at - b.at); // prettier-ignore
  const more = new Set(byRest.slice(0, left).map(({ at }) => at));
  return floors.map((n, at) => n + (more.has(at) ? 1 : 0));
}

const leads = { none: 'Nog geen eerste gesprek', ...only('lead-') };
const stages = { 'not-started': 'Nog niet begonnen', runs: 'Begeleiding loopt', ...only('ended-') };
const schools = { enrolled: counters.enrolled, ...only('without-school-') };
const ends = { 'not-ended': 'Niet afgesloten in dit jaar', ...destinations };
function only(start: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(counters).filter(([key]) => key.startsWith(start)));
}

type Words = Readonly<Record<string, string>>;
type CounterPlan = Plan & { readonly title: string; readonly words: Readonly<Record<string, Words>> };
const shape = { layouts: [[]], least: 10, base: 5 } as const;
/**
 * Three publications of one group, each a division of everybody. They share one number only: everybody. What lies within one
 * another (begun, ended, and to where) stands in one, so that nobody subtracts one table from another.
 */
const plans = (year: number): readonly CounterPlan[] => [
  {
    ...shape,
    title: 'Hoe jongeren kwamen',
    group: `doorstroompunt ${year}, instroom`,
    axes: { inflow: Object.keys(inflows) },
    answers: ['inflow'],
    never: [],
    words: { inflow: inflows },
  },
  {
    ...shape,
    title: 'Hoelang al van school',
    group: `doorstroompunt ${year}, school`,
    axes: { school: Object.keys(schools) },
    answers: ['school'],
    never: [],
    words: { school: schools },
  },
  {
    ...shape,
    title: 'Hoe het ging',
    group: `doorstroompunt ${year}, verloop`,
    axes: { lead: Object.keys(leads), stage: Object.keys(stages), to: Object.keys(ends) },
    answers: ['lead', 'stage', 'to'],
    never: [
      ...['not-started', 'runs'].flatMap((stage) => Object.keys(destinations).map((to) => ({ stage, to }))),
      ...Object.keys(only('ended-')).map((stage) => ({ stage, to: 'not-ended' })),
    ],
    words: { lead: leads, stage: stages, to: ends },
  },
]; // prettier-ignore

/** Where one young person stands in each of the three. */
function placesOf(course: CourseSeen, year: Year): Readonly<Record<string, string>> {
  const ended = endedIn(course, year);
  const stage = duration(course, year) ?? (course.startedOn !== null && !ended ? 'runs' : 'not-started');
  const known = stage.startsWith('ended-');
  return {
    inflow: inflowOf(course, year) ?? '',
    school: withoutSchool(course) ?? 'enrolled',
    lead: leadTime(course) ?? 'none',
    stage,
    to: known ? toOf(course) : 'not-ended',
  };
}

/** What is asked of the disclosure control for one of the three (domain/figures/release.ts). */
export type CounterJob = { readonly plan: CounterPlan; readonly people: readonly Entry[] };

/** The three publications of a year, with the young people who count in it. */
export function counterJobs(courses: readonly CourseSeen[], year: number, today: Day): readonly CounterJob[] {
  const span = yearOf(year, today);
  const counted = courses.filter((course) => inflowOf(course, span) !== undefined);
  return plans(year).map((plan) => {
    const entries = counted.map((course): Entry => {
      const places = placesOf(course, span);
      const at = Object.fromEntries(plan.answers.map((axis) => [axis, places[axis] ?? '']));
      return { at, knownBy: course.knownBy };
    });
    return { plan, people: alike(entries) };
  });
}

type Printed = Release['printed'];
/**
 * What may leave of the counters of a year, by the answers to `counterJobs`: rounded to five, with no number under ten, and
 * hidden as far as somebody could compute one. Where the number of everybody would be secret in one of the three, all is.
 */
export function printedCounters(
  of: readonly { readonly plan: CounterPlan; readonly printed: Printed }[],
): readonly GivenCounter[] {
  const hidden = of.length === 0 || of.some(({ printed }) => (printed['all'] ?? secret) === secret);
  const value = (printed: Printed, key: string) => (hidden ? secret : (printed[key] ?? secret));
  return [
    { group: 'Alle jongeren', title: counters.signals, value: value(of[0]?.printed ?? {}, 'all') },
    ...of.flatMap(({ plan: { title, words }, printed }) =>
      Object.entries(words).flatMap(([axis, categories]) =>
        Object.entries(categories).map(([key, text]) => ({
          group: title,
          title: text,
          value: value(printed, `${axis}=${key}`),
        })),
      ),
    ),
  ];
}

/** A number that was typed, as it may leave: under ten is secret, and a larger one is rounded to five. */
export const releasedTyped = (typed: TypedNumbers): readonly GivenCounter[] =>
  typedKeys.flatMap((key) => {
    const found = typed[key];
    if (!found) return [];
    const value = found.value < shape.least ? secret : Math.round(found.value / shape.base) * shape.base;
    return [
      { group: 'Wat het Doorstroompunt zelf opgaf', title: `${typedCounters[key]} (bron: ${found.source})`, value },
    ];
  });
