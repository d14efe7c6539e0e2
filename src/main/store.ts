import pg from 'pg';
import { mkdirSync } from 'node:fs';
import { openDatabase, type Database } from '#db/database.ts';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { lockDirectory } from '#db/embedded/lock.ts';
import { migrate, schemaStands, type SchemaStand } from '#db/migrate.ts';
import { servingFaults } from '#db/serving.ts';
import { placesIn, type Config } from './config.ts';

/**
 * The open database: `db` serves under row-level security, `owner` migrates, backs up and restores. A server needs no owner:
 * asking for one that the environment does not name throws one plain line.
 */
export type Store = {
  readonly db: Database;
  readonly owner: pg.Pool;
  readonly hasOwner: boolean;
  /** Whether it fits this program; asked as who serves. */
  stands(): Promise<SchemaStand>;
  readonly engine: 'embedded' | 'postgresql';
  close(): Promise<void>;
};

const another =
  'Zet die versie terug, of kies met AANZET_DIR een andere map: dan begint de voorbeeldregio daar opnieuw.';

async function openEmbeddedStore(config: Config): Promise<Store> {
  mkdirSync(config.home, { recursive: true });
  const unlock = lockDirectory(placesIn(config.home).database);
  const embedded = await openEmbedded(placesIn(config.home).database);
  const stands = () => schemaStands(embedded.pool);
  const close = async () => {
    await embedded.close();
    unlock();
  };
  try {
    if ((await stands()) !== 'fits') await migrate(embedded.pool);
  } catch (fault) {
    await close(); // an engine that stays open keeps the process, and the lock, for ever
    throw new Error(`${config.home} is van een andere versie: ${(fault as Error).message}. ${another}`, {
      cause: fault,
    });
  }
  const open = { db: openDatabase(embedded.pool), owner: embedded.pool, hasOwner: true, stands, close } as const;
  return { ...open, engine: 'embedded' };
}

async function openPostgres(config: Config, url: string): Promise<Store> {
  const options = { connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 };
  const pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true, ...options });
  const owner =
    config.ownerUrl === undefined ? undefined : new pg.Pool({ connectionString: config.ownerUrl, max: 2, ...options });
  pool.on('error', () => {}); // a lost connection shows itself at the next query
  owner?.on('error', () => {});
  return {
    db: openDatabase(pool),
    get owner() {
      if (!owner) throw new Error('Hiervoor is de eigenaar van de tabellen nodig: zet DATABASE_OWNER_URL.');
      return owner;
    },
    hasOwner: owner !== undefined,
    stands: () => schemaStands(pool),
    engine: 'postgresql',
    close: async () => void (await Promise.all([pool.end(), owner?.end()])),
  };
}

/** Opens what the configuration names. On PostgreSQL nothing is migrated by itself: `aanzet migrate` does that. */
export const openStore = (config: Config): Promise<Store> =>
  config.databaseUrl ? openPostgres(config, config.databaseUrl) : openEmbeddedStore(config);

/** Refuses to serve on a database that is not ready, or by a role that could look past the rights. Throws one plain line. */
export async function refuseUnready(store: Store): Promise<void> {
  if (store.engine === 'embedded') return;
  const stands = await store.stands();
  if (stands === 'older')
    throw new Error('De database is ouder dan dit programma. Draai eerst, als eigenaar: npm run aanzet -- migrate');
  if (stands === 'newer')
    throw new Error('De database is van een nieuwere versie. Zet die versie terug, of een kopie van daarvoor.');
  const faults = await servingFaults(store.db);
  if (faults.length > 0) throw new Error(faults.join(' '));
}
