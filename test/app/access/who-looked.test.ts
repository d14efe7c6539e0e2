import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeWhoLooked } from '#app/access/who-looked.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { aScene, put } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';

describe.each(engineNames)('wie keek, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    await put(region, 'team', { id: region.house.newId(), organisation_id: region.leusden.id, name: 'Balie' });
  });
  afterAll(() => region.house.close());

  test('says organisation, function, day and purpose, and a name of an own colleague only', async () => {
    const { house, karin, ilse, soest } = region;
    const { caseId } = await aScene(region, soest.id, 'asked');
    await house.withActor(ilse, 'open-handover', (desk) => desk.cases.find(caseId));
    for (let n = 0; n < 3; n++) await house.withActor(karin, 'see-work', (desk) => desk.cases.find(caseId));
    await house.withActor(karin, 'list-young-people', (desk) => desk.cases.find(caseId));
    const looked = await seeWhoLooked(house, karin, { caseId });
    expect(looked).toMatchObject({
      ok: true,
      value: [
        { name: 'Karin Smit', what: 'stond 4 keer op een lijst', purpose: 'begeleiding door de eigen organisatie' },
        {
          onDay: '2026-06-08',
          organisation: 'Werk en inkomen Soest',
          jobTitle: 'klantmanager',
          name: null,
          purpose: 'werk aan een overdracht',
          what: 'zag',
        },
        { organisation: 'Praktijkschool De Eik', name: 'Karin Smit', what: 'geopend' },
      ],
    });
  });

  test('names a guest by what it is, never by name', async () => {
    const { house, karin, leusden } = region;
    const { caseId, handoverId } = await aScene(region, leusden.id, 'asked');
    const guest: Guest = {
      kind: 'guest',
      name: 'Sanne de Boer',
      caseId,
      handoverId,
      organisationId: leusden.id,
      organisationName: leusden.name,
    };
    await house.withActor(guest, 'open-handover', (desk) => desk.cases.find(caseId));
    const looked = await seeWhoLooked(house, karin, { caseId });
    expect(looked).toMatchObject({
      value: [{ jobTitle: 'gast met een link', organisation: 'Werk en inkomen Leusden', name: null }, {}],
    });
    expect(JSON.stringify(looked)).not.toContain('Sanne');
  });

  test('is there for the lead and for whose record it is, and for nobody else', async () => {
    const { house, karin, ilse, mo, fatima, soest } = region;
    const { caseId } = await aScene(region, soest.id, 'taken-over');
    expect(await seeWhoLooked(house, karin, { caseId })).toMatchObject({ ok: true });
    for (const other of [ilse, mo])
      expect(await seeWhoLooked(house, other, { caseId })).toMatchObject({
        ok: false,
        refusals: [{ code: 'not-found' }],
      });
    expect(await seeWhoLooked(house, fatima, { caseId })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-allowed' }],
    });
    await house.withActor(ilse, 'open-young-person', async (desk) =>
      expect(await desk.log.whoLooked(caseId)).toEqual([]),
    );
  });

  test('tells of another organisation only that it saw or wrote, and nothing of linking', async () => {
    const { house, karin, ilse, soest } = region;
    const { caseId } = await aScene(region, soest.id, 'met');
    const acts = ['see-work', 'open-young-person', 'write-note', 'shield', 'end-case', 'link-cases'] as const;
    for (const act of acts) await house.withActor(ilse, act, (desk) => desk.cases.find(caseId));
    const theirs = await seeWhoLooked(house, karin, { caseId });
    const lines = theirs.ok ? theirs.value.filter((line) => line.organisation === soest.name) : [];
    expect(lines.map((line) => line.what).toSorted()).toEqual(['schreef iets (3 keer)', 'zag (2 keer)']);
    expect(lines.every((line) => line.purpose === 'begeleiding door de eigen organisatie')).toBe(true);
    const own = JSON.stringify(await seeWhoLooked(house, ilse, { caseId }));
    for (const words of ['koppelde aan een eigen jongere', 'schreef een notitie', 'stopte de begeleiding'])
      expect(own).toContain(words);
  });

  test('a lead that took over reads from then on, plus what it did itself', async () => {
    const { house, karin, ilse, mo, soest } = region;
    const look = (who: Member) => house.withActor(who, 'open-young-person', (desk) => desk.cases.find(caseId));
    const scene = await aScene(region, soest.id, 'met');
    const { caseId, handoverId } = scene;
    const asked = await house.owner.query('select pseudonym from cases where id = $1', [caseId]);
    const elsewhere = async () => {
      await house.withActor(mo, 'see-work', () => Promise.resolve());
      await house.owner.query(
        `insert into access_subject select id, $1, 'opened' from access_event order by line desc limit 1`,
        [asked.rows[0].pseudonym],
      );
    };
    house.setToday('2026-06-09');
    for (const who of [karin, ilse]) await look(who);
    await elsewhere();
    house.setToday('2026-06-10');
    for (const who of [karin, ilse]) await look(who);
    await elsewhere();
    house.setToday('2026-06-11');
    await elsewhere();
    await house.owner.query("update handover set taken_over_on = '2026-06-10' where id = $1", [handoverId]);
    const read = async (who: Member) => {
      const looked = await seeWhoLooked(house, who, { caseId });
      return looked.ok ? looked.value.map((line) => `${line.onDay.slice(8)} ${line.organisation}`) : [];
    };
    const [school, coach] = [karin.organisationName, mo.organisationName];
    expect(await read(ilse)).toEqual([`11 ${coach}`, `10 ${soest.name}`, `10 ${school}`, `09 ${soest.name}`]);
    expect(await read(karin)).toEqual(expect.arrayContaining([`10 ${coach}`, `09 ${coach}`, `09 ${school}`]));
    house.setToday('2026-06-08');
  });
});
