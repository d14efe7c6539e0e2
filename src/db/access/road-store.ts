import type { RoadStore } from '#app/ports/road.ts';
import type { Tx } from '../database.ts';

/** Keys of devices on the road, and what came in; whose they are is asked by the policy (0064_on_the_road.sql). */
export const roadStore = (tx: Tx): RoadStore => ({
  async makeKey({ id, memberId, sessionId, sealedKey, madeAt }) {
    const half = { sealed_key: Buffer.from(sealedKey), made_at: new Date(madeAt) };
    await tx
      .insertInto('road_key')
      .values({ id, member_id: memberId, session_id: sessionId, ...half })
      .execute();
  },
  async sealedKey(id, madeAfter) {
    const row = await tx
      .selectFrom('road_key')
      .select('sealed_key')
      .where('id', '=', id)
      .where('made_at', '>', new Date(madeAfter))
      .executeTakeFirst();
    return row?.sealed_key;
  },
  async dropOfSession(sessionId) {
    await tx.deleteFrom('road_key').where('session_id', '=', sessionId).execute();
  },
  async dropAll(memberId) {
    await tx.deleteFrom('road_key').where('member_id', '=', memberId).execute();
  },
  async first(id, memberId, at) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('road_sent')
      .values({ id, member_id: memberId, sent_at: new Date(at) })
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
  async forget(before) {
    await tx.deleteFrom('road_key').where('made_at', '<', new Date(before)).execute();
    await tx.deleteFrom('road_sent').where('sent_at', '<', new Date(before)).execute();
  },
});
