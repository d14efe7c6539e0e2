import type { RepresentativeStore } from '#app/ports/representatives.ts';
import type { Tx } from '../database.ts';

type Changes = Pick<RepresentativeStore, 'proofSeen' | 'end'>;
const changes = (tx: Tx): Changes => ({
  async proofSeen(caseIds, id, on, by) {
    const done = await tx
      .updateTable('representative')
      .set({ seen_on: on, seen_by: by })
      .where('id', '=', id)
      .where('case_id', 'in', [...caseIds])
      .where('seen_on', 'is', null)
      .returning('case_id')
      .execute();
    return done.length === 1;
  },
  async end(caseIds, id, on) {
    const done = await tx
      .updateTable('representative')
      .set({ end_on: on })
      .where('id', '=', id)
      .where('case_id', 'in', [...caseIds])
      .returning('case_id')
      .execute();
    return done.length === 1;
  },
});

/** Who speaks for a young person (0051_representatives.sql). */
export const representativeStore = (tx: Tx): RepresentativeStore => ({
  ...changes(tx),
  async ofCases(caseIds) {
    const rows = await tx
      .selectFrom('representative')
      .selectAll()
      .where('case_id', 'in', [...caseIds])
      .orderBy('id', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      kind: row.kind,
      name: row.name,
      beginOn: row.begin_on,
      endOn: row.end_on,
      seenOn: row.seen_on,
      seenBy: row.seen_by,
    }));
  },
  async add(one) {
    await tx
      .insertInto('representative')
      .values({
        id: one.id,
        case_id: one.caseId,
        organisation_id: one.organisationId,
        member_id: one.memberId,
        kind: one.kind,
        name: one.name,
        begin_on: one.beginOn,
        end_on: one.endOn,
        seen_on: one.seenOn,
        seen_by: one.seenBy,
      })
      .returning('case_id')
      .execute();
  },
});
