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
// Its connections stay too: planning each statement anew for each file costs more than running them.
const spare: { embedded: Embedded; as: string }[] = [];

async function freshEmbedded() {
  const embedded = await openEmbedded('memory://', new Uint8Array(readFileSync(inject('pgliteTemplate'))));
  return { embedded, as: await shapeOf(embedded.pool) };
}

async function pglite(): Promise<Engine> {
  const { embedded, as } = spare.pop() ?? (await freshEmbedded());
  const { pool } = embedded;
  const close = async () => {
    if (!(await putDown(pool)) || (await shapeOf(pool)) !== as) return embedded.close();
    await empty(pool);
    spare.push({ embedded, as });
  };
  return { pool, owner: pool, close };
}

/** Every session as it began but for what it has planned: whatever role the last test had is put down. False when somebody still holds one. */
async function putDown(pool: pg.Pool): Promise<boolean> {
  if (pool.idleCount < pool.totalCount || pool.waitingCount > 0) return false;
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  const down =
    'rollback; set session authorization default; reset role; reset all; unlisten *; select pg_advisory_unlock_all()';
  await Promise.all(clients.map((client) => client.query(down)));
  for (const client of clients) client.release();
  return true;
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

type Native = {
  readonly database: string;
  readonly as: string;
  readonly owner: pg.Pool;
  /** By how many sessions there may be at a time. */
  readonly pools: Map<number, pg.Pool>;
};
const spareNative: Native[] = [];
const kept = { idleTimeoutMillis: 0, allowExitOnIdle: true } as const;

async function freshNative(): Promise<Native> {
  const { login, template } = inject('postgres');
  const database = `${template}_${randomUUID().slice(0, 8)}`; // dropped with the template when the run ends
  await asAdmin(`create database ${database} template ${template} strategy file_copy`);
  const owner = aPool({ ...login, ...kept, database, max: 2 });
  return { database, owner, as: await shapeOf(owner), pools: new Map() };
}

function servingPool({ database, pools }: Native, sessions: number): pg.Pool {
  const { login, servingPassword } = inject('postgres');
  const serving = { user: 'aanzet_serving', password: servingPassword, max: sessions, pipeline: true };
  const pool =
    pools.get(sessions) ?? aPool({ ...login, ...kept, database, ...serving, connectionTimeoutMillis: 10_000 });
  pools.set(sessions, pool);
  return pool;
}

async function postgres(sessions = 4): Promise<Engine> {
  const { template } = inject('postgres');
  const at = spareNative.findIndex(({ database }) => database.startsWith(template)); // of this project's own server
  const native = at < 0 ? await freshNative() : spareNative.splice(at, 1)[0]!;
  const { database, owner, as } = native;
  const pool = servingPool(native, sessions);
  const close = async () => {
    if ((await putDown(pool)) && (await putDown(owner)) && (await shapeOf(owner)) === as) {
      await empty(owner);
      return void spareNative.push(native);
    }
    await Promise.all([...native.pools.values(), owner].map((one) => one.end()));
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
