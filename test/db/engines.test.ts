import { describe, expect, test } from 'vitest';
import { engineNames, engines } from '../engines.ts';
import { aRegion, aYoungPerson } from '../people.ts';

const rowsOf = `select coalesce(sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', oid::regclass),
    false, true, '')))[1]::text::int), 0)::int as n from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`;
const counted = `select count(last_value)::int as n from pg_sequences`;

describe.each(engineNames)('a database of a test, on %s', (name) => {
  test('is empty, whatever the test before it wrote, and counts from one again', async () => {
    const region = await aRegion(name);
    await aYoungPerson(region, {});
    const ask = async (query: string) => (await region.house.owner.query<{ n: number }>(query)).rows[0]?.n;
    expect(await ask(rowsOf)).toBeGreaterThan(20);
    await region.house.close();
    const next = await engines[name]();
    for (const query of [rowsOf, counted]) expect((await next.owner.query(query)).rows).toEqual([{ n: 0 }]);
    await next.close();
  });
});

test('a database of which a test changed the shape is not used again', async () => {
  const changed = await engines.postgres();
  await changed.owner.query('create table left_behind (n int)');
  await changed.close();
  const next = await engines.postgres();
  expect((await next.owner.query(`select to_regclass('left_behind') as it`)).rows).toEqual([{ it: null }]);
  await next.close();
});
