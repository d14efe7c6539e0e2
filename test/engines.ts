/** Both databases under the same tests: `describe.each(engineNames)('on %s', (name) => { ... await engines[name]() })`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import { clearEverything } from '#db/clear.ts';
import { openEmbedded } from '#db/embedded/embedded.ts';

/**
 * A fresh migrated database. `pool` serves (on PostgreSQL logged in as `aanzet_serving`), `owner` may do anything;
 * PGlite has one session and one user, so there both are the same pool.
 */
export type Engine = { pool: pg.Pool; owner: pg.Pool; close: () => Promise<void> };

type Embedded = Awaited<ReturnType<typeof openEmbedded>>;

/** What a test may have changed beside rows: an engine that no longer looks like this is not used again. */
const shape = `select concat_ws(' ',
  (select count(*) || ' ' || sum(relrowsecurity::int + relforcerowsecurity::int) || ' ' || sum(length(relacl::text)) from pg_class),
  (select count(*) from pg_proc), (select count(*) from pg_policy), (select count(*) from pg_constraint),
  (select count(*) from pg_trigger where tgenabled = 'O'), (select count(*) from pg_attribute where attidentity = 'a')) as shape`;
const shapeOf = async (pool: pg.Pool) => (await pool.query<{ shape: string }>(shape)).rows[0]!.shape;

// Opening the embedded engine costs two and a half seconds of processor, emptying its tables a tenth of one. A worker
// of the test runner runs many files one after the other, so what one file has closed is emptied for the next.
const spare: { embedded: Embedded; as: string }[] = [];

async function freshEmbedded() {
  const embedded = await openEmbedded('memory://', new Uint8Array(readFileSync(inject('pgliteTemplate'))));
  return { embedded, as: await shapeOf(embedded.pool) };
}

async function pglite(): Promise<Engine> {
  const { embedded, as } = spare.pop() ?? (await freshEmbedded());
  const pool = embedded.newPool();
  const close = async () => {
    await pool.end();
    await embedded.pool.query('discard all'); // one session: whatever role the last client had is put down
    if ((await shapeOf(embedded.pool)) !== as) return embedded.close();
    await clearEverything(embedded.pool);
    spare.push({ embedded, as });
  };
  return { pool, owner: pool, close };
}

/** A pool that says nothing when its database is dropped under it: tests end in any order. */
export function aPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on('error', () => {});
  return pool;
}

/** One statement as the superuser of the native server. */
export async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(inject('postgres').login);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

async function postgres(sessions = 4): Promise<Engine> {
  const { login, template, servingPassword } = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${database} template ${template} strategy file_copy`);
  const owner = aPool({ ...login, database, max: 2 });
  const serving = { user: 'aanzet_serving', password: servingPassword, max: sessions, pipeline: true };
  const pool = aPool({ ...login, database, ...serving, connectionTimeoutMillis: 10_000 });
  const close = async () => {
    await Promise.all([pool.end(), owner.end()]);
    // not by force: pool.end() is back before the sockets are closed, and the server waits five seconds for those
    await asAdmin(`drop database ${database}`);
  };
  return { pool, owner, close };
}

/**
 * Makes a clone of the migrated template on the engine of that name; close it in `afterAll`. 'one session' is for pages: a
 * transaction inside another waits for ever there, as on PGlite, which takes three times the processor for the same page.
 */
export const engines = {
  pglite,
  postgres: () => postgres(),
  'one session': () => postgres(1),
} satisfies Record<string, () => Promise<Engine>>;
export type EngineName = keyof typeof engines;
/** PGlite first: its single session finds nested transactions that PostgreSQL forgives. */
export const engineNames: readonly EngineName[] = ['pglite', 'postgres'];
