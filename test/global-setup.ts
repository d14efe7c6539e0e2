/** Runs once before the database tests: migrates one template per engine, of which every test file gets a clone. */
import { randomUUID } from 'node:crypto';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { startPostgres, type Login } from './native-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file with a migrated data folder of PGlite. */
    pgliteTemplate: string;
    postgres: { login: Login; template: string; servingPassword: string };
  }
}

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function pgliteTemplate() {
  mkdirSync('var/test', { recursive: true });
  for (const old of globSync('var/test/pglite-*.tar'))
    if (!alive(Number(/(\d+)\.tar$/.exec(old)?.[1]))) rmSync(old, { force: true }); // a run that was killed left it
  const file = `var/test/pglite-${process.pid}.tar`; // by file: handing 43 MB to each worker costs more than reading it
  const embedded = await openEmbedded('memory://');
  await migrate(embedded.pool);
  writeFileSync(file, await embedded.dump());
  await embedded.close();
  return { file, drop: () => rmSync(file, { force: true }) };
}

// The role that the product logs in as: it owns nothing and bypasses nothing, so the policies really are tried.
const serving = (password: string) => `
  do $$ begin create role aanzet_serving; exception when duplicate_object or unique_violation then null; end $$;
  alter role aanzet_serving login nosuperuser nobypassrls noinherit password '${password}';
  grant aanzet_app, aanzet_system to aanzet_serving;`;

async function migrateIn(login: Login) {
  const pool = new pg.Pool(login);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

async function postgresTemplate() {
  const native = await startPostgres();
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
    await last.query(`drop database if exists ${template} with (force)`);
    await last.end();
    await native.stop();
  };
  return { provided: { login: native.login, template, servingPassword }, from: native.from, drop };
}

export default async function setup(project: TestProject) {
  const began = performance.now();
  const [lite, native] = await Promise.all([pgliteTemplate(), postgresTemplate()]);
  project.provide('pgliteTemplate', lite.file);
  project.provide('postgres', native.provided);
  console.log(`engines: PGlite, PostgreSQL from ${native.from} (${Math.round(performance.now() - began)} ms)`);
  return async () => {
    lite.drop();
    await native.drop();
  };
}
