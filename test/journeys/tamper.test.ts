import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEmbedded } from '#db/embedded/embedded.ts';
import { aPool, engineNames, type EngineName } from '../engines.ts';
import { aFoundedHome } from './founded.ts';
import { aanzet, type Running } from './server.ts';

/** Past all rights, as who owns the machine. */
async function asSuperuser(
  engine: EngineName,
  { home, env }: Pick<Running, 'home' | 'env'>,
  statement: string,
): Promise<number> {
  const embedded = engine === 'pglite' ? await openEmbedded(`${home}/db`) : undefined;
  const pool = embedded?.pool ?? aPool({ connectionString: env['DATABASE_OWNER_URL'], max: 1 });
  const { rows } = await pool.query<{ line: number }>(statement);
  await (embedded ? embedded.close() : pool.end());
  return rows[0]?.line ?? 0;
}
const oneByte = `update access_event set job_title = overlay(job_title placing 'X' from 1 for 1)
  where line = (select min(line) + 5 from access_event) returning line`;

test.each(engineNames)(
  'one byte changed in the log by a superuser of %s is found, and the line is named',
  async (engine) => {
    const at = await aFoundedHome(engine);
    expect(await aanzet(at, 'audit', 'seal')).toMatchObject({ code: 0 });
    expect(await aanzet(at, 'audit', 'verify')).toMatchObject({ code: 0 });
    expect(readFileSync(`${at.home}/seals.txt`, 'utf8')).toMatch(/^1 [0-9a-f]{64}$/m);
    const line = await asSuperuser(engine, at, oneByte);
    const { code, out } = await aanzet(at, 'audit', 'verify');
    expect([code, out]).toEqual([1, expect.stringContaining(`regel ${line} is veranderd`)]);
  },
);
