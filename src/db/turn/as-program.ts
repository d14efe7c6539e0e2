import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/**
 * Runs part of an authorised act under the program's role, in the same transaction: a link between two cases, or turns
 * that the actor may not see. The claims stay, so the log still says who did it. After a throw the transaction is over.
 */
export async function asProgram<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{
    role: string;
  }>`select current_setting('role') as role, set_config('role', 'aanzet_system', true)`.execute(tx);
  const result = await work();
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(tx);
  return result;
}
