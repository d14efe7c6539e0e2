import { sql, type Selectable, type Updateable } from 'kysely';
import type { Batch, IntakeStore } from '#app/ports/intake.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

type BatchRow = Selectable<Tables['import_batch']>;

const batchOf = (row: BatchRow): Batch => ({
  id: row.id,
  kind: row.kind,
  system: row.system,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  fileName: row.file_name,
  schoolYear: row.school_year,
  period: row.period === '' ? null : Number(row.period),
  state: row.state,
  encoding: row.encoding,
  separator: row.separator,
  header: row.header,
  mapping: row.mapping,
  leftOut: row.left_out,
  total: row.total,
  progress: row.progress,
  counts: row.counts,
  madeOn: row.made_on,
  doneOn: row.done_on,
  undoUntil: row.undo_until,
});

const changes = (change: Parameters<IntakeStore['changeBatch']>[1]): Updateable<Tables['import_batch']> => ({
  ...(change.state && { state: change.state }),
  ...(change.mapping && { mapping: JSON.stringify(change.mapping) }),
  ...(change.leftOut && { left_out: JSON.stringify(change.leftOut) }),
  ...(change.progress !== undefined && { progress: change.progress }),
  ...(change.counts && { counts: JSON.stringify(change.counts) }),
  ...(change.doneOn !== undefined && { done_on: change.doneOn }),
  ...(change.undoUntil !== undefined && { undo_until: change.undoUntil }),
});

const addBatch =
  (tx: Tx): IntakeStore['addBatch'] =>
  async (batch) => {
    await tx
      .insertInto('import_batch')
      .values({
        id: batch.id,
        kind: batch.kind,
        system: batch.system,
        organisation_id: batch.organisationId,
        member_id: batch.memberId,
        file_name: batch.fileName,
        school_year: batch.schoolYear,
        period: batch.period === null ? '' : String(batch.period),
        state: batch.state,
        encoding: batch.encoding,
        separator: batch.separator,
        header: JSON.stringify(batch.header),
        mapping: JSON.stringify(batch.mapping),
        left_out: JSON.stringify(batch.leftOut),
        total: batch.total,
        counts: '{}',
        made_on: batch.madeOn,
      })
      .execute();
  };

type BatchPart = Pick<
  IntakeStore,
  | 'addBatch'
  | 'batch'
  | 'lockBatch'
  | 'batches'
  | 'changeBatch'
  | 'dropBatch'
  | 'isBusy'
  | 'unfinished'
  | 'sweep'
  | 'abandon'
>;

const program = (tx: Tx): Pick<BatchPart, 'unfinished' | 'sweep' | 'abandon'> => ({
  async unfinished() {
    const rows = await tx
      .selectFrom('import_batch')
      .select(['id', 'member_id', 'organisation_id', 'state', 'kind'])
      .where('state', 'in', ['applying', 'undoing'])
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      memberId: row.member_id,
      organisationId: row.organisation_id,
      state: row.state,
      kind: row.kind,
    }));
  },
  async sweep({ unread, cutOff, unused }) {
    const { rows } = await sql<{
      dropped: number;
    }>`select import_sweep(${unread}::date, ${cutOff}::date, ${unused}::date) as dropped`.execute(tx);
    return rows[0]?.dropped ?? 0;
  },
  async abandon(batchId) {
    await sql`select import_abandon(${batchId}::uuid)`.execute(tx);
  },
});

/** The lists themselves: who read what, how far it is and what came of it. */
export const batchStore = (tx: Tx): BatchPart => {
  const find = (id: string) => tx.selectFrom('import_batch').selectAll().where('id', '=', id);
  return {
    addBatch: addBatch(tx),
    async batch(id) {
      const row = await find(id).executeTakeFirst();
      return row && batchOf(row);
    },
    async lockBatch(id) {
      const row = await find(id).forUpdate().executeTakeFirst();
      return row && batchOf(row);
    },
    async batches(limit, kind) {
      const all = tx.selectFrom('import_batch').selectAll().where('kind', '=', kind);
      const rows = await all.orderBy('id', 'desc').limit(limit).execute();
      return rows.map(batchOf);
    },
    async changeBatch(id, change) {
      await tx.updateTable('import_batch').set(changes(change)).where('id', '=', id).execute();
    },
    async dropBatch(id) {
      await tx.deleteFrom('import_line').where('batch_id', '=', id).execute();
      await tx.deleteFrom('import_batch').where('id', '=', id).execute();
    },
    async isBusy(organisationId, exceptId) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}::text, 6))`.execute(tx);
      const row = await tx
        .selectFrom('import_batch')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('id', '<>', exceptId)
        .where('state', 'in', ['applying', 'undoing'])
        .executeTakeFirst();
      return row !== undefined;
    },
    ...program(tx),
  };
};
