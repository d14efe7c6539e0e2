import { sql } from 'kysely';
import type { CaseOf } from '#app/ports/law.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import { guided } from '../law/law-store.ts';
import { mirrorIsOver } from './young-people.ts';

/** Whom the figures of the own organisation count, under the rights of who asks. */
export async function countedNow(tx: Tx, me: Member, today: Day, limit: number): Promise<readonly CaseOf[]> {
  const { organisationId } = me;
  const { rows } = await sql<{ case_id: string }>`
    select c.id as case_id from cases c left join enrolment e on e.case_id = c.id
    where (c.record_organisation_id = ${organisationId} or c.lead_organisation_id = ${organisationId})
      and ${guided} and not ${mirrorIsOver(me, today)}
    order by c.id limit ${limit}`.execute(tx);
  return rows.map((row) => ({ caseId: row.case_id, organisationId }));
}

/** Nobody of the own or of another organisation is "geen inzage" for the asker. */
export async function opensEach(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ each: boolean }>`select cardinality(app_never()) = 0 as each`.execute(tx);
  return rows[0]?.each === true;
}
