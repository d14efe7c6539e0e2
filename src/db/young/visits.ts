import type { YoungVisit, YoungWayStore } from '#app/ports/young.ts';
import type { Tx } from '../database.ts';

type Row = { id: string; way_id: string; made_at: Date; seen_at: Date };
const visitOf = (row: Row): YoungVisit => ({
  id: row.id,
  wayId: row.way_id,
  madeAt: row.made_at.getTime(),
  seenAt: row.seen_at.getTime(),
});
type Visits = Pick<YoungWayStore, 'letIn' | 'visit' | 'touch' | 'leave' | 'forgetVisits'>;
/** Where young people came in, one device each; for the program at the door only. */
export const visits = (tx: Tx): Visits => ({
  async letIn({ id, wayId, madeAt, seenAt }, tokenHash) {
    const times = { made_at: new Date(madeAt), seen_at: new Date(seenAt) };
    await tx
      .insertInto('young_visit')
      .values({ id, way_id: wayId, token_hash: Buffer.from(tokenHash), ...times })
      .execute();
  },
  async visit(tokenHash) {
    const row = await tx
      .selectFrom('young_visit')
      .select(['id', 'way_id', 'made_at', 'seen_at'])
      .where('token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return row && visitOf(row);
  },
  async touch(id, now) {
    await tx
      .updateTable('young_visit')
      .set({ seen_at: new Date(now) })
      .where('id', '=', id)
      .execute();
  },
  async leave(tokenHash) {
    await tx.deleteFrom('young_visit').where('token_hash', '=', Buffer.from(tokenHash)).execute();
  },
  async forgetVisits(before) {
    await tx.deleteFrom('young_visit').where('made_at', '<', new Date(before)).execute();
  },
});
