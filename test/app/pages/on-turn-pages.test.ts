import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeGaps } from '#app/directory/who-is-on-turn.ts';
import { addMandates } from '#app/directory/keep-mandates.ts';
import { changeOrganisation } from '#app/directory/keep-organisation.ts';
import { addColleague } from '#app/directory/keep-contact.ts';
import { tellGaps } from '#app/notice/tell-gaps.ts';
import { aHouse, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { valueOf } from '../handover/stage.ts';
import { browse, wordsOf } from './browse.ts';

describe('"Wie is wanneer aan zet", for everybody', () => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  const page = '/wie-is-aan-zet/GM0327';
  beforeAll(async () => {
    region = await aRegion('one session');
    web = await browse(region.house);
    const { house, ed, leusden, doorstroompunt } = region;
    const task = { colleges: ['GM0327', 'GM0342'], schoolOrganisationId: '', from: '2026-06-01', source: '' };
    const number = (organisation: { id: string; name: string; shortName: string }, publicPhone: string) => ({
      organisationId: organisation.id,
      name: organisation.name,
      shortName: organisation.shortName,
      phone: '000 200 99 99',
      publicPhone,
      worksSo: '',
    });
    valueOf(await addMandates(house, ed, { ...task, task: '9.2.5', organisationId: doorstroompunt.id }));
    valueOf(await addMandates(house, ed, { ...task, task: '7a', colleges: ['GM0327'], organisationId: leusden.id }));
    valueOf(await changeOrganisation(house, ed, number(leusden, '000 100 00 04')));
    const who = { organisationId: leusden.id, jobTitle: 'klantmanager', mail: '', teamId: null, workDays: [] };
    const add = (name: string, phone: string, mayBePublic: boolean) =>
      addColleague(house, ed, { ...who, name, phone, mayBePublic, role: 'klantmanager' });
    valueOf(await add('Sanne de Boer', '000 200 00 14', true));
    valueOf(await add('Anne Visser', '000 200 00 15', false));
    await aYoungPerson(region, { firstName: 'Zwaantje', familyName: 'Xyzzy', municipalityCode: 'GM0327' });
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const get = (url: string) => web.app.inject({ url });

  test('who is not signed in reads organisations and public numbers, and names of who may be public only', async () => {
    const answer = await get(page);
    expect(answer.statusCode).toBe(200);
    const words = wordsOf(answer).join(' ');
    expect(words).toContain('Werk en inkomen Werk en inkomen Leusden 000 100 00 04 Sanne de Boer');
    expect(words).toContain('De leer- of kwalificatieplicht eindigt');
    for (const hidden of ['Anne Visser', '000 200', 'Mo Achterberg', 'Zwaantje', 'Xyzzy'])
      expect(answer.body, hidden).not.toContain(hidden);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).not.toMatch(/<script|style=/);
  });

  test('what is missing is red on the page, on its list and for who keeps it, and no young person is counted in it', async () => {
    const words = wordsOf(await get(page)).join(' ');
    expect(words).toContain('Leerplicht nog niet ingevuld ontbreekt');
    expect(words).toContain(
      'Doorstroompunt Doorstroompunt Eem en Vallei, geen openbaar nummer geen nummer bekend ontbreekt',
    );
    expect((await get(page)).body).toContain('badge--late');
    expect(wordsOf(await get('/wie-is-aan-zet')).join(' ')).toContain(
      'Soest Doorstroompunt: geen openbaar nummer ontbreekt',
    );
    const gaps = valueOf(await seeGaps(region.house, region.ed, {}));
    expect(gaps.find(({ kind }) => kind === 'no-number')?.organisation).toBe('Doorstroompunt Eem en Vallei');
    const list = wordsOf(await web.as(region.ed).get('/organisaties/bijhouden')).join(' ');
    expect(list).toContain('Leusden: Leerplicht nog niet ingevuld');
    expect(list).toContain('Mo Achterberg, Doorstroompunt Eem en Vallei nog juist?');
    expect(list).not.toMatch(/jongeren? geraakt|Xyzzy/);
  });

  test('a contact who is away without a stand-in makes it red; somebody who does not keep the region sees the own part only', async () => {
    const { house, leusden, bas, karin } = region;
    await house.owner.query("update member set absent_from = '2026-06-08' where organisation_id = $1", [leusden.id]);
    expect(wordsOf(await get(page)).join(' ')).toContain('iedereen is afwezig, zonder vervanger');
    await house.owner.query('update member set absent_from = null where organisation_id = $1', [leusden.id]);
    const own = valueOf(await seeGaps(house, bas, {}));
    expect(own.every(({ organisationId }) => organisationId === region.soest.id)).toBe(true);
    expect((await web.as(karin).get('/organisaties/bijhouden')).statusCode).toBe(404);
  });

  test('a municipality that the directory does not speak of is not there, nor anything else in its place', async () => {
    for (const url of ['/wie-is-aan-zet/GM0344', '/wie-is-aan-zet/Leusden', `${page}/a5`, '/wie-is-aan-zet/GM0344/a4'])
      expect((await get(url)).statusCode, url).toBe(404);
  });

  test('the A4 has numbers, moments and the address as a square and in words', async () => {
    const known = await browse(region.house, { address: () => 'https://aanzet.example.org' });
    const answer = await known.app.inject({ url: `${page}/a4` });
    await known.app.close();
    const words = wordsOf(answer).join(' ');
    expect(words).toContain('000 100 00 04');
    expect(words).toContain('Wordt 27');
    expect(words).toContain(`https://aanzet.example.org${page}`);
    expect(answer.body).toMatch(/<svg role="img" aria-label="QR-code naar deze pagina"/);
    // Without an address that others can reach there is no square that leads nowhere.
    expect((await get(`${page}/a4`)).body).not.toContain('aria-label="QR-code');
  });

  test('the route map leads a visitor to one number, keeps nothing of the answers, and sends on when the own party has none', async () => {
    const ask = (answers: Record<string, string>) =>
      web.app.inject({
        method: 'POST',
        url: '/routekaart/jongere',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams(answers).toString(),
      });
    const kevin = { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0327', wish: 'money' };
    const end = await ask({ ...kevin, taal: 'nl' });
    expect(wordsOf(end).join(' ')).toContain('Werk en inkomen Leusden Sanne de Boer Bel \u2066000 100 00 04');
    expect(wordsOf(end).join(' ')).toContain('Bel voor de 27e verjaardag.');
    expect([end.body.includes('href="tel:0001000004"'), end.headers['set-cookie']]).toEqual([true, undefined]);
    expect((await ask({ ...kevin, taal: 'ar' })).body).toMatch(/<html lang="ar" dir="rtl">[^]*اتصل بهذا الرقم/);
    // What the page never offered is not answered, and what one never may ask for is not there.
    expect(wordsOf(await ask({ ...kevin, place: 'GM0344' })).join(' ')).toContain('Waar woon je?');
    expect((await web.app.inject({ url: '/routekaart/iemand' })).statusCode).toBe(404);
    // The Doorstroompunt of this region has no public number: nobody answers for Soest, and the page says whom to call then.
    expect(wordsOf(await ask({ ...kevin, place: 'GM0342' })).join(' ')).toContain('Bel je gemeente.');
    expect(wordsOf(await web.app.inject({ url: '/routekaart/ouder?gemeente=GM0327' })).join(' ')).toContain(
      'Hoe oud is je kind?',
    );
  });

  test('who keeps the region hears of a gap once, and again only when there is another', async () => {
    const { house, ed, rik, fatima, soest } = region;
    const told = async () => {
      const { rows } = await house.owner.query<{ member: string }>(
        `select payload->>'memberId' as member from outbox where payload->>'notice' = 'directory-gap'`,
      );
      await house.owner.query('delete from outbox');
      return rows.map(({ member }) => member).toSorted();
    };
    await told();
    await tellGaps(house);
    expect(await told()).toEqual([ed.memberId, rik.memberId].toSorted());
    expect(await told()).not.toContain(fatima.memberId);
    await tellGaps(house);
    expect(await told()).toEqual([]);
    const task = { task: '7a', colleges: ['GM0342'], schoolOrganisationId: '', from: '2026-06-08', source: '' };
    valueOf(await addMandates(house, ed, { ...task, organisationId: soest.id })); // no public number there
    await tellGaps(house);
    expect(await told()).toHaveLength(2);
  });

  test('an empty region teaches what to enter, and shows the moments already', async () => {
    const house = await aHouse('one session');
    const empty = await browse(house);
    const answer = await empty.app.inject({ url: '/wie-is-aan-zet' });
    expect(wordsOf(answer).join(' ')).toContain('Hier staat nog niets De contactgemeente vult in');
    expect(wordsOf(answer).join(' ')).toContain('Wordt 27');
    await empty.app.close();
    await house.close();
  });
});
