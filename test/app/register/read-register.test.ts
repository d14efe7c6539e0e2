import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginRegister } from '#app/register/begin-register.ts';
import { answerReport } from '#app/register/answer-report.ts';
import { openRegister } from '#app/register/see-register.ts';
import { seeReports } from '#app/register/see-reports.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { eik, must, readList } from '../intake/lists.ts';
import { aFile, jvs, jvsRow, readRegister } from './files.ts';

const count = async ({ house }: Region, of: string) =>
  Number((await house.owner.query(`select count(*) as n from ${of}`)).rows[0].n);

describe.each(engineNames)('a file of the register on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { id } = region.doorstroompunt;
    await region.house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [id]);
  });
  afterAll(() => region.house.close());

  it('opens a case of the Doorstroompunt itself for each line, with a team on turn and no link to a school', async () => {
    const { house, mo, karin } = region;
    await readList(house, karin, eik);
    const { counts } = await readRegister(house, mo, jvs(...[1, 2, 3].map((n) => jvsRow({ n }))));
    expect(counts).toMatchObject({ new: 3, changed: 0, unchanged: 0, rejected: 0, questions: 0 });
    const { rows } = await house.owner
      .query(`select c.opened_as, c.lead_organisation_id = c.record_organisation_id as own,
      t.member_id, k.verb, k.why, t.due_on::text from cases c join turn t on t.case_id = c.id
      join turn_task k on k.case_id = c.id where c.opened_as like 'F%'`);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({ opened_as: 'F3', own: true, member_id: null, verb: 'first-contact', why: 'from-register', due_on: '2026-06-22' }); // prettier-ignore
    for (const table of ['case_access', 'case_link', 'handover']) expect(await count(region, table)).toBe(0);
    // D1: nobody of De Eik, who is still at school, stands in the list of the Doorstroompunt
    const { rows: reports, total } = must(await seeReports(house, mo, { filter: {} }));
    expect(total).toBe(3);
    expect(reports.map(({ firstName }) => firstName)).toEqual(['Melding1', 'Melding2', 'Melding3']);
  });

  it('changes nothing when it is read twice, and takes over what changed', async () => {
    const { house, mo } = region;
    const again = await readRegister(house, mo, jvs(...[1, 2, 3].map((n) => jvsRow({ n }))));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    const changed = await readRegister(house, mo, jvs(jvsRow({ n: 2, phone: '000 123 00 02' })));
    expect(changed.counts).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    const { rows } = await house.owner.query(
      `select c.phone from contact c join young_person y using (case_id) where y.first_name = 'Melding2'`,
    );
    expect(rows).toEqual([{ phone: '000 123 00 02' }]);
  });

  it('asks whether a new dossier is somebody of the own organisation, and never looks at a school', async () => {
    const { house, mo, karin } = region;
    const own = { firstName: 'Bo', infix: '', familyName: 'Verzonnen', birthDate: '2006-05-04', place: 'Leusden', phone: '000 111 22 33', expectedEnd: null, who: 'me' } as const; // prettier-ignore
    const { caseId } = must(await addYoungPerson(house, mo, own));
    must(await addYoungPerson(house, karin, { ...own, firstName: 'Ki', expectedEnd: '2026-07-10' }));
    const row = (n: number, name: string) => [`D90${n}`, name, 'Verzonnen', '04-05-2006', 'Leusden', 'DUO P-levering', '', '', '', '', '']; // prettier-ignore
    const { id, counts } = await readRegister(house, mo, jvs(row(1, 'Bo'), row(2, 'Ki')));
    expect(counts).toMatchObject({ new: 1, questions: 1 });
    const { lines } = must(await openRegister(house, mo, { batchId: id }));
    expect(lines[0]).toMatchObject({ code: 'looks-like', suggestions: ['Bo Verzonnen'] });
    must(await answerReport(house, mo, { batchId: id, line: 2, answer: 'same' }));
    const { rows } = await house.owner.query(`select r.case_id, c.phone from register_record r
      join contact c using (case_id) where dossier_number = 'D901'`);
    expect(rows).toEqual([{ case_id: caseId, phone: '000 111 22 33' }]);
    const again = await readRegister(house, mo, jvs(row(1, 'Bo'), row(2, 'Ki')));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, questions: 0 });
  });

  it('asks about a municipality of another region and about an unknown kind, and remembers the answer', async () => {
    const { house, mo } = region;
    const rows = [jvsRow({ n: 51, gemeente: 'Eemnes' }), jvsRow({ n: 52, gemeente: 'Eemnes' }), jvsRow({ n: 53, kind: 'Preventief' })]; // prettier-ignore
    const { id, counts } = await readRegister(house, mo, jvs(...rows));
    expect(counts).toMatchObject({ new: 0, questions: 3 });
    must(await answerReport(house, mo, { batchId: id, line: 2, answer: 'away' }));
    must(await answerReport(house, mo, { batchId: id, line: 3, answer: 'ours' }));
    expect(await answerReport(house, mo, { batchId: id, line: 4, answer: 'F2' })).toMatchObject({
      refusals: [{ code: 'no-answer', field: 'answer-4' }],
    });
    must(await answerReport(house, mo, { batchId: id, line: 4, answer: 'F1' }));
    const again = await readRegister(house, mo, jvs(...rows));
    expect(again.counts).toMatchObject({ new: 0, unchanged: 2, rejected: 1, questions: 0 });
  });

  it('does not read an exemption and keeps its words nowhere', async () => {
    const { house, mo } = region;
    const { id, counts } = await readRegister(house, mo, jvs(jvsRow({ n: 61, kind: 'Vrijstelling 5 onder a' })));
    expect(counts).toMatchObject({ new: 0, rejected: 1 });
    const { lines } = must(await openRegister(house, mo, { batchId: id }));
    expect(lines[0]).toMatchObject({ code: 'exemption', value: null });
    expect(lines[0]?.message).not.toContain('5 onder a');
  });

  it('holds a file with a BSN column until that column is left out; a school reads none', async () => {
    const { house, mo, karin } = region;
    const bsns = ['999998973', '999990445', '999992879'];
    const rows = bsns.map((bsn, n) => [
      `D7${n}`,
      bsn,
      `Zeven${n}`,
      'Voorbeeld',
      '2007-01-01',
      'Soest',
      'Verzuim 16 uur',
    ]);
    const header = ['Zaaknummer', 'BSN', 'Voornaam', 'Achternaam', 'Geb. datum', 'Woonplaats', 'Type melding'];
    const file = aFile('CAReL', header, rows);
    const before = await count(region, 'import_batch');
    expect(await beginRegister(house, mo, file)).toMatchObject({ refusals: [{ code: 'forbidden-column', values: { header: 'BSN' } }] }); // prettier-ignore
    expect(await count(region, 'import_batch')).toBe(before);
    const { counts } = await readRegister(house, mo, { ...file, leaveOut: ['BSN'] });
    expect(counts).toMatchObject({ new: 3, questions: 0 });
    const { rows: kept } = await house.owner.query(`select string_agg(l::text, '') as text from import_line l`);
    for (const bsn of bsns) expect(kept[0].text).not.toContain(bsn);
    expect(await beginRegister(house, karin, file)).toMatchObject({ ok: false });
  });

  it.each([
    ['JVS', ['Dossiernr', 'Naam', 'Geb.datum', 'Woonplaats', 'Meldingsoort'], ['J1', 'Vorm, Jet van', '2-3-07', 'Soest', 'P-levering']],
    ['LBA', ['Registratienummer', 'Achternaam', 'Voorvoegsel', 'Roepnaam', 'Geboren', 'Woongemeente', 'Soort'], ['L1', 'Vorm', 'de', 'Lot', '2007-03-02', 'Soest', 'Verzuimmelding']],
    ['CAReL', ['Zaaknr', 'Voornaam', 'Achternaam', 'Geboortedatum', 'Gemeentecode', 'Herkomst'], ['C1', 'Cas', 'Vorm', '02-03-2007', '0342', 'Verwijdering']],
    ['Key2', ['Cliëntnr', 'Volledige naam', 'Gebdat', 'Plaats', 'Type'], ['K1', 'Kees Vorm', '02.03.2007', 'Soest', 'Uitschrijving VSV']],
  ])('reads the columns of %s as people name them', async (system, header, row) => {
    const { house, mo } = region;
    const { counts } = await readRegister(house, mo, aFile(system, header, [row]));
    expect(counts).toMatchObject({ new: 1, questions: 0, rejected: 0 });
  }); // prettier-ignore
});
