import { sql } from 'kysely';
import type { Looked } from '#app/ports/log.ts';
import type { How } from '#domain/access/acts.ts';
import type { Tx } from '../database.ts';

type Row = {
  case_id: string;
  on_day: string;
  kind: string;
  organisation_name: string;
  job_title: string;
  purpose: string;
  act: string | null;
  how: How;
  times: number;
  name: string | null;
};

/**
 * Lines about one case and the records that were merged into it, folded per day, organisation, function and act. A name only of a colleague of the own
 * organisation: who works elsewhere stays a function (HvJ EU C-579/21), and what they did stays theirs: no act. A
 * pseudonym never leaves this query.
 */
export async function whoLooked(tx: Tx, caseId: string): Promise<readonly Looked[]> {
  const { rows } = await sql<Row>`
    select c.id as case_id, e.on_day, e.kind, e.organisation_name, e.job_title, e.purpose, own.act, s.how,
      count(*)::integer as times, m.name
    from cases c
    join access_subject s on s.pseudonym = c.pseudonym
    join access_event e on e.id = s.event_id
    cross join lateral (
      select case when e.kind = 'system' or e.organisation_id = any(app_organisations()) then e.act end as act) own
    left join member m on m.id = e.member_id and m.organisation_id = any(app_organisations())
    where c.id = any(array(select ${caseId}::uuid union select r.case_id from merged_record r where r.into_case_id = ${caseId}::uuid))
    group by c.id, e.on_day, e.kind, e.organisation_id, e.organisation_name, e.job_title, e.purpose, own.act, s.how, m.id, m.name
    order by e.on_day desc, max(e.line) desc
    limit 500`.execute(tx);
  return rows.map((r) => ({
    onDay: r.on_day,
    kind: r.kind,
    organisationName: r.organisation_name,
    jobTitle: r.job_title,
    purpose: r.purpose,
    act: r.act,
    how: r.how,
    times: r.times,
    name: r.name,
  }));
}
