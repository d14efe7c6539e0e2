import type { Member } from '#domain/access/actor.ts';
import type { Gathering, Level } from '#domain/gathering/meeting.ts';
import { kindOn } from '#domain/gathering/table-kind.ts';
import { ok } from '#domain/outcome.ts';
import { gapsInMap, overlapsIn, type Mapped, type MapGap, type Quarter } from '#domain/series/map.ts';
import { dateWanted, lastAndNext, type MeetingKind } from '#domain/series/series.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import type { KeptSeries, MeetingTask, SeriesDate } from '../ports/series.ts';
import { memberOf } from '../turn/open-turn.ts';

export type MapRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: MeetingKind | 'table';
  readonly level: Level;
  readonly purpose: Mapped['purpose'];
  readonly rhythm: Mapped['rhythm'];
  readonly parties: readonly string[];
  /** Who sees to it; `gone` = that colleague left. */
  readonly owner: { readonly name: string; readonly organisation: string; readonly gone: boolean };
  readonly last: Day | null;
  readonly next: Day | null;
};
export type SeenOverlap = {
  readonly names: readonly [string, string];
  readonly shared: readonly string[];
  readonly quarters: readonly Quarter[];
};
/** `name` = the school, or the meeting. */
export type SeenGap = MapGap & { readonly name: string };
export type MeetingMap = {
  readonly rows: readonly MapRow[];
  readonly overlaps: readonly SeenOverlap[];
  readonly gaps: readonly SeenGap[];
  /** What waits for who looks: promised in a meeting, and dates to set. */
  readonly tasks: readonly MeetingTask[];
  readonly toPlan: readonly { readonly seriesId: string; readonly name: string; readonly by: Day }[];
};
type Dated = {
  readonly mapped: Mapped;
  readonly memberId: string;
  readonly organisationId: string;
  readonly dates: readonly Pick<Gathering, 'onDay' | 'state'>[];
};

const stand = (dates: Dated['dates']): readonly Day[] =>
  dates.filter(({ state }) => state !== 'cancelled').map(({ onDay }) => onDay);

/** Overstaptafels have a record of their own: each kind is one meeting that comes back when it is needed. */
async function tables({ desk, today }: Step): Promise<readonly Dated[]> {
  const all = (await desk.gatherings.gatherings()).filter(({ sort }) => sort === 'table');
  const kinds = await desk.gatherings.kinds();
  const parties = await desk.gatherings.allParties();
  return [...Map.groupBy(all, ({ kindId }) => kindId ?? '')].flatMap(([kindId, dates]): readonly Dated[] => {
    const [newest] = dates.toSorted((a, b) => (a.onDay < b.onDay ? 1 : -1));
    if (!newest) return [];
    const here = new Set(dates.map(({ id }) => id));
    const partyIds = [...new Set(parties.filter((p) => here.has(p.gatheringId)).map((p) => p.organisationId))];
    const name = kindOn(kinds, kindId, today)?.name ?? 'Overstaptafel';
    const mapped: Mapped = {
      id: kindId,
      name,
      kind: 'table',
      level: 'operational',
      purpose: 'young-people',
      rhythm: 'when-needed',
      madeOn: newest.onDay,
      partyIds,
      days: stand(dates),
    };
    return [{ mapped, memberId: newest.memberId, organisationId: newest.organisationId, dates }];
  });
}

const inSeries = (one: KeptSeries, dates: readonly SeriesDate[]): Dated => {
  const own = dates.filter(({ seriesId }) => seriesId === one.id);
  return {
    mapped: { ...one, days: stand(own) },
    memberId: one.memberId,
    organisationId: one.organisationId,
    dates: own,
  };
};

type Names = {
  readonly organisation: (id: string) => string;
  readonly colleague: (id: string) => { name: string; gone: boolean };
};
async function namesOf(
  { desk, today }: Step,
  organisations: readonly Organisation[],
  all: readonly Dated[],
): Promise<Names> {
  const working = new Map((await desk.directory.allColleagues()).map((one) => [one.id, one]));
  const names = await desk.directory.names([...new Set(all.map(({ memberId }) => memberId))]);
  const short = new Map(organisations.map(({ id, shortName }) => [id, shortName]));
  const there = (id: string): boolean => {
    const left = working.get(id)?.leftOn;
    return left === null || (left !== undefined && left > today);
  };
  return {
    organisation: (id) => short.get(id) ?? '',
    colleague: (id) => ({ name: names.get(id) ?? '', gone: !there(id) }),
  };
}

function rowOf({ mapped, memberId, organisationId, dates }: Dated, names: Names, today: Day): MapRow {
  const { last, next } = lastAndNext(dates, today);
  return {
    id: mapped.id,
    name: mapped.name,
    kind: mapped.kind,
    level: mapped.level,
    purpose: mapped.purpose,
    rhythm: mapped.rhythm,
    parties: mapped.partyIds.map(names.organisation),
    owner: { ...names.colleague(memberId), organisation: names.organisation(organisationId) },
    last: last?.onDay ?? null,
    next: next?.onDay ?? null,
  };
}

/** What who looks has to do: own promises, and a date for the own series. */
async function waiting({ desk, today }: Step, me: Member, all: readonly KeptSeries[], dates: readonly SeriesDate[]) {
  const toPlan = all
    .filter(({ memberId }) => memberId === me.memberId)
    .flatMap((one) => {
      const by = dateWanted(
        one,
        dates.filter(({ seriesId }) => seriesId === one.id),
        today,
      );
      return by === undefined ? [] : [{ seriesId: one.id, name: one.name, by }];
    });
  return { tasks: await desk.series.tasksOf(me.memberId), toPlan };
}

/**
 * Every meeting of the region on three levels, with what overlaps and what is missing (S-082). No young person comes into it: it is
 * there before the first one is entered.
 */
export const meetingMap = makeAct<Record<never, never>, MeetingMap>('see-meetings', async (step) => {
  const { desk, today } = step;
  const organisations = await desk.directory.organisations();
  const series = await desk.series.series();
  const dates = await desk.series.dates();
  const all = [...(await tables(step)), ...series.map((one) => inSeries(one, dates))];
  const names = await namesOf(step, organisations, all);
  const mapped = all.map((one) => one.mapped);
  const nameOf = (gap: MapGap): string => {
    if (gap.kind === 'no-level') return '';
    return gap.kind === 'quarter-empty'
      ? (mapped.find(({ id }) => id === gap.seriesId)?.name ?? '')
      : names.organisation(gap.organisationId);
  };
  return ok({
    rows: all.map((one) => rowOf(one, names, today)),
    overlaps: overlapsIn(mapped, today).map(({ first, second, sharedIds, quarters }) => ({
      names: [first.name, second.name] as const,
      shared: sharedIds.map(names.organisation),
      quarters,
    })),
    gaps: gapsInMap(mapped, organisations, today).map((gap) => ({ ...gap, name: nameOf(gap) })),
    ...(await waiting(step, memberOf(step), series, dates)),
  });
});
