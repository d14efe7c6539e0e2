import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoImport } from '#app/intake/undo-import.ts';
import { beginRegister } from '#app/register/begin-register.ts';
import { checkRegister } from '#app/register/check-register.ts';
import { forWhom, notForUs } from '#app/register/not-for-us.ts';
import { openRegister, recentRegisters, setRegisterColumns } from '#app/register/see-register.ts';
import { seeReports } from '#app/register/see-reports.ts';
import { assign } from '#app/turn/assign.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { undoAssign } from '#app/turn/undo-assign.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { must } from '../intake/lists.ts';
import { aFile, jvs, jvsRow, readRegister } from './files.ts';

describe.each(engineNames)('new reports on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  const list = async () => must(await seeReports(region.house, region.mo, { filter: {} })).rows;

  it('come in by columns that a colleague named, and the next file knows them', async () => {
    const { house, mo } = region;
    const file = aFile('anders', ['Nr', 'Wie', 'Jarig', 'Waar', 'Wat'], [['7', 'Vos, Ap', '3-4-2006', 'Soest', 'DUO']]);
    expect(await beginRegister(house, mo, file)).toMatchObject({ refusals: [{ code: 'wrong-register-columns' }] });
    const { batchId } = must(await beginRegister(house, mo, { ...file, columnsByHand: true }));
    const twice = ['dossierNumber', 'dossierNumber', 'birthDate', 'place', 'kind'] as const;
    expect(await setRegisterColumns(house, mo, { batchId, fields: twice })).toMatchObject({
      refusals: [{ code: 'double-column', field: 'column-1' }],
    });
    const fields = ['dossierNumber', 'fullName', 'birthDate', 'place', 'kind'] as const;
    must(await setRegisterColumns(house, mo, { batchId, fields }));
    expect(must(await checkRegister(house, mo, { batchId }))).toMatchObject({ new: 1 });
    expect((await readRegister(house, mo, file)).counts).toMatchObject({ new: 1 });
    expect(must(await recentRegisters(house, mo, {})).map(({ system }) => system)).toEqual(['anders', 'anders']);
    expect(await openRegister(house, region.ilse, { batchId })).toMatchObject({ ok: false });
  });

  it('that were assigned go back where they lay, for who assigned them and on that day only', async () => {
    const { house, mo } = region;
    await readRegister(house, mo, jvs(...Array.from({ length: 20 }, (_, n) => jvsRow({ n: n + 1 }))));
    const colleague = await aColleague(house, region.doorstroompunt, { name: 'Yara Bos', role: 'doorstroomcoach' });
    const caseIds = (await list()).filter(({ firstName }) => firstName.startsWith('Melding')).map((row) => row.caseId);
    expect(caseIds).toHaveLength(20);
    const done = must(await assign(house, mo, { caseIds, memberId: mo.memberId }));
    expect(done).toMatchObject({ assigned: 20, not: [] });
    const undoId = done.undoId ?? '';
    expect(await undoAssign(house, colleague, { undoId })).toMatchObject({ refusals: [{ code: 'not-found' }] });
    house.setToday('2026-06-09');
    expect(await undoAssign(house, mo, { undoId })).toMatchObject({ refusals: [{ code: 'too-late' }] });
    house.setToday('2026-06-08');
    expect(must(await undoAssign(house, mo, { undoId }))).toEqual({ undone: 20, kept: 0 });
    expect(await undoAssign(house, mo, { undoId })).toMatchObject({ refusals: [{ code: 'not-found' }] });
    expect(await rows(`select count(*)::int as n, count(member_id)::int as named from turn`)).toEqual([
      { n: 21, named: 0 },
    ]);
    expect(await rows(`select count(*)::int as n from undo_step`)).toEqual([{ n: 0 }]);
  });

  it('that are not for us end, unless somebody went on with it', async () => {
    const { house, mo, karin } = region;
    const [one, two] = (await list()).map(({ caseId }) => caseId) as [string, string];
    expect(await notForUs(house, karin, { caseId: one })).toMatchObject({ ok: false });
    expect(must(await forWhom(house, mo, { caseId: one }))).toMatchObject({ municipality: 'Leusden', desk: undefined });
    must(await notForUs(house, mo, { caseId: one }));
    const said = await rows(
      `select c.state, o.reason from cases c join case_outcome o on o.case_id = c.id where c.id = '${one}'`,
    );
    expect(said).toEqual([{ state: 'ended', reason: 'not-for-us' }]);
    must(await pickUp(house, mo, { caseId: two, alsoContact: true }));
    expect((await list()).map(({ caseId }) => caseId)).not.toContain(two);
  });

  it('say nothing of who is afgeschermd: a colleague who reads the file again gets what was to be expected', async () => {
    const { house, mo } = region;
    const colleague = await aColleague(house, region.doorstroompunt, { name: 'Cor Bos', role: 'doorstroomcoach', teamId: region.doorstroompuntTeam }); // prettier-ignore
    const [{ case_id: caseId }] = await rows(`select case_id from young_person where first_name = 'Melding5'`);
    must(await pickUp(house, mo, { caseId }));
    must(await shieldCase(house, mo, { caseId, named: [mo.memberId] }));
    const before = await rows(`select count(*)::int as n from cases`);
    const again = await readRegister(house, colleague, jvs(jvsRow({ n: 5, phone: '000 999 99 99' }), jvsRow({ n: 6 })));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, questions: 0 });
    // a new dossier of the same person is not made beside the wall either
    const other = ['D0999', ...jvsRow({ n: 5 }).slice(1)];
    expect((await readRegister(house, colleague, jvs(other))).counts).toMatchObject({ new: 1, questions: 0 });
    expect(await rows(`select count(*)::int as n from cases`)).toEqual(before);
    expect(await rows(`select phone from contact where case_id = '${caseId}'`)).toEqual([{ phone: null }]);
  });

  it('are taken back with their file, except who was touched', async () => {
    const { house, mo } = region;
    const { id } = await readRegister(house, mo, jvs(jvsRow({ n: 41 }), jvsRow({ n: 43 })));
    const [{ case_id: caseId }] = await rows(`select case_id from young_person where first_name = 'Melding43'`);
    must(await pickUp(house, mo, { caseId }));
    expect(await undoImport(house, mo, { batchId: id })).toMatchObject({ ok: false });
    expect(must(await undoImport(house, mo, { batchId: id, kind: 'register' }))).toEqual({ undone: 1, kept: 1 });
    expect(await rows(`select dossier_number from register_record where dossier_number in ('D0041', 'D0043')`)).toEqual(
      [{ dossier_number: 'D0043' }],
    );
  });
});
