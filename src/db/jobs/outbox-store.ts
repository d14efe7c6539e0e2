import { sql } from 'kysely';
import type { OutboxStore } from '#app/ports/outbox.ts';
import type { Tx } from '../database.ts';
import type { Visit } from '../session.ts';

/** The outbox, written in the transaction of the act that announces. */
export const outboxStore = (tx: Tx, { announced }: Visit): OutboxStore => ({
  async announce(a) {
    announced?.();
    await tx
      .insertInto('outbox')
      .values({
        id: a.id,
        organisation_id: a.organisationId,
        kind: a.kind,
        payload: JSON.stringify(a.payload),
        once_key: a.onceKey ?? null,
        available_at: sql<Date>`clock_timestamp() + make_interval(mins => ${a.waitMinutes ?? 0})`,
      })
      .onConflict((c) => c.doNothing())
      .execute();
  },
});
