import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoImport } from '#app/intake/undo-import.ts';
import { writeNote } from '#app/person/write-note.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { eik, must, readList } from './lists.ts';

const plainNote = { hidden: false, hiddenBecause: '', keepBecause: '' };

describe.each(engineNames)('taking a list back on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());

  it('removes who nobody touched, keeps and counts the others, and leaves every line of the log', async () => {
    const { house, karin, ilse } = region;
    const { id } = await readList(house, karin, eik);
    const { rows } = await house.owner.query(`select case_id from young_person order by person_key limit 2`);
    must(await writeNote(house, karin, { caseId: rows[0].case_id, text: 'Gesproken op school.', ...plainNote }));
    await house.owner.query(`update cases set version = 2 where id = $1`, [rows[1].case_id]);
    const lines = async () => Number((await house.owner.query('select count(*) as n from access_subject')).rows[0].n);
    const before = await lines();
    expect(await undoImport(house, ilse, { batchId: id })).toMatchObject({ ok: false });
    expect(must(await undoImport(house, karin, { batchId: id }))).toEqual({ undone: 36, kept: 2 });
    const left = await house.owner.query(
      'select count(*)::int as n, (select count(*)::int from turn) as turns from cases',
    );
    expect(left.rows).toEqual([{ n: 2, turns: 2 }]);
    expect(await lines()).toBeGreaterThanOrEqual(before + 36);
    expect(await undoImport(house, karin, { batchId: id })).toMatchObject({ refusals: [{ code: 'not-read' }] });
    expect((await readList(house, karin, eik)).report).toMatchObject({ new: 36, unchanged: 2 });
  });

  it('is possible for seven days and not on the eighth', async () => {
    const { house, karin } = region;
    const { id } = await readList(house, karin, eik);
    house.setToday('2026-06-16');
    expect(await undoImport(house, karin, { batchId: id })).toMatchObject({ refusals: [{ code: 'too-late' }] });
    house.setToday('2026-06-15');
    must(await undoImport(house, karin, { batchId: id }));
  });

  it('asks the catalogue who was touched: a table with a case that comes later joins by itself', async () => {
    const { house, karin } = region;
    const { owner } = house;
    const { rows } = await owner.query('select id, import_batch_id from cases where import_batch_id is not null');
    await owner.query('create table made_later (id uuid primary key, about uuid not null references cases)');
    try {
      await owner.query('insert into made_later values (gen_random_uuid(), $1)', [rows[0].id]);
      expect(must(await undoImport(house, karin, { batchId: rows[0].import_batch_id })).kept).toBe(1);
    } finally {
      await owner.query('drop table made_later');
    }
  });
});
