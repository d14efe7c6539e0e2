import type { Member } from '#domain/access/actor.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { doneOf, type Point } from '#domain/series/point.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { dateWanted, lastAndNext, rhythms } from '#domain/series/series.ts';
import { addMonths, type Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import type { StuckLine } from '../ports/figures.ts';
import type { KeptSeries, SeriesDate } from '../ports/series.ts';
import { memberOf } from '../turn/open-turn.ts';
import { keepsSeries, takesPart } from './keeps.ts';
import { choosable } from './keep-series.ts';

export type PointLine = Point & { readonly who: string | null; readonly by: string };
type Choice = { readonly id: string; readonly name: string };
/** What the own organisation has waiting, in numbers and about itself only: what it can bring to the table. */
export type OwnCounts = { readonly countedOn: Day; readonly waiting: number; readonly handovers: number };
/** Of a netwerkbespreking, for its school: whose leavers of which municipality it is about (S-100). The own list holds their names. */
export type Leavers = { readonly forWhom: string; readonly municipalityCode: string; readonly until: Day };
export type SeriesView = {
  readonly series: KeptSeries;
  readonly parties: readonly string[];
  readonly owner: Choice & { readonly organisation: string };
  readonly people: readonly (Choice & { readonly organisation: string })[];
  /** Colleagues of whose it is: who can own it. */
  readonly owners: readonly Choice[];
  readonly last: SeriesDate | undefined;
  readonly next: SeriesDate | undefined;
  /** From today on, cancelled ones too. */
  readonly coming: readonly SeriesDate[];
  /** By when there should be a date, once it is time to ask. */
  readonly wanted: Day | undefined;
  /** Of what the last one decided, how much was done. */
  readonly opening: { readonly done: number; readonly all: number } | undefined;
  readonly questions: readonly PointLine[];
  readonly decisions: readonly PointLine[];
  readonly counts: OwnCounts | undefined;
  readonly leavers: readonly Leavers[];
  readonly keeps: boolean;
  readonly takesPart: boolean;
};

/** Numbers of the own organisation: who coordinates the region sees others elsewhere, and here nobody's. */
function ownCounts(lines: readonly StuckLine[], { organisationId, role }: Member): OwnCounts | undefined {
  const countedOn = lines[0]?.countedOn;
  if (role === 'coordinator' || role === 'beheerder' || countedOn === undefined) return undefined;
  const along = (axis: StuckLine['axis']): number =>
    lines.find((line) => line.axis === axis && line.key === organisationId)?.youngPeople ?? 0;
  return { countedOn, waiting: along('total'), handovers: along('handover') };
}

/** Until the next one of its rhythm, half a year when it has none. */
async function leaversFor({ desk, today }: Step, me: Member, series: KeptSeries): Promise<readonly Leavers[]> {
  if (series.kind !== 'network' || !isSchool(me.organisationKind)) return [];
  const until = addMonths(today, rhythms[series.rhythm].months ?? 6);
  return (await desk.directory.organisations()).flatMap(({ id, kind, shortName, municipalityCode }) =>
    kind === 'wi' && municipalityCode !== null && series.partyIds.includes(id)
      ? [{ forWhom: shortName, municipalityCode, until }]
      : [],
  );
}

const linesOf = (points: readonly Point[], names: ReadonlyMap<string, string>): readonly PointLine[] =>
  points.map((point) => ({
    ...point,
    who: point.whoMemberId === null ? null : (names.get(point.whoMemberId) ?? ''),
    by: names.get(point.organisationId) ?? '',
  }));

/** What is on the agenda and what was decided; for who takes part. */
async function contents({ desk }: Step, seriesId: string, last: SeriesDate | undefined) {
  const points = await desk.series.points(seriesId);
  const ids = points.flatMap((point) => [
    point.organisationId,
    ...(point.whoMemberId === null ? [] : [point.whoMemberId]),
  ]);
  const lines = linesOf(points, await desk.directory.names([...new Set(ids)]));
  return {
    opening: doneOf(points.filter(({ gatheringId }) => gatheringId === last?.id)),
    questions: lines.filter(({ kind, doneOn }) => kind === 'question' && doneOn === null),
    decisions: lines.filter(({ kind }) => kind === 'decision').toReversed(),
  };
}
const nothing = { opening: undefined, questions: [], decisions: [] } as const;

async function peopleOf({ desk }: Step, ids: readonly string[]) {
  const all = new Map((await desk.directory.allColleagues()).map((one) => [one.id, one]));
  const organisations = new Map((await desk.directory.organisations()).map(({ id, shortName }) => [id, shortName]));
  return ids
    .flatMap((id) => all.get(id) ?? [])
    .map(({ id, name, organisationId }) => ({ id, name, organisation: organisations.get(organisationId) ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** One meeting that comes back: when, who, the agenda, and what was decided. What stands in it is for who takes part. Refusals: not-found. */
export const seeSeries = makeAct<{ readonly seriesId: string }, SeriesView>(
  'see-meetings',
  async (step, { seriesId }) => {
    const { desk, today } = step;
    const me = memberOf(step);
    const series = await desk.series.find(seriesId);
    if (!series) return notFound;
    const dates = await desk.series.dates(seriesId);
    const { last, next } = lastAndNext(dates, today);
    const part = takesPart(me, series);
    const names = await desk.directory.names([series.memberId, series.organisationId, ...series.partyIds]);
    const colleagues = await desk.directory.colleagues(series.organisationId);
    return ok({
      series,
      parties: series.partyIds.map((id) => names.get(id) ?? ''),
      owner: {
        id: series.memberId,
        name: names.get(series.memberId) ?? '',
        organisation: names.get(series.organisationId) ?? '',
      },
      people: await peopleOf(step, await desk.series.people(seriesId)),
      owners: colleagues.map(({ id, name }) => ({ id, name })),
      last,
      next,
      coming: dates.filter(({ onDay }) => onDay >= today),
      wanted: dateWanted(series, dates, today),
      ...(part ? await contents(step, seriesId, last) : nothing),
      counts: part ? ownCounts(await desk.figures.stuck(), me) : undefined,
      leavers: part ? await leaversFor(step, me, series) : [],
      keeps: keepsSeries(me, series),
      takesPart: part,
    });
  },
);

export type PeopleForm = {
  readonly series: KeptSeries;
  readonly chosen: readonly string[];
  readonly organisations: readonly { readonly name: string; readonly colleagues: readonly Choice[] }[];
};
/** Who takes part in person, and who could. Refusals: not-found. */
export const peopleForm = makeAct<{ readonly seriesId: string }, PeopleForm>(
  'keep-meetings',
  async (step, { seriesId }) => {
    const series = await step.desk.series.find(seriesId);
    if (!series || !keepsSeries(memberOf(step), series)) return notFound;
    const organisations = (await step.desk.directory.organisations()).map(({ id, name }) => ({ id, name }));
    const all = await choosable(step, series);
    return ok({
      series,
      chosen: await step.desk.series.people(seriesId),
      organisations: organisations
        .map(({ id, name }) => ({ name, colleagues: all.filter(({ organisationId }) => organisationId === id) }))
        .filter(({ colleagues }) => colleagues.length > 0),
    });
  },
);

/** Organisations that can be a party, by name. */
export const partyChoices = makeAct<Record<never, never>, readonly Choice[]>('keep-meetings', async ({ desk }) =>
  ok((await desk.directory.organisations()).map(({ id, name }) => ({ id, name }))),
);
