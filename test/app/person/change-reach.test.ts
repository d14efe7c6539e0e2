/** Another number of a young person: by who guides, on the own record, and seen by nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeReach } from '#app/person/change-reach.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('another number, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(async () => region.house.close());

  it('keeps a new number and takes a dead one away, says so in what happened, and refuses what is no number', async () => {
    const { house, karin, ilse } = region;
    const caseId = await aYoungPerson(region, { firstName: 'Bram', turnOf: karin, contact: karin });
    const reach = { caseId, phone: ' 06 12 34 56 78 (moeder) ', mail: 'bram@example.org', parentContact: '' };
    const contact = async () => valueOf(await openYoungPerson(house, karin, { caseId })).contact;
    expect(codes(await changeReach(house, karin, { ...reach, phone: 'vraag zijn broer' }))).toBe('reach-phone');
    expect(codes(await changeReach(house, karin, { ...reach, mail: 'bram' }))).toBe('reach-mail');
    expect(codes(await changeReach(house, karin, { ...reach, parentContact: 'Bel 111222333' }))).toBe('bsn');
    expect(codes(await changeReach(house, karin, { ...reach, seen: 999 }))).not.toBe('ok');
    expect(codes(await changeReach(house, ilse, reach))).toBe('not-found');
    valueOf(await changeReach(house, karin, reach));
    expect(await contact()).toMatchObject({ phone: '06 12 34 56 78 (moeder)', mail: 'bram@example.org' });
    expect(codes(await changeReach(house, karin, reach))).toBe('reach-same');
    valueOf(await changeReach(house, karin, { ...reach, phone: '' }));
    expect(await contact()).toMatchObject({ phone: null, mail: 'bram@example.org', parentContact: null });
    const { entries } = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(JSON.stringify(entries)).toContain('reach-changed');
  });
});
