import { sql, type Selectable } from 'kysely';
import type { TableLine, TableLineStore } from '#app/ports/gatherings.ts';
import type { Tx } from '../database.ts';
import { agreements } from './agreement-store.ts';
import { finding, namesOf, type Names } from './finding.ts';
import type { GatheringTables } from './tables.ts';

type LineRow = Names & Omit<Selectable<GatheringTables['table_line']>, 'member_id' | 'put_on'>;
const lineOf = (row: LineRow): TableLine => ({
  ...namesOf(row),
  id: row.id,
  gatheringId: row.gathering_id,
  organisationId: row.organisation_id,
  stage: row.stage,
  reason: row.reason,
  question: row.question,
  decision: row.decision,
  because: row.because,
  decidedOn: row.decided_on,
  decidedBy: row.decided_by,
  enteredOn: row.entered_on,
  version: row.version,
});

const columns = sql`l.id, l.gathering_id, l.case_id, l.organisation_id, l.stage, l.reason, l.question, l.decision, l.because,
  l.decided_on, l.decided_by, l.entered_on, l.version, y.first_name, y.infix, y.family_name`;

type Lines = Pick<TableLineStore, 'lines' | 'line' | 'addLines'>;
const lines = (tx: Tx): Lines => ({
  async lines(gatheringId) {
    // A record that became one with another lies there once; what was decided about it stands.
    const { rows } = await sql<LineRow>`select ${columns} from table_line l join young_person y on y.case_id = l.case_id
      left join cases c on c.id = l.case_id
      where l.gathering_id = ${gatheringId} and (c.state is distinct from 'linked' or l.decision is not null) order by l.organisation_id, y.family_name, y.first_name, l.id`.execute(
      tx,
    );
    return rows.map(lineOf);
  },
  async line(id) {
    const { rows } = await sql<LineRow>`select ${columns} from table_line l join young_person y on y.case_id = l.case_id
      where l.id = ${id}`.execute(tx);
    return rows[0] && lineOf(rows[0]);
  },
  async addLines(all) {
    if (all.length === 0) return 0;
    const rows = await tx
      .insertInto('table_line')
      .values(
        all.map((one) => ({
          id: one.id,
          gathering_id: one.gatheringId,
          case_id: one.caseId,
          organisation_id: one.organisationId,
          member_id: one.memberId,
          put_on: one.putOn,
          stage: 'listed' as const,
          reason: one.reason,
          question: one.question,
          version: 1,
        })),
      )
      .onConflict((conflict) => conflict.columns(['gathering_id', 'case_id', 'organisation_id']).doNothing())
      .returning('case_id')
      .execute();
    return rows.length;
  },
});

type Preparing = Pick<TableLineStore, 'prepare' | 'removeLine'>;
const preparing = (tx: Tx): Preparing => ({
  async prepare({ id, version }, { stage, question }) {
    const row = await tx
      .updateTable('table_line')
      .set((eb) => ({ stage, question, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('version', '=', version)
      .where('decision', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async removeLine({ id }) {
    const rows = await tx
      .deleteFrom('table_line')
      .where('id', '=', id)
      .where('decision', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
});

type Deciding = Pick<TableLineStore, 'decide' | 'counts' | 'forget'>;
const deciding = (tx: Tx): Deciding => ({
  async decide({ id, version }, { decision, because, decidedOn }, { memberId, enteredOn }) {
    const row = await tx
      .updateTable('table_line')
      .set((eb) => ({
        decision,
        because,
        decided_on: decidedOn,
        decided_by: memberId,
        entered_on: enteredOn,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('version', '=', version)
      .where('stage', '=', 'on')
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async counts(gatheringId) {
    const { rows } = await sql<{
      organisation_id: string;
      listed: number;
      ready: number;
      on_table: number;
      decided: number;
      agreed: number;
      done: number;
    }>`
      select organisation_id, listed, ready, on_table, decided, agreed, done from table_counts(${gatheringId})`.execute(
      tx,
    );
    return rows.map(({ organisation_id: organisationId, on_table: onTable, ...numbers }) => ({
      organisationId,
      onTable,
      ...numbers,
    }));
  },
  async forget(today) {
    const { rows } = await sql<{ gone: number }>`select table_forget(${today}::date) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  },
});

/** Lists for a table and what was decided there, under the actor's rights. */
export const tableLineStore = (tx: Tx): TableLineStore => ({
  ...finding(tx),
  ...lines(tx),
  ...preparing(tx),
  ...deciding(tx),
  ...agreements(tx),
});
