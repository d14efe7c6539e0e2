import { sql, type Selectable } from 'kysely';
import type { PaperStore, Settled } from '#app/ports/papers.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

const settledOf = (row: Selectable<Tables['paper_settled']>): Settled => ({
  id: row.id,
  organisationId: row.organisation_id,
  paper: row.paper,
  version: row.version,
  lines: row.lines,
  settledBy: row.settled_by,
  settledOn: row.settled_on,
  memberId: row.member_id,
});

/** What an organisation filled in for its papers, and what it settled. No young person is among it. */
export const paperStore = (tx: Tx): PaperStore => ({
  async blanks(organisationId) {
    const rows = await tx
      .selectFrom('paper_blank')
      .select(['blank', 'words'])
      .where('organisation_id', '=', organisationId)
      .execute();
    return Object.fromEntries(rows.map((row) => [row.blank, row.words]));
  },
  async keepBlanks(blanks, { organisationId, memberId, on }) {
    await tx.deleteFrom('paper_blank').where('organisation_id', '=', organisationId).execute();
    const by = { organisation_id: organisationId, member_id: memberId, filled_on: on };
    const filled = Object.entries(blanks).map(([blank, words]) => ({ ...by, blank, words }));
    if (filled.length > 0) await tx.insertInto('paper_blank').values(filled).execute();
  },
  async settled(organisationId) {
    const rows = await tx
      .selectFrom('paper_settled')
      .selectAll()
      .distinctOn('paper')
      .where('organisation_id', '=', organisationId)
      .orderBy('paper')
      .orderBy('version', 'desc')
      .execute();
    return rows.map(settledOf);
  },
  async settle({ lines, ...settled }) {
    const { id, paper, version } = settled;
    await tx
      .insertInto('paper_settled')
      .values({
        id,
        paper,
        version,
        organisation_id: settled.organisationId,
        lines: sql`${JSON.stringify(lines)}::jsonb`,
        settled_by: settled.settledBy,
        settled_on: settled.settledOn,
        member_id: settled.memberId,
      })
      .execute();
  },
});
