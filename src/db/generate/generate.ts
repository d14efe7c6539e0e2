import type pg from 'pg';
import { addDays, type Day } from '#law/day.ts';
import { familyNames, firstNames, municipalities } from './names.ts';
import { organisationsSql, peopleSql } from './statements.ts';

export type Generation = { readonly people: number; readonly seed: number; readonly today: Day };

const perSlice = 10_000;
const schoolsFor = (people: number) => Math.max(3, Math.round(people / 800));

async function refuseFull(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from organisation');
  if (rows[0]?.n) throw new Error('Deze database is niet leeg. Meten kan alleen in een lege database.');
}

/**
 * Fills an empty database with an invented region to measure on: schools, one Doorstroompunt with a tenth of the young
 * people, municipalities that were asked to take over. Straight into the tables, so that 200,000 are there in minutes;
 * the demo region goes through the acts. Same number and seed, same region. Returns one line that says what was made.
 */
export async function generate(owner: pg.Pool, { people, seed, today }: Generation): Promise<string> {
  const began = performance.now();
  const client = await owner.connect();
  const schools = schoolsFor(people);
  try {
    await client.query('begin');
    await refuseFull(client);
    await client.query(
      'create temporary table name_first on commit drop as select * from unnest($1::text[]) with ordinality as t(name, n)',
      [firstNames],
    );
    await client.query(
      'create temporary table name_family on commit drop as select * from unnest($1::text[]) with ordinality as t(name, n)',
      [familyNames],
    );
    await client.query(
      'create temporary table place on commit drop as select * from unnest($1::text[], $2::text[]) with ordinality as t(code, name, n)',
      [municipalities.map(([code]) => code), municipalities.map(([, name]) => name)],
    );
    const fill = (text: string) =>
      text
        .replaceAll('$seed', String(seed))
        .replaceAll('$schools', String(schools))
        .replaceAll('$today', today)
        .replaceAll('$soon', addDays(today, 32));
    for (const statement of organisationsSql) await client.query(fill(statement));
    for (let from = 1; from <= people; from += perSlice)
      for (const statement of peopleSql)
        await client.query(
          fill(statement)
            .replaceAll('$from', String(from))
            .replaceAll('$to', String(Math.min(people, from + perSlice - 1))),
        );
    // So that somebody can look at it in demo mode: everything in it is invented.
    await client.query(`insert into setting (key, value) values ('demo-day', $1)`, [today]);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `${people} verzonnen jongeren op ${schools} scholen in ${seconds} seconden.`;
}
