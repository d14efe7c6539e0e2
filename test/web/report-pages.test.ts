import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '#app/intake/run-import.ts';
import { readRegister, jvs, jvsRow } from '../app/register/files.ts';
import { anOrganisation, aRegion, type Region } from '../people.ts';
import { type Answer, aServer, formOf, titleOf, told, Visitor } from './visitor.ts';

const sample = readFileSync(new URL('../../fixtures/lists/jvs-meldingen.csv', import.meta.url));
let region: Region;
let app: FastifyInstance;
let lines: string[];
let mo: Visitor;
beforeAll(async () => {
  region = await aRegion('one session');
  const { id } = region.doorstroompunt;
  await region.house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [id]);
  ({ app, lines } = await aServer(region.house));
  mo = new Visitor(app, region.mo);
});
afterAll(async () => {
  await app.close();
  await region.house.close();
});
const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;

/** Sends a file as the form of step 1 does. */
async function upload(who: Visitor, name: string, bytes: Uint8Array): Promise<Answer> {
  const edge = 'rand-van-het-formulier';
  const field = `--${edge}\r\ncontent-disposition: form-data; name="system"\r\n\r\nJVS\r\n`;
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const answer = await app.inject({
    method: 'POST',
    url: '/meldingen/inlezen',
    cookies: Object.fromEntries(who.cookies),
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(field), Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location, headers: answer.headers };
}

describe('Nieuwe meldingen', () => {
  it('is for a Doorstroompunt only: for a teamleider of a school it is not there', async () => {
    const marja = new Visitor(app, region.marja);
    for (const url of ['/meldingen', '/meldingen/inlezen']) expect((await marja.open(url)).status).toBe(404);
    expect(told((await mo.open('/meldingen')).body)).toContain('Geen nieuwe meldingen');
  });

  it('reads the sample file in four clicks, and no number of the BSN column is kept or logged', async () => {
    const refused = await upload(mo, 'jvs-meldingen.csv', sample);
    expect(refused.status).toBe(422);
    expect(told(refused.body)).toContain('In de kolom BSN staat');
    const begun = await mo.post(...formOf(refused.body, '/zonder-kolom'));
    const url = begun.to ?? '';
    expect((await mo.post(...formOf((await mo.open(url)).body, '/kolommen'))).to).toBe(url);
    expect(told((await mo.open(url)).body)).toContain('10 goed, 3 niet, 3 vragen');
    await mo.post(...formOf((await mo.open(url)).body, '/lezen'));
    await runImport(region.house, url.split('/').at(-1) ?? '');
    expect(told((await mo.open(url)).body)).toContain('10 meldingen erbij');
    const kept = JSON.stringify(await rows(`select l::text from import_line l`)) + lines.join('\n');
    expect(kept).not.toMatch(/9999\d{5}/);
  });

  it('answers a question at its line, and says what is missing with the choice kept', async () => {
    const [batch] = await rows(`select id from import_batch`);
    const url = `/meldingen/inlezen/${batch.id}`;
    const wrong = await mo.post(`${url}/antwoord`, { line: '12' });
    expect([wrong.status, titleOf(wrong.body).startsWith('Fout:')]).toEqual([422, true]);
    const page = (await mo.open(url)).body;
    const [, fields] = formOf(page, '/antwoord');
    const line = String(fields['line']);
    expect(told(page)).toContain('Daar werken jullie niet voor');
    expect((await mo.post(`${url}/antwoord`, { line, [`answer-${line}`]: 'away' })).to).toBe(url);
    expect(told((await mo.open(url)).body)).toContain('Niet gelezen');
  });

  it('assigns twenty at once in four clicks, says "20 toegewezen", and the way back leaves none and no gap (D3)', async () => {
    const twenty = Array.from({ length: 20 }, (_, n) =>
      jvsRow({ n: 100 + n, gemeente: 'Nijkerk', location: 'Campus' }),
    );
    await readRegister(region.house, region.mo, jvs(...twenty));
    const turns = () =>
      rows(`select t.case_id, t.team_id, t.member_id, t.due_on::text, k.verb, k.why from turn t
        join turn_task k using (case_id) order by 1`);
    const before = await turns();
    const list = (await mo.open('/meldingen?school=Campus')).body;
    expect(told(list)).toContain('Alles kiezen (20)'); // click 1
    const chosen = (await mo.open('/meldingen?school=Campus&kies=alles')).body;
    const check = await mo.post(...formOf(chosen, '/toewijzen')); // click 2: Mo is chosen already
    expect(told(check.body)).toContain('20 meldingen naar Mo Achterberg');
    const done = await mo.post(...formOf(check.body, '/toewijzen')); // click 3
    const said = (await mo.open(done.to ?? '')).body;
    expect(told(said)).toContain('20 toegewezen.');
    const ofMo = `select count(*)::int as n from turn where member_id = '${region.mo.memberId}'`;
    expect(await rows(ofMo)).toEqual([{ n: 20 }]);
    const undone = await mo.post(...formOf(said, '/ongedaan'));
    expect(undone.status).toBe(303);
    expect(await rows(ofMo)).toEqual([{ n: 0 }]);
    expect(await turns()).toEqual(before);
    expect((await mo.post(...formOf(said, '/ongedaan'))).status).toBe(404);
  });

  it('puts back only where nobody did anything since, and says so', async () => {
    const chosen = (await mo.open('/meldingen?school=Campus&kies=alles')).body;
    const check = await mo.post(...formOf(chosen, '/toewijzen'));
    const done = await mo.post(...formOf(check.body, '/toewijzen'));
    const said = (await mo.open(done.to ?? '')).body;
    const [one] = await rows(`select case_id from turn where member_id is not null limit 1`);
    await region.house.owner.query('update cases set version = version + 1 where id = $1', [one.case_id]);
    const undone = await mo.post(...formOf(said, '/ongedaan'));
    expect(told((await mo.open(undone.to ?? '')).body)).toContain('Waar intussen iets veranderde, bleef het zo');
    expect(await rows(`select count(*)::int as n from turn where member_id is not null`)).toEqual([{ n: 1 }]);
  });

  it('is assigned out of the team group of Mijn werk with the same way back', async () => {
    const [team] = await rows(`select count(*)::int as n from turn where member_id is null`);
    const chosen = (await mo.open('/werk?kies=team')).body;
    const check = await mo.post(...formOf(chosen, '/werk/toewijzen', { group: 'team', memberId: region.mo.memberId }));
    const done = await mo.post(...formOf(check.body, '/werk/toewijzen'));
    const said = (await mo.open(done.to ?? '')).body;
    expect(told(said)).toMatch(/\d+ toegewezen\. Ongedaan maken/);
    expect(await rows(`select count(*)::int as n from turn where member_id is null`)).not.toEqual([team]);
    const undone = await mo.post(...formOf(said, '/werk/ongedaan'));
    expect(told((await mo.open(undone.to ?? '')).body)).toContain('De beurten liggen weer waar ze lagen');
    expect(await rows(`select count(*)::int as n from turn where member_id is null`)).toEqual([team]);
    expect((await mo.post(...formOf(said, '/werk/ongedaan'))).status).toBe(404);
  });

  it('filters by school location, and names the Doorstroompunt to call for who lives elsewhere', async () => {
    const { house } = region;
    const gooi = { kind: 'doorstroompunt', name: 'Doorstroompunt Gooi en Vechtstreek', municipalityCode: 'GM0317', phone: '000 200 99 20', hasAccount: false } as const; // prettier-ignore
    await anOrganisation(house, gooi);
    const nijkerk = told((await mo.open('/meldingen?school=Campus&gemeente=GM0267')).body);
    expect(nijkerk).toContain('19 nieuwe meldingen');
    expect(told((await mo.open('/meldingen?school=Campus&gemeente=GM0342')).body)).toContain(
      'Geen melding met deze keuze',
    );
    const [eemnes] = await rows(`select y.case_id from young_person y join turn t using (case_id)
      where y.first_name = 'Yara'`);
    await house.owner.query(`update young_person set municipality_code = 'GM0317' where case_id = $1`, [
      eemnes.case_id,
    ]);
    const page = (await mo.open(`/meldingen/${eemnes.case_id}/niet-voor-ons`)).body;
    expect(told(page)).toContain('Doorstroompunt Gooi en Vechtstreek');
    expect(told(page)).toContain('000 200 99 20');
    await mo.post(...formOf(page, '/niet-voor-ons'));
    expect(await rows(`select state from cases where id = '${eemnes.case_id}'`)).toEqual([{ state: 'ended' }]);
    expect(await rows('select count(*)::int as n from case_access')).toEqual([{ n: 0 }]);
    expect((await mo.open(`/meldingen/${eemnes.case_id}/niet-voor-ons`)).status).toBe(200);
  });

  it('shows each field with its file and day, keeps what was typed, and gives a file back without a formula', async () => {
    await readRegister(
      region.house,
      region.mo,
      jvs(['=1+1', 'Fleur', 'Formule', '02-03-2006', 'Soest', 'P-levering', '', '', '', '', '']),
    );
    const [{ case_id: caseId }] = await rows(`select case_id from young_person where first_name = 'Fleur'`);
    const page = await mo.open(`/jongeren/${caseId}/register`);
    expect(told((await mo.open(`/jongeren/${caseId}`)).body)).toContain('Uit het register');
    expect(told(page.body)).toContain('Fleur (uit JVS, ma 8 juni)');
    const wrong = await mo.post(...formOf(page.body, '/register', { familyName: '', phone: '000 1' }));
    expect([wrong.status, titleOf(wrong.body).startsWith('Fout:'), wrong.body.includes('value="000 1"')]).toEqual([422, true, true]); // prettier-ignore
    await mo.post(...formOf(page.body, '/register', { phone: '000 1' }));
    await mo.post(...formOf(page.body, '/register', { firstName: 'Fleurtje' }));
    expect(told((await mo.open(`/jongeren/${caseId}/register`)).body)).toContain('In JVS staat: Fleur');
    expect((await mo.open(`/jongeren/${caseId}/register/kopie`)).body).toMatch(
      /Dossiernummer: =1\+1[^]*Kenmerk: \w{4}-\w{4}/,
    );
    const back = (await mo.open('/meldingen/terug')).body;
    expect((await mo.post(...formOf(back, '/terug'))).body).toContain('Kies waarvoor je deze lijst meeneemt.');
    const file = await mo.post(...formOf(back, '/terug', { waarvoor: 'own-system' }));
    expect(file.headers['content-disposition']).toMatch(/terug-naar-register-2026-06-08-\w{4}-\w{4}\.csv/);
    expect(file.body.split('\r\n')[0]).toMatch(/^\uFEFFDossiernummer;.*;Kenmerk$/);
    expect(file.body).toContain("'=1+1;");
    expect((await mo.post(...formOf(back, '/terug', { 'since-day': '31', 'since-month': '2' }))).status).toBe(422);
  });
});
