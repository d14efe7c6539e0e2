import { sql } from 'kysely';
import type { SettingStore } from '#app/ports/settings.ts';
import type { Tx } from '../database.ts';

/** Facts about this installation, for the program only. */
export const settingStore = (tx: Tx): SettingStore => ({
  async get(key) {
    const row = await tx.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value;
  },
  async set(key, value) {
    await tx
      .insertInto('setting')
      .values({ key, value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute();
  },
  async dropSearches(olderThanMinutes) {
    await sql`delete from search where made_at < clock_timestamp() - make_interval(mins => ${olderThanMinutes})`.execute(
      tx,
    );
  },
});
