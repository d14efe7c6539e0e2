import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPartners } from '#app/directory/apply-partners.ts';
import { answerPartners, beginPartners, openPartners, setPartnerColumns } from '#app/directory/read-partners.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';
import { browse, wordsOf } from '../pages/browse.ts';

const list = `Organisatie;Soort;Gemeente;Contactpersoon;Telefoon;E-mail;Werkdagen;Vervanger
PrO De Eik;praktijkonderwijs;;;;;;
Werk en inkomen Leusden;W&I;Leusden;Zoë Çelik;000 222 33 44;;ma t/m do;Bo Baas
werk en inkomen leusden;;;Bo Baas;;bo@example.org;;
Leerplicht;leerplicht;Leuzden;Els Kok;000 222 33 55;;;
Vso De Linde;vso;Soest;Jo Bos;000 222 33 66;;;
Vso De Linde;vso;Soest;Al Kok;000 222 33 77;;;
Hulp Vallei;jeugdhulp;;Bea 111222333;000 222 33 88;;;
`;
const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join());

describe.each(engineNames)('a partner list, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const begin = (who: Member, text = list) =>
    beginPartners(region.house, who, { fileName: 'wie is wie.csv', bytes: Buffer.from(text, 'latin1') });
  const names = async () => {
    const { rows } = await region.house.owner.query('select name from organisation order by name');
    return rows.map(({ name }) => String(name));
  };
  const kept = (who: Member) =>
    as(region.house.pool, who, async (client) => (await client.query('select id from partner_list')).rowCount);
  let listId = '';
  const plan = async () => {
    const opened = valueOf(await openPartners(region.house, region.ed, { listId }));
    if (!opened.plan) throw new Error('the columns were not said');
    return opened.plan;
  };

  test('is read by who keeps the region, and by nobody else; nothing is entered yet', async () => {
    const { house, ed, marja, bas } = region;
    expect(said(await begin(marja))).toBe('not-found');
    expect(said(await begin(bas))).toBe('not-found');
    const before = await names();
    ({ listId } = valueOf(await begin(ed)));
    expect(said(await openPartners(house, marja, { listId }))).toBe('not-allowed');
    expect(await kept(marja)).toBe(0);
    expect(await kept(ed)).toBe(1);
    expect(said(await applyPartners(house, ed, { listId, tasks: true }))).toBe('questions-open');
    expect(await names()).toEqual(before);
  });

  test('a number that looks like a BSN is not kept, and its line is named', async () => {
    const { house, ed } = region;
    const { rows } = await house.owner.query('select rows::text || header::text as kept from partner_list');
    expect(String(rows[0].kept)).not.toContain('111222333');
    const column = 'Organisatie;BSN\nDe Wilg;111222333\n';
    expect(await begin(ed, column)).toMatchObject({ ok: false, refusals: [{ code: 'forbidden-column' }] });
    const fields = ['organisation', 'organisation'];
    expect(said(await setPartnerColumns(house, ed, { listId, fields }))).toBe('double-column');
    expect(said(await setPartnerColumns(house, ed, { listId, fields: ['none', 'kind'] }))).toBe(
      'no-organisation-column',
    );
    const guessed = valueOf(await openPartners(house, ed, { listId })).list.mapping;
    expect(guessed).toEqual([
      'organisation',
      'kind',
      'municipality',
      'contact',
      'phone',
      'mail',
      'workDays',
      'standIn',
    ]);
    valueOf(await setPartnerColumns(house, ed, { listId, fields: guessed.map((field) => field ?? '') }));
    expect((await plan()).faults.map(({ line, code }) => [line, code])).toContainEqual([8, 'bsn']);
  });

  test('one that may be there and a municipality that nobody knows are asked; nothing is read before they are answered', async () => {
    const { house, ed } = region;
    expect((await plan()).questions.map(({ id, said: what }) => [id, what])).toEqual([
      ['m:leuzden', 'Leuzden'],
      ['o:2', 'PrO De Eik'],
    ]);
    expect(said(await applyPartners(house, ed, { listId, tasks: true }))).toBe('questions-open');
    valueOf(await answerPartners(house, ed, { listId, answers: { 'm:leuzden': 'GM9999' }, accounts: undefined }));
    expect((await plan()).questions).toHaveLength(2);
    const answers = { 'm:leuzden': 'GM0327', 'o:2': region.deEik.id };
    valueOf(await answerPartners(house, ed, { listId, answers, accounts: [6] }));
    expect((await plan()).questions).toEqual([]);
  });

  test('it enters each organisation and each person once, with stand-in, tasks and the first who leads', async () => {
    const { house, ed } = region;
    const before = await names();
    expect(valueOf(await applyPartners(house, ed, { listId, tasks: true }))).toEqual({
      organisations: 2,
      colleagues: 4,
      filled: 0,
      tasks: 2,
    });
    expect(await names()).toEqual([...before, 'Leerplicht', 'Vso De Linde'].toSorted());
    const { rows } = await house.owner.query(
      `select m.name, m.role, o.short_name, s.name as stand_in, m.work_days from member m join organisation o on o.id = m.organisation_id
       left join member s on s.id = m.stand_in_id where m.name in ('Zoë Çelik', 'Bo Baas', 'Els Kok', 'Jo Bos', 'Al Kok') order by m.name`,
    );
    expect(rows.map((row) => [row.name, row.role, row.short_name, row.stand_in, row.work_days])).toEqual([
      ['Bo Baas', 'klantmanager', 'Leusden', null, []],
      ['Els Kok', 'begeleider', 'Leerplicht', null, []],
      ['Jo Bos', 'teamleider', 'Vso De Linde', null, []],
      ['Zoë Çelik', 'klantmanager', 'Leusden', 'Bo Baas', [1, 2, 3, 4]],
    ]);
    const tasks = await house.owner.query('select task, college from mandate order by task');
    expect(tasks.rows).toEqual([
      { task: '7a', college: 'GM0327' },
      { task: 'LPW5', college: 'GM0327' },
    ]);
    const done = valueOf(await openPartners(house, ed, { listId })).list;
    expect([done.state, done.rows]).toEqual(['done', []]);
    expect(done.faults.map(({ line, code }) => [line, code])).toEqual([
      [7, 'kept-there'],
      [8, 'bsn'],
    ]);
    expect(said(await applyPartners(house, ed, { listId, tasks: true }))).toBe('already-read');
  });

  test('the same list pasted once more, by the pages alone, changes nothing', async () => {
    const { house, ed } = region;
    const before = await names();
    const web = await browse(house);
    const { get, post } = web.as(ed);
    expect((await post('/organisaties/inlezen', { geplakt: '' })).statusCode).toBe(422);
    const begun = await post('/organisaties/inlezen', { geplakt: list.replaceAll(';', '\t') });
    expect(begun.statusCode).toBe(303);
    const at = String(begun.headers.location);
    expect(wordsOf(await get(at)).join(' ')).toContain('Kloppen de kolommen');
    const fields = ['organisation', 'kind', 'municipality', 'contact', 'phone', 'mail', 'workDays', 'standIn'];
    const columns = Object.fromEntries(fields.map((field, column) => [`column-${column}`, field]));
    expect((await post(`${at}/kolommen`, { ...columns, 'column-1': 'organisation' })).statusCode).toBe(422);
    expect((await post(`${at}/kolommen`, columns)).statusCode).toBe(303);
    const words = wordsOf(await get(at)).join(' ');
    expect(words).toContain('Dit lijkt op Praktijkschool De Eik');
    expect(words).toContain('Welke gemeente is dit?');
    const over = { 'over-0': 'm:leuzden', 'over-1': 'o:2' };
    const half = await post(`${at}/antwoorden`, { ...over, 'vraag-0': 'GM0327' });
    expect([half.statusCode, half.body.includes('Fout:')]).toEqual([422, true]);
    await post(`${at}/antwoorden`, { ...over, 'vraag-0': 'GM0327', 'vraag-1': region.deEik.id });
    expect(wordsOf(await get(at)).join(' ')).toContain('staat er al');
    expect((await post(`${at}/lezen`, { taken: 'ja' })).statusCode).toBe(303);
    expect(wordsOf(await get(at)).join(' ')).toContain('0 nieuwe organisaties en 0 nieuwe collega');
    expect(await names()).toEqual(before);
    expect((await web.as(region.marja).get('/organisaties/inlezen')).statusCode).toBe(404);
    expect(web.lines.join('\n')).not.toContain('Leusden');
    await web.app.close();
  });
});
