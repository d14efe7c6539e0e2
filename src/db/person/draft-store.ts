import type { DraftKey, DraftStore } from '#app/ports/drafts.ts';
import type { Tx } from '../database.ts';

async function drop(tx: Tx, { form, reference }: DraftKey): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('form', '=', form)
    .where('reference', '=', reference)
    .returning('case_id')
    .execute();
}

/** Drafts under the actor's rights: the policy shows a colleague no other's. */
export const draftStore = (tx: Tx): DraftStore => ({
  drop: (key) => drop(tx, key),
  async keep(draft) {
    await drop(tx, draft);
    await tx
      .insertInto('draft')
      .values({
        member_id: draft.memberId,
        form: draft.form,
        reference: draft.reference,
        case_id: draft.caseId,
        organisation_id: draft.organisationId,
        fields: JSON.stringify(draft.fields),
        saved_on: draft.savedOn,
      })
      .returning('case_id')
      .execute();
  },
  async find({ form, reference }, since) {
    const row = await tx
      .selectFrom('draft')
      .select(['case_id', 'fields', 'saved_on'])
      .where('form', '=', form)
      .where('reference', '=', reference)
      .where('saved_on', '>=', since)
      .executeTakeFirst();
    return row && { fields: row.fields, savedOn: row.saved_on };
  },
  async olderThan(day, afterCaseId, limit) {
    const rows = await tx
      .selectFrom('draft')
      .select('case_id')
      .distinct()
      .where('saved_on', '<', day)
      .$if(afterCaseId !== null, (old) => old.where('case_id', '>', afterCaseId))
      .orderBy('case_id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ caseId: row.case_id }));
  },
  async forget(caseIds, olderThan) {
    if (caseIds.length === 0) return;
    const old = tx.deleteFrom('draft').where('case_id', 'in', caseIds).where('saved_on', '<', olderThan);
    await old.returning('case_id').execute();
  },
});
