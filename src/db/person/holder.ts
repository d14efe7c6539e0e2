import { sql } from 'kysely';
import type { HolderNames } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { PickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { movedTo } from '../turn/closures.ts';
import { stuckJoins, stuckReason } from '../turn/stuck.ts';

/** The columns of who is on turn; needs turn t, member m, team tm and organisation o in the query. */
export const holderColumns = sql`t.organisation_id, o.short_name as organisation, tm.name as team, t.member_id, m.name as member,
  o.has_account, o.phone as organisation_phone`;
export const holderJoins = sql`left join member m on m.id = t.member_id left join team tm on tm.id = t.team_id
  left join organisation o on o.id = t.organisation_id`;
/** When a closure of who is on turn moved the last good day of turn t: the first day after it. Asked for shown lines only. */
export const backOnColumn = (today: Day) =>
  sql`${movedTo({ of: 't.organisation_id', day: 't.due_on', today })} as back_on`;
export type HolderRow = {
  organisation_id: string;
  organisation: string;
  team: string | null;
  member_id: string | null;
  member: string | null;
  has_account: boolean;
  organisation_phone: string | null;
};
export const holderOf = (row: HolderRow): HolderNames => ({
  organisationId: row.organisation_id,
  organisation: row.organisation,
  team: row.team,
  memberId: row.member_id,
  member: row.member,
  hasAccount: row.has_account,
  phone: row.organisation_phone,
});

/** The cases that my organisation, or one team of it without a name, has on turn and nobody picked up (db/turn/stuck.ts). */
export const notPickedUp = (me: Member, pickUp: PickUpThresholds, teamId?: string) =>
  sql`(select t.case_id from turn t ${stuckJoins} where t.organisation_id = ${me.organisationId}
  and ${teamId === undefined ? sql`true` : sql`t.team_id = ${teamId} and t.member_id is null`} and ${stuckReason(pickUp)} is not null)`;
