import pg from 'pg';
import { mkdirSync } from 'node:fs';
import { count } from '#app/access/log-in-words.ts';
import { openDatabase, type Database } from '#db/database.ts';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { lockDirectory } from '#db/embedded/lock.ts';
import { migrate, upToDate, waiting } from '#db/migrate.ts';
import { servingFaults } from '#db/serving.ts';
import { placesIn, type Config } from './config.ts';

/** The open database: `db` serves under row-level security, `owner` migrates, backs up and restores. */
export type Store = {
  readonly db: Database;
  readonly owner: pg.Pool;
  readonly engine: 'embedded' | 'postgresql';
  close(): Promise<void>;
};

async function openEmbeddedStore(config: Config): Promise<Store> {
  mkdirSync(config.home, { recursive: true });
  const unlock = lockDirectory(placesIn(config.home).database);
  const embedded = await openEmbedded(placesIn(config.home).database);
  if (!(await upToDate(embedded.pool))) await migrate(embedded.pool);
  const close = async () => {
    await embedded.close();
    unlock();
  };
  return { db: openDatabase(embedded.pool), owner: embedded.pool, engine: 'embedded', close };
}

async function openPostgres(config: Config, url: string): Promise<Store> {
  const options = { connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 };
  const pool = new pg.Pool({ connectionString: url, max: 10, ...options });
  const owner = new pg.Pool({ connectionString: config.ownerUrl ?? url, max: 2, ...options });
  pool.on('error', () => {}); // a lost connection shows itself at the next query
  owner.on('error', () => {});
  const close = async () => void (await Promise.all([pool.end(), owner.end()]));
  return { db: openDatabase(pool), owner, engine: 'postgresql', close };
}

/** Opens what the configuration names. On PostgreSQL nothing is migrated by itself: `aanzet migrate` does that. */
export const openStore = (config: Config): Promise<Store> =>
  config.databaseUrl ? openPostgres(config, config.databaseUrl) : openEmbeddedStore(config);

/** Refuses to serve on a database that is not ready, or by a role that could look past the rights. Throws one plain line. */
export async function refuseUnready(store: Store): Promise<void> {
  if (store.engine === 'embedded') return;
  const files = await waiting(store.owner);
  if (files.length > 0)
    throw new Error(
      `De database mist ${count(files.length, 'stap', 'stappen')}. Draai eerst: npm run aanzet -- migrate`,
    );
  const faults = await servingFaults(store.db);
  if (faults.length > 0) throw new Error(faults.join(' '));
}
