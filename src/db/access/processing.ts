import { sql } from 'kysely';
import type { Activity, Processed, Span } from '#domain/access/processing.ts';
import type { Tx } from '../database.ts';

/** Counts by act; nothing for who is no privacy officer (0048_take_in.sql). */
export async function activities(tx: Tx, { from, until }: Span): Promise<readonly Activity[]> {
  const { rows } =
    await sql<Activity>`select act, purpose, times, people from log_activities(${from}::date, ${until}::date)`.execute(
      tx,
    );
  return rows;
}
type Row = Omit<Processed, 'at'> & { at: Date };
/** Lines in the order of the log. */
export async function processed(
  tx: Tx,
  { from, until }: Span,
  act: string,
  most: number,
): Promise<readonly Processed[]> {
  const { rows } =
    await sql<Row>`select event_id as "eventId", at, job_title as "jobTitle", purpose, act, how, subject, kind
    from log_processing(${from}::date, ${until}::date, ${act}, ${most}::integer)`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
