/** A new version of a rule: counted before it begins, by name for who guides only, begun by a button or because it is law. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seeAhead } from '#app/law/see-ahead.ts';
import { seeLaw } from '#app/law/see-law.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { previewVersion, seeVersions, startVersion } from '#app/law/versions.ts';
import type { Register } from '#law/rule.ts';
import { engineNames } from '../../engines.ts';
import { withVersion } from '../../law/versions-of-rules.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { must } from '../intake/lists.ts';

const begins = '2026-09-01';
const ofLaw = { begins, kind: 'law' } as const;
const agreement = { begins, kind: 'agreement' } as const;

describe.each(engineNames)('versions of rules on %s', (engine) => {
  let region: Region;
  let caseId: string;
  beforeAll(async () => {
    region = await aRegion(engine);
    // Of the first day after school is over, and with nothing that must be done sooner.
    const turn = { verb: 'guide', dueOn: '2028-12-31' } as const;
    caseId = await aYoungPerson(region, { turnOf: region.karin, expectedEnd: '2026-05-29', turn });
    await sweepLaw(region.house);
  });
  afterAll(() => region.house.close());
  beforeEach(() => region.house.setToday('2026-06-08'));
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  const by = (rules: Register) => ({ ...region.house, rules });
  const offers = () =>
    rows(`select version, judged->>'until' as until, judged_on::text from law_receipt
      where case_id = '${caseId}' and rule = 'R02' and over_on is null`);
  const notAsked = { term: undefined };
  const longer = { term: { n: 3, unit: 'years' } } as const;

  it('are counted before they begin: how many at which organisation, for who keeps the region, and for nobody else', async () => {
    const { ed, rik, karin } = region;
    const house = by(withVersion('R04', begins, notAsked)); // the second offer is not asked any more
    const { changed, at, looked } = must(await previewVersion(house, ed, ofLaw));
    expect({ changed, looked }).toEqual({ changed: [{ what: 'renew-offer', gain: 0, lose: 1 }], looked: 1 });
    expect(at).toMatchObject([{ name: 'Praktijkschool De Eik', looked: 1, changed: 1 }]);
    expect(await previewVersion(house, rik, ofLaw)).toMatchObject({ ok: true });
    expect(await previewVersion(house, karin, ofLaw)).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
    expect(await previewVersion(house, ed, agreement)).toMatchObject({ refusals: [{ code: 'not-found' }] });
  });

  it('name the own young people for who guides, and never for who keeps the region or works elsewhere', async () => {
    const { karin, ed, ilse } = region;
    const house = by(withVersion('R04', begins, notAsked));
    const [list] = must(await seeAhead(house, karin));
    expect(list?.lines).toMatchObject([{ caseId, difference: { gain: [], lose: ['renew-offer'] } }]);
    expect(must(await seeAhead(house, ilse))).toMatchObject([{ lines: [] }]);
    expect(await seeAhead(house, ed)).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
    expect(must(await seeAhead(region.house, karin))).toEqual([]);
    const { ahead } = must(await seeLaw(house, karin, { caseId }));
    expect(ahead).toMatchObject([{ version: ofLaw, difference: { lose: ['renew-offer'] } }]);
  });

  it('that are law begin on their day without anybody, everybody is judged again, and the page says so', async () => {
    const { ed } = region;
    const house = by(withVersion('R02', begins, longer));
    region.house.setToday('2026-08-31');
    await sweepLaw(house);
    expect(await offers()).toMatchObject([{ version: '2026-01-01', until: '2028-05-29' }]);
    region.house.setToday(begins);
    expect(await sweepLaw(house)).toBe(1);
    expect(await offers()).toMatchObject([{ version: begins, until: '2029-05-29', judged_on: begins }]);
    expect(must(await seeVersions(house, ed, {}))).toMatchObject([{ standing: 'began-unseen', lookedOn: null }]);
    must(await startVersion(house, ed, ofLaw));
    expect(must(await seeVersions(house, ed, {}))).toMatchObject([{ standing: 'began', lookedOn: begins }]);
  });

  it('that are agreed wait for the button, which judges everybody again at once; twice does no harm', async () => {
    const { ed, karin } = region;
    const house = by(withVersion('R02', begins, { ...longer, source: 'agreement' }));
    region.house.setToday('2026-10-01');
    await sweepLaw(house);
    expect(await offers()).toMatchObject([{ until: '2028-05-29' }]);
    expect(must(await seeVersions(house, ed, {}))).toMatchObject([{ standing: 'waits' }]);
    expect(must(await previewVersion(house, ed, agreement)).changed).toEqual([]); // only its last day moves
    expect(await startVersion(house, karin, agreement)).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
    must(await startVersion(house, ed, agreement));
    expect(await offers()).toMatchObject([{ version: begins, until: '2029-05-29', judged_on: '2026-10-01' }]);
    must(await startVersion(house, ed, agreement));
    expect(await rows(`select kind from law_version where kind = 'agreement'`)).toHaveLength(1);
  });
});
