import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#app/intake/answer-question.ts';
import { beginImport } from '#app/intake/begin-import.ts';
import { dryRunImport } from '#app/intake/check-import.ts';
import { keepAllMissing } from '#app/intake/keep-missing.ts';
import { importReport, openImport, recentImports } from '#app/intake/see-imports.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aList, eik, header, must, pupil, readList } from './lists.ts';

describe.each(engineNames)('reading the list of De Eik on %s', (engine) => {
  let region: Region;
  let first: Awaited<ReturnType<typeof readList>>;
  const count = async (table: string) =>
    Number((await region.house.owner.query(`select count(*) as n from ${table}`)).rows[0].n);
  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, karin } = region;
    const dry = must(await dryRunImport(house, karin, eik));
    expect(await count('import_batch')).toBe(0);
    first = await readList(house, karin, eik);
    expect(dry).toEqual(first.report);
  });
  afterAll(() => region.house.close());

  it('opens 38 cases and says why 2 rows were not taken and 3 wait', async () => {
    const report = must(await importReport(region.house, region.karin, { batchId: first.id }));
    expect(report).toEqual(first.report);
    expect(report).toMatchObject({
      file: 'eik-uitstroom.csv',
      encoding: 'windows-1252',
      separator: ';',
      rows: 43,
      new: 38,
      changed: 0,
      unchanged: 0,
      missing: 0,
      rejected: [
        { line: 9, column: 'geboortedatum', code: 'impossible-date', value: '31-02-2008' },
        { line: 12, code: 'duplicate-row' },
      ],
      questions: [
        { line: 17, code: 'unknown-place' },
        { line: 21, code: 'ambiguous-place', suggestions: expect.arrayContaining(['Leusden', 'Barneveld']) },
        { line: 30, code: 'age-out-of-range' },
      ],
    });
    expect(await count('cases')).toBe(38);
  });

  it('gives each of them the school as lead and one turn for its team, within ten working days', async () => {
    const { rows } = await region.house.owner
      .query(`select distinct c.lead_organisation_id as lead, c.record_organisation_id as record,
      t.team_id, t.member_id, t.due_on, k.verb, k.why, y.search_name <> '' as searchable, n.source
      from cases c join turn t on t.case_id = c.id join turn_task k on k.case_id = c.id
      join young_person y on y.case_id = c.id join enrolment n on n.case_id = c.id join contact x on x.case_id = c.id`);
    const { id } = region.deEik;
    expect(rows).toEqual([
      {
        lead: id,
        record: id,
        team_id: region.eikTeam,
        member_id: null,
        due_on: '2026-06-22',
        verb: 'choose-contact',
        why: 'on-leaver-list',
        searchable: true,
        source: 'lijst',
      },
    ]);
  });

  it('logs each of them as written and keeps no cell of who was read', async () => {
    const { rows } = await region.house.owner
      .query(`select count(distinct s.pseudonym)::int as people from access_event e
      join access_subject s on s.event_id = e.id where e.act = 'read-list' and s.how = 'written'`);
    expect(rows).toEqual([{ people: 38 }]);
    const kept = await region.house.owner.query(`select outcome, count(*)::int as n from import_line
      where cells is not null or person -> 'person' <> 'null' group by outcome order by outcome`);
    expect(kept.rows).toEqual([
      { outcome: 'question', n: 3 },
      { outcome: 'rejected', n: 2 },
    ]);
    const bsn = await region.house.owner.query(
      `select count(*)::int as n from import_line where cells::text like '%99999%'`,
    );
    expect(bsn.rows).toEqual([{ n: 0 }]);
  });

  it('changes nothing when the same file comes again', async () => {
    const again = await readList(region.house, region.karin, eik);
    expect(again.report).toMatchObject({ new: 0, changed: 0, unchanged: 38, missing: 0 });
    expect(await count('cases')).toBe(38);
    first = again;
  });

  it('reads Fenna when the school says Leusden, and remembers that', async () => {
    const { house, karin } = region;
    const answer = (line: number, words: string) =>
      answerQuestion(house, karin, { batchId: first.id, line, answer: words });
    expect(await answer(21, 'Nergenshuizen')).toMatchObject({ ok: false, refusals: [{ field: 'answer-21' }] });
    expect(must(await answer(21, 'Leusden'))).toEqual({ read: 1, asksOn: false });
    expect(await answer(21, 'Barneveld')).toMatchObject({ ok: false, refusals: [{ code: 'already-answered' }] });
    expect(must(await answer(30, 'klopt'))).toMatchObject({ read: 1 });
    expect(await answer(17, 'Bussum-Noordoost')).toMatchObject({ ok: false, refusals: [{ code: 'unknown-answer' }] });
    expect(await count('cases')).toBe(40);
    const report = must(await importReport(house, karin, { batchId: first.id }));
    expect(report).toMatchObject({ rows: 43, new: 2, unchanged: 38, questions: [{ line: 17 }] });
    const again = await readList(house, karin, eik);
    expect(again.report).toMatchObject({ new: 0, changed: 0, unchanged: 40, questions: [{ line: 17 }] });
  });
});

