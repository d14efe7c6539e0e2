import { sql } from 'kysely';
import type { MoneyStore } from '#app/ports/money.ts';
import type { ChangeAnswer } from '#domain/money/source-change.ts';
import type { Tx } from '../database.ts';

/** Changes of sources (0098_source_change.sql): asked by one, decided by another. */
export const sourceChanges = (tx: Tx): Pick<MoneyStore, 'changes' | 'addChange' | 'decideChange'> => ({
  async changes() {
    const rows = await tx.selectFrom('money_source_change').selectAll().orderBy('asked_on').orderBy('id').execute();
    return rows.map((row) => ({
      id: row.id,
      sourceId: row.source_id,
      before: row.before,
      after: row.after,
      because: row.because,
      asked: { memberId: row.member_id, name: row.by_name, organisationId: row.organisation_id },
      askedOn: row.asked_on,
      state: row.state,
      decided:
        row.decided_name === null || row.decided_on === null
          ? null
          : { name: row.decided_name, on: row.decided_on, why: row.why ?? '' },
    }));
  },
  async addChange({ id, sourceId, after, because }, { memberId, organisationId, name }, on) {
    await tx
      .insertInto('money_source_change')
      .values({
        id,
        source_id: sourceId,
        after: JSON.stringify(after),
        because,
        member_id: memberId,
        organisation_id: organisationId,
        by_name: name,
        asked_on: on,
        state: 'waiting',
      })
      .execute();
  },
  async decideChange(id, answer, { name, why }) {
    const { rows } = await sql<{ said: ChangeAnswer | 'gone' }>`
      select app_decide_source(${id}, ${answer}, ${name}, ${why}) as said`.execute(tx);
    return rows[0]?.said ?? 'gone';
  },
});
