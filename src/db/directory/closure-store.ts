import type { ClosureStore } from '#app/ports/directory.ts';
import { backOn } from '#domain/calendar/closures.ts';
import type { Tx } from '../database.ts';

/** When organisations are closed, under the actor's rights. */
export const closureStore = (tx: Tx): ClosureStore => ({
  async closures(organisationId) {
    const rows = await tx
      .selectFrom('closure')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('from_on')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      from: row.from_on,
      until: row.until_on,
      name: row.name,
      answeredBy: row.answered_by,
      phone: row.phone,
    }));
  },
  async addClosure(closure) {
    await tx
      .insertInto('closure')
      .values({
        id: closure.id,
        organisation_id: closure.organisationId,
        from_on: closure.from,
        until_on: closure.until,
        back_on: backOn(closure),
        name: closure.name,
        answered_by: closure.answeredBy,
        phone: closure.phone,
      })
      .execute();
  },
  async dropClosure(organisationId, id) {
    const done = await tx
      .deleteFrom('closure')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst();
    return done.numDeletedRows === 1n;
  },
});
