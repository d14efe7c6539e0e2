import { sql } from 'kysely';
import type { Job, JobCount, Queue } from '#app/ports/queue.ts';
import type { Tx } from '../database.ts';

const leaseMinutes = 5;

/** The outbox as a queue, for the program. The clock here is the machine's own: it waits for mail servers, not for terms. */
export const queue = (tx: Tx): Queue => ({
  async claim(limit, { hurry = false } = {}) {
    const { rows } = await sql<Job>`
      update outbox set tries = tries + 1, available_at = clock_timestamp() + make_interval(mins => ${leaseMinutes})
      where id in (
        select id from outbox where not done and not failed
          and (available_at <= clock_timestamp() or ${hurry}::boolean and tries = 0)
        order by available_at, id limit ${limit} for update skip locked)
      returning id, kind, payload, tries`.execute(tx);
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  },
  async done(id) {
    await tx.updateTable('outbox').set({ done: true, payload: '{}' }).where('id', '=', id).execute();
  },
  async retry(id, afterSeconds) {
    await sql`update outbox set available_at = clock_timestamp() + make_interval(secs => ${afterSeconds})
      where id = ${id}`.execute(tx);
  },
  async fail(id) {
    // Nobody tries it again, and the token of a link must not stay behind.
    await tx.updateTable('outbox').set({ failed: true, payload: '{}' }).where('id', '=', id).execute();
  },
  async counts() {
    const { rows } = await sql<JobCount>`select kind, count(*) filter (where done)::int as done,
      count(*) filter (where not done and not failed)::int as waiting, count(*) filter (where failed)::int as failed,
      (extract(epoch from max(clock_timestamp() - available_at) filter (where not done and not failed)) / 60)::int
        as "oldestMinutes"
      from outbox group by kind order by kind`.execute(tx);
    return rows;
  },
  async tidy() {
    await sql`delete from outbox where done and available_at < clock_timestamp() - interval '7 days'
      or failed and available_at < clock_timestamp() - interval '30 days'`.execute(tx);
    await sql`delete from search where made_at < clock_timestamp() - interval '1 hour'`.execute(tx);
  },
});
