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
 * Tells which steps were done to who serves, who may not read the table of the migrator: so a server needs no key of the owner.
 * Names of files only; everybody who reaches the database may know them.
 */
const tellsSteps = `create or replace function schema_steps() returns setof text language sql stable security definer
  set search_path = public, pg_temp as $$ select name::text from kysely_migration $$`;

/**
 * Runs the SQL files that were not run yet, forward only, as the owner, and has the database say what the register of the law
 * says of terms. Returns what was done, by name; throws what the database says.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const { error, results } = await migrator(pool).migrateToLatest();
  if (error) throw error;
  await pool.query(tellsSteps);
  const terms = (await keepTerms(pool)) ? [ofTheLaw] : [];
  return [...(results ?? []).map((r) => r.migrationName), ...terms];
}

/** How a database stands to this program: 'older' also when nothing was ever made in it. */
export type SchemaStand = 'fits' | 'older' | 'newer';

/** One cheap question, which who serves may ask too: a start that has nothing to migrate does not wait for the migrator. */
export async function schemaStands(pool: Pick<pg.Pool, 'query'>): Promise<SchemaStand> {
  const tells = await pool.query(`select to_regprocedure('schema_steps()') is not null as there`);
  if (!tells.rows[0].there) return 'older';
  const { rows } = await pool.query<{ step: string }>('select step from schema_steps() step');
  const done = new Set(rows.map(({ step }) => step));
  const known = new Set(knownSteps());
  if ([...done].some((step) => !known.has(step))) return 'newer';
  return [...known].every((step) => done.has(step)) && (await termsAreKept(pool)) ? 'fits' : 'older';
}
