import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { UpgradeStand } from '#app/ports/installation.ts';
import { keepTerms } from './law/ground.ts';
import { knownSteps, ofTheLaw, stepText } from './migrate.ts';

/** Longer than this nobody waits for the tables of a server that runs meanwhile. */
const patience = '5s';
const lockTaken = '55P03';

async function doneSteps(client: pg.PoolClient): Promise<readonly string[]> {
  const known = await client.query(`select to_regclass('kysely_migration') is not null as there`);
  if (!known.rows[0].there) return [];
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

type Numbers = { readonly cases: number; readonly turns: number };
/** What must be the same before and after: how many there are, and which. */
async function numbersOf(client: pg.PoolClient): Promise<Numbers & { readonly all: string }> {
  const { rows } = await client.query<Numbers & { all: string }>(`select
    (select count(*)::int from cases) as cases, (select count(*)::int from turn) as turns,
    concat((select md5(coalesce(string_agg(concat(id, lead_organisation_id), ',' order by id), '')) from cases),
      (select md5(coalesce(string_agg(concat(case_id, organisation_id, member_id, due_on), ',' order by case_id), '')) from turn)) as all`);
  return rows[0] ?? { cases: 0, turns: 0, all: '' };
}

/**
 * Does every step that waits in one transaction, compares, and takes it all back. Never changes anything. Throws what the
 * database says of a step that cannot be done, and when the tables stay taken.
 */
export async function tryUpgrade(owner: pg.Pool): Promise<UpgradeStand> {
  const client = await owner.connect();
  try {
    const done = await doneSteps(client);
    const known = knownSteps();
    const steps = known.filter((step) => !done.includes(step));
    const last = done.at(-1);
    if (done.some((step) => !known.includes(step)) || last === undefined)
      return { state: last === undefined ? 'empty' : 'newer', last: last ?? '', waiting: steps };
    await client.query('begin');
    await client.query(`set local lock_timeout = '${patience}'`);
    const before = await numbersOf(client);
    for (const step of steps) await client.query(stepText(step));
    const waiting = (await keepTerms(client)) ? [...steps, ofTheLaw] : steps;
    const after = await numbersOf(client);
    const { cases, turns } = before;
    return { state: before.all === after.all ? 'fits' : 'differs', last, waiting, cases, turns };
  } catch (error) {
    if ((error as { code?: string }).code !== lockTaken) throw error;
    throw new Error('Een tabel bleef bezet. Er is niets veranderd. Probeer het op een rustig uur, of stop de server.', {
      cause: error,
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** The version of the program, as package.json says it. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** Under this setting stands which version was tried on this database. */
export const checkedKey = 'upgrade-checked';
/** This version, and its last step. */
export const checkedMark = (): string => `${programVersion()} ${knownSteps().at(-1) ?? ''}`;

/** Keeps that this version was tried on this database; as the owner, before a server of this version can open it. */
export async function keepChecked(owner: pg.Pool): Promise<void> {
  await owner.query(
    'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [checkedKey, checkedMark()],
  );
}
