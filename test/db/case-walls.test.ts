/** What a new table about a young person gets from the functions of 0061, beside what older tables got by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type Engine } from '../engines.ts';

describe('the walls of a new table', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engines.postgres();
    await engine.owner.query(`create table walled (id uuid primary key, case_id uuid not null references cases,
      organisation_id uuid not null references organisation, member_id uuid not null references member)`);
    await engine.owner.query(`select case_walls('walled'), case_own_rows('walled'), case_goes_along('walled')`);
  });
  afterAll(() => engine.close());
  const policies = async (table: string) =>
    (
      await engine.owner.query(
        `select policyname, permissive, cmd, roles::text, regexp_replace(coalesce(qual, ''), '\\s+', ' ', 'g') as sees,
          regexp_replace(coalesce(with_check, ''), '\\s+', ' ', 'g') as writes
        from pg_policies where tablename = $1 and roles::text <> '{aanzet_young}' order by 1`,
        [table],
      )
    ).rows;

  test('are those of the document that was walled by hand, word for word', async () => {
    expect(await policies('walled')).toEqual(await policies('document_line'));
  });

  test('come with an index on the case, and force them on the owner too', async () => {
    const { rows } = await engine.owner
      .query(`select c.relrowsecurity, c.relforcerowsecurity, (select count(*)::int from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and a.attname = 'case_id') as indexes from pg_class c where c.relname = 'walled'`);
    expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true, indexes: 1 }]);
  });

  test('go along with who steps out, and cannot be called by a role that serves', async () => {
    const { rows } = await engine.owner.query(`select
      position('walled' in pg_get_functiondef('take_out_rows(text)'::regprocedure)) > 0 as out,
      position('walled' in pg_get_functiondef('take_in_rows(uuid,text,jsonb)'::regprocedure)) > 0 as in,
      (select string_agg(r.rolname, ' ') from pg_roles r where r.rolname like 'aanzet_%'
        and has_function_privilege(r.oid, 'case_walls(regclass,boolean,boolean)', 'execute')) as callers`);
    expect(rows).toEqual([{ out: true, in: true, callers: null }]);
  });
});
