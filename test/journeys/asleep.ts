import pg from 'pg';
import { servedHere } from './served-here.ts';
import type { Running } from './server.ts';

/**
 * The same region on a later day: the machine was off until then, and nobody lived the days between. Years would take minutes
 * day by day; what comes due in them is found by the sweep of the next morning, as after any stop.
 */
export async function asleepUntil(running: Running, day: string): Promise<Running> {
  await running.stop();
  const owner = new pg.Client({ connectionString: running.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  await owner.query(`update setting set value = $1 where key = 'demo-day'`, [day]);
  await owner.end();
  return servedHere(running.home, running.env);
}
