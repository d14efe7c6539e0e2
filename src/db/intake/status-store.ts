import { sql } from 'kysely';
import type { StatusLine, StatusStore } from '#app/ports/statuses.ts';
import type { Tx } from '../database.ts';
import { notMerged } from '../person/person-store.ts';

type Row = {
  case_id: string;
  first_name: string;
  infix: string | null;
  family_name: string;
  status: StatusLine['status'];
  applied_where: string | null;
  read_on: string;
};

/** Status of applications, under the actor's rights and the purpose of the act. */
export const statusStore = (tx: Tx): StatusStore => ({
  async match(organisationId, rows) {
    const { rows: found } = await sql<{ case_id: string; line: number }>`
      select y.case_id, r.line from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(line integer, "searchName" text, "birthDate" date)
      join young_person y on y.birth_date = r."birthDate" and y.search_name = r."searchName"
      where y.organisation_id = ${organisationId} and ${notMerged}`.execute(tx);
    return new Map(found.map((row) => [row.line, row.case_id]));
  },
  async keep(organisationId, ground, rows, { readOn, forgetOn }) {
    // Of somebody who stands there twice the last row counts.
    const last = [...new Map(rows.map((row) => [row.caseId, row])).values()];
    await sql`insert into status_line (case_id, organisation_id, ground, applied_where, status, read_on, forget_on)
      select r."caseId", ${organisationId}::uuid, ${ground}, r."where", r.status, ${readOn}::date, ${forgetOn}::date
      from jsonb_to_recordset(${JSON.stringify(last)}::jsonb) as r("caseId" uuid, "where" text, status text)
      on conflict (case_id) do update set ground = excluded.ground, applied_where = excluded.applied_where,
        status = excluded.status, read_on = excluded.read_on, forget_on = excluded.forget_on
      returning case_id`.execute(tx);
  },
  async statuses(organisationId, limit) {
    const { rows } = await sql<Row>`
      select s.case_id, y.first_name, y.infix, y.family_name, s.status, s.applied_where, s.read_on
      from status_line s join young_person y on y.case_id = s.case_id join cases c on c.id = s.case_id
      where s.organisation_id = ${organisationId} and c.state = 'active'
      order by s.status, y.family_name, y.first_name, s.case_id limit ${limit}`.execute(tx);
    return rows.map((row) => ({
      caseId: row.case_id,
      firstName: row.first_name,
      infix: row.infix,
      familyName: row.family_name,
      status: row.status,
      where: row.applied_where,
      readOn: row.read_on,
    }));
  },
  async forget(today) {
    await sql`delete from status_line where forget_on <= ${today} returning case_id`.execute(tx);
  },
});