describe.each(engineNames)('a second list on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    await readList(region.house, region.karin, aList(header, pupil(1), pupil(2), pupil(3)));
  });
  afterAll(() => region.house.close());
  const read = (...rows: readonly (readonly string[])[]) =>
    readList(region.house, region.karin, aList(header, ...rows));

  it('updates who changed and asks once about who is missing', async () => {
    const { house, karin } = region;
    await house.owner.query(`update contact set phone = '06 12 34 56 78', parent_contact = 'moeder'`);
    const second = await read(pupil(1, 'Werk'), pupil(2));
    expect(second.report).toMatchObject({ new: 0, changed: 1, unchanged: 1, missing: 1, rejected: [], questions: [] });
    const { rows } = await house.owner.query(`select destination from enrolment where student_number = '1'`);
    expect(rows).toEqual([{ destination: 'Werk' }]);
    // A number that a colleague typed stays: this list has no column for it.
    const typed = `select distinct phone, parent_contact from contact`;
    expect((await house.owner.query(typed)).rows).toEqual([{ phone: '06 12 34 56 78', parent_contact: 'moeder' }]);
    const { lines, missing } = must(await openImport(house, karin, { batchId: second.id }));
    expect(missing).toMatchObject([{ line: -1, name: 'Naam3 Voorbeeld' }]);
    expect(lines).toMatchObject([{ outcome: 'missing', answer: null }]);
    expect((await read(pupil(1, 'Werk'), pupil(2))).report).toMatchObject({ unchanged: 2, missing: 0 });
    const answer = { batchId: second.id, line: -1, answer: 'left' };
    expect(await answerQuestion(house, karin, answer)).toMatchObject({ ok: false, refusals: [{ field: 'on--1' }] });
    must(await answerQuestion(house, karin, { ...answer, on: '2026-06-01' }));
    const left = await house.owner.query(`select left_on from enrolment where student_number = '3'`);
    expect(left.rows).toEqual([{ left_on: '2026-06-01' }]);
  });

  it('asks nothing about who is on a list for another period', async () => {
    const { house, karin } = region;
    const list = { ...aList(header, pupil(9)), period: '2025-2' };
    expect((await readList(house, karin, list)).report).toMatchObject({ new: 1, missing: 0 });
  });

  it('neither makes nor changes nor mentions who is afgeschermd from the reader', async () => {
    const { house, peter } = region;
    const { rows } = await house.owner.query(`select case_id from young_person where person_key = 'nr:2'`);
    must(await shieldCase(house, peter, { caseId: rows[0].case_id, named: [peter.memberId] }));
    const { report } = await read(pupil(1, 'Werk'), pupil(2, 'Iets anders'));
    expect(report).toMatchObject({ new: 0, changed: 0, unchanged: 2, missing: 0 });
    expect((await read(pupil(1, 'Werk'))).report).toMatchObject({ unchanged: 1, missing: 0 });
    const stored = await house.owner.query(`select destination from enrolment where student_number = '2'`);
    expect(stored.rows).toEqual([{ destination: null }]);
  });

  it('asks nothing about who was twice there and stands on the list by the number of the other record', async () => {
    const { house, karin } = region;
    const { owner } = house;
    await readList(house, karin, aList(header, pupil(901), pupil(902), pupil(903)));
    const idOf = async (number: string) =>
      String((await owner.query('select case_id from enrolment where student_number = $1', [number])).rows[0].case_id);
    const [goes, stays] = [await idOf('901'), await idOf('902')];
    await owner.query(
      `with gone as (delete from turn where case_id = $1) update cases set state = 'linked' where id = $1`,
      [goes],
    );
    await owner.query(
      `insert into merged_record values ($1, $2, (select organisation_id from young_person where case_id = $1), $3, '2026-06-08', '{}')`,
      [goes, stays, karin.memberId],
    );
    const { id, report } = await readList(house, karin, aList(header, pupil(901)));
    expect(report.missing).toBe(1); // 903 only
    const { rows } = await owner.query(`select case_id from import_line where batch_id = $1 and outcome = 'missing'`, [
      id,
    ]);
    expect(rows).toEqual([{ case_id: await idOf('903') }]);
  });

  it('an addition to a list is no farewell: who does not stand on it is still at school, for all of them at once', async () => {
    const { house, karin, ilse } = region;
    await read(pupil(41), pupil(42));
    const addition = await read(pupil(43));
    const { missing } = must(await openImport(house, karin, { batchId: addition.id }));
    expect(missing.length).toBeGreaterThan(1);
    expect(await keepAllMissing(house, ilse, { batchId: addition.id })).toMatchObject({ ok: false });
    expect(must(await keepAllMissing(house, karin, { batchId: addition.id }))).toEqual({ kept: missing.length });
    const { lines } = must(await openImport(house, karin, { batchId: addition.id }));
    expect(lines.every(({ answer }) => answer === 'nog op school')).toBe(true);
    expect(must(await keepAllMissing(house, karin, { batchId: addition.id }))).toEqual({ kept: 0 });
  });
});

