import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '#app/intake/run-import.ts';
import { aRegion, aYoungPerson, type Region } from '../people.ts';
import { type Answer, aServer, formOf, titleOf, told, Visitor, wordsOf } from './visitor.ts';

const eik = readFileSync(new URL('../../fixtures/lists/eik-uitstroom.csv', import.meta.url));
let region: Region;
let app: FastifyInstance;
let lines: string[];
let karin: Visitor;
let ilse: Visitor;
beforeAll(async () => {
  region = await aRegion('one session');
  ({ app, lines } = await aServer(region.house));
  karin = new Visitor(app, region.karin);
  ilse = new Visitor(app, region.ilse);
});
afterAll(async () => {
  await app.close();
  await region.house.close();
});

/** Sends a file as the form of step 1 does. */
async function upload(who: Visitor, name: string, bytes: Uint8Array, url = '/inlezen'): Promise<Answer> {
  const edge = 'rand-van-het-formulier';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const answer = await app.inject({
    method: 'POST',
    url,
    cookies: Object.fromEntries(who.cookies),
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location, headers: answer.headers };
}
const idIn = (url: string | undefined) => url?.split('/').at(-1) ?? '';
const stored = async (what: string) =>
  Number((await region.house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);

/** From the file to the result: four clicks after choosing it. */
async function readEik(): Promise<{ url: string; pages: readonly Answer[] }> {
  const refused = await upload(karin, 'eik-uitstroom.csv', eik);
  const begun = await karin.post(...formOf(refused.body, '/zonder-kolom'));
  const url = begun.to ?? '';
  const columns = await karin.open(url);
  const checked = await karin.post(...formOf(columns.body, '/kolommen'));
  expect(checked.to).toBe(url);
  const check = await karin.open(url);
  expect((await karin.post(...formOf(check.body, '/lezen'))).to).toBe(url);
  const busy = await karin.open(url);
  await runImport(region.house, idIn(url));
  return { url, pages: [refused, columns, check, busy, await karin.open(url)] };
}

describe('reading the list of De Eik by page', () => {
  let url: string;
  let pages: readonly Answer[];
  it('goes in five clicks from Inlezen to "38 leerlingen stoppen"', async () => {
    ({ url, pages } = await readEik());
    const [refused, columns, check, busy, result] = pages.map(({ body }) => told(body));
    expect(refused).toContain('In de kolom BSN staat een BSN of onderwijsnummer');
    expect(columns).toContain('Kloppen de kolommen?');
    expect(columns).toContain('Niet gelezen en niet bewaard: BSN.');
    expect(check).toContain('38 goed, 2 niet, 3 vragen');
    expect(check).toContain('Lees 38 leerlingen in');
    expect(check).toContain('Regel 9: geboortedatum 31-02-2008 bestaat niet.');
    expect(busy).toContain('0 van 38');
    expect(pages[3]?.headers['refresh']).toBe('2');
    expect(result).toContain('38 leerlingen stoppen');
  });

  it('says little: each page within its words, and no name of a young person in a title or an address', () => {
    const most = [80, 700, 280, 60, 330];
    for (const [at, page] of pages.entries()) {
      expect(wordsOf(page.body).length, titleOf(page.body)).toBeLessThanOrEqual(most[at] ?? 0);
      expect(titleOf(page.body)).not.toMatch(/Samira|Fenna|eik/i);
      expect(page.body).not.toMatch(/99999\d{4}/);
    }
    expect(lines.join('\n')).not.toMatch(/\d{9}|Samira|uitstroom/);
  });

  it('answers Fenna in place and keeps what was typed when a place is unknown', async () => {
    const page = (await karin.open(url)).body;
    expect(told(page)).toContain('Achterveld');
    const wrong = await karin.post(`${url}/antwoord`, { line: '17', 'other-17': 'Nergenshuizen' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="Nergenshuizen"');
    expect(titleOf(wrong.body)).toMatch(/^Fout: /);
    expect((await karin.post(`${url}/antwoord`, { line: '21', 'answer-21': 'Leusden' })).to).toBe(url);
    expect(told((await karin.open(url)).body)).toContain('39 leerlingen stoppen');
  });

  it('gives the rows that were not read as a file without a formula in it', async () => {
    const { body, headers } = await karin.open(`${url}/fouten`);
    const mark = /regels-niet-gelezen-(\w{4}-\w{4})\.csv/.exec(String(headers['content-disposition']))?.[1];
    expect(body).toContain(`;"${mark}"\r\n`);
    const { rows } = await region.house.owner.query('select act, reason, row_count, mark from export_mark');
    expect(rows).toEqual([{ act: 'export-refused', reason: 'mend', row_count: 2, mark }]);
    expect(body.split('\r\n')).toHaveLength(4);
    expect(body).toContain('"31-02-2008"');
  });

  it('changes nothing the second time', async () => {
    const again = await readEik();
    expect(told(again.pages[4]?.body ?? '')).toContain('0 nieuw, 0 gewijzigd');
    expect(await stored('cases')).toBe(39);
    expect(told((await karin.open('/inlezen')).body)).toContain('eik-uitstroom.csv 0 nieuw, 0 gewijzigd, 2 vragen');
  });

  it('takes the list back, and says how many stay', async () => {
    await region.house.owner.query(`delete from import_line where batch_id <> $1`, [idIn(url)]);
    await region.house.owner.query(`update cases set version = 2 where id in (select id from cases limit 2)`);
    const undone = await karin.fillIn(url, '/ongedaan');
    expect(undone.to).toBe(url);
    expect(told((await karin.open(url)).body)).toContain('37 ongedaan gemaakt, 2 bleven: daar is al iets mee gedaan.');
  });
});

describe('what is not read', () => {
  it('says what is wrong with the file at the field, and stores nothing', async () => {
    const before = await stored('import_batch');
    for (const [name, bytes, words] of [
      ['lijst.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'oud Excel-bestand'],
      ['leeg.csv', new Uint8Array(), 'staat geen jongere'],
      ['lijst 111222333.csv', eik, 'In de naam van het bestand staat een BSN'],
    ] as const) {
      const { status, body } = await upload(karin, name, bytes);
      expect(status).toBe(422);
      expect(told(body)).toContain(words);
    }
    expect((await karin.post('/inlezen')).status).toBe(422);
    expect(await stored('import_batch')).toBe(before);
  });

  it('says that a file is too large, and reads no body of who may not send one', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(65);
    const { status, body } = await upload(karin, 'lijst.csv', large);
    expect(status).toBe(413);
    expect(told(body)).toContain('Dit bestand is te groot');
    expect(lines.join(' ')).not.toContain('broken');
    expect((await upload(ilse, 'lijst.csv', large)).status).toBe(404);
    expect((await upload(new Visitor(app), 'lijst.csv', large)).to).toBe('/');
    expect((await upload(new Visitor(app), 'lijst.csv', large, '/gast/uit')).to).toBe('/gast');
  });

  it('keeps a refused file in memory for who sent it only, and once', async () => {
    const { body } = await upload(karin, 'eik-uitstroom.csv', eik);
    const [to, fields] = formOf(body, '/zonder-kolom');
    const other = new Visitor(app, region.peter);
    expect((await other.post(to, { ...fields, namens: region.peter.memberId })).status).toBe(422);
    expect((await karin.post(to, fields)).status).toBe(303);
    const gone = await karin.post(to, fields);
    expect(told(gone.body)).toContain('We bewaren het bestand niet. Kies het opnieuw.');
  });

  it('asks again when two columns are the same thing or one is missing', async () => {
    const list = new TextEncoder().encode('Naam;Geb;Waar\nSam de Wit;1-2-2009;Leusden\n');
    const url = (await upload(karin, 'lijst.csv', list)).to ?? '';
    const without = await karin.fillIn(url, '/kolommen');
    expect(without.status).toBe(422);
    expect(told(without.body)).toContain('We missen een kolom met een woonplaats.');
    const twice = await karin.fillIn(url, '/kolommen', { 'column-2': 'birthDate' });
    expect(told(twice.body)).toContain('Twee kolommen zijn geboortedatum.');
    expect((await karin.fillIn(url, '/kolommen', { 'column-2': 'place' })).to).toBe(url);
    expect(told((await karin.open(url)).body)).toContain('Lees 1 leerling in');
    const next = (await upload(karin, 'lijst.csv', list)).to ?? '';
    expect((await karin.fillIn(next, '/kolommen')).to).toBe(next);
  });

  it('shows somebody of elsewhere the page of a list that does not exist', async () => {
    const url =
      (await upload(karin, 'lijst.csv', new TextEncoder().encode('Naam;Geb;Plaats\nSam;1-2-2009;Soest\n'))).to ?? '';
    const nowhere = await karin.open('/inlezen/01900000-0000-7000-8000-00000000ffff');
    expect((await ilse.open(url)).status).toBe(nowhere.status);
    for (const act of ['kolommen', 'lezen', 'antwoord', 'ongedaan'])
      expect((await ilse.post(`${url}/${act}`)).status).toBe(404);
    expect((await ilse.open('/inlezen')).status).toBe(404);
  });
});

describe('how applications at the mbo stand, by page', () => {
  const list = (...rows: string[]) => new TextEncoder().encode(rows.join('\n'));

  it('a BSN column is left out with one button, lines that cannot be used with another, and then it is there', async () => {
    await aYoungPerson(region, { firstName: 'Daan', familyName: 'Overstap', birthDate: '2008-11-20' });
    const file = list(
      'Naam;BSN;Geboortedatum;Status;Aangemeld bij',
      'Daan Overstap;111222333;20-11-2008;Geplaatst;ROC Eemwijk',
      'Een Vreemde;111222333;20-11-2008;Geplaatst;ROC Eemwijk',
    );
    const refused = await upload(karin, 'vva.csv', file, '/overstap');
    expect([refused.status, told(refused.body).includes('een nummer dat hier niet mag')]).toEqual([422, true]);
    const lineByLine = await karin.post(...formOf(refused.body, '/zonder-kolom'));
    expect(told(lineByLine.body)).toContain('Nog niets is bewaard Regel 3: deze jongere kennen jullie niet in Aanzet.');
    expect(await stored('status_line')).toBe(0);
    expect((await karin.post(...formOf(lineByLine.body, '/zonder-kolom'))).to).toBe('/overstap');
    expect(told((await karin.open('/overstap')).body)).toContain('Geplaatst (1) Daan Overstap ROC Eemwijk');
    expect((await karin.post(...formOf(lineByLine.body, '/zonder-kolom'))).status).toBe(422);
    expect((await ilse.open('/overstap')).status).toBe(404);
  });
});
