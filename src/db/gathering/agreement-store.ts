import { sql, type Selectable } from 'kysely';
import type { TableAgreement, TableLineStore } from '#app/ports/gatherings.ts';
import type { Tx } from '../database.ts';
import { namesOf, type Names } from './finding.ts';
import type { GatheringTables } from './tables.ts';

const agreementOf = (row: Selectable<GatheringTables['table_agreement']>): TableAgreement => ({
  id: row.id,
  lineId: row.line_id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  what: row.what,
  who: row.who,
  whoOrganisationId: row.who_organisation_id,
  dueOn: row.due_on,
  agreedOn: row.agreed_on,
  doneOn: row.done_on,
});

type PromisedRow = Names & { id: string; line_id: string; what: string; who: string; due_on: string; on_day: string };
type Agreeing = Pick<TableLineStore, 'agreements' | 'agree'>;
const agreeing = (tx: Tx): Agreeing => ({
  async agreements(gatheringId) {
    const rows = await tx
      .selectFrom('table_agreement')
      .selectAll()
      .where('line_id', 'in', (eb) => eb.selectFrom('table_line').select('id').where('gathering_id', '=', gatheringId))
      .orderBy('due_on')
      .orderBy('id')
      .execute();
    return rows.map(agreementOf);
  },
  async agree(one) {
    await tx
      .insertInto('table_agreement')
      .values({
        id: one.id,
        line_id: one.lineId,
        case_id: one.caseId,
        organisation_id: one.organisationId,
        member_id: one.memberId,
        what: one.what,
        who: one.who,
        who_organisation_id: one.whoOrganisationId,
        due_on: one.dueOn,
        agreed_on: one.agreedOn,
      })
      .returning('case_id')
      .execute();
  },
});

type Minding = Pick<TableLineStore, 'finish' | 'reopen' | 'mend' | 'dropAgreement'>;
/** What becomes of an agreement once it is there. */
const minding = (tx: Tx): Minding => ({
  async finish(id, memberId, on) {
    const rows = await tx
      .updateTable('table_agreement')
      .set({ done_on: on, done_by: memberId })
      .where('id', '=', id)
      .where('done_on', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
  async reopen(id) {
    const rows = await tx
      .updateTable('table_agreement')
      .set({ done_on: null, done_by: null })
      .where('id', '=', id)
      .where('done_on', 'is not', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
  async mend(id, was, becomes) {
    const { rows } = await sql`update table_agreement set what = ${becomes.what}, who = ${becomes.who}::text,
        who_organisation_id = ${becomes.whoOrganisationId}::uuid, due_on = ${becomes.dueOn}::date
      where id = ${id} and done_on is null and (what, who, who_organisation_id, due_on) is not distinct from
        (${was.what}, ${was.who}::text, ${was.whoOrganisationId}::uuid, ${was.dueOn}::date)
      returning case_id`.execute(tx);
    return rows.length === 1;
  },
  async dropAgreement(id) {
    const rows = await tx
      .deleteFrom('table_agreement')
      .where('id', '=', id)
      .where('done_on', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
});

type Promising = Pick<TableLineStore, 'promised'>;
const promising = (tx: Tx): Promising => ({
  async promised(organisationId) {
    const { rows } = await sql<PromisedRow>`
      select a.case_id, a.id, a.line_id, a.what, a.who, a.due_on, g.on_day, y.first_name, y.infix, y.family_name
      from table_agreement a join table_line l on l.id = a.line_id join gathering g on g.id = l.gathering_id
        join young_person y on y.case_id = a.case_id
      where coalesce(a.who_organisation_id, a.organisation_id) = ${organisationId}
        and a.who is not null and a.due_on is not null and a.done_on is null
      order by a.due_on, a.id`.execute(tx);
    return rows.map((row) => ({
      ...namesOf(row),
      id: row.id,
      lineId: row.line_id,
      what: row.what,
      who: row.who,
      dueOn: row.due_on,
      onDay: row.on_day,
    }));
  },
});

/** What was agreed at a table, what became of it, and who promised what. */
export const agreements = (tx: Tx): Agreeing & Minding & Promising => ({
  ...agreeing(tx),
  ...minding(tx),
  ...promising(tx),
});
