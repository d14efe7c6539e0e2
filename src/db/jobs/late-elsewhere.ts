import { sql } from 'kysely';
import type { LateTurn, NoticeStore } from '#app/ports/notices.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import { closedNow, countsBefore } from '../turn/closures.ts';

type Row = { case_id: string; organisation_id: string; member_id: string | null; due_on: Day };

/**
 * Late turns where nobody has an account, with who can call: the fixed contact person at who handed over, else who began
 * the hand-over. Who left is nobody, and then the organisation itself hears it.
 */
export async function lateElsewhere(
  tx: Tx,
  ...[{ before, today, untold }, after, limit]: Parameters<NoticeStore['lateElsewhere']>
): Promise<readonly LateTurn[]> {
  const { rows } = await sql<Row>`
    select t.case_id, h.from_organisation_id as organisation_id, m.id as member_id, t.due_on
    from turn t join organisation o on o.id = t.organisation_id and not o.has_account
    join cases c on c.id = t.case_id
    join lateral (
      select h.from_organisation_id, h.from_member_id from handover h
      where h.case_id = t.case_id and h.to_organisation_id = t.organisation_id and h.sent_on is not null
      order by h.sent_on desc, h.id desc limit 1) h on true
    left join member m on m.left_on is null and m.organisation_id = h.from_organisation_id and m.id = case
      when c.lead_organisation_id = h.from_organisation_id then coalesce(c.contact_member_id, h.from_member_id)
      else h.from_member_id end
    where ${countsBefore({ of: 't.organisation_id', day: 't.due_on', today }, before)}
      and not ${closedNow('h.from_organisation_id', today)} and (${after}::uuid is null or t.case_id > ${after}::uuid) and not exists (
      select from notice n where n.case_id = t.case_id and n.made_on > t.due_on and n.kind = ${untold})
    order by t.case_id limit ${limit}`.execute(tx);
  return rows.map((row) => ({
    caseId: row.case_id,
    organisationId: row.organisation_id,
    teamId: null,
    memberId: row.member_id,
    dueOn: row.due_on,
  }));
}
