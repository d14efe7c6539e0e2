import type { ExportStore } from '#app/ports/exports.ts';
import type { Tx } from '../database.ts';

/** Who took which list along. The policy shows the lines of the own organisation to its privacy officer only. */
export const exportStore = (tx: Tx): ExportStore => ({
  async keep(mark) {
    await tx
      .insertInto('export_mark')
      .values({
        id: mark.id,
        organisation_id: mark.organisationId,
        member_id: mark.memberId,
        act: mark.act,
        reason: mark.reason,
        words: mark.words,
        row_count: mark.rows,
        mark: mark.mark,
        made_on: mark.madeOn,
      })
      .execute();
  },
  async ofOwnOrganisation(limit) {
    const rows = await tx
      .selectFrom('export_mark as e')
      .innerJoin('member as m', 'm.id', 'e.member_id')
      .selectAll('e')
      .select(['m.name', 'm.job_title'])
      .orderBy('e.made_on', 'desc')
      .orderBy('e.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      memberId: row.member_id,
      act: row.act,
      reason: row.reason,
      words: row.words,
      rows: row.row_count,
      mark: row.mark,
      madeOn: row.made_on,
      name: row.name,
      jobTitle: row.job_title,
    }));
  },
});
