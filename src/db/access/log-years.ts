import type pg from 'pg';
import type { LogStep } from '#domain/access/log-years.ts';
import type { Day } from '#law/day.ts';

/** Why a year stays as it is, by the code that the database gives. */
const reasons: Readonly<Record<string, LogYearRefusal>> = {
  AZ001: 'not-sealed',
  AZ002: 'not-over',
  AZ005: 'not-approved',
  AZ006: 'not-whole',
  AZ007: 'not-closed',
};
type LogYearRefusal = 'not-sealed' | 'not-over' | 'not-approved' | 'not-whole' | 'not-closed';
type LogYearDone = { readonly lines: number } | { readonly refused: LogYearRefusal };

/**
 * Closes or drops one year of the log, whole or not at all (0054_log_years.sql). For the owner of the database: the server
 * that serves can change no line of the log.
 */
export async function endLogYear(owner: pg.Pool, step: LogStep, year: number, today: Day): Promise<LogYearDone> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.today', $1, true)", [today]);
    const { rows } = await client.query<{ lines: string }>(`select ${step}_log_year($1) as lines`, [year]);
    await client.query('commit');
    return { lines: Number(rows[0]?.lines) };
  } catch (error) {
    await client.query('rollback');
    const refused = reasons[(error as { code?: string }).code ?? ''];
    if (refused) return { refused };
    throw error;
  } finally {
    client.release();
  }
}
