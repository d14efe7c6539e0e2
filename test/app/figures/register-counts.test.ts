/** Files of DUO: counted while they come in, and read by who guides at the Doorstroompunt that counted them. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepCodeWords } from '#app/figures/keep-code-words.ts';
import { countRegisterFile, removeRegisterCount } from '#app/figures/count-register-file.ts';
import { seeRegisterCounts } from '#app/figures/see-register-counts.ts';
import { publishedTable } from '#cli/published-table.ts';
import type { Tools } from '#cli/command.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const header = 'RAPPORTAGEMAAND;PERSOONSGEBONDENNUMMER;ACHTERNAAM;WOONGEMEENTE;RMC_REGIO;REDEN_UITSTROOM;NIEUW';
const text = `${header}\r\n202604;111222333;Benali;Leusden;REGIO 16;02;x\r\n202604;999900407;Vos;Soest;REGIO 16;02;x\r\n`;
async function* piecesOf(of: string) {
  const bytes = new TextEncoder().encode(of);
  for (let at = 0; at < bytes.length; at += 40) yield await Promise.resolve(bytes.subarray(at, at + 40));
}
const arriving = (fileName = '202604A04I00XR.csv', of = text, layout = '') => ({ fileName, pieces: piecesOf(of), layout }); // prettier-ignore

describe.each(engineNames)('files of DUO, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const counts = async (who: Member) => valueOf(await seeRegisterCounts(region.house, who, {})).counts;

  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    await region.house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [
      region.contactgemeente.id,
    ]);
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('are counted for a Doorstroompunt, and neither number nor name is anywhere in the database', async () => {
    const { house, mo } = region;
    valueOf(await countRegisterFile(house, mo, arriving()));
    const [count] = await counts(mo);
    expect(count).toMatchObject({ layout: 'A04', period: '2026-04', edition: null, lines: 2, unknown: ['NIEUW'] });
    expect(count?.axes.find(({ axis }) => axis === 'region')?.values).toEqual([{ value: 'own', lines: 2 }]);
    const { rows } = await house.owner.query('select to_jsonb(r)::text as row from register_count r');
    expect(JSON.stringify(rows)).not.toMatch(/111222333|999900407|Benali|Vos/);
  });

  it('are for nobody else: no other organisation, no coordinator, no school', async () => {
    const { house, mo, ed, karin, ilse } = region;
    for (const who of [ed, karin, ilse])
      expect(codes(await countRegisterFile(house, who, arriving()))).toBe('not-allowed');
    const [count] = await counts(mo);
    const beside = { ...mo, organisationId: region.deEik.id, organisationKind: 'pro' as const };
    expect(codes(await countRegisterFile(house, beside, arriving()))).toBe('not-a-doorstroompunt');
    expect(await counts(beside)).toEqual([]);
    expect(codes(await removeRegisterCount(house, beside, { countId: count?.id ?? '' }))).toBe('not-found');
    expect(await counts(mo)).toHaveLength(1);
  });

  it('that come again replace what was counted of that month; what is not sure is refused', async () => {
    const { house, mo } = region;
    valueOf(await countRegisterFile(house, mo, arriving()));
    expect(await counts(mo)).toHaveLength(1);
    expect(codes(await countRegisterFile(house, mo, arriving('lijst.csv')))).toBe('layout-missing');
    expect(codes(await countRegisterFile(house, mo, arriving('lijst.csv', text, 'NRSP')))).toBe('layout-other');
    expect(codes(await countRegisterFile(house, mo, arriving('202607A04I00XR.csv')))).toBe('about-ahead');
    expect(codes(await countRegisterFile(house, mo, arriving('111222333.csv')))).toBe('number-in-name');
    expect(codes(await countRegisterFile(house, mo, arriving('202604A04I00XR.csv', header)))).toBe('no-lines');
    expect(codes(await countRegisterFile(house, mo, arriving('202604A04I00XR.csv', 'PK\u0003\u0004')))).toBe(
      'unreadable',
    );
    expect(codes(await countRegisterFile(house, mo, arriving('202604A04I00XR.csv', '')))).toBe('empty-file');
  });

  it('keep a code that nobody knows as a question with its line, and read on as soon as somebody says what it means', async () => {
    const { house, mo, ed, ilse, deEik } = region;
    const window = new Visitor(app, mo);
    const asked = told((await window.open('/regio/cijfers/duo')).body);
    expect(asked).toContain('Van 1 code weet niemand wat die betekent');
    expect(asked).toContain('Reden om te stoppen 02 (regel 2)');
    const form = '/regio/cijfers/duo/codes/A04/reason';
    expect(told((await window.open(form)).body)).toContain('In april 2026: 2 keer, voor het eerst op regel 2.');
    const answer = { codes: '02', 'betekenis-0': 'Aan het werk', source: 'DUO, toelichting bij A04' };
    const unsure = await window.post(form, answer);
    expect(unsure.status).toBe(422);
    expect(unsure.body).toContain('value="Aan het werk"');
    const from = { 'validFrom-day': '1', 'validFrom-month': '8', 'validFrom-year': '2025' };
    expect((await window.post(form, { ...answer, ...from })).status).toBe(303);
    const read = told((await window.open('/regio/cijfers/duo')).body);
    expect(read).toContain('02 Aan het werk 2');
    expect(read).not.toContain('Nog niet bevestigd');
    const said = {
      layout: 'A04',
      axis: 'reason',
      answers: [],
      source: 'x',
      validFrom: '2026-01-01',
      also: [],
    } as const;
    for (const who of [ed, ilse]) expect(codes(await keepCodeWords(house, who, said))).toBe('not-allowed');
    const beside = { ...mo, organisationId: deEik.id, organisationKind: 'pro' as const };
    expect(codes(await keepCodeWords(house, beside, said))).toBe('not-a-doorstroompunt');
    expect(codes(await keepCodeWords(house, mo, { ...said, axis: 'school' }))).toBe('not-found');
    expect((await window.open('/regio/cijfers/duo/codes/A04/school')).status).toBe(404);
  });

  it('stand on a page, leave as counts, and go away again', async () => {
    const { mo, house } = region;
    const window = new Visitor(app, mo);
    const page = told((await window.open('/regio/cijfers/duo')).body);
    expect(page).toContain('A04, april 2026: 2 regels');
    expect(page).toContain('Kolommen die we niet kennen, niet gelezen: NIEUW.');
    expect((await new Visitor(app, region.karin).open('/regio/cijfers/duo')).status).toBe(404);
    const [count] = await counts(mo);
    const { body } = await window.open(`/regio/cijfers/duo/${count?.id}/bestand?vorm=csv`);
    expect(body).toContain('Woongemeente;Leusden;;1');
    expect(body).toContain('Reden om te stoppen (code);02;Aan het werk;2');
    valueOf(await removeRegisterCount(house, mo, { countId: count?.id ?? '' }));
    expect(await counts(mo)).toEqual([]);
  });

  it('come in by a form as well, piece by piece, and without a file the form says so', async () => {
    const window = new Visitor(app, region.mo);
    const edge = 'edge';
    const part = (name: string, more: string, value: string) =>
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
    const payload = `${part('layout', '', '')}${part('file', '; filename="202604A04I00XR.csv"\r\nContent-Type: text/csv', text)}--${edge}--\r\n`;
    const sent = await app.inject({
      method: 'POST',
      url: '/regio/cijfers/duo',
      cookies: Object.fromEntries(window.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${edge}` },
      payload,
    });
    expect(sent.statusCode).toBe(303);
    expect(await counts(region.mo)).toHaveLength(1);
    const without = await window.post('/regio/cijfers/duo', { layout: 'A14' });
    expect(without.status).toBe(422);
    expect(told(without.body)).toContain('Kies een bestand.');
  });

  it('are counted by the command too, which never prints a cell', async () => {
    const said: string[] = [];
    const io = { cwd: `${import.meta.dirname}/../../../fixtures/lists`, out: (line: string) => said.push(line), err: (line: string) => said.push(line) }; // prettier-ignore
    const tools = { house: { ...region.house, demo: true } } as unknown as Tools;
    expect(await publishedTable.run(['202604A04I00XR.csv', '--as', 'Karin Smit'], io, tools)).toBe(3);
    expect(await publishedTable.run(['202604A04I00XR.csv', '--as', 'Mo Achterberg'], io, tools)).toBe(0);
    expect(await publishedTable.run(['202604A04I11XX.csv', '--as', 'Mo Achterberg'], io, tools)).toBe(2);
    expect(said.join('')).toContain('Geteld: 48 regels van A04.');
    expect(said.join('')).not.toMatch(/9999|Verzonnen/);
  });
});
