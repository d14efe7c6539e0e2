import { sql } from 'kysely';
import type { Candidate, TableLineStore } from '#app/ports/gatherings.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import { stuckJoins, stuckReason } from '../turn/stuck.ts';

export type Names = {
  readonly case_id: string;
  readonly first_name: string;
  readonly infix: string | null;
  readonly family_name: string;
};
export const namesOf = (row: Names): NameParts & { readonly caseId: string } => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
});

type CandidateRow = Names & {
  carried: boolean;
  called_off: string | null;
  sent_back_on: Day | null;
  due_on: Day;
  stuck: boolean;
  leaves_on: Day | null;
  has_destination: boolean;
};
const candidateOf = (row: CandidateRow): Candidate => ({
  ...namesOf(row),
  carried: row.carried,
  wasAsked: row.called_off,
  sentBackOn: row.sent_back_on,
  dueOn: row.due_on,
  notPickedUp: row.stuck,
  leavesOn: row.leaves_on,
  hasDestination: row.has_destination,
});

type Finding = Pick<TableLineStore, 'candidates' | 'named' | 'saidNo'>;
/** Own young people who may come on the list of a table. */
export const finding = (tx: Tx): Finding => ({
  // Who said no once is asked by no list: a colleague does that, in a talk.
  async candidates({ organisationId }, { id, kindId }, until) {
    const { rows } = await sql<CandidateRow>`
      select y.case_id, y.first_name, y.infix, y.family_name, t.due_on, ${stuckReason(until)} is not null as stuck,
        case when e.left_on is null then e.expected_end end as leaves_on, e.destination is not null as has_destination,
        coalesce((select l.decision = 'carried' from table_line l join gathering g on g.id = l.gathering_id
          where l.case_id = y.case_id and l.organisation_id = ${organisationId} and g.kind_id = ${kindId} and l.decision is not null
          order by g.on_day desc limit 1), false) as carried,
        -- The question that was prepared for a table that did not go on, when no other was held since.
        (select l.question from table_line l join gathering g on g.id = l.gathering_id
          where l.case_id = y.case_id and l.organisation_id = ${organisationId} and g.kind_id = ${kindId}
            and g.state = 'cancelled' and l.stage <> 'no' and l.decision is null and not exists (
              select from table_line d join gathering e on e.id = d.gathering_id where d.case_id = l.case_id
                and d.organisation_id = l.organisation_id and e.kind_id = g.kind_id and d.decision is not null and d.put_on >= l.put_on)
          order by g.on_day desc limit 1) as called_off,
        (select case when h.state = 'sent-back' then h.closed_on end from handover h where h.case_id = y.case_id
          and h.from_organisation_id = ${organisationId} and h.kind not in ('H13', 'H14')
          order by h.begun_on desc, h.id desc limit 1) as sent_back_on
      from turn t ${stuckJoins} join young_person y on y.case_id = t.case_id
      where t.lead_organisation_id = ${organisationId} and y.case_id <> all((select app_all_shielded())::uuid[])
        and not exists (select from table_line l where l.case_id = y.case_id and l.organisation_id = ${organisationId}
          and (l.gathering_id = ${id} or l.stage = 'no'))
      order by y.family_name, y.first_name, y.case_id`.execute(tx);
    return rows.map(candidateOf);
  },
  async named(organisationId) {
    const { rows } = await sql<Names>`select y.case_id, y.first_name, y.infix, y.family_name
      from young_person y join cases c on c.id = y.case_id
      where y.organisation_id = ${organisationId} and c.state = 'active' and y.case_id <> all((select app_all_shielded())::uuid[])
      order by y.family_name, y.first_name, y.case_id`.execute(tx);
    return rows.map(namesOf);
  },
  async saidNo(organisationId, caseIds) {
    const { rows } = await sql<{ case_id: string }>`select distinct case_id from table_line
      where organisation_id = ${organisationId} and stage = 'no' and case_id = any(${[...caseIds]}::uuid[])`.execute(
      tx,
    );
    return rows.map((row) => row.case_id);
  },
});
