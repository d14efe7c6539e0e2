/** What leaves as a list: asked why, counted, marked, and kept for the privacy officer of the own organisation. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeExports } from '#app/access/take-along.ts';
import { countForFile, exportYoungPeople } from '#app/person/list-young-people.ts';
import type { Member } from '#domain/access/actor.ts';
import { valueOf } from '../handover/stage.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { browse } from '../pages/browse.ts';

describe.each(engineNames)('lists that leave, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik } = region;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy', jobTitle: 'privacyfunctionaris' });
    await aYoungPerson(region, { firstName: 'Daan' });
    await aYoungPerson(region, { firstName: 'Lotte', municipalityCode: 'GM0342' });
  });
  afterAll(() => region.house.close());

  test('without a reason nothing is read and nothing leaves', async () => {
    const { house, karin } = region;
    for (const why of [
      { reason: undefined, words: '' },
      { reason: 'other', words: '111222333' },
    ] as const)
      expect((await exportYoungPeople(house, karin, { filter: {}, why })).ok).toBe(false);
    expect(await rows('select from export_mark')).toEqual([]);
    expect(await rows(`select from access_subject where how = 'exported'`)).toEqual([]);
  });

  test('with one it leaves with a mark, its rows counted, also when nobody is on it', async () => {
    const { house, karin, peter } = region;
    expect(valueOf(await countForFile(house, karin, { filter: {} }))).toBe(2);
    const why = { reason: 'other', words: ' Open dag van het mbo ' } as const;
    const all = valueOf(await exportYoungPeople(house, karin, { filter: {}, why }));
    expect([all.found.length, all.mark.rows, all.mark.words]).toEqual([2, 2, 'Open dag van het mbo']);
    const nobody = { filter: { municipalityCode: 'GM0363' }, why: { reason: 'team', words: 'blijft weg' } } as const;
    expect(valueOf(await exportYoungPeople(house, peter, nobody)).mark).toMatchObject({ rows: 0, words: null });
  });

  test('the privacy officer of the own organisation reads who, why and how many, and nobody else does', async () => {
    const { house, karin, marja, fatima, rik } = region;
    const seen = valueOf(await seeExports(house, inge, {}));
    expect(seen.map(({ name, act, reason, rows: n }) => [name, act, reason, n])).toEqual([
      ['Peter Vos', 'export-young-people', 'team', 0],
      ['Karin Smit', 'export-young-people', 'other', 2],
    ]);
    expect(valueOf(await seeExports(house, fatima, {}))).toEqual([]);
    for (const who of [karin, marja, rik]) {
      expect((await seeExports(house, who, {})).ok).toBe(false);
      const own = await house.withActor(who, 'see-directory', ({ exports }) => exports.ofOwnOrganisation(9));
      expect([who.name, own]).toEqual([who.name, []]);
    }
  });

  test('its page looks up a mark that somebody found, and names no young person', async () => {
    const web = await browse(region.house);
    const page = await web.as(inge).get('/logboek/meegenomen');
    const [{ mark }] = await rows(`select mark from export_mark where row_count = 2`);
    for (const said of [mark, 'Karin Smit, begeleider', 'Open dag van het mbo']) expect(page.body).toContain(said);
    expect(page.body).not.toMatch(/Daan|Lotte/);
    expect((await web.as(inge).get('/logboek')).body).toContain('href="/logboek/meegenomen"');
    expect((await web.as(region.rik).get('/logboek')).body).not.toContain('meegenomen');
    expect((await web.as(region.karin).get('/logboek/meegenomen')).statusCode).toBe(404);
    await web.app.close();
  });
});
