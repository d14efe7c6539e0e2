import pg from 'pg';
import { generate } from '#db/generate/generate.ts';
import { migrate } from '#db/migrate.ts';
import { startPostgres } from '../test/native-postgres.ts';

export type BenchDatabase = { readonly serving: pg.Pool; readonly owner: pg.Pool; close: () => Promise<void> };

/** A native PostgreSQL for one measurement, and fresh databases on it: migrated, filled, analysed. */
export async function startBench() {
  const server = await startPostgres();
  const admin = new pg.Pool({ ...server.login, max: 1 });
  admin.on('error', () => {}); // the server is stopped under it
  let roleMade = false;
  return {
    async region(people: number): Promise<BenchDatabase> {
      const database = `bench_${people}`;
      await admin.query(`create database ${database}`);
      const owner = new pg.Pool({ ...server.login, database, max: 4 });
      await migrate(owner);
      if (!roleMade)
        await owner.query(
          `create role aanzet_serving login nosuperuser nobypassrls noinherit password 'bench'; grant aanzet_app, aanzet_system, aanzet_young, aanzet_speaker, aanzet_parent, aanzet_peer to aanzet_serving`,
        );
      roleMade = true;
      console.log(await generate(owner, { people, seed: 1, today: '2026-06-08' }));
      const serving = new pg.Pool({
        ...server.login,
        database,
        user: 'aanzet_serving',
        password: 'bench',
        max: 10,
        idleTimeoutMillis: 0,
      });
      for (const pool of [owner, serving]) pool.on('error', () => {});
      return { serving, owner, close: async () => void (await Promise.all([serving.end(), owner.end()])) };
    },
    async stop() {
      await admin.end();
      await server.stop();
    },
  };
}
