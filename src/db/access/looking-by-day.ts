import { sql } from 'kysely';
import type { LookingDay } from '#domain/access/unusual.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

/** One line for each colleague and day, without who it was (0027_safety.sql). Nothing for who is no privacy officer. */
export async function lookingByDay(tx: Tx, from: Day, until: Day): Promise<readonly LookingDay[]> {
  const { rows } =
    await sql<LookingDay>`select on_day as "onDay", opened, at_night as "atNight", aside, searched, exported
    from looking_by_day(${from}::date, ${until}::date) order by on_day, opened, searched`.execute(tx);
  return rows;
}
