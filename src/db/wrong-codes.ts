import { sql } from 'kysely';
import { wrongCodes } from '#domain/young/way.ts';
import type { Tx } from './database.ts';

/** Minutes that a link still waits. Guessing goes at the pace of machines: the time of the machine, whatever day the demo is on. */
export const minutesLeft = (table: string) =>
  sql<number>`coalesce(greatest(0, ceil(extract(epoch from ${sql.ref(`${table}.blocked_until`)} - clock_timestamp()) / 60))::integer, 0)`;

/** Counts a wrong code of a link. How many tries are left; 0 = it waits a quarter of an hour, or stopped for good. */
export async function countWrongCode(
  tx: Tx,
  table: 'young_way' | 'yes_ask' | 'parent_link' | 'peer_way',
  id: string,
): Promise<number> {
  const { most, waits, waitMinutes } = wrongCodes;
  // One statement, so that guesses that come at the same moment are each counted.
  const { rows } = await sql<{ wrong_codes: number }>`
    update ${sql.table(table)} set
      wrong_codes = case when wrong_codes + 1 >= ${most} then 0 else wrong_codes + 1 end,
      waits = case when wrong_codes + 1 >= ${most} then waits + 1 else waits end,
      blocked_until = case when wrong_codes + 1 >= ${most}
        then clock_timestamp() + make_interval(mins => ${waitMinutes}) else blocked_until end,
      closed = wrong_codes + 1 >= ${most} and waits + 1 >= ${waits}
    where id = ${id} returning ${sql.ref(table === 'peer_way' ? 'coach_id' : 'case_id')}, wrong_codes`.execute(tx);
  const now = rows[0]?.wrong_codes ?? 0;
  return now === 0 ? 0 : most - now;
}
