import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { KeptRoot } from '#app/ports/log.ts';
import { planByValue, type Tx } from '../database.ts';
import { noRoot, readLines, rootOf } from './line-hash.ts';

type Sealed = { readonly number: number; readonly root: Buffer; readonly upto: string; readonly top: string };
type Mark = { readonly upto: string; readonly top: string; readonly from: string };

/** The last seal, and the highest line that any seal holds. */
async function lastSeal(tx: Tx): Promise<Sealed | undefined> {
  const { rows } = await sql<Sealed>`select number, root, upto::text as upto,
      (select max(lines[cardinality(lines)]) from access_seal)::text as top
    from access_seal order by number desc limit 1`.execute(tx);
  return rows[0];
}

/**
 * Where what waits can begin, so that the whole log is not searched each minute. Below `upto` of the last seal every
 * transaction had ended and each line was sealed then: what waits is of a later transaction, however low its line. Above
 * the highest line sealed it waits whatever its transaction says: after a restore the numbers of two clusters meet.
 * Undefined when nothing waits.
 */
async function markOf(tx: Tx, last: Sealed | undefined): Promise<Mark | undefined> {
  const { upto, top } = last ?? { upto: '0', top: '-1' };
  const { rows } = await sql<{ from: string | null }>`
    select log_waits_from(${upto}::xid8, ${top}::bigint)::text as "from"`.execute(tx);
  const from = rows[0]?.from;
  return from ? { upto, top, from } : undefined;
}

/** Lines that no seal holds and whose transaction ended; a number that this cluster never gave came from a restore. */
const waiting = ({ upto, top, from }: Mark) => sql`from access_event e ${planByValue}
  where e.line >= ${from}::bigint and (e.xid >= ${upto}::xid8 or e.line > ${top}::bigint)
    and (e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
    and e.line not in (select unnest(lines) from access_seal where lines[cardinality(lines)] >= ${from}::bigint)`;

/** Seals the next lines of one year, at most `limit`. A second sealer at the same time, a server or a command, waits for the first. */
export async function sealNext(tx: Tx, limit: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access_seal', 7))`.execute(tx);
  const last = await lastSeal(tx);
  const mark = await markOf(tx, last);
  if (!mark) return 0;
  const { rows } = await sql<{ line: number; year: number }>`
    select e.line, extract(year from e.on_day)::integer as year ${waiting(mark)}
    order by e.line limit ${limit}`.execute(tx);
  const year = rows[0]?.year;
  if (year === undefined) return 0;
  const salt = randomBytes(32);
  const lines = await readLines(
    tx,
    rows.filter((r) => r.year === year).map((r) => r.line),
    salt,
  );
  const numbers = lines.map((l) => l.line);
  const { rows: border } = await sql<{ upto: string }>`
    select coalesce(
      (select e.xid ${waiting(mark)} and e.line <> all(${numbers}::bigint[]) order by e.xid limit 1),
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
    .values({ ...batch, salt, lines: numbers.map(String), root: rootOf(last?.root ?? noRoot, batch) })
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
