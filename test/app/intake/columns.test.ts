import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginImport, openList } from '#app/intake/begin-import.ts';
import { checkImport } from '#app/intake/check-import.ts';
import { findAlike } from '#app/intake/find-alike.ts';
import { setMapping } from '#app/intake/set-mapping.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aList, must, readList } from './lists.ts';

const odd = aList(
  ['Nr', 'Roepnaam', 'Achternaam', 'Geboren', 'Plaats', 'Waarheen'],
  ['7', 'Noor', 'Bakker', '01-02-2009', 'Leusden', 'werk'],
);
const [number, first, family, born, place] = [
  'studentNumber',
  'firstName',
  'familyName',
  'birthDate',
  'place',
] as const;

describe.each(engineNames)('columns of a list on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());

  it('says what a file is without keeping anything of it', async () => {
    const { house, karin } = region;
    const opened = must(await openList(house, karin, { ...odd, columnsByHand: true }));
    expect(opened.guess.unknown).toContain('Waarheen');
    const { rows } = await house.owner.query('select id from import_batch');
    expect(rows).toEqual([]);
  });

  it('takes what a colleague says of the columns, and knows it at the next list of this school', async () => {
    const { house, karin } = region;
    const { batchId } = must(await beginImport(house, karin, { ...odd, columnsByHand: true }));
    const twice = await setMapping(house, karin, { batchId, fields: [number, first, first, born, place, 'none'] });
    expect(twice).toMatchObject({ ok: false, refusals: [{ code: 'double-column' }] });
    const short = await setMapping(house, karin, { batchId, fields: [number, first, family, born, 'none', 'none'] });
    expect(short).toMatchObject({ ok: false, refusals: [{ code: 'wrong-columns' }] });
    must(await setMapping(house, karin, { batchId, fields: [number, first, family, born, place, 'destination'] }));
    expect(must(await checkImport(house, karin, { batchId }))).toMatchObject({ rows: 1, new: 1 });
    expect(must(await openList(house, karin, odd)).guess.unknown).toEqual([]);
    expect(await setMapping(house, region.ilse, { batchId, fields: [] })).toMatchObject({ ok: false });
  });

  it('finds who looks alike in the own organisation, and nobody of another', async () => {
    const { house, karin, ilse } = region;
    await readList(house, karin, odd);
    const sought = {
      firstName: 'Nor',
      infix: null,
      familyName: 'Bakker',
      birthDate: '2009-02-01',
      distance: house.distance,
    };
    expect(must(await findAlike(house, karin, sought)).alike).toMatchObject({ name: 'Noor Bakker', same: false });
    expect(must(await findAlike(house, ilse, sought)).alike).toBeUndefined();
  });
});
