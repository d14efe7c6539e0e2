import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aColleague, anOrganisation, aRegion, type Region } from '../../people.ts';
import { browse, wordsOf } from './browse.ts';

describe('the pages on which the directory is kept', () => {
  let region: Region;
  let web: Awaited<ReturnType<typeof browse>>;
  beforeAll(async () => {
    region = await aRegion('one session');
    web = await browse(region.house);
  });
  afterAll(async () => {
    await web.app.close();
    await region.house.close();
  });
  const at = (organisation: { id: string }, end = '') => `/organisaties/${organisation.id}${end}`;

  test('not yours is not there: a teamleider of Soest and a begeleider get the same 404 on De Eik', async () => {
    const { deEik, bas, karin } = region;
    for (const end of ['/wijzigen', '/nieuwe-collega', '/taken', '/aanbod'])
      for (const who of [bas, karin]) {
        expect((await web.as(who).get(at(deEik, end))).statusCode, `${who.name} ${end}`).toBe(404);
        expect((await web.as(who).post(at(deEik, end))).statusCode, `${who.name} ${end}`).toBe(404);
      }
    expect((await web.as(bas).get('/organisaties/nieuw')).statusCode).toBe(404);
    expect((await web.as(bas).post('/organisaties/nieuw', { name: 'X' })).statusCode).toBe(404);
    for (const end of ['/taken/einde', '/aanbod/weg', '/team'])
      expect((await web.as(bas).post(at(deEik, end))).statusCode, end).toBe(404);
  });

  test('a number is changed and a name with a BSN comes back with what was typed', async () => {
    const { deEik, marja } = region;
    const typed = { name: 'Eik 111222333', shortName: 'De Eik', publicPhone: '000 100 00 01', worksSo: 'Bel ons.' };
    const refused = await web.as(marja).post(at(deEik, '/wijzigen'), typed);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('<title>Fout: ');
    expect(refused.body).toContain('value="Eik 111222333"');
    expect(wordsOf(refused).join(' ')).toContain('Hoort dit nummer bij telefoon of kenmerk');
    const kept = await web.as(marja).post(at(deEik, '/wijzigen'), { ...typed, name: 'Praktijkschool De Eik' });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, at(deEik)]);
    expect(wordsOf(await web.as(region.ilse).get(at(deEik))).join(' ')).toContain('Openbaar nummer 000 100 00 01');
  });

  test('"Ja, dit klopt nog" takes the question away, in two clicks from the list', async () => {
    const { deEik, karin } = region;
    const own = at(deEik, `/collega/${karin.memberId}`);
    const list = await web.as(karin).get(at(deEik));
    expect(wordsOf(list).join(' ')).toContain('Karin Smit begeleider geen nummer bekend nog juist');
    expect(list.body).toContain(`href="${own}/gegevens"`);
    expect((await web.as(karin).get(`${own}/gegevens`)).body).toContain(`action="${own}/klopt"`);
    expect((await web.as(karin).post(`${own}/klopt`)).statusCode).toBe(303);
    expect(wordsOf(await web.as(karin).get(at(deEik))).join(' ')).toContain(
      'Karin Smit begeleider geen nummer bekend Peter',
    );
  });

  test('what became one is taken apart from the page, after reading what comes back; who keeps no region sees no way to it', async () => {
    const { house, ed, marja, leusden, deEik, karin, eikTeam } = region;
    const nieuw = await anOrganisation(house, { kind: 'wi', name: 'Werk en inkomen Nieuwstad', hasAccount: false });
    const merged = await web.as(ed).post(at(leusden, '/samenvoegen'), { staysId: nieuw.id, zeker: 'ja' });
    expect(merged.headers.location).toMatch(at(nieuw));
    const way = (body: string) => /name="mergeId" value="([^"]+)"/.exec(body)?.[1];
    expect(way((await web.as(marja).get(at(nieuw))).body)).toBeUndefined();
    const mergeId = way((await web.as(ed).get(at(nieuw))).body) ?? '';
    const asked = await web.as(ed).post(at(nieuw, '/uit-elkaar'), { mergeId });
    expect(wordsOf(asked).join(' ')).toContain('Werk en inkomen Leusden staat weer in de lijst');
    for (const typed of [{}, { mergeId: nieuw.id }, { mergeId: 'x', zeker: 'ja' }])
      expect((await web.as(ed).post(at(nieuw, '/uit-elkaar'), typed)).statusCode).toBe(404);
    const done = await web.as(ed).post(at(nieuw, '/uit-elkaar'), { mergeId, zeker: 'ja' });
    expect(done.headers.location).toBe(at(leusden));
    expect((await web.as(ed).get(at(leusden))).statusCode).toBe(200);

    const twice = await aColleague(house, deEik, { name: 'Karin de Smit', role: 'begeleider', teamId: eikTeam });
    await web
      .as(marja)
      .post(at(deEik, `/collega/${twice.memberId}/samenvoegen`), { staysId: karin.memberId, zeker: 'ja' });
    const own = at(deEik, `/collega/${karin.memberId}`);
    expect(way((await web.as(karin).get(`${own}/gegevens`)).body)).toBeUndefined();
    const which = way((await web.as(marja).get(`${own}/gegevens`)).body) ?? '';
    const read = await web.as(marja).post(`${own}/uit-elkaar`, { mergeId: which });
    expect(wordsOf(read).join(' ')).toContain('Karin de Smit staat er weer bij');
    const sure = { mergeId: which, zeker: 'ja' };
    expect((await web.as(karin).post(`${own}/uit-elkaar`, sure)).statusCode).toBe(404);
    expect((await web.as(marja).post(`${own}/uit-elkaar`, sure)).statusCode).toBe(303);
    expect((await web.as(marja).get(at(deEik))).body).toContain('Karin de Smit');
  });

  test('a task that somebody else carries out already names both organisations and the municipality', async () => {
    const { ed, leusden, soest } = region;
    const from = { 'from-day': '8', 'from-month': '6', 'from-year': '2026' };
    const task = { task: '7a', college: ['GM0342'], source: 'besluit', ...from };
    expect((await web.as(ed).post(at(soest, '/taken'), task)).statusCode).toBe(303);
    const refused = await web.as(ed).post(at(leusden, '/taken'), task);
    expect(refused.statusCode).toBe(422);
    expect(wordsOf(refused).join(' ')).toContain(
      'Werk en inkomen Soest doet dit al voor Soest. Dat kan niet tegelijk met Werk en inkomen Leusden',
    );
    expect(refused.body).toMatch(/value="GM0342" checked/);
  });

  test('an offer stands on the page of the organisation, and a new colleague in its list', async () => {
    const { ed, leusden, ilse } = region;
    const offer = { name: 'Inloopuur', phase: 'seeking', what: 'Hulp bij werk.', howToReach: 'Bel Sanne.' };
    expect((await web.as(ed).post(at(leusden, '/aanbod'), offer)).statusCode).toBe(303);
    const who = { name: 'Sanne de Boer', role: 'klantmanager', jobTitle: 'klantmanager', phone: '000 200 00 14' };
    expect((await web.as(ed).post(at(leusden, '/nieuwe-collega'), { ...who, workDays: ['2', '4'] })).statusCode).toBe(
      303,
    );
    const words = wordsOf(await web.as(ilse).get(at(leusden))).join(' ');
    expect(words).toContain('Sanne de Boer klantmanager, werkt di, do 000 200 00 14');
    expect(words).toContain('Inloopuur Hulp bij werk. Zo kom je er: Bel Sanne. Op zoek naar werk');
  });
});
