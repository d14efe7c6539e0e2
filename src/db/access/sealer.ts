import { sql } from 'kysely';
import type { KeptRoot } from '#app/ports/log.ts';
import type { Tx } from '../database.ts';
import { noRoot, readLines, rootOf } from './line-hash.ts';

/** Lines that no seal holds and whose transaction ended; a number that this cluster never gave came from a restore. */
const waiting = sql`from access_event e
  where (e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
    and not exists (select from (select unnest(lines) as line from access_seal) s where s.line = e.line)`;

/** Seals the next lines of one year, at most `limit`. A second sealer at the same time fails on the number: try again. */
export async function sealNext(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ line: number; year: number }>`
    select e.line, extract(year from e.on_day)::integer as year ${waiting} order by e.line limit ${limit}`.execute(tx);
  const year = rows[0]?.year;
  if (year === undefined) return 0;
  const lines = await readLines(
    tx,
    rows.filter((r) => r.year === year).map((r) => r.line),
  );
  const last = await tx
    .selectFrom('access_seal')
    .select(['number', 'root'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const numbers = lines.map((l) => l.line);
  const { rows: border } = await sql<{ upto: string }>`
    select coalesce(
      (select e.xid ${waiting} and e.line <> all(${numbers}::bigint[]) order by e.xid limit 1),
      pg_snapshot_xmin(pg_current_snapshot()))::text as upto`.execute(tx);
  const batch = {
    number: (last?.number ?? 0) + 1,
    year,
    upto: border[0]?.upto ?? '0',
    lines: numbers,
    hashes: lines.map((l) => l.hash),
  };
  await tx
    .insertInto('access_seal')
    .values({ ...batch, lines: numbers.map(String), root: rootOf(last?.root ?? noRoot, batch) })
    .execute();
  return numbers.length;
}

/** The roots of the seals after this number, oldest first. */
export async function rootsAfter(tx: Tx, number: number): Promise<readonly KeptRoot[]> {
  const seals = await tx
    .selectFrom('access_seal')
    .select(['number', 'root'])
    .where('number', '>', number)
    .orderBy('number')
    .execute();
  return seals.map((s) => ({ number: s.number, root: s.root.toString('hex') }));
}
