import { sql } from 'kysely';
import type { CaseloadStore } from '#app/ports/caseload.ts';
import type { Tx } from '../database.ts';

/** Agreed numbers, and what colleagues have now. */
export const caseloadStore = (tx: Tx): CaseloadStore => ({
  async limits() {
    const rows = await tx.selectFrom('caseload_limit').selectAll().execute();
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      teamId: row.team_id,
      role: row.role,
      most: row.most,
    }));
  },
  async setLimit({ organisationId, teamId, role }, most, newId) {
    await tx
      .deleteFrom('caseload_limit')
      .where('organisation_id', 'is not distinct from', organisationId)
      .where('team_id', 'is not distinct from', teamId)
      .where('role', 'is not distinct from', role)
      .execute();
    if (most !== null)
      await tx
        .insertInto('caseload_limit')
        .values({ id: newId, organisation_id: organisationId, team_id: teamId, role, most })
        .execute();
  },
  async loads(organisationId) {
    const { rows } = await sql<{ member_id: string; count: number }>`
      select member_id, count(*)::int as count from (
        select c.id, c.contact_member_id as member_id from cases c
        where c.lead_organisation_id = ${organisationId} and c.state = 'active' and c.contact_member_id is not null
        union
        select t.case_id, t.member_id from turn t
        where t.organisation_id = ${organisationId} and t.member_id is not null) held
      group by member_id`.execute(tx);
    return new Map(rows.map((row) => [row.member_id, row.count]));
  },
});
