import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStuck } from '#app/monitor/count-stuck.ts';
import type { Member } from '#domain/access/actor.ts';
import { aRegion } from '../../people.ts';
import { browse, wordsOf } from './browse.ts';
import { aStuckRegion, familyNames } from './stuck-region.ts';

describe('waar stokt het', () => {
  let region: Awaited<ReturnType<typeof aStuckRegion>>;
  let web: Awaited<ReturnType<typeof browse>>;
  beforeAll(async () => {
    region = await aStuckRegion('one session');
    web = await browse(region.house);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const read = async (who: Member, url: string) => wordsOf(await web.as(who).get(url)).join(' ');

  test('who coordinates reads the finding, each organisation, reason and municipality, and who owes an answer', async () => {
    const words = await read(region.ed, '/regio');
    expect(words).toContain('In de regio zijn 15 jongeren nog niet opgepakt, de oudste 26 dagen');
    expect(words).toContain('Geteld op maandag 15 juni 2026.');
    expect(words).toContain('Praktijkschool De Eik 11 26 dagen');
    expect(words).toContain('Werk en inkomen Soest 3 14 dagen');
    expect(words).toContain('1 overdracht wacht op antwoord, al 7 dagen');
    expect(words).toContain('Werk en inkomen Leusden 1 7 dagen');
    expect(words).toContain('Leusden 12 26 dagen');
    expect(words).toContain('Een team is aan zet, nog zonder naam 15');
  });

  test('organisations stand by name and not by number: it is no ranking', async () => {
    const words = await read(region.ed, '/regio');
    const places = ['Praktijkschool De Eik 11', 'Werk en inkomen Leusden 1', 'Werk en inkomen Soest 3'].map((one) =>
      words.indexOf(one),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('no page and no file about where it gets stuck holds a name of a young person', async () => {
    for (const url of ['/regio', '/regio/bestand', '/regio/openbaar', '/regio/openbaar/bestand'])
      for (const who of [region.ed, region.karin, region.ilse, region.marja]) {
        const { body } = await web.as(who).get(url);
        for (const name of [...familyNames, 'Samira']) expect(body, `${url} ${who.name}`).not.toContain(name);
      }
  });

  test('a begeleider sees the own organisation exactly and nothing of another', async () => {
    const words = await read(region.karin, '/regio');
    expect(words).toContain('Bij jullie zijn 11 jongeren nog niet opgepakt, de oudste 26 dagen');
    expect(words).not.toContain('Soest');
    expect(words).not.toContain('Vraag');
    const soest = await read(region.ilse, '/regio');
    expect(soest).toContain('Bij jullie zijn 3 jongeren nog niet opgepakt');
    expect(soest).not.toContain('Eik');
    const file = (await web.as(region.ilse).get('/regio/bestand')).body;
    expect(file).not.toContain('Eik');
    expect(file).toContain('Nog niet opgepakt, per gemeente;Soest;3;2026-06-01;2026-06-15');
  });

  test('the file holds what the page holds, with semicolons and a mark that it is an example', async () => {
    const answer = await web.as(region.ed).get('/regio/bestand');
    expect(answer.headers['content-type']).toContain('text/csv');
    const [first, heads, ...rows] = answer.body.trimEnd().split('\r\n');
    expect(first).toBe('\uFEFFvoorbeeld: verzonnen mensen');
    expect(heads).toBe('Telling;Naam;Aantal;Oudste sinds;Geteld op');
    expect(rows).toContain('Nog niet opgepakt, per organisatie;Praktijkschool De Eik;11;2026-05-20;2026-06-15');
    expect(rows).toContain(
      'Overdracht wacht op antwoord, per ontvanger;Werk en inkomen Leusden;1;2026-06-08;2026-06-15',
    );
    expect(rows).toHaveLength(3 + 1 + 2 + 1);
  });

  test('outside small numbers are x, and so are those from which they could be computed', async () => {
    const words = await read(region.ed, '/regio/openbaar');
    expect(words).toContain('x betekent: geheim. Er zijn minder dan 10 jongeren.');
    expect(words).toContain('Praktijkschool De Eik x');
    expect(words).toContain('Werk en inkomen Soest x');
    expect(words).not.toMatch(/oudste|al \d+ dag/i);
    const file = (await web.as(region.ed).get('/regio/openbaar/bestand')).body;
    expect(file).toContain('Nog niet opgepakt, per organisatie;Werk en inkomen Soest;x;2026-06-15');
    expect(file).not.toMatch(/;[1-9];/);
  });

  test('what may go outside is made by who coordinates; for others it is not there', async () => {
    for (const url of ['/regio/openbaar', '/regio/openbaar/bestand'])
      for (const who of [region.karin, region.marja, region.rik, region.fatima])
        expect((await web.as(who).get(url)).statusCode, `${url} ${who.name}`).toBe(404);
    expect((await web.app.inject('/regio/openbaar')).statusCode).toBe(303);
  });

  test('who coordinates asks De Eik without a name; who has no account is called', async () => {
    const asked = await web.as(region.ed).post(`/regio/vraag/${region.deEik.id}`);
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/regio']);
    const { rows } = await region.house.owner.query<{ payload: object }>(
      `select payload from outbox where payload->>'notice' = 'asked'`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0]?.payload)).not.toMatch(/caseId":"/);
    const none = await web.as(region.ed).post(`/regio/vraag/${region.leusden.id}`);
    expect(none.statusCode).toBe(422);
    expect(wordsOf(none).join(' ')).toContain('Werk en inkomen Leusden werkt niet met Aanzet. Bel 033 000 00 00.');
  });

  test('nobody else asks an organisation, and an organisation that does not exist is not there', async () => {
    for (const who of [region.karin, region.marja, region.rik])
      expect((await web.as(who).post(`/regio/vraag/${region.soest.id}`)).statusCode).toBe(404);
    const nowhere = '01900000-0000-7000-8000-ffffffffffff';
    expect((await web.as(region.ed).post(`/regio/vraag/${nowhere}`)).statusCode).toBe(404);
  });

  test('stays within its words and bytes', async () => {
    for (const [url, most] of [
      ['/regio', 200],
      ['/regio/openbaar', 140],
    ] as const) {
      const answer = await web.as(region.ed).get(url);
      // without what is folded away
      const open = { body: answer.body.replaceAll(/<details[^]*?<\/details>/g, '') };
      expect(wordsOf(open).length, url).toBeLessThanOrEqual(most);
      expect(brotliCompressSync(answer.body).byteLength, url).toBeLessThanOrEqual(6000);
    }
  });
});

test('says so when nothing is stuck', async () => {
  const region = await aRegion('one session');
  await countStuck(region.house);
  const web = await browse(region.house);
  const words = wordsOf(await web.as(region.ed).get('/regio')).join(' ');
  expect(words).toContain('In de regio is iedereen opgepakt');
  expect(words).toContain('Er stokt nu niets');
  expect(wordsOf(await web.as(region.karin).get('/regio')).join(' ')).toContain('Bij jullie is iedereen opgepakt');
  await web.app.close();
  await region.house.close();
});
