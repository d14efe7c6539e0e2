/** What a Doorstroompunt counts of a year for itself, and what of it goes into the report. */
import type { Actor } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { readNumber } from '#domain/figures/read-number.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { courseOf } from '#domain/report/course.ts';
import type { Given, GivenCounter } from '#domain/report/filled.ts';
import {
  counterJobs,
  countTableThree,
  printedCounters,
  releasedTyped,
  typedKeys,
  yearOf,
  type CourseSeen,
  type TypedNumber,
  type TypedNumbers,
} from '#domain/report/table-three.ts';
import { yearsFor } from '#domain/report/year.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { OwnCount } from '../ports/reports.ts';
import { memberOf } from '../turn/open-turn.ts';
import { onTurn, seenSteps, stepsFor } from '#domain/report/steps.ts';

export type CountersSeen = {
  readonly year: number;
  readonly years: readonly number[];
  readonly own: OwnCount | undefined;
  readonly typed: TypedNumbers;
  /** What this Doorstroompunt gave; it is given once. */
  readonly given: Given | undefined;
  readonly mayGive: boolean;
};
type OfYear = { readonly year: number };
const isHere = (step: Step): boolean => memberOf(step).organisationKind === 'doorstroompunt';

/** The counters of a year as they were counted last. Refusals: not-found. */
export const seeCounters = makeAct<OfYear, CountersSeen>('see-report-counters', async (step, { year }) => {
  const { desk, today } = step;
  const years = yearsFor(today);
  if (!isHere(step) || !years.includes(year)) return notFound;
  const { organisationId, role } = memberOf(step);
  const given = (await desk.reportCounts.given(year)).find((one) => one.organisationId === organisationId);
  const own = await desk.reportCounts.own(year);
  const over = today > `${year}-12-31`;
  return ok({
    year,
    years,
    own,
    typed: await desk.reportCounts.typed(year),
    given,
    mayGive:
      role === 'teamleider' && over && own !== undefined && own.countedOn > `${year}-12-31` && given === undefined,
  });
});

const load = makeAct<OfYear, readonly CourseSeen[]>('count-for-report', async (step, { year }) => {
  const { desk, today } = step;
  if (!isHere(step) || !yearsFor(today).includes(year)) return notFound;
  return ok((await desk.reportCounts.courses(memberOf(step).organisationId, yearOf(year, today).until)).map(courseOf));
});
type Made = OfYear & Pick<OwnCount, 'counted' | 'printed'>;
const keep = makeAct<Made, null>('count-for-report', async (step, { year, counted, printed }) => {
  const { organisationId, memberId } = memberOf(step);
  await step.desk.reportCounts.keep({ organisationId, memberId, year, countedOn: step.today, counted, printed });
  return ok(null);
});

/** What may leave, by the disclosure control; nothing at all where it could not be worked out. */
async function printedOf(house: House, courses: readonly CourseSeen[], year: number): Promise<readonly GivenCounter[]> {
  const done = [];
  for (const { plan, people } of counterJobs(courses, year, house.today())) {
    const released = await house.release({ plan, people, before: undefined });
    done.push({ plan, printed: released.ok ? released.value.printed : {} });
  }
  return printedCounters(done);
}

/** Counts a year of the own young people. Who is afgeschermd is in no number. Refusals: not-found. */
export async function countCounters(house: House, actor: Actor, command: OfYear): Promise<Outcome<null>> {
  const loaded = await load(house, actor, command);
  if (!loaded.ok) return loaded;
  const { year } = command;
  const counted = countTableThree(loaded.value, yearOf(year, house.today()));
  return keep(house, actor, { year, counted, printed: await printedOf(house, loaded.value, year) });
}

type TypedForm = OfYear & { readonly read: (box: string) => string };
const mostOfSource = 200;
/** A number of the year with where it comes from; empty = not known. */
function typedNumber(read: TypedForm['read'], key: string): Outcome<TypedNumber | undefined> {
  const [text, source] = [read(key), read(`${key}-bron`)];
  if (text === '' && source === '') return ok(undefined);
  const number = readNumber(text);
  const isCount = number.ok && typeof number.value === 'number' && Number.isInteger(number.value) && number.value >= 0;
  const refusals: readonly Refusal[] = [
    ...(isCount ? [] : [{ code: 'report-count', field: key }]),
    ...(findBsn(text).found ? [{ code: 'bsn', field: key }] : []),
    ...(source === '' ? [{ code: 'report-source', field: `${key}-bron` }] : []),
    ...(findBsn(source).found ? [{ code: 'bsn', field: `${key}-bron` }] : []),
    ...(source.length > mostOfSource
      ? [{ code: 'text-too-long', field: `${key}-bron`, values: { most: mostOfSource } }]
      : []),
  ];
  return refusals.length > 0 || !isCount || typeof number.value !== 'number'
    ? { ok: false, refusals }
    : ok({ value: number.value, source });
}
/** Keeps the numbers that Aanzet does not know. Refusals: report-count, report-source, bsn, text-too-long; not-found. */
export const keepTyped = makeAct<TypedForm, null>('count-for-report', async (step, { year, read }) => {
  if (!isHere(step) || !yearsFor(step.today).includes(year)) return notFound;
  const all = typedKeys.map((key) => [key, typedNumber(read, key)] as const);
  const refusals = all.flatMap(([, one]) => (one.ok ? [] : one.refusals));
  if (refusals.length > 0) return { ok: false, refusals };
  const numbers = Object.fromEntries(all.flatMap(([key, one]) => (one.ok && one.value ? [[key, one.value]] : [])));
  const { organisationId, memberId } = memberOf(step);
  await step.desk.reportCounts.keepTyped(numbers, { organisationId, memberId, year, on: step.today });
  return ok(null);
});

/**
 * Gives what may leave of a year to the report, once; it takes the step of the counters in the report of that year.
 * Refusals: report-year-runs, report-not-counted, report-given; not-found.
 */
export const giveCounters = makeAct<OfYear, null>('give-report-counters', async (step, { year }) => {
  const { desk, today } = step;
  if (!isHere(step) || !yearsFor(today).includes(year)) return notFound;
  if (today <= `${year}-12-31`) return refuse('report-year-runs');
  const own = await desk.reportCounts.own(year);
  if (!own || own.countedOn <= `${year}-12-31`) return refuse('report-not-counted');
  const { organisationId, memberId, name } = memberOf(step);
  const counters = [...own.printed, ...releasedTyped(await desk.reportCounts.typed(year))];
  const by = { organisationId, memberId };
  if (!(await desk.reportCounts.give({ ...by, year, by: name, on: today, counters }))) return refuse('report-given');
  const report = (await desk.reports.all()).find((one) => one.year === year);
  if (!report) return ok(null);
  const turn = onTurn(seenSteps(stepsFor(year, report.readers), await desk.reports.done(report.id)));
  const done = { step: 'counters', doneOn: today, writtenOn: today, byName: name, words: '' };
  if (turn?.kind === 'counters') await desk.reports.do(report.id, { ...done, ...by });
  return ok(null);
});
