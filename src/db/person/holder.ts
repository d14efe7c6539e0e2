import { sql } from 'kysely';
import type { HolderNames } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import type { PickUpThresholds } from '#domain/turn/not-picked-up.ts';

/** The columns of who is on turn; needs turn t, member m, team tm and organisation o in the query. */
export const holderColumns = sql`t.organisation_id, o.short_name as organisation, tm.name as team, t.member_id, m.name as member`;
export const holderJoins = sql`left join member m on m.id = t.member_id left join team tm on tm.id = t.team_id
  left join organisation o on o.id = t.organisation_id`;
export type HolderRow = {
  organisation_id: string;
  organisation: string;
  team: string | null;
  member_id: string | null;
  member: string | null;
};
export const holderOf = (row: HolderRow): HolderNames => ({
  organisationId: row.organisation_id,
  organisation: row.organisation,
  team: row.team,
  memberId: row.member_id,
  member: row.member,
});

/** "Nog niet opgepakt" for turn t, the same closed list of reasons as domain/turn/not-picked-up.ts. */
export const notPickedUp = (me: Member, { unnamedBefore, lateBefore, today }: PickUpThresholds) => sql<boolean>`(
  t.member_id is null and t.since < ${unnamedBefore}
  or t.due_on < ${lateBefore}
  or t.waits_for <> 'self' and t.due_on < ${today}
  or t.member_id in (select a.id from member a where a.organisation_id = ${me.organisationId} and a.stand_in_id is null
    and a.absent_from <= ${today} and (a.absent_until is null or a.absent_until >= ${today})))`;
