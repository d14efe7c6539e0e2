import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asListed } from '#app/person/as-listed.ts';
import { assign } from '#app/turn/assign.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { eik, must, readList } from '../intake/lists.ts';

describe.each(engineNames)('dividing a list as it says on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    await readList(region.house, region.karin, eik);
  });
  afterAll(() => region.house.close());

  test('who stands on the list as guide gets them all, also as fixed contact person; a name that is no colleague stays', async () => {
    const { house, karin } = region;
    const { to, unknown } = must(await asListed(house, karin, {}));
    expect(to.map(({ id, people }) => [id, people.length])).toEqual([[karin.memberId, 10]]);
    const counts = new Map(unknown.map(({ listed, people }) => [listed, people.length]));
    expect(counts).toEqual(new Map([['Erik Vos', 14], ['Noëlle Brandt', 14]])); // prettier-ignore
    const caseIds = to.flatMap(({ people }) => people.map(({ caseId }) => caseId));
    const done = must(await assign(house, karin, { caseIds, memberId: karin.memberId, alsoContact: true }));
    expect(done).toMatchObject({ assigned: 10, not: [] });
    expect(must(await asListed(house, karin, {})).to).toEqual([]);
  });

  test('elsewhere nobody sees what a school wrote of who guides', async () => {
    for (const actor of [region.ilse, region.mo])
      expect(must(await asListed(region.house, actor, {}))).toEqual({ to: [], unknown: [] });
  });
});
