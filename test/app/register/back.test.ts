import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { writeNote } from '#app/person/write-note.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import {
  changeRegisterRecord,
  copyForRegister,
  exportForRegister,
  registersOf,
  seeRegisterRecord,
} from '#app/register/register-record.ts';
import { seeReports } from '#app/register/see-reports.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { momentRows } from '#domain/register/out.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { eik, must, readList } from '../intake/lists.ts';
import { jvs, jvsRow, readRegister } from './files.ts';

const plainNote = { hidden: false, hiddenBecause: '', keepBecause: '' };

describe.each(engineNames)('the register and back on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  const caseOf = async (firstName: string, organisationId = region.doorstroompunt.id): Promise<string> =>
    (await rows(`select case_id from young_person where first_name = '${firstName}' and organisation_id = '${organisationId}'`))[0].case_id; // prettier-ignore

  it('a delivery of Jesse shows the Doorstroompunt nothing of school, and makes no way to it', async () => {
    const { house, karin, mo, deEik } = region;
    await readList(house, karin, eik);
    const atSchool = await caseOf('Jesse', deEik.id);
    must(await writeNote(house, karin, { caseId: atSchool, text: 'Jesse zei nee tegen delen.', ...plainNote }));
    const delivered = ['J1', 'Jesse', 'van Dam', '19-01-2008', 'Soest', 'P-levering', '', '', '', '', ''];
    expect((await readRegister(house, mo, jvs(delivered))).counts).toMatchObject({ new: 1, questions: 0 });
    const caseId = await caseOf('Jesse');
    expect(must(await seeReports(house, mo, { filter: {} })).rows.map(({ firstName }) => firstName)).toEqual(['Jesse']);
    const view = must(await openYoungPerson(house, mo, { caseId }));
    expect(view).toMatchObject({
      school: null,
      enrolment: undefined,
      contactPerson: null,
      former: null,
      handover: null,
    });
    expect(JSON.stringify(view)).not.toMatch(/Eik|Karin|nee tegen/);
    expect(await openYoungPerson(house, mo, { caseId: atSchool })).toMatchObject({ ok: false });
    const of = `'${caseId}', '${atSchool}'`;
    for (const table of ['case_access', 'handover', 'case_link'])
      expect(await rows(`select case_id from ${table} where case_id in (${of})`)).toEqual([]);
  });

  it('a field of the file that a colleague changes is afwijkend, and the next file does not overwrite it', async () => {
    const { house, mo, karin } = region;
    const { id } = await readRegister(house, mo, jvs(jvsRow({ n: 1, phone: '000 100 00 01' }), jvsRow({ n: 3 })));
    const caseId = await caseOf('Melding1');
    const before = must(await seeRegisterRecord(house, mo, { caseId }));
    expect(before.sources.phone).toEqual({ from: 'JVS', on: '2026-06-08' });
    const { firstName, familyName } = before.report;
    const values = { firstName, infix: '', familyName, phone: '000 100 00 99', email: '', postcode: '' };
    expect(await changeRegisterRecord(house, karin, { caseId, values })).toMatchObject({ ok: false });
    expect(await changeRegisterRecord(house, mo, { caseId, values: { ...values, firstName: '', email: '111222333' } })).toMatchObject({
      refusals: [{ code: 'missing', field: 'firstName' }, { code: 'bsn', field: 'email' }],
    }); // prettier-ignore
    must(await changeRegisterRecord(house, mo, { caseId, values }));
    const next = await readRegister(house, mo, jvs(jvsRow({ n: 1, phone: '000 100 00 02' })));
    expect(next.counts).toMatchObject({ changed: 1 });
    const { report, sources } = must(await seeRegisterRecord(house, mo, { caseId }));
    expect(report.phone).toBe('000 100 00 99');
    expect(sources.phone).toMatchObject({ since: '2026-06-08', file: '000 100 00 02' });
    expect((await readRegister(house, mo, jvs(jvsRow({ n: 1, phone: '000 100 00 02' })))).counts).toMatchObject({
      unchanged: 1,
    });
    expect(must(await undoImport(house, mo, { batchId: id, kind: 'register' }))).toEqual({ undone: 1, kept: 1 });
  });

  it('gives back the contact moments and how it stands by dossier number, each day only what happened', async () => {
    const { house, mo, karin } = region;
    expect(must(await registersOf(house, mo, {}))).toEqual(['JVS']);
    await readRegister(house, mo, jvs(jvsRow({ n: 21 }), jvsRow({ n: 22 })));
    const caseId = await caseOf('Melding21');
    house.setToday('2026-06-09');
    must(await pickUp(house, mo, { caseId }));
    must(await recordAttempt(house, mo, { caseId, channel: 'call', reached: false, nextOn: '2026-06-11' }));
    const why = { reason: 'own-system', words: '' } as const;
    const { found: moments } = must(await exportForRegister(house, mo, { system: 'JVS', since: '2026-06-09', why }));
    expect(momentRows('JVS', moments)).toEqual([
      ['D0021', '2026-06-09', 'Gebeld', 'nee', '2026-06-11', 'In begeleiding', 'Mo Achterberg'],
    ]);
    const mine = { reason: 'register', words: '' } as const;
    const { found, mark } = must(await copyForRegister(house, mo, { caseId, why: mine }));
    expect(mark).toMatchObject({ act: 'copy-for-register', reason: 'register', rows: 1 });
    const { text } = found;
    expect(text.split('\n')).toEqual([
      'Dossiernummer: D0021',
      'Status: In begeleiding',
      'Behandelaar: Mo Achterberg',
      'Contact:',
      'di 9 juni: Gebeld, niet bereikt, volgende poging do 11 juni',
    ]);
    expect(await exportForRegister(house, mo, { system: 'Key2', since: '2026-06-09', why })).toMatchObject({ refusals: [{ code: 'no-system' }] }); // prettier-ignore
    expect(await exportForRegister(house, mo, { system: 'JVS', since: '2026-06-10', why })).toMatchObject({ refusals: [{ code: 'future-date' }] }); // prettier-ignore
    expect(await copyForRegister(house, karin, { caseId, why: mine })).toMatchObject({ ok: false });
    expect(await copyForRegister(house, mo, { caseId, why: { reason: undefined, words: '' } })).toMatchObject({
      ok: false,
    });
    expect(await seeRegisterRecord(house, karin, { caseId })).toMatchObject({ ok: false });
    const logged = await rows(`select act, how from access_event e join access_subject s on s.event_id = e.id
      where act in ('export-for-register', 'copy-for-register') group by 1, 2 order by 1`);
    expect(logged).toEqual([{ act: 'copy-for-register', how: 'exported' }, { act: 'export-for-register', how: 'exported' }]); // prettier-ignore
  });
});
