import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Whether this transaction wrote anything yet: only then the database gave it a number of its own. */
export async function wrote(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ wrote: boolean }>`select pg_current_xact_id_if_assigned() is not null as wrote`.execute(
    tx,
  );
  return rows[0]?.wrote === true;
}
