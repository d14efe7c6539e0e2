import { sql } from 'kysely';
import type { LinkAtDoor, ParentStore } from '#app/ports/parents.ts';
import type { Tx } from '../database.ts';
import { countWrongCode, minutesLeft } from '../wrong-codes.ts';

/** Leads somewhere: not taken away or too old, who gave it still leads the begeleiding, and no wall came between. */
const leads = (today: string) => sql`not l.closed and ${today}::date <= l.expires_on
  and c.state = 'active' and c.lead_organisation_id = l.organisation_id and o.has_account
  and l.organisation_id <> all(c.released_by)
  and not exists (select from case_shield s where s.case_id = l.case_id)
  and not exists (select from merged_record r where r.case_id = l.case_id)`;
const from = sql`parent_link l join cases c on c.id = l.case_id join organisation o on o.id = l.organisation_id`;

type Door = {
  id: string;
  case_id: string;
  organisation_id: string;
  organisation_name: string;
  code_hash: Buffer;
  minutes: number;
  visit_made_at: Date | null;
  visit_seen_at: Date | null;
};
const atDoorOf = (row: Door): LinkAtDoor => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  codeHash: new Uint8Array(row.code_hash),
  blockedMinutes: row.minutes,
  visit: row.visit_made_at &&
    row.visit_seen_at && { madeAt: row.visit_made_at.getTime(), seenAt: row.visit_seen_at.getTime() },
});
const noVisit = { visit_hash: null, visit_made_at: null, visit_seen_at: null };

type AtDoor = Pick<ParentStore, 'glance' | 'atDoor' | 'countWrongCode' | 'letIn' | 'touch' | 'leave'>;
/** For the program at the door: hashes go in, and only the program compares them. */
export const parentDoor = (tx: Tx): AtDoor => ({
  async glance(tokenHash, today) {
    const { rows } = await sql<{ case_id: string; minutes: number }>`select l.case_id, ${minutesLeft('l')} as minutes
      from ${from} where l.token_hash = ${Buffer.from(tokenHash)} and ${leads(today)}`.execute(tx);
    return rows[0] && { blockedMinutes: rows[0].minutes };
  },
  async atDoor(by, today) {
    const which =
      'tokenHash' in by
        ? sql`l.token_hash = ${Buffer.from(by.tokenHash)}`
        : sql`l.visit_hash = ${Buffer.from(by.visitHash)}`;
    const { rows } = await sql<Door>`select l.id, l.case_id, l.organisation_id, o.name as organisation_name,
        l.code_hash, ${minutesLeft('l')} as minutes, l.visit_made_at, l.visit_seen_at
      from ${from} where ${which} and ${leads(today)} for update of l`.execute(tx);
    return rows[0] && atDoorOf(rows[0]);
  },
  countWrongCode: (id) => countWrongCode(tx, 'parent_link', id),
  async letIn(id, visitHash, { now, today }) {
    const visit = { visit_hash: Buffer.from(visitHash), visit_made_at: new Date(now), visit_seen_at: new Date(now) };
    await tx
      .updateTable('parent_link')
      .set({ ...visit, opened_on: today, wrong_codes: 0, waits: 0 })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
  async touch(id, now) {
    const seen = { visit_seen_at: new Date(now) };
    await tx.updateTable('parent_link').set(seen).where('id', '=', id).returning('case_id').execute();
  },
  async leave(visitHash) {
    await tx
      .updateTable('parent_link')
      .set(noVisit)
      .where('visit_hash', '=', Buffer.from(visitHash))
      .returning('case_id')
      .execute();
  },
});
