import { sql } from 'kysely';
import type { LogYearStore } from '#app/ports/log-years.ts';
import type { Tx } from '../database.ts';

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));
type YearRow = { year: number; lines: string; closed: boolean; dropped: boolean };

/** The years of the log and what was decided about them; closing and dropping is for the owner (log-years.ts). */
export const logYearStore = (tx: Tx): LogYearStore => ({
  async years() {
    const { rows } = await sql<YearRow>`select year, lines, closed, dropped from log_years()`.execute(tx);
    return rows.map((row) => ({ ...row, lines: Number(row.lines) }));
  },
  async segments() {
    const rows = await tx
      .selectFrom('log_segment as g')
      .innerJoin('member as p', 'p.id', 'g.proposed_by')
      .leftJoin('member as a', 'a.id', 'g.decided_by')
      .selectAll('g')
      .select(['p.name as proposed_name', 'a.name as decided_name'])
      .orderBy('g.year', 'desc')
      .orderBy('g.id', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      year: row.year,
      step: row.step,
      state: row.state,
      proposedOn: row.proposed_on,
      proposedByName: row.proposed_name,
      decidedByName: row.decided_name,
      decidedOn: row.decided_on,
      doneOn: row.done_on,
      lines: numberOf(row.lines),
      people: numberOf(row.people),
    }));
  },
  async propose({ id, year, step, proposedBy, proposedOn }) {
    const done = await tx
      .insertInto('log_segment')
      .values({ id, year, step, proposed_by: proposedBy, proposed_on: proposedOn })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return done.numInsertedOrUpdatedRows === 1n;
  },
  async decide({ id, memberId, on, yes }) {
    const done = await tx
      .updateTable('log_segment')
      .set({ state: yes ? 'approved' : 'refused', decided_by: memberId, decided_on: on })
      .where('id', '=', id)
      .where('state', '=', 'proposed')
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
});
