import { readdirSync, readFileSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';

/** Runs the SQL files that were not run yet, forward only, as the owner. Returns their names; throws what the database says. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const dir = new URL('./migrations/', import.meta.url);
  const files = readdirSync(dir).filter((f) => f.endsWith('.sql'));
  const migrations = Object.fromEntries(
    files.map((f) => {
      const text = readFileSync(new URL(f, dir), 'utf8');
      const up = async (tx: Kysely<unknown>) => void (await sql.raw(text).execute(tx));
      return [f.slice(0, -4), { up }];
    }),
  );
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((r) => r.migrationName);
}