describe.each(engineNames)('who may read a list on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());

  it('a school its own, and nobody opens or ends the list of another', async () => {
    const { house, karin, ilse, mo } = region;
    for (const actor of [ilse, mo]) expect(await beginImport(house, actor, eik)).toMatchObject({ ok: false });
    const { id } = await readList(house, karin, eik);
    const other = { ...karin, organisationId: region.soest.id };
    expect(await openImport(house, other, { batchId: id })).toMatchObject({ refusals: [{ code: 'not-found' }] });
    expect(must(await recentImports(house, other, {}))).toEqual([]);
  });

  it('stores nothing of a file with a BSN, in a column or in its name, nor of the list of another school', async () => {
    const { house, karin } = region;
    const before = (await house.owner.query('select count(*)::int as n from import_batch')).rows;
    expect(await beginImport(house, karin, { ...eik, leaveOut: [] })).toMatchObject({
      refusals: [{ code: 'forbidden-column', values: { header: 'BSN' } }],
    });
    expect(await beginImport(house, karin, { ...eik, fileName: 'lijst 111222333.csv' })).toMatchObject({
      refusals: [{ code: 'number-in-name' }],
    });
    const between = aList(header, [...pupil(1).slice(0, 2), 'Voorbeeld 111222333', ...pupil(1).slice(3)]);
    const begun = must(await beginImport(house, karin, between));
    const { rows } = await house.owner.query('select cells::text from import_line where batch_id = $1', [
      begun.batchId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('111222333');
    for (const table of ['import_line where batch_id', 'import_batch where id'])
      await house.owner.query(`delete from ${table} = $1`, [begun.batchId]);
    const elsewhere = aList([...header, 'School'], [...pupil(1), 'Praktijkschool De Linde']);
    await expect(readList(house, karin, elsewhere)).rejects.toThrow('other-school');
    await expect(readList(house, karin, aList(['Naam', 'Kleur'], ['a', 'b']))).rejects.toThrow('wrong-columns');
    expect((await house.owner.query('select count(*)::int as n from import_batch')).rows).toEqual(before);
  });
});
