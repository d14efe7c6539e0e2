import type { Selectable } from 'kysely';
import type { Note, WritingStore } from '#app/ports/writing.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

const noteOf = (row: Selectable<Tables['note']>): Note => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  writtenOn: row.written_on,
  text: row.text,
  hiddenBecause: row.hidden_because,
  keptBecause: row.kept_because,
  corrects: row.corrects,
});

async function find(tx: Tx, caseId: string, column: 'id' | 'corrects', id: string): Promise<Note | undefined> {
  const row = await tx
    .selectFrom('note')
    .selectAll()
    .where('case_id', '=', caseId)
    .where(column, '=', id)
    .executeTakeFirst();
  return row && noteOf(row);
}

/** Notes of the own organisation. Of two corrections of one note the second gets false, also at the same moment. */
export const noteWrites = (tx: Tx): Pick<WritingStore, 'addNote' | 'notes' | 'note' | 'latestOf'> => ({
  async addNote(n) {
    const row = await tx
      .insertInto('note')
      .values({
        id: n.id,
        case_id: n.caseId,
        organisation_id: n.organisationId,
        member_id: n.memberId,
        written_on: n.writtenOn,
        text: n.text,
        hidden_because: n.hiddenBecause,
        kept_because: n.keptBecause,
        corrects: n.corrects,
      })
      .onConflict((conflict) => conflict.column('corrects').doNothing())
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async notes(caseId, limit) {
    const rows = await tx
      .selectFrom('note')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('written_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(noteOf);
  },
  note: (caseId, id) => find(tx, caseId, 'id', id),
  async latestOf(caseId, id) {
    let latest = await find(tx, caseId, 'id', id);
    for (let next = latest; next; next = await find(tx, caseId, 'corrects', next.id)) latest = next;
    return latest;
  },
});
