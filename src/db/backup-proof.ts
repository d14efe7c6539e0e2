import { createHash } from 'node:crypto';
import type pg from 'pg';
import { controlOf, readControl } from '#domain/takeout/control.ts';

type Counts = Readonly<Record<string, number>>;
/** Setting under which a database keeps the number of its last backup, and the day on which one was put back elsewhere. */
const madeKey = 'backup-made';
export const triedKey = 'backup-tried';

/**
 * The number of what stands in a database: rows of each table, and the last root of the sealed log. A backup and the database
 * that it was put back into have the same one.
 */
export async function proofOf(client: pg.PoolClient, counts: Counts): Promise<string> {
  const { rows } = await client.query<{ root: string }>(
    `select encode(root, 'hex') as root from access_seal order by number desc limit 1`,
  );
  // An earlier version lacks tables: one that is empty here and not there at all elsewhere makes no difference.
  const full = Object.entries(counts).filter(([, n]) => n > 0);
  const facts = JSON.stringify([full.toSorted(([a], [b]) => (a < b ? -1 : 1)), rows[0]?.root ?? '']);
  return controlOf(new Uint8Array(createHash('sha256').update(facts).digest()));
}

/** Rows of each of these tables, as they stand there now. */
export async function countsIn(client: pg.PoolClient, tables: readonly string[]): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

const keep = `insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`;
/** Remembers the number of the last backup, to compare with what another installation says. */
export const keepMade = (client: pg.PoolClient, proof: string): Promise<unknown> =>
  client.query(keep, [madeKey, proof]);

/** True, and kept with its day, when another installation put the last backup back and named its number. */
export async function keepTried(owner: pg.Pool, typed: string, day: string): Promise<boolean> {
  const { rows } = await owner.query<{ value: string }>('select value from setting where key = $1', [madeKey]);
  if (rows[0]?.value !== readControl(typed)) return false;
  await owner.query(keep, [triedKey, day]);
  return true;
}
