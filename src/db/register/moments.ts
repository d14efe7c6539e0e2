import { type RawBuilder, sql } from 'kysely';
import type { RegisterStore } from '#app/ports/register.ts';
import type { Moment } from '#domain/register/out.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

type Row = Moment & { readonly case_id: string };

async function moments(tx: Tx, since: Day, which: RawBuilder<unknown>): Promise<readonly Moment[]> {
  const { rows } = await sql<Row>`
    select r.case_id, r.system, r.dossier_number as "dossierNumber", a.on_day as "onDay", a.channel, a.reached,
      a.next_on as "nextOn", o.kind as outcome, o.reason, m.name as handler, c.state = 'active' as active
    from register_record r join cases c on c.id = r.case_id
      left join contact_attempt a on a.case_id = r.case_id and a.organisation_id = r.organisation_id and a.on_day >= ${since}::date
      left join case_outcome o on o.case_id = r.case_id and o.organisation_id = r.organisation_id and o.over_on is null
      left join turn t on t.case_id = r.case_id and t.organisation_id = r.organisation_id
      left join member m on m.id = t.member_id
    where ${which} order by r.dossier_number, a.on_day desc, a.id desc`.execute(tx);
  return rows.map(({ case_id: _case, ...moment }) => moment);
}

/** What goes back to the register: contact moments and how it stands, by dossier number. */
export const momentStore = (tx: Tx): Pick<RegisterStore, 'momentsSince' | 'momentsOf'> => ({
  momentsSince: (organisationId, system, since) =>
    moments(
      tx,
      since,
      sql`r.organisation_id = ${organisationId} and r.system = ${system} and (a.id is not null or exists (
        select from case_event e where e.case_id = r.case_id and e.organisation_id = r.organisation_id
          and e.on_day >= ${since}::date and e.kind <> 'from-register'))`,
    ),
  momentsOf: (caseId) => moments(tx, '1900-01-01', sql`r.case_id = ${caseId}`),
});
