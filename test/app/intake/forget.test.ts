import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#app/intake/answer-question.ts';
import { applyImport } from '#app/intake/apply-import.ts';
import { beginImport } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { resumeImports, runImport, sweepImports } from '#app/intake/run-import.ts';
import { settleAnswers } from '#app/intake/settle-answers.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { House } from '#app/house.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aTeam, type Region } from '../../people.ts';
import { aList, eik, header, must, pupil, readList } from './lists.ts';

describe.each(engineNames)('a list on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const rowsOf = async (sql: string, values: unknown[] = []) => (await region.house.owner.query(sql, values)).rows;
  const aReader = async (name: string) => {
    const school = await anOrganisation(region.house, { kind: 'pro', name });
    const team = await aTeam(region.house, school, 'Uitstroom');
    const reader = await aColleague(region.house, school, { name: `Lezer ${name}`, role: 'begeleider', teamId: team });
    return { school, team, reader };
  };

  it('with one unknown place on 120 lines settles them in slices, and goes on after a crash', async () => {
    const { house } = region;
    const { school, reader } = await aReader('Veel vragen');
    const rows = Array.from({ length: 120 }, (_, at) => pupil(at + 1, '', 'Nergenshuizen'));
    const { id } = await readList(house, reader, aList(header, ...rows));
    const first = must(await answerQuestion(house, reader, { batchId: id, line: 110, answer: 'Leusden' }));
    expect(first).toEqual({ read: 100, asksOn: false });
    const [job] = await rowsOf(`select payload from outbox where kind = 'settle-answers'`);
    expect(job.payload).toEqual({ batchId: id, organisationId: school.id, memberId: reader.memberId });
    const crashing: House = {
      ...house,
      crashPoint: (name) => {
        if (name === 'answers-in-slice') throw new Error(name);
      },
    };
    const open = () =>
      rowsOf(`select count(*)::int as n from import_line where batch_id = $1 and outcome = 'question'`, [id]);
    await expect(settleAnswers(crashing, job.payload)).rejects.toThrow('answers-in-slice');
    expect(await open()).toEqual([{ n: 20 }]);
    const written: number[] = [];
    const counting: House = {
      ...house,
      async pause() {
        written.push(120 - (await open())[0].n);
      },
    };
    await settleAnswers(counting, job.payload);
    expect(written[0]).toBe(120);
    await settleAnswers(house, job.payload);
    const cases = await rowsOf('select count(*)::int as n from cases where import_batch_id = $1', [id]);
    expect(cases).toEqual([{ n: 120 }]);
    expect(await rowsOf('select counts from import_batch where id = $1', [id])).toMatchObject([
      { counts: { new: 120, questions: 0 } },
    ]);
  });

  it('that is read keeps no key, cell or person of a line, and after an undo nothing that it said', async () => {
    const { house, karin } = region;
    const { id } = await readList(house, karin, eik);
    const kept = () =>
      rowsOf(
        `select outcome, count(*)::int as n from import_line where batch_id = $1
          and (cells is not null or person is not null or person_key is not null or message is not null)
          group by outcome order by outcome`,
        [id],
      );
    expect(await kept()).toEqual([
      { outcome: 'question', n: 3 },
      { outcome: 'rejected', n: 2 },
    ]);
    const keys = await rowsOf(
      `select outcome from import_line where batch_id = $1 and person_key is not null group by outcome`,
      [id],
    );
    expect(keys).toEqual([{ outcome: 'question' }]);
    must(await answerQuestion(house, karin, { batchId: id, line: 21, answer: 'Leusden' }));
    expect(await kept()).toContainEqual({ outcome: 'question', n: 2 });
    must(await undoImport(house, karin, { batchId: id }));
    expect(await kept()).toEqual([]);
  });

  it('says of who is afgeschermd what its reader expects: new the first time, unchanged the second', async () => {
    const { house } = region;
    const { school, team, reader } = await aReader('Muur');
    const lead = await aColleague(house, school, { name: 'Teamleider Muur', role: 'teamleider', teamId: team });
    const { id } = await readList(house, reader, aList(header, pupil(1)));
    const [{ case_id: caseId }] = await rowsOf(`select id as case_id from cases where import_batch_id = $1`, [id]);
    must(await shieldCase(house, lead, { caseId, named: [lead.memberId] }));
    await house.owner.query('delete from import_line where batch_id = $1', [id]);
    const list = aList(header, pupil(1, 'Werk'), pupil(2));
    const first = await readList(house, reader, list);
    expect(first.report).toMatchObject({ new: 2, changed: 0, unchanged: 0 });
    expect((await readList(house, reader, list)).report).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    const counted = await rowsOf('select counts from import_batch where id = $1', [first.id]);
    expect(counted).toMatchObject([{ counts: { new: 2, unchanged: 0 } }]);
    const people = await rowsOf('select count(*)::int as n from young_person where organisation_id = $1', [school.id]);
    expect(people).toEqual([{ n: 2 }]);
    const marks = await rowsOf(`select person_key from import_line where batch_id = $1 and person_key is not null`, [
      first.id,
    ]);
    expect(marks).toEqual([{ person_key: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('takes no leaving day in the future or of before its school year', async () => {
    const { house } = region;
    const { reader } = await aReader('Vertrokken');
    await readList(house, reader, aList(header, pupil(1), pupil(2)));
    const { id } = await readList(house, reader, aList(header, pupil(1)));
    const left = (on: string) => answerQuestion(house, reader, { batchId: id, line: -1, answer: 'left', on });
    for (const on of ['2026-06-09', '2099-01-01'])
      expect(await left(on)).toMatchObject({ refusals: [{ code: 'future-date', field: 'on--1' }] });
    for (const on of ['1900-01-01', '2025-07-31'])
      expect(await left(on)).toMatchObject({ refusals: [{ code: 'before-school-year', values: { year: 2025 } }] });
    must(await left('2025-08-01'));
  });

  it('whose reader left is finished by a teamleider, and dropped when there is none', async () => {
    const { house } = region;
    for (const hasLead of [true, false]) {
      const { school, team, reader } = await aReader(`Vertrek ${hasLead}`);
      if (hasLead) await aColleague(house, school, { name: 'Leider', role: 'teamleider', teamId: team });
      const { batchId } = must(await beginImport(house, reader, aList(header, pupil(1), pupil(2))));
      must(await checkImport(house, reader, { batchId }));
      must(await applyImport(house, reader, { batchId }));
      const crashing: House = {
        ...house,
        crashPoint: (name) => {
          if (name === 'import-slice') throw new Error(name);
        },
      };
      await expect(runImport(crashing, batchId)).rejects.toThrow('import-slice');
      await house.owner.query(`update member set left_on = '2026-06-08' where id = $1`, [reader.memberId]);
      await resumeImports(house, { alone: true });
      const batch = await rowsOf('select state from import_batch where id = $1', [batchId]);
      expect(batch).toEqual(hasLead ? [{ state: 'done' }] : []);
      const cases = await rowsOf('select count(*)::int as n from cases where record_organisation_id = $1', [school.id]);
      expect(cases).toEqual([{ n: hasLead ? 2 : 0 }]);
    }
  });

  it('that comes in at one server is left alone by the start of another, until the next day', async () => {
    const { house } = region;
    const { school, reader } = await aReader('Twee servers');
    const cut: House = {
      ...house,
      crashPoint: (name) => {
        if (name === 'import-staging') throw new Error(name);
      },
    };
    await expect(beginImport(cut, reader, aList(header, pupil(1)))).rejects.toThrow('import-staging');
    const there = () => rowsOf('select count(*)::int as n from import_batch where organisation_id = $1', [school.id]);
    await resumeImports(house, { alone: false });
    expect(await there()).toEqual([{ n: 1 }]);
    house.setToday('2026-06-09');
    await resumeImports(house, { alone: false });
    house.setToday('2026-06-08');
    expect(await there()).toEqual([{ n: 0 }]);
  });

  it('keeps an answer as long as a list of each school year uses it', async () => {
    const { house } = region;
    const { school, reader } = await aReader('Onthouden');
    const list = aList(header, pupil(1, '', 'Nergenshuizen'), pupil(2, '', 'Zomaarveen'));
    const { id } = await readList(house, reader, list);
    for (const line of [2, 3]) must(await answerQuestion(house, reader, { batchId: id, line, answer: 'Leusden' }));
    const kept = () => rowsOf('select raw from import_answer where organisation_id = $1', [school.id]);
    house.setToday('2027-06-07');
    await readList(house, reader, aList(header, pupil(1, '', 'Nergenshuizen')));
    await sweepImports(house);
    expect(await kept()).toHaveLength(2);
    house.setToday('2027-08-02');
    await sweepImports(house);
    house.setToday('2026-06-08');
    expect(await kept()).toEqual([{ raw: 'nergenshuizen' }]);
  });
});
