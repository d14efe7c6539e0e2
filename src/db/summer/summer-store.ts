import { sql } from 'kysely';
import type { StoredLine, SummerStore } from '#app/ports/summer.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import type { Visit } from '../session.ts';

type Row = {
  case_id: string;
  first_name: string;
  infix: string | null;
  family_name: string;
  last_day: Day;
  caller_id: string | null;
  contact_member_id: string | null;
};
const lineOf = (row: Row): StoredLine => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  lastDay: row.last_day,
  callerId: row.caller_id,
  contactMemberId: row.contact_member_id,
});

/** The summer list in one statement. */
export const summerStore = (tx: Tx, { actor }: Visit): SummerStore => ({
  async leavers({ from, until, summer }, limit) {
    if (actor.kind !== 'member') throw new Error('a list without a colleague');
    const { rows } = await sql<Row>`
      select y.case_id, y.first_name, y.infix, y.family_name, coalesce(e.left_on, e.expected_end) as last_day,
        s.member_id as caller_id, c.contact_member_id
      from enrolment e join young_person y on y.case_id = e.case_id join cases c on c.id = e.case_id
      left join summer_line s on s.case_id = e.case_id and s.summer = ${summer}
      where e.organisation_id = ${actor.organisationId} and c.lead_organisation_id = ${actor.organisationId}
        and c.state = 'active' and coalesce(e.left_on, e.expected_end) between ${from} and ${until}
      order by y.family_name, y.first_name, y.case_id limit ${limit}`.execute(tx);
    return rows.map(lineOf);
  },
  async choose(caseId, organisationId, summer, memberId) {
    await tx
      .insertInto('summer_line')
      .values({ case_id: caseId, organisation_id: organisationId, summer, member_id: memberId })
      .onConflict((c) => c.column('case_id').doUpdateSet({ summer, member_id: memberId }))
      .returning('case_id')
      .execute();
  },
});
