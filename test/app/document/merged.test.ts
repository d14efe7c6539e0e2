import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDocument } from '#app/document/approve-document.ts';
import { readDocument } from '#app/document/read-file.ts';
import { seeDocument } from '#app/document/see-document.ts';
import { addStage, keepDocument } from '#app/document/write-document.ts';
import { keepPlan } from '#app/guidance/plans.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import { writeFile } from '#domain/document/file.ts';
import { put } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aStage, codes, type Stage, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('two records of one young person, on %s', (engine) => {
  let stage: Stage;
  const see = async (caseId: string) => valueOf(await seeDocument(stage.house, stage.karin, { caseId }));
  const rowsOf = async (table: string, caseId: string) =>
    (await stage.house.owner.query(`select * from ${table} where case_id = $1`, [caseId])).rows.length;
  const write = async (caseId: string, text: string) => {
    const { house, karin } = stage;
    valueOf(await keepDocument(house, karin, { caseId, texts: [{ section: 'proud', text, was: '' }] }));
    const { stamp } = await see(caseId);
    const said = { how: 'in-person', by: 'self', byName: '', ownView: '', on: '2026-06-08' } as const;
    valueOf(await approveDocument(house, karin, { caseId, stamp, ...said }));
  };
  /** With everything that was written for the document and for after school. */
  const whole = async (caseId: string, text: string) => {
    const { house, karin } = stage;
    await write(caseId, text);
    valueOf(await addStage(house, karin, { caseId, company: `Bakkerij ${text}`, contact: '', days: '', verdict: '' }));
    const content = {
      name: 'Iemand',
      who: '18 jaar',
      sections: [{ id: 'proud', title: 'Trots', lines: [text] }],
    } as const;
    const file = writeFile({ number: 1, madeOn: '2026-06-01', content });
    valueOf(await readDocument(house, karin, { caseId, text: file, same: true }));
    valueOf(await keepPlan(house, karin, { caseId, effort: 'intensive', reason: 'asked-for' }));
    const row = { case_id: caseId, organisation_id: karin.organisationId, member_id: karin.memberId };
    const said = { kind: 'work', employer: text, start_on: '2026-06-01', source: 'talk', said_on: '2026-06-01' };
    await put(stage, 'destination', { id: house.newId(), ...row, ...said });
    await put(stage, 'check_in', { id: house.newId(), ...row, way: 'call', asked_on: '2026-06-01' });
    await put(stage, 'wish', { id: house.newId(), ...row, wish: 'work', said_on: '2026-06-01' });
    await put(stage, 'wish_decision', {
      id: house.newId(),
      ...row,
      wish: 'work',
      decision: 'ended',
      made_on: '2026-06-01',
    });
  };
  const tables = [
    'document_line',
    'document_version',
    'document_copy',
    'destination',
    'check_in',
    'guidance_plan',
    'wish',
    'wish_decision',
  ];
  const counts = async (caseId: string) => Promise.all(tables.map((table) => rowsOf(table, caseId)));

  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('become one with the document, the copies, what was done after school and check-ins of both, and two again', async () => {
    const { house, karin, ilse } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    const otherId = await aYoungPerson(stage, { turnOf: karin });
    await write(caseId, 'Eerst');
    await whole(otherId, 'Ander');
    expect([await counts(caseId), await counts(otherId)]).toEqual([
      [1, 1, 0, 0, 0, 0, 0, 0],
      [2, 1, 1, 1, 1, 1, 1, 1],
    ]);
    valueOf(await mergeRecords(house, karin, { caseId, otherId, isSure: true }));
    expect([await counts(caseId), await counts(otherId)]).toEqual([
      [3, 2, 1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    const one = await see(caseId);
    expect(
      one.versions.map(({ number, content }) => [number, content.sections.find(({ id }) => id === 'proud')?.lines]),
    ).toEqual([
      [2, ['Ander']],
      [1, ['Eerst']],
    ]);
    expect(
      one.sections
        .find(({ id }) => id === 'can')
        ?.entries.map(({ text }) => text)
        .join(),
    ).toContain('Werk bij Ander');
    expect(one.fromFile.length).toBe(1);
    expect(codes(await unmergeRecords(house, ilse, { caseId, otherId }))).not.toBe('ok');
    valueOf(await unmergeRecords(house, karin, { caseId, otherId }));
    expect([await counts(caseId), await counts(otherId)]).toEqual([
      [1, 1, 0, 0, 0, 0, 0, 0],
      [2, 1, 1, 1, 1, 1, 1, 1],
    ]);
    expect((await see(otherId)).versions.map(({ number }) => number)).toEqual([1]);
  });

  it('nothing is taken along outside that act, from another organisation, or from behind a wall', async () => {
    const { house, karin, ilse } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin });
    const otherId = await aYoungPerson(stage, { turnOf: karin });
    await write(otherId, 'Blijft');
    const take = (who: typeof karin, act: 'merge-records' | 'write-note') =>
      house.withActor(who, act, (desk) => desk.records.takeAlong(otherId, caseId, null));
    expect(await take(ilse, 'merge-records')).toEqual([]);
    expect(await take(karin, 'write-note')).toEqual([]);
    const wall = { case_id: otherId, organisation_id: karin.organisationId, declared_on: '2026-06-01' };
    await put(stage, 'no_view', { ...wall, member_id: karin.memberId });
    expect(await take(karin, 'merge-records')).toEqual([]);
    expect(await counts(otherId)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });
});
