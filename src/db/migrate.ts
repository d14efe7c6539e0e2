import { readdirSync, readFileSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { keepTerms, termsAreKept } from './law/ground.ts';

const dir = new URL('./migrations/', import.meta.url);
/** What is done beside the SQL files. */
export const ofTheLaw = 'terms of the law';
const files = () => readdirSync(dir).filter((f) => f.endsWith('.sql'));

/** Every step that this program knows, in order. */
export const knownSteps = (): readonly string[] =>
  files()
    .map((f) => f.slice(0, -4))
    .toSorted();
/** The SQL of one. */
export const stepText = (step: string): string => readFileSync(new URL(`${step}.sql`, dir), 'utf8');

function migrator(pool: pg.Pool): Migrator {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrations = Object.fromEntries(
    files().map((f) => {
      const text = readFileSync(new URL(f, dir), 'utf8');
      const up = async (tx: Kysely<unknown>) => void (await sql.raw(text).execute(tx));
      return [f.slice(0, -4), { up }];
    }),
  );
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
}

/**
 * Runs the SQL files that were not run yet, forward only, as the owner, and has the database say what the register of the law
 * says of terms. Returns what was done, by name; throws what the database says.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const { error, results } = await migrator(pool).migrateToLatest();
  if (error) throw error;
  const terms = (await keepTerms(pool)) ? [ofTheLaw] : [];
  return [...(results ?? []).map((r) => r.migrationName), ...terms];
}

/** Whether each SQL file was run. One cheap question: a start that has nothing to migrate does not wait for the migrator. */
export async function upToDate(pool: pg.Pool): Promise<boolean> {
  const known = await pool.query(`select to_regclass('kysely_migration') is not null as there`);
  if (!known.rows[0].there) return false;
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration');
  const done = new Set(rows.map(({ name }) => `${name}.sql`));
  return files().length === done.size && files().every((file) => done.has(file)) && (await termsAreKept(pool));
}

/** The migrations that this database still waits for. */
export async function waiting(pool: pg.Pool): Promise<string[]> {
  const files = (await migrator(pool).getMigrations()).filter((m) => !m.executedAt).map((m) => m.name);
  return files.length > 0 || (await termsAreKept(pool)) ? files : [ofTheLaw];
}
