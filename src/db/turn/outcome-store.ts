import { sql } from 'kysely';
import type { OutcomeStore, Resting } from '#app/ports/outcomes.ts';
import type { Tx } from '../database.ts';

type Now = Pick<OutcomeStore, 'current' | 'keep' | 'over'>;
type Attempts = Pick<OutcomeStore, 'addAttempt' | 'attempts'>;

const over = async (tx: Tx, caseId: string, on: string): Promise<void> => {
  await tx
    .updateTable('case_outcome')
    .set({ over_on: on })
    .where('case_id', '=', caseId)
    .where('over_on', 'is', null)
    .returning('case_id')
    .execute();
};

/** Another organisation leads from now on: what the one before said of the case is over. As the program (setLead). */
export const outcomeEnds = async (tx: Tx, caseId: string): Promise<void> => {
  await sql`update case_outcome set over_on = app_today() where case_id = ${caseId} and over_on is null
    returning case_id`.execute(tx);
};

const outcomeNow = (tx: Tx): Now => ({
  async current(caseId) {
    const row = await tx
      .selectFrom('case_outcome')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('over_on', 'is', null)
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        caseId: row.case_id,
        organisationId: row.organisation_id,
        memberId: row.member_id,
        kind: row.kind,
        reason: row.reason,
        saidOn: row.said_on,
        heardBy: row.heard_by,
        lookAgainOn: row.look_again_on,
      }
    );
  },
  async keep(o) {
    await over(tx, o.caseId, o.saidOn);
    await tx
      .insertInto('case_outcome')
      .values({
        id: o.id,
        case_id: o.caseId,
        organisation_id: o.organisationId,
        member_id: o.memberId,
        kind: o.kind,
        reason: o.reason,
        said_on: o.saidOn,
        heard_by: o.heardBy,
        look_again_on: o.lookAgainOn,
      })
      .returning('case_id')
      .execute();
  },
  over: (caseId, on) => over(tx, caseId, on),
});

const attempts = (tx: Tx): Attempts => ({
  async addAttempt(a) {
    await tx
      .insertInto('contact_attempt')
      .values({
        id: a.id,
        case_id: a.caseId,
        organisation_id: a.organisationId,
        member_id: a.memberId,
        on_day: a.onDay,
        channel: a.channel,
        reached: a.reached,
        next_on: a.nextOn,
      })
      .returning('case_id')
      .execute();
  },
  async attempts(caseId) {
    const rows = await tx
      .selectFrom('contact_attempt')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('on_day', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      onDay: row.on_day,
      channel: row.channel,
      reached: row.reached,
      nextOn: row.next_on,
    }));
  },
});

type RestingRow = {
  case_id: string;
  organisation_id: string;
  kind: Resting['kind'];
  member_id: string | null;
  version: number;
};
const restingOf = (row: RestingRow): Resting => ({
  caseId: row.case_id,
  organisationId: row.organisation_id,
  kind: row.kind,
  memberId: row.member_id,
  version: row.version,
});

/** What is true of a case beside its turn, under the actor's rights: of the own organisation only. */
export const outcomeStore = (tx: Tx): OutcomeStore => ({
  ...outcomeNow(tx),
  ...attempts(tx),
  async restingUntil(today, after, limit) {
    const { rows } = await sql<RestingRow>`
      select o.case_id, o.organisation_id, o.kind, coalesce(c.contact_member_id, o.member_id) as member_id, c.version
      from case_outcome o join cases c on c.id = o.case_id
      where o.kind in ('rest', 'not-approach') and o.over_on is null and o.look_again_on <= ${today}
        and c.state = 'ended' and c.lead_organisation_id = o.organisation_id
        and (${after}::uuid is null or o.case_id > ${after}::uuid)
      order by o.case_id limit ${limit}`.execute(tx);
    return rows.map(restingOf);
  },
  async resting(caseId) {
    const { rows } = await sql<RestingRow>`
      select o.case_id, o.organisation_id, o.kind, coalesce(c.contact_member_id, o.member_id) as member_id, c.version
      from case_outcome o join cases c on c.id = o.case_id
      where o.case_id = ${caseId} and o.kind = 'rest' and o.over_on is null and c.state = 'ended'
        and c.lead_organisation_id = o.organisation_id`.execute(tx);
    return rows[0] && restingOf(rows[0]);
  },
  async termsOver(today, after, limit) {
    const { rows } = await sql<{ case_id: string; organisation_id: string; version: number }>`
      select c.id as case_id, c.lead_organisation_id as organisation_id, c.version
      from cases c join organisation o on o.id = c.lead_organisation_id
      join enrolment e on e.case_id = c.id and e.organisation_id = c.lead_organisation_id
      where c.state = 'active' and c.record_organisation_id = c.lead_organisation_id
        and app_ground_ends(o.kind, coalesce(e.left_on, e.expected_end)) < ${today}
        and not exists (select from handover h where h.case_id = c.id and h.state in ('sent', 'asked', 'taken-over'))
        and (${after}::uuid is null or c.id > ${after}::uuid)
      order by c.id limit ${limit}`.execute(tx);
    return rows.map((row) => ({ caseId: row.case_id, organisationId: row.organisation_id, version: row.version }));
  },
});
