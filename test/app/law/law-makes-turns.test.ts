/** A task that the law begins to ask becomes the one open turn; an agreement of the region is looked at before it counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLawFact } from '#app/law/keep-fact.ts';
import { agree, previewAgreement, previewVersion, seeLawSettings } from '#app/law/settings.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { register } from '#law/register.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { must } from '../intake/lists.ts';

const said = { source: 'school', sourceOn: '2026-06-08' } as const;
const empty = { vsoProfile: '', mboLevel: '', leerweg: '', passedParts: '' } as const;

describe.each(engineNames)('the law and turns on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  const turnOf = async (caseId: string) =>
    (
      await rows(`select k.verb, k.why, t.due_on, t.member_id, t.organisation_id from turn t
        join turn_task k on k.case_id = t.case_id where t.case_id = '${caseId}'`)
    )[0];
  const night = async (day: string) => {
    region.house.setToday(day);
    await endTerms(region.house);
    await sweepLaw(region.house);
  };

  it('Samira: in year two the same colleague offers again, then hands over or takes leave, then the term is over', async () => {
    const { karin, house } = region;
    const far = { verb: 'guide', dueOn: '2028-12-31' } as const;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10', turn: far });
    await night('2027-07-10');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'guide' });
    await night('2027-07-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'renew-offer', why: 'law-asks', member_id: karin.memberId, due_on: '2027-07-23' }); // prettier-ignore
    const receipts = await rows(
      `select rule, followed_on from law_receipt where case_id = '${caseId}' and followed = 'turn'`,
    );
    expect(receipts).toEqual([{ rule: 'R04', followed_on: '2027-07-11' }]);
    await night('2028-05-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'close-term', due_on: '2028-07-10' });
    await night('2028-07-11');
    expect(await turnOf(caseId)).toBeUndefined();
    expect(await rows(`select kind from case_outcome where case_id = '${caseId}'`)).toEqual([{ kind: 'term-over' }]);
    house.setToday('2026-06-08');
  });

  it('what must be done sooner goes first, and the law asks within a week after it is done', async () => {
    const { karin, house } = region;
    const soon = { verb: 'call', dueOn: '2027-07-14' } as const;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10', turn: soon });
    await night('2027-07-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'call' });
    await rows(`update turn set due_on = '2028-12-31' where case_id = '${caseId}'`);
    await night('2027-07-18');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'renew-offer' });
    await night('2027-07-25');
    expect(await rows(`select count(*)::int as n from case_event where case_id = '${caseId}' and kind = 'law-turn'`)).toEqual([{ n: 1 }]); // prettier-ignore
    house.setToday('2026-06-08');
  });

  it('an agreement is looked at before it counts: how many get or lose which task, and nobody by name', async () => {
    const { karin, ed, house } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-05-01' });
    const mbo = {
      kind: 'enrolment',
      own: false,
      schoolKind: 'mbo',
      from: '2026-06-05',
      until: '',
      ...empty,
      ...said,
    } as const;
    must(await keepLawFact(house, karin, { caseId, fact: mbo }));
    const one = { value: 1, validFrom: '2026-06-08' };
    const { changed } = must(await previewAgreement(house, ed, one));
    expect(changed.find(({ what }) => what === 'offer-loopbaanbegeleiding')).toMatchObject({ gain: 1, lose: 0 });
    expect(await rows(`select id from law_setting`)).toEqual([]);
    expect(await previewAgreement(house, ed, { value: 99, validFrom: '' })).toMatchObject({ refusals: [{ code: 'no-months' }, { code: 'no-day' }] }); // prettier-ignore
    expect(await previewAgreement(house, karin, one)).toMatchObject({ ok: false });
    const standing = () => rows(`select judged from law_receipt where case_id = '${caseId}' and over_on is null and rule = 'R02' and judged->>'enrolmentId' = 'eigen'`); // prettier-ignore
    expect(await standing()).toEqual([]);
    must(await agree(house, ed, one));
    expect(await standing()).toMatchObject([{ judged: { status: 'open' } }]);
    expect(must(await seeLawSettings(house, ed, {}))).toMatchObject({ months: 1, origin: 'region' });
    expect(await agree(house, ed, one)).toMatchObject({ refusals: [{ code: 'agreed-that-day' }] });
  });

  it('another version of a rule is looked at before its day: a group that ends at 18 loses people', async () => {
    const { ed, house } = region;
    const later = register.map((regulation) => ({
      ...regulation,
      rules: regulation.rules.flatMap((rule) =>
        rule.id === 'R01'
          ? [
              { ...rule, validTo: '2026-08-31' },
              { ...rule, validFrom: '2026-09-01', underAge: 18 },
            ]
          : [rule],
      ),
    }));
    const { changed, looked } = must(await previewVersion(house, ed, '2026-09-01', later));
    expect(looked).toBeGreaterThan(0);
    expect(changed.find(({ what }) => what === 'doelgroep')?.lose).toBeGreaterThan(0);
    expect(await previewVersion(house, ed, '2026-09-02', later)).toMatchObject({ refusals: [{ code: 'not-found' }] });
  });
});
