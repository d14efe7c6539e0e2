import type { Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { firstDayOf, schoolYearOf } from '../intake/period.ts';
import type { Level } from '../gathering/meeting.ts';
import { levels, rhythms, type Series } from './series.ts';

/** A series with its dates that were not cancelled. */
export type Mapped = Pick<Series, 'id' | 'name' | 'level' | 'purpose' | 'rhythm' | 'partyIds' | 'madeOn'> & {
  readonly kind: Series['kind'] | 'table';
  readonly days: readonly Day[];
};
/** '2026-4' for a day in October, November or December. */
export type Quarter = string;
const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
/** 'het vierde kwartaal van 2026' */
export function quarterWords(quarter: Quarter): string {
  const [year, n] = quarter.split('-');
  return `het ${['eerste', 'tweede', 'derde', 'vierde'][Number(n) - 1]} kwartaal van ${year}`;
}

/** The quarters of a school year, which begins in the middle of the third. */
function quartersOf(schoolYear: number): readonly Quarter[] {
  return [`${schoolYear}-3`, `${schoolYear}-4`, `${schoolYear + 1}-1`, `${schoolYear + 1}-2`, `${schoolYear + 1}-3`];
}

/** Two series for one thing, with the same people, in the same quarter: one of them could go. */
export type Overlap = {
  readonly first: Mapped;
  readonly second: Mapped;
  readonly sharedIds: readonly string[];
  /** When both meet; empty when only their rhythm says so. */
  readonly quarters: readonly Quarter[];
};
/** From this share of the smaller of the two on they are the same people. */
const half = 0.5;
/** An overstaptafel and a netwerkbespreking are what they are: neither can take the place of another kind. */
const apart = (first: Mapped, second: Mapped): boolean =>
  first.kind !== second.kind && [first, second].some(({ kind }) => kind === 'table' || kind === 'network');
const often = ({ rhythm }: Mapped): boolean => (rhythms[rhythm].months ?? 99) <= 3;

function overlapOf(first: Mapped, second: Mapped, quarters: readonly Quarter[]): Overlap | undefined {
  if (first.purpose !== second.purpose || first.level !== second.level || apart(first, second)) return undefined;
  const sharedIds = first.partyIds.filter((id) => second.partyIds.includes(id));
  const smaller = Math.min(first.partyIds.length, second.partyIds.length);
  if (sharedIds.length < 2 || sharedIds.length < smaller * half) return undefined;
  const both = quarters.filter((quarter) =>
    [first, second].every(({ days }) => days.some((day) => quarterOf(day) === quarter)),
  );
  return both.length > 0 || (often(first) && often(second)) ? { first, second, sharedIds, quarters: both } : undefined;
}

/** Every pair that overlaps in this school year, in the order of the series. */
export function overlapsIn(all: readonly Mapped[], today: Day): readonly Overlap[] {
  const quarters = quartersOf(schoolYearOf(today));
  return all.flatMap((first, at) => all.slice(at + 1).flatMap((second) => overlapOf(first, second, quarters) ?? []));
}

/** What the map lacks. `many` is a note, the others are gaps. */
export type MapGap =
  | { readonly kind: 'no-network' | 'many-networks'; readonly organisationId: string }
  | { readonly kind: 'quarter-empty'; readonly seriesId: string; readonly quarter: Quarter }
  | { readonly kind: 'no-level'; readonly level: Level };
const schools: readonly OrganisationKind[] = ['pro', 'vso', 'mbo'];
/** A netwerkbespreking is held 1 to 3 times a year (S-100). */
const mostNetworks = 3;

type Party = { readonly id: string; readonly kind: OrganisationKind };
function networks(all: readonly Mapped[], parties: readonly Party[], today: Day): readonly MapGap[] {
  const year = schoolYearOf(today);
  const [from, until] = [firstDayOf(year), firstDayOf(year + 1)];
  return parties
    .filter(({ kind }) => schools.includes(kind))
    .flatMap(({ id: organisationId }): readonly MapGap[] => {
      const with_ = all.filter(({ kind, partyIds }) => kind === 'network' && partyIds.includes(organisationId));
      const counts = with_.map(({ days }) => days.filter((day) => day >= from && day < until).length);
      if (counts.every((n) => n === 0)) return [{ kind: 'no-network', organisationId }];
      return counts.some((n) => n > mostNetworks) ? [{ kind: 'many-networks', organisationId }] : [];
    });
}

/** Quarters of this school year that went by, or run, without a meeting of a series that meets each quarter. */
function emptyQuarters(all: readonly Mapped[], today: Day): readonly MapGap[] {
  const now = quarterOf(today);
  const [first, ...rest] = quartersOf(schoolYearOf(today));
  return all
    .filter(({ rhythm }) => rhythm === 'quarterly')
    .flatMap(({ id: seriesId, days, madeOn }) =>
      [first ?? now, ...rest]
        .filter((quarter) => quarter >= quarterOf(madeOn) && quarter <= now)
        .filter((quarter) => !days.some((day) => quarterOf(day) === quarter))
        .map((quarter) => ({ kind: 'quarter-empty', seriesId, quarter }) as const),
    );
}

/** Who is missing: a school without netwerkbespreking this school year, a quarter without its meeting, a level where nobody meets. */
export function gapsInMap(all: readonly Mapped[], parties: readonly Party[], today: Day): readonly MapGap[] {
  const empty = (Object.keys(levels) as Level[]).filter((level) => !all.some((one) => one.level === level));
  return [
    ...networks(all, parties, today),
    ...emptyQuarters(all, today),
    ...empty.map((level) => ({ kind: 'no-level', level }) as const),
  ];
}
