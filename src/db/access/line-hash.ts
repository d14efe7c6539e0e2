import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';

export type Line = { readonly line: number; readonly year: number; readonly hash: Buffer };
export const noRoot = Buffer.alloc(32);

/** SHA-256 over parts whose lengths cannot be shifted from one into the next. */
const digest = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest();
};

/**
 * Reads lines by number and hashes each over every column of the event and all its subjects, in order. Not over xid: that
 * is a number of one database, and a backup that is put back must verify. The salt of the seal keeps anybody from finding
 * back who looked at whom by trying; lines of a closed year have none (0054_log_years.sql hashes in the same way).
 */
export async function readLines(tx: Tx, numbers: readonly number[], salt: Buffer | null): Promise<readonly Line[]> {
  const { rows } = await sql<{ line: number; year: number; text: string }>`
    select e.line, extract(year from e.on_day)::integer as year,
      jsonb_build_array(e.id, e.line, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.on_day, e.kind,
        e.member_id, e.job_title, e.organisation_id, e.organisation_name, e.purpose, e.act,
        coalesce((select jsonb_agg(jsonb_build_array(s.pseudonym, s.how) order by s.pseudonym, s.how)
          from access_subject s where s.event_id = e.id), '[]'))::text as text
    from access_event e where e.line = any(${numbers}::bigint[]) order by e.line`.execute(tx);
  return rows.map(({ line, year, text }) => ({ line, year, hash: salt ? digest(salt, text) : digest(text) }));
}

export type SealedBatch = {
  readonly number: number;
  readonly year: number;
  readonly upto: string;
  readonly lines: readonly number[];
  readonly hashes: readonly Buffer[];
};
/** A seal's root holds the root before it, so that nothing before can change without changing all that follow. */
export const rootOf = (before: Buffer, seal: SealedBatch): Buffer =>
  digest(before, `${seal.number}`, `${seal.year}`, seal.upto, seal.lines.join(), ...seal.hashes);
