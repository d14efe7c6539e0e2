import { type RawBuilder, sql } from 'kysely';
import type { ApplyContext } from '#app/ports/intake.ts';
import type { Verb, Why } from '#domain/turn/verbs.ts';
import type { Tx } from '../database.ts';

type Context = Pick<ApplyContext, 'batchId' | 'organisationId' | 'teamId' | 'memberId' | 'today' | 'dueOn'>;
type First = {
  readonly verb: Verb;
  /** Why the team is on turn, and what stands on the timeline. */
  readonly why: Why;
  /** As what the case began; left out = the ground of each row. */
  readonly openedAs?: string;
};
const columns = sql.raw(`as r("caseId" uuid, pseudonym uuid, "eventId" uuid, ground text)`);

/**
 * Opens cases of the own organisation out of a file: the case, the team on turn (who reads it where there is no team), its
 * task and a line on the timeline. `rows` is a JSON array with caseId, pseudonym, eventId, and ground when it decides how
 * the case began; what else stands in it is left alone.
 */
export async function openCases(tx: Tx, c: Context, rows: string, { verb, why, openedAs }: First): Promise<void> {
  const run = (statement: RawBuilder<unknown>) => statement.execute(tx);
  const given = sql`from jsonb_to_recordset(${rows}::jsonb) ${columns}`;
  await run(sql`insert into cases (id, lead_organisation_id, record_organisation_id, pseudonym, opened_on, opened_as, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, ${c.organisationId}::uuid, r.pseudonym, ${c.today}::date,
      coalesce(${openedAs ?? null}::text, r.ground), ${c.batchId}::uuid ${given} returning id as case_id`);
  await run(sql`insert into turn (case_id, lead_organisation_id, organisation_id, team_id, member_id, due_on, since,
      given_by_organisation_id, given_by_member_id, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, ${c.organisationId}::uuid, ${c.teamId}::uuid,
      ${c.teamId === null ? c.memberId : null}::uuid, ${c.dueOn}::date, ${c.today}::date, ${c.organisationId}::uuid,
      ${c.memberId}::uuid, ${c.batchId}::uuid ${given} returning case_id`);
  await run(sql`insert into turn_task (case_id, organisation_id, verb, why, import_batch_id)
    select r."caseId", ${c.organisationId}::uuid, ${verb}, ${why}, ${c.batchId}::uuid ${given} returning case_id`);
  await run(sql`insert into case_event (id, case_id, organisation_id, member_id, kind, on_day, import_batch_id)
    select r."eventId", r."caseId", ${c.organisationId}::uuid, ${c.memberId}::uuid, ${why}, ${c.today}::date,
      ${c.batchId}::uuid ${given} returning case_id`);
}
