/** Both databases under the same tests: `describe.each(engineNames)('on %s', (name) => { ... await engines[name]() })`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
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

/**
 * Empties what a test filled. Most tables hold nothing, and emptying all of them by `truncate` costs four tenths of a second
 * of processor. A table that grew is swept, so that the next test does not read past what is gone.
 */
async function empty(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string; bytes: number }>(
    `select oid::regclass::text as name, pg_relation_size(oid)::int as bytes from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' and pg_relation_size(oid) > 0`,
  );
  const grown = rows.filter(({ bytes }) => bytes > 10 * 8192);
  const gone = rows.map(({ name }) => `delete from ${name};`).join(' ');
  await owner.query(`begin; set local session_replication_role = replica; ${gone} commit`); // in any order, whatever refers to it
  await owner.query(
    `select setval(format('%I.%I', schemaname, sequencename), 1, false) from pg_sequences where last_value is not null`,
  );
  if (grown.length > 0) await owner.query(`vacuum ${grown.map(({ name }) => name).join(', ')}`);
}

// Opening the embedded engine costs two and a half seconds of processor, a database on the native server a fifth of one,
// emptying either much less. A worker of the test runner runs many files one after the other, so what one file has closed
// is emptied for the next.
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
    await empty(embedded.pool);
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

type Native = { readonly database: string; readonly keeper: pg.Pool; readonly as: string };
const spareNative: Native[] = [];

async function freshNative(): Promise<Native> {
  const { login, template } = inject('postgres');
  const database = `${template}_${randomUUID().slice(0, 8)}`; // dropped with the template when the run ends
  await asAdmin(`create database ${database} template ${template} strategy file_copy`);
  const keeper = aPool({ ...login, database, max: 1, allowExitOnIdle: true });
  return { database, keeper, as: await shapeOf(keeper) };
}

async function postgres(sessions = 4): Promise<Engine> {
  const { login, template, servingPassword } = inject('postgres');
  const at = spareNative.findIndex(({ database }) => database.startsWith(template)); // of this project's own server
  const native = at < 0 ? await freshNative() : spareNative.splice(at, 1)[0]!;
  const { database, keeper, as } = native;
  const owner = aPool({ ...login, database, max: 2 });
  const serving = { user: 'aanzet_serving', password: servingPassword, max: sessions, pipeline: true };
  const pool = aPool({ ...login, database, ...serving, connectionTimeoutMillis: 10_000 });
  const close = async () => {
    await Promise.all([pool.end(), owner.end()]);
    if ((await shapeOf(keeper)) === as) {
      await empty(keeper);
      return void spareNative.push(native);
    }
    await keeper.end();
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
