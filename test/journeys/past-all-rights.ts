import { openEmbedded } from '#db/embedded/embedded.ts';
import { aPool, type EngineName } from '../engines.ts';
import type { Running } from './server.ts';

/** Asks the database itself, as who owns the machine; the embedded one only while no server runs on it. */
export async function pastAllRights<T>(
  engine: EngineName,
  { home, env }: Pick<Running, 'home' | 'env'>,
  statement: string,
): Promise<T[]> {
  const embedded = engine === 'pglite' ? await openEmbedded(`${home}/db`) : undefined;
  const pool = embedded?.pool ?? aPool({ connectionString: env['DATABASE_OWNER_URL'], max: 1 });
  try {
    return (await pool.query<T & object>(statement)).rows;
  } finally {
    await (embedded ? embedded.close() : pool.end());
  }
}
