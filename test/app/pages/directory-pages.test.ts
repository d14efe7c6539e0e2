import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse, wordsOf } from './browse.ts';

describe('organisations and colleagues', () => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  let eik: string;
  beforeAll(async () => {
    region = await aRegion('one session');
    web = await browse(region.house);
    eik = `/organisaties/${region.deEik.id}`;
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const wordsFor = async (url: string, who = region.marja) => wordsOf(await web.as(who).get(url)).join(' ');

  test('the overview says whom to call and who gets a link', async () => {
    const words = await wordsFor('/organisaties', region.ed);
    expect(words).toContain('5 organisaties in de regio');
    expect(words).toContain('Werk en inkomen Leusden werk en inkomen 033 000 00 00 zonder account: krijgt een link');
  });

  test('a name is looked for by POST, so that it stands in no address', async () => {
    const answer = await web.as(region.ed).post('/organisaties/zoeken', { naam: 'ilse mul' });
    expect(answer.statusCode).toBe(200);
    expect(wordsOf(answer).join(' ')).toContain('1 organisatie gevonden');
    expect(answer.body).not.toMatch(/(?:href|action)="[^"]*ilse/i);
    const nothing = await web.as(region.ed).post('/organisaties/zoeken', { naam: 'xyzzy' });
    expect(wordsOf(nothing).join(' ')).toContain('Niets gevonden');
    expect((await web.as(region.ed).get('/organisaties/zoeken')).statusCode).toBe(200);
  });

  test('only who keeps the colleagues of this organisation gets their pages', async () => {
    const { karin, bas, ed, rik, peter } = region;
    const one = `${eik}/collega/${peter.memberId}`;
    for (const who of [karin, bas, ed, rik]) {
      const links = (await web.as(who).get(eik)).body.match(/\/collega\/[^"]+/g) ?? [];
      // One's own numbers, and no colleague's.
      expect(links, who.name).toEqual(who === karin ? [`/collega/${karin.memberId}/gegevens`] : []);
      for (const url of [one, `${one}/vertrek`]) {
        expect((await web.as(who).get(url)).statusCode, `${who.name} ${url}`).toBe(404);
        expect((await web.as(who).post(url)).statusCode, `${who.name} ${url}`).toBe(404);
      }
    }
    const elsewhere = `/organisaties/${region.soest.id}/collega/${peter.memberId}`;
    for (const url of [elsewhere, `${elsewhere}/vertrek`]) {
      expect((await web.as(region.marja).get(url)).statusCode).toBe(404);
      expect((await web.as(region.marja).post(url)).statusCode).toBe(404);
    }
  });

  test('absence and stand-in are kept and shown to everybody', async () => {
    const { marja, karin, peter } = region;
    const url = `${eik}/collega/${karin.memberId}`;
    const until = { 'absentUntil-day': '12', 'absentUntil-month': '6', 'absentUntil-year': '2026' };
    const from = { 'absentFrom-day': '8', 'absentFrom-month': '6', 'absentFrom-year': '2026' };
    const kept = await web.as(marja).post(url, { standInId: peter.memberId, ...from, ...until });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, eik]);
    const words = await wordsFor(eik, region.ilse);
    expect(words).toContain('Karin Smit begeleider, afwezig tot en met vr 12 juni');
    expect(words).toContain('vervanger: Peter Vos');
    expect(words).not.toContain('Kies een collega');
  });

  test('an impossible day comes back with what was typed, and nothing is changed', async () => {
    const { marja, peter } = region;
    const url = `${eik}/collega/${peter.memberId}`;
    const typed = { 'absentFrom-day': '31', 'absentFrom-month': '2', 'absentFrom-year': '2026' };
    const answer = await web.as(marja).post(url, typed);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<title>Fout: ');
    expect(answer.body).toMatch(/id="absentFrom"[^>]*value="31"/);
    expect(await wordsFor(eik)).not.toContain('Peter Vos begeleider, afwezig');
    const backwards = { ...typed, 'absentFrom-month': '7', 'absentUntil-day': '1', 'absentUntil-month': '7' };
    const again = await web.as(marja).post(url, { ...backwards, 'absentUntil-year': '2026' });
    expect(wordsOf(again).join(' ')).toContain('De laatste dag ligt eerder dan de eerste');
  });

  test('a colleague leaves in four clicks: organisation, colleague, vertrekt, yes; her next request is the first page', async () => {
    const { house, deEik, eikTeam, marja, peter } = region;
    const wish = { name: 'Joke Boom', role: 'begeleider', teamId: eikTeam, standInId: peter.memberId } as const;
    const joke = await aColleague(house, deEik, wish);
    for (let at = 0; at < 3; at++) await aYoungPerson(region, { turnOf: joke, contact: at === 0 ? joke : peter });
    const way = [eik, `${eik}/collega/${joke.memberId}`, `${eik}/collega/${joke.memberId}/vertrek`];
    const pages = ['/organisaties', ...way];
    for (const [at, href] of way.entries())
      expect((await web.as(marja).get(pages[at] ?? '')).body, href).toContain(`href="${href}"`);
    const preview = await web.as(marja).get(way[2] ?? '');
    expect(wordsOf(preview).join(' ')).toContain(
      'Joke Boom is bij 3 jongeren aan zet en is van 1 jongere de vaste contactpersoon',
    );
    // her stand-in is chosen beforehand, so that yes is the fourth click
    expect(preview.body).toMatch(new RegExp(`value="${peter.memberId}" selected`));
    expect((await web.as(joke).get('/werk')).statusCode).toBe(200);
    const done = await web.as(marja).post(way[2] ?? '', { toMemberId: peter.memberId });
    expect([done.statusCode, done.headers.location]).toEqual([303, eik]);
    const next = await web.as(joke).get('/werk');
    expect([next.statusCode, next.headers.location]).toEqual([303, '/']);
    const { rows } = await house.owner.query('select from turn where member_id = $1', [peter.memberId]);
    expect(rows).toHaveLength(3);
    expect(await wordsFor(eik)).not.toContain('Joke Boom');
  });

  test('who takes over must guide here; a made-up id and oneself are refused, and nobody leaves', async () => {
    const { marja, peter, ilse } = region;
    const url = `${eik}/collega/${peter.memberId}/vertrek`;
    for (const toMemberId of [ilse.memberId, 'zomaar']) {
      const answer = await web.as(marja).post(url, { toMemberId });
      expect(answer.statusCode).toBe(422);
      expect(wordsOf(answer).join(' ')).toContain('Kies een collega uit de lijst.');
    }
    expect((await web.as(marja).get(`${eik}/collega/${marja.memberId}/vertrek`)).statusCode).toBe(404);
    expect((await web.as(marja).post(`${eik}/collega/${marja.memberId}/vertrek`)).statusCode).toBe(404);
    expect(await wordsFor(eik)).toContain('Peter Vos');
  });

  test('the logbook says whether it is whole, for privacy and beheer only', async () => {
    const answer = await web.as(region.fatima).post('/logboek/controle');
    expect(wordsOf(answer).join(' ')).toMatch(/Het logboek is heel: \d+ regels? in \d+ zegels?/);
    expect(answer.body.indexOf('<h1')).toBeLessThan(answer.body.indexOf('Het logboek is heel'));
    expect((await web.as(region.fatima).get('/logboek/controle')).headers.location).toBe('/logboek');
    for (const who of [region.karin, region.marja, region.ed])
      expect((await web.as(who).get('/logboek')).statusCode, who.name).toBe(404);
  });
});
