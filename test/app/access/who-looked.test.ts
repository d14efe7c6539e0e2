import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeWhoLooked } from '#app/access/who-looked.ts';
import type { Guest } from '#domain/access/actor.ts';
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
          purpose: 'overdracht van school naar de gemeente',
          what: 'opende de overdracht',
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
});
