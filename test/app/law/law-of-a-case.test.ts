/** The law at work in a case: facts that a colleague writes, what came of them, and what the night looks at again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { endLawFact, keepLawFact } from '#app/law/keep-fact.ts';
import { seeLaw } from '#app/law/see-law.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { undoImport } from '#app/intake/undo-import.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedFact } from '#domain/law/hand-facts.ts';
import { engineNames } from '../../engines.ts';
import { anOrganisation, aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { as } from '../../db/rights-probe.ts';
import { aList, header, must, pupil, readList } from '../intake/lists.ts';

const said = { source: 'school', sourceOn: '2026-06-08' } as const;
const schoolFact = {
  kind: 'enrolment',
  own: true,
  schoolKind: 'pro',
  vsoProfile: '',
  mboLevel: '',
  leerweg: '',
  from: '2021-08-01',
  until: '',
  passedParts: '',
  ...said,
} as const satisfies TypedFact;
const diploma = { kind: 'paper', paper: 'diploma', of: 'pro', mboLevel: '', on: '2026-06-05', ...said } as const;

describe.each(engineNames)('the law in a case on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;
  const standing = (caseId: string) =>
    rows(
      `select rule, judged, followed from law_receipt where case_id = '${caseId}' and over_on is null order by rule`,
    );
  const keep = (who: Member, caseId: string, fact: TypedFact) => keepLawFact(region.house, who, { caseId, fact });
  const lawOf = async (who: Member, caseId: string) => must(await seeLaw(region.house, who, { caseId })).answer;

  it('a fact that somebody writes is judged at once, with a receipt of rule, version, what went in and what came out', async () => {
    const { karin } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin });
    must(await keep(karin, caseId, schoolFact));
    const receipts = await rows(`select * from law_receipt where case_id = '${caseId}' order by rule`);
    expect(receipts.map(({ rule, article, version }) => [rule, article, version])).toEqual([
      ['R01', 'WEB 9.2.1', '2026-01-01'],
      ['R02', 'WVO 2020 2.31a', '2026-01-01'],
    ]);
    expect(receipts[1]).toMatchObject({ judged: { act: 'offer-loopbaanbegeleiding', status: 'open', from: '2026-01-01' }, judged_on: '2026-06-08' }); // prettier-ignore
    expect(receipts[1].words.length).toBeGreaterThan(0);
    expect((await lawOf(karin, caseId)).asks).not.toContain('start');
  });

  it('a wrong fact that was taken back is not in the answer any more, and its receipt stays with its last day', async () => {
    const { karin } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin });
    must(await keep(karin, caseId, { ...schoolFact, until: '2026-06-05' }));
    expect((await rows(`select left_on from enrolment where case_id = '${caseId}'`))[0].left_on).toBe('2026-06-05');
    must(await keep(karin, caseId, diploma));
    expect((await lawOf(karin, caseId)).duties.map(({ act }) => act)).toContain('consult-school');
    const { known } = must(await seeLaw(region.house, karin, { caseId }));
    const factId = known.hand.find(({ details }) => details.kind === 'paper')?.id ?? '';
    must(await endLawFact(region.house, karin, { caseId, factId }));
    expect(await endLawFact(region.house, karin, { caseId, factId })).toMatchObject({
      refusals: [{ code: 'fact-gone' }],
    });
    const consult = (await lawOf(karin, caseId)).duties.find(({ act }) => act === 'consult-school');
    expect(consult?.status).not.toBe('open');
    const gone = await rows(`select rule from law_receipt where case_id = '${caseId}' and over_on = '2026-06-08'`);
    expect(gone.map(({ rule }) => rule)).toContain('R06');
  });

  it('what is new about the own school keeps what was known of it', async () => {
    const { karin } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin });
    must(await keep(karin, caseId, schoolFact));
    must(await keep(karin, caseId, { ...schoolFact, from: '', until: '2026-06-05' }));
    const { known } = must(await seeLaw(region.house, karin, { caseId }));
    expect(known.hand).toMatchObject([{ details: { from: '2021-08-01', until: '2026-06-05' } }]);
  });

  it('an offer that school wrote down is done at once', async () => {
    const { karin, house } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin });
    must(await recordOffer(house, karin, { caseId, offeredOn: '2026-06-04', used: null }));
    expect(await standing(caseId)).toMatchObject([{ rule: 'R01' }, { rule: 'R02', judged: { status: 'done' } }]);
  });

  it('an exemption is for the Doorstroompunt and leerplicht: a school cannot write it, and nobody else reads it', async () => {
    const { karin, mo, ilse, doorstroompunt, doorstroompuntTeam } = region;
    const exemption = { kind: 'exemption', article: '5', from: '2020-08-01', until: '', ...said } as const;
    const atSchool = await aYoungPerson(region, { turnOf: karin });
    expect(await keep(karin, atSchool, exemption)).toMatchObject({ refusals: [{ code: 'not-found' }] });
    const caseId = await aYoungPerson(region, {
      of: doorstroompunt,
      team: doorstroompuntTeam,
      birthDate: '2006-01-01',
    });
    await rows(`delete from enrolment where case_id = '${caseId}'`); // of a school it has none
    must(await keep(mo, caseId, exemption));
    expect((await lawOf(mo, caseId)).approach).toMatchObject({ outcome: 'human' });
    expect(must(await openYoungPerson(region.house, mo, { caseId })).law?.approach).toBeDefined();
    expect(await seeLaw(region.house, ilse, { caseId })).toMatchObject({ refusals: [{ code: 'not-found' }] });
    const insert = `insert into law_fact (id, case_id, organisation_id, member_id, kind, details, source, source_on, written_on)
      values (gen_random_uuid(), '${atSchool}', '${region.deEik.id}', '${karin.memberId}', 'exemption', '{}', 'school', '2026-06-08', '2026-06-08')`;
    const byHand = as(region.house.pool, karin, (client) => client.query(insert));
    await expect(byHand).rejects.toMatchObject({ code: '42501' });
  });

  it('of another organisation nothing is in the answer: who takes over begins with what it knows itself', async () => {
    const { karin, mo, doorstroompunt, house } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin });
    must(await keep(karin, caseId, { ...schoolFact, until: '2026-06-05' }));
    const [one] = await house.withActor(mo, 'see-law', (desk) =>
      desk.law.known([{ caseId, organisationId: doorstroompunt.id }]),
    );
    expect(one).toBeUndefined();
  });

  it('Samira in the night of 11 July 2027: the second offer begins; on 11 July 2028 the term is over', async () => {
    const { karin, house } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10' });
    await sweepLaw(house);
    const judged = async () => (await rows(`select judged_on, next_on from law_judged where case_id = '${caseId}'`))[0];
    expect((await judged()).judged_on).toBe('2026-06-08');
    house.setToday('2026-06-09');
    await sweepLaw(house); // whose record came in yesterday
    house.setToday('2026-06-10');
    await sweepLaw(house); // nothing changes by date, so nobody looks
    expect((await judged()).judged_on).toBe('2026-06-09');
    const offers = async () => (await standing(caseId)).map(({ judged: { act, status } }) => `${act} ${status}`);
    const on = async (day: string) => {
      house.setToday(day);
      await sweepLaw(house);
      return offers();
    };
    expect(await on('2026-07-11')).toContain('renew-offer not-yet');
    expect(await on('2027-07-11')).toContain('renew-offer open');
    expect((await on('2028-07-11')).filter((each) => each.endsWith(' open'))).toEqual([]);
    house.setToday('2026-06-08');
  });

  it('a list is taken back after a night in which the law was asked; whom a colleague wrote a fact about stays', async () => {
    const { karin, house } = region;
    const { id: batchId } = await readList(house, karin, aList(header, pupil(1), pupil(2)));
    await sweepLaw(house);
    const cases = await rows(`select case_id from import_line where batch_id = '${batchId}' order by line`);
    must(await keep(karin, String(cases[1]?.case_id), schoolFact));
    must(await undoImport(house, karin, { batchId }));
    const left = await rows(`select id from cases where id = any('{${cases.map((one) => one.case_id).join()}}')`);
    expect(left).toEqual([{ id: cases[1]?.case_id }]);
  });

  it('Ilse of 31 at the ROC: any age, and the school must offer', async () => {
    const { house } = region;
    const roc = await anOrganisation(house, { kind: 'mbo', name: 'ROC Eemwijk' });
    const noor = await aColleague(house, roc, { name: 'Noor Bos', role: 'begeleider' });
    const caseId = await aYoungPerson(region, {
      of: roc,
      turnOf: noor,
      birthDate: '1995-05-02',
      expectedEnd: '2026-05-29',
    });
    const own = {
      ...schoolFact,
      schoolKind: 'mbo',
      mboLevel: '2',
      leerweg: 'bol',
      from: '2024-08-01',
      until: '2026-05-29',
    };
    must(await keep(noor, caseId, own));
    must(await keep(noor, caseId, { ...diploma, of: 'mbo', mboLevel: '2', on: '2026-05-29' }));
    expect((await lawOf(noor, caseId)).duties).toMatchObject([{ act: 'offer-loopbaanbegeleiding', strength: 'must', until: '2027-05-29' }]); // prettier-ignore
  });
});
