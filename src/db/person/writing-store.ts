import type { CaseEvent, WritingStore } from '#app/ports/writing.ts';
import type { Tx } from '../database.ts';
import { agreementWrites } from './agreements.ts';
import { noteWrites } from './notes.ts';

async function events(tx: Tx, caseId: string, limit?: number): Promise<readonly CaseEvent[]> {
  const newest = tx
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc');
  const rows = await (limit === undefined ? newest : newest.limit(limit)).execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    organisationId: row.organisation_id,
    alsoOrganisationId: row.also_organisation_id,
    memberId: row.member_id,
    kind: row.kind,
    onDay: row.on_day,
    details: row.details,
  }));
}

/** Notes, agreements and the timeline. */
export const writingStore = (tx: Tx): WritingStore => ({
  ...noteWrites(tx),
  ...agreementWrites(tx),
  events: (caseId, limit) => events(tx, caseId, limit),
  async addEvent(e) {
    await tx
      .insertInto('case_event')
      .values({
        id: e.id,
        case_id: e.caseId,
        organisation_id: e.organisationId,
        also_organisation_id: e.alsoOrganisationId,
        member_id: e.memberId,
        kind: e.kind,
        on_day: e.onDay,
        details: JSON.stringify(e.details),
      })
      .execute();
  },
});
