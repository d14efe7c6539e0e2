/** Before the database tests and the journeys, once for both: migrates one template per engine, of which every test file gets a clone. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { startPostgres, type Login, type NativePostgres } from './native-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file with a migrated data folder of PGlite. */
    pgliteTemplate: string;
    postgres: { login: Login; template: string; servingPassword: string };
  }
}

// The terms of schools in the database are written from the register of the law.
const termsFrom = ['src/db/law/ground.ts', 'src/domain/law/school-term.ts', 'src/law/regulations/*.ts'];
const madeFrom = ['src/db/migrations/*.sql', 'src/db/migrate.ts', 'src/db/embedded/*.ts', ...termsFrom];
const engine = 'node_modules/@electric-sql/pglite/package.json';

/** Names the template after everything it is made from: as long as nothing of that changes, it need not be made again. */
function pgliteFile(): string {
  const hash = createHash('sha256');
  for (const file of [...globSync(madeFrom).toSorted(), engine]) hash.update(file).update(readFileSync(file));
  return `var/test/pglite-${hash.digest('hex').slice(0, 16)}.tar`;
}

async function pgliteTemplate(): Promise<string> {
  const file = pgliteFile(); // workers get its name: handing 43 MB to each costs more than reading it
  if (existsSync(file)) return file;
  mkdirSync('var/test', { recursive: true });
  const dayAgo = Date.now() - 86_400_000; // a younger one may be in use beside us
  for (const old of globSync('var/test/pglite-*')) if (statSync(old).mtimeMs < dayAgo) rmSync(old, { force: true });
  const embedded = await openEmbedded('memory://');
  await migrate(embedded.pool);
  writeFileSync(`${file}.${process.pid}`, await embedded.dump());
  renameSync(`${file}.${process.pid}`, file);
  await embedded.close();
  return file;
}

// The role that the product logs in as: it owns nothing and bypasses nothing, so the policies really are tried.
const serving = (password: string) => `
  do $$ begin create role aanzet_serving; exception when duplicate_object or unique_violation then null; end $$;
  alter role aanzet_serving login nosuperuser nobypassrls noinherit password '${password}';
  grant aanzet_app, aanzet_system, aanzet_young, aanzet_speaker, aanzet_parent, aanzet_peer to aanzet_serving;`;

async function migrateIn(login: Login) {
  const pool = new pg.Pool(login);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

async function postgresTemplate(native: NativePostgres) {
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  const servingPassword = 'only-for-tests'; // one word for all runs: two of them may share a server
  const admin = new pg.Client(native.login);
  await admin.connect();
  await admin.query('select pg_advisory_lock(726481)'); // roles belong to the whole server
  try {
    await admin.query(`create database ${template}`);
    await migrateIn({ ...native.login, database: template });
    await admin.query(serving(servingPassword));
  } finally {
    await admin.end();
  }
  const drop = async () => {
    const last = new pg.Client(native.login);
    await last.connect();
    const made = await last.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)`,
      [template],
    );
    for (const { name } of made.rows) await last.query(`drop database if exists ${name} with (force)`);
    await last.end();
    await native.stop();
  };
  return { provided: { login: native.login, template, servingPassword }, from: native.from, drop };
}

async function makeEngines() {
  const began = performance.now();
  const server = await startPostgres(); // first: a missing engine is told at once
  const [lite, native] = await Promise.all([pgliteTemplate(), postgresTemplate(server)]);
  console.log(`engines: PGlite, PostgreSQL from ${native.from} (${Math.round(performance.now() - began)} ms)`);
  return { lite, native };
}

/** Two projects ask, each with modules of its own: the first one makes them, the last one clears them away. */
const asked = globalThis as { aanzetEngines?: { made: ReturnType<typeof makeEngines>; users: number } };

export default async function setup(project: TestProject) {
  const engines = (asked.aanzetEngines ??= { made: makeEngines(), users: 0 });
  engines.users++;
  const { lite, native } = await engines.made;
  project.provide('pgliteTemplate', lite);
  project.provide('postgres', native.provided);
  return async () => {
    if (--engines.users > 0) return;
    delete asked.aanzetEngines;
    await native.drop();
  };
}
