import { canGuide, isAway } from '#domain/turn/staff.ts';
import type { Day } from '#law/day.ts';
import { stillRight } from '#domain/directory/confirmation.ts';
import type { Colleague, Organisation, Team } from '../ports/directory.ts';

/** A colleague as everybody who works with Aanzet may see: whom to call, and who else when they are not there. */
export type ColleagueLine = {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
  readonly team: string | null;
  readonly standIn: string | null;
  /** Not there today; `until` is the last day, null when nobody knows. */
  readonly away: { readonly until: Day | null } | undefined;
  /** Absence that is known and still to come. */
  readonly awayLater: { readonly from: Day; readonly until: Day | null } | undefined;
  readonly guides: boolean;
  readonly workDays: readonly number[];
  /** Nobody confirmed it in the last six months. */
  readonly toConfirm: boolean;
};
export type OrganisationView = Organisation & { readonly colleagues: readonly ColleagueLine[] };

/** One organisation with its colleagues; names of teams and stand-ins come from what is given. */
export function organisationView(
  organisation: Organisation,
  teams: readonly Team[],
  colleagues: readonly Colleague[],
  today: Day,
): OrganisationView {
  const teamName = new Map(teams.map(({ id, name }) => [id, name]));
  const name = new Map(colleagues.map((one) => [one.id, one.name]));
  const lines = colleagues
    .filter(({ organisationId }) => organisationId === organisation.id)
    .map((one) => ({
      id: one.id,
      name: one.name,
      jobTitle: one.jobTitle,
      phone: one.phone,
      team: one.teamId === null ? null : (teamName.get(one.teamId) ?? null),
      standIn: one.standInId === null ? null : (name.get(one.standInId) ?? null),
      away: isAway(one, today) ? { until: one.absentUntil } : undefined,
      awayLater:
        one.absentFrom !== null && one.absentFrom > today
          ? { from: one.absentFrom, until: one.absentUntil }
          : undefined,
      guides: canGuide(one.role),
      workDays: one.workDays,
      toConfirm: stillRight(one.confirmedOn, today) === 'ask',
    }));
  return { ...organisation, colleagues: lines };
}
