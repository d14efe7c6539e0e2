import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRegion, type Region } from '../../people.ts';
import { browse, wordsOf } from './browse.ts';

const summer = {
  name: 'zomervakantie',
  'from-day': '20',
  'from-month': '7',
  'from-year': '2026',
  'until-day': '7',
  'until-month': '8',
  'until-year': '2026',
};

describe('closed days', () => {
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

  test('the coordinator keeps them for an organisation without account; everybody reads them, only who keeps them gets the page', async () => {
    const { ed, karin, marja, bas, leusden, soest, deEik } = region;
    const page = `/organisaties/${leusden.id}`;
    const wrong = await web.as(ed).post(`${page}/gesloten`, summer);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('<title>Fout: ');
    expect(wrong.body).toContain('value="zomervakantie"');
    expect(wordsOf(wrong).join(' ')).toContain('Vul in wie de telefoon opneemt, en op welk nummer.');
    const answered = { ...summer, answeredBy: 'de balie', phone: '033 222 22 22' };
    expect((await web.as(ed).post(`${page}/gesloten`, answered)).headers.location).toBe(`${page}/gesloten`);
    const words = wordsOf(await web.as(karin).get(page)).join(' ');
    expect(words).toContain('Gesloten Zomervakantie: maandag 20 juli 2026 tot en met vrijdag 7 augustus 2026.');
    expect(words).toContain('Dan neemt de balie op: 033 222 22 22');
    expect(words).not.toContain('bijhouden');
    for (const [who, at] of [
      [karin, deEik],
      [marja, leusden],
      [bas, deEik],
      [ed, soest],
    ] as const)
      for (const url of [`/organisaties/${at.id}/gesloten`, `/organisaties/${at.id}/gesloten/${at.id}/weg`]) {
        if (!url.endsWith('weg')) expect((await web.as(who).get(url)).statusCode, `${who.name} ${url}`).toBe(404);
        expect((await web.as(who).post(url, answered)).statusCode, `${who.name} ${url}`).toBe(404);
      }
  });

  test('a closure that is taken away is gone, and a second time it is not there', async () => {
    const { ed, leusden } = region;
    const page = `/organisaties/${leusden.id}/gesloten`;
    const remove = /action="([^"]+\/weg)"/.exec((await web.as(ed).get(page)).body)?.[1] ?? '';
    expect((await web.as(ed).post(remove)).statusCode).toBe(303);
    expect((await web.as(ed).post(remove)).statusCode).toBe(404);
    expect(wordsOf(await web.as(ed).get(page)).join(' ')).toContain('Nog geen gesloten dagen');
  });
});
