import type { UndoStep, UndoStore } from '#app/ports/undo.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

const stepOf = (row: Omit<Selectable<Tables['undo_step']>, 'turns'>): Omit<UndoStep, 'turns'> => ({
  id: row.id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  act: row.act,
  doneOn: row.done_on,
});

/** Steps that can be undone, of the colleague who asks: the policy shows no other's. */
export const undoStore = (tx: Tx): UndoStore => ({
  async keep(step) {
    await tx
      .deleteFrom('undo_step')
      .where('member_id', '=', step.memberId)
      .where('done_on', '<', step.doneOn)
      .execute();
    await tx
      .insertInto('undo_step')
      .values({
        id: step.id,
        organisation_id: step.organisationId,
        member_id: step.memberId,
        act: step.act,
        done_on: step.doneOn,
        turns: JSON.stringify(step.turns),
      })
      .execute();
  },
  async find(id) {
    const row = await tx
      .selectFrom('undo_step')
      .select(['id', 'organisation_id', 'member_id', 'act', 'done_on'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && stepOf(row);
  },
  async take(id) {
    const row = await tx.deleteFrom('undo_step').where('id', '=', id).returningAll().executeTakeFirst();
    return row && { ...stepOf(row), turns: row.turns };
  },
});
