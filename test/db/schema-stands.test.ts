/** Whether a database fits the program, asked by who serves: a server has no key of the owner. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownSteps, migrate, schemaStands } from '#db/migrate.ts';
import { engines, type Engine } from '../engines.ts';

let engine: Engine;
beforeAll(async () => void (engine = await engines.postgres()));
afterAll(() => engine.close());
const stands = () => schemaStands(engine.pool);

test('who serves sees that it fits, that a step is missing, and that it is of a later program; never more than names', async () => {
  await expect(engine.pool.query('select * from kysely_migration')).rejects.toThrow(/permission denied/);
  expect(await stands()).toBe('fits');
  const last = knownSteps().at(-1) ?? '';
  const { rows } = await engine.owner.query('delete from kysely_migration where name = $1 returning *', [last]);
  expect(await stands()).toBe('older');
  await engine.owner.query(
    'insert into kysely_migration select * from jsonb_populate_recordset(null::kysely_migration, $1)',
    [JSON.stringify(rows)],
  );
  await engine.owner.query(`insert into kysely_migration values ('9999_later', '2030-01-01')`);
  expect(await stands()).toBe('newer');
  await engine.owner.query(`delete from kysely_migration where name = '9999_later'`);
});

test('a database of before it could tell is older, until the owner migrates', async () => {
  await engine.owner.query('drop function schema_steps()');
  expect(await stands()).toBe('older');
  expect(await migrate(engine.owner)).toEqual([]);
  expect(await stands()).toBe('fits');
});
