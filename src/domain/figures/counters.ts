import { addDays, addMonths, addYears, ageOn, type Day } from '#law/day.ts';

/** One young person at the Doorstroompunt in one year, as the effectrapportage counts them (law.md 5.2, table 3). */
export type Course = {
  readonly birthDate: Day | null;
  readonly signalOn: Day;
  readonly after: 'p-levering' | 'other';
  /** Was here before, and ended. */
  readonly again: boolean;
  /** Enrolled at a school on the day of the signal. */
  readonly enrolled: boolean;
  /** The last day at school before the signal; null = never at one, or nobody knows. */
  readonly schoolUntil: Day | null;
  readonly approachedOn: Day | null;
  /** Talks of the intake, oldest first. */
  readonly talks: readonly Day[];
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
};

/** The rows of the form by which somebody comes in. */
export const inflows = {
  'p-levering': 'Na een P-levering',
  other: 'Na een ander signaal',
  continued: 'Begonnen in een eerder jaar',
  'p-levering-again': 'Opnieuw, na een P-levering',
  'other-again': 'Opnieuw, na een ander signaal',
} as const;
export type Inflow = keyof typeof inflows;

/** What is counted in each row. */
export const counters = {
  signals: 'Signalen',
  approached: 'Voor het eerst benaderd',
  enrolled: 'Stond nog ingeschreven',
  'without-school-under-1': 'Korter dan 1 jaar van school',
  'without-school-1-2': '1 tot 2 jaar van school',
  'without-school-2-3': '2 tot 3 jaar van school',
  'without-school-3-4': '3 tot 4 jaar van school',
  'without-school-4-up': '4 jaar of langer van school',
  'without-school-unknown': 'Niet bekend hoelang van school',
  intakes: 'Eerste gesprek gehad',
  talks: 'Aantal gesprekken',
  'lead-under-2-weeks': 'Eerste gesprek binnen 2 weken',
  'lead-2-4-weeks': 'Eerste gesprek na 2 tot 4 weken',
  'lead-over-4-weeks': 'Eerste gesprek na meer dan 4 weken',
  started: 'Begeleiding begonnen',
  ended: 'Begeleiding afgesloten',
  'ended-under-1-month': 'Korter dan 1 maand begeleid',
  'ended-1-6-months': '1 tot 6 maanden begeleid',
  'ended-over-6-months': 'Langer dan 6 maanden begeleid',
  seventeen: 'Was 17 jaar',
} as const;
export type Counter = keyof typeof counters;
export type Year = { readonly from: Day; readonly until: Day };

const within = (day: Day | null, { from, until }: Year): day is Day => day !== null && from <= day && day <= until;

/** In which row somebody comes; undefined = not in this year. */
export function inflowOf({ signalOn, after, again, startedOn, endedOn }: Course, year: Year): Inflow | undefined {
  if (within(signalOn, year)) return again ? `${after}-again` : after;
  const runs = startedOn !== null && startedOn < year.from && (endedOn === null || endedOn >= year.from);
  return runs ? 'continued' : undefined;
}

export function withoutSchool({ enrolled, schoolUntil, signalOn }: Course): Counter | undefined {
  if (enrolled) return undefined;
  if (schoolUntil === null) return 'without-school-unknown';
  const years = [1, 2, 3, 4].filter((n) => addYears(schoolUntil, n) <= signalOn).length;
  const names = ['under-1', '1-2', '2-3', '3-4', '4-up'] as const;
  return `without-school-${names[years] ?? '4-up'}`;
}

export function leadTime({ signalOn, talks: [first] }: Course): Counter | undefined {
  if (first === undefined) return undefined;
  if (first < addDays(signalOn, 14)) return 'lead-under-2-weeks';
  return first <= addDays(signalOn, 28) ? 'lead-2-4-weeks' : 'lead-over-4-weeks';
}

export function duration({ startedOn, endedOn }: Course, year: Year): Counter | undefined {
  if (startedOn === null || !within(endedOn, year)) return undefined;
  if (endedOn < addMonths(startedOn, 1)) return 'ended-under-1-month';
  return endedOn <= addMonths(startedOn, 6) ? 'ended-1-6-months' : 'ended-over-6-months';
}

/** What one course adds to its row. */
function adds(course: Course, year: Year): readonly (Counter | undefined)[] {
  const { approachedOn, enrolled, talks, startedOn, endedOn, birthDate, signalOn } = course;
  const held = talks.filter((day) => within(day, year));
  return [
    'signals',
    within(approachedOn, year) ? 'approached' : undefined,
    enrolled ? 'enrolled' : undefined,
    withoutSchool(course),
    held.length > 0 ? 'intakes' : undefined,
    ...held.map(() => 'talks' as const),
    held.length > 0 ? leadTime(course) : undefined,
    within(startedOn, year) ? 'started' : undefined,
    within(endedOn, year) ? 'ended' : undefined,
    duration(course, year),
    birthDate !== null && ageOn(birthDate, signalOn) === 17 ? 'seventeen' : undefined,
  ];
}

/** The counters of a year, by the row in which somebody came in. */
export function countYear(
  courses: readonly Course[],
  year: Year,
): Readonly<Record<Inflow, Readonly<Record<Counter, number>>>> {
  const none = () => Object.fromEntries(Object.keys(counters).map((key) => [key, 0])) as Record<Counter, number>;
  const rows = Object.fromEntries(Object.keys(inflows).map((key) => [key, none()])) as Record<Inflow, Record<Counter, number>>; // prettier-ignore
  for (const course of courses) {
    const inflow = inflowOf(course, year);
    if (inflow) for (const counter of adds(course, year)) if (counter) rows[inflow][counter]++;
  }
  return rows;
}
