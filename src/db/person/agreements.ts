import { sql, type Selectable } from 'kysely';
import type { Agreement, WritingStore } from '#app/ports/writing.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

const agreementOf = (row: Selectable<Tables['agreement']>): Agreement => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  what: row.what,
  who: row.who,
  dueOn: row.due_on,
  atTime: row.at_time,
  movedFrom: row.moved_from,
  doneOn: row.done_on,
  version: row.version,
  youngSays: row.young_says,
  youngBecause: row.young_because,
});

type Reads = Pick<WritingStore, 'agreements' | 'agreement'>;
type Writes = Pick<WritingStore, 'addAgreement' | 'moveAgreement'>;
type Ends = Pick<WritingStore, 'finishAgreement' | 'unfinishAgreement'>;

const agreementReads = (tx: Tx): Reads => ({
  async agreements(caseId) {
    const rows = await tx
      .selectFrom('agreement')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy(sql`done_on is not null`)
      .orderBy('due_on')
      .orderBy(sql`at_time nulls last`)
      .orderBy('id')
      .execute();
    return rows.map(agreementOf);
  },
  async agreement(caseId, id) {
    const row = await tx
      .selectFrom('agreement')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && agreementOf(row);
  },
});

const agreementChanges = (tx: Tx): Writes => ({
  async addAgreement(a) {
    await tx
      .insertInto('agreement')
      .values({
        id: a.id,
        case_id: a.caseId,
        organisation_id: a.organisationId,
        member_id: a.memberId,
        what: a.what,
        who: a.who,
        due_on: a.dueOn,
        at_time: a.atTime,
      })
      .returning('case_id')
      .execute();
  },
  async moveAgreement({ id, caseId, dueOn, atTime, movedFrom, version }) {
    const row = await tx
      .updateTable('agreement')
      .set((eb) => ({
        due_on: dueOn,
        at_time: atTime,
        moved_from: movedFrom,
        version: eb('version', '+', 1),
        // What the young person said was about the moment before: it is asked again.
        young_says: null,
        young_because: null,
        young_said_on: null,
      }))
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .where('version', '=', version)
      .where('done_on', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

const agreementEnds = (tx: Tx): Ends => ({
  async finishAgreement(caseId, id, on, expectedVersion) {
    const row = await tx
      .updateTable('agreement')
      .set((eb) => ({ done_on: on, version: eb('version', '+', 1) }))
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .where('done_on', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
  async unfinishAgreement(caseId, id, doneOn, expectedVersion) {
    const row = await tx
      .updateTable('agreement')
      .set((eb) => ({ done_on: null, version: eb('version', '+', 1) }))
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .where('done_on', '=', doneOn)
      .returning('case_id')
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** Agreements of the own organisation: what, who, the last good day, and the time of an appointment. */
export const agreementWrites = (tx: Tx): Reads & Writes & Ends => ({
  ...agreementReads(tx),
  ...agreementChanges(tx),
  ...agreementEnds(tx),
});
