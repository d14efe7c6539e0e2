/** A task that the law begins to ask becomes the one open turn; an agreement of the region is looked at before it counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { keepLawFact } from '#app/law/keep-fact.ts';
import { agree, previewAgreement, seeLawSettings } from '#app/law/settings.ts';
import { sweepLaw } from '#app/law/sweep-law.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { rest } from '#app/turn/rest.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';
import { moveClock } from '#jobs/move-clock.ts';
import { addDays } from '#law/day.ts';
import { as } from '../../db/rights-probe.ts';
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
    await wakeResting(region.house);
    await endTerms(region.house);
    await sweepLaw(region.house);
  };

  /** The demo clock from the day before, with every part of its sweep. */
  const clock = async (day: string) => {
    const { house } = region;
    house.setToday(addDays(day, -1));
    const setDay = (to: string) => Promise.resolve(house.setToday(to));
    await moveClock({ house, setDay, drain: () => Promise.resolve(), log: (line) => expect(line).toBe('') }, day);
  };

  it('Samira, by the demo clock on 11 July 2027 and 11 July 2028: in year two the same colleague offers again, then hands over or takes leave, then the term is over', async () => {
    const { karin, house } = region;
    const far = { verb: 'guide', dueOn: '2028-12-31' } as const;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10', turn: far });
    must(await recordOffer(house, karin, { caseId, offeredOn: '2026-06-08', used: false }));
    await clock('2027-07-10');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'guide' });
    await clock('2027-07-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'renew-offer', why: 'law-asks', member_id: karin.memberId, due_on: '2027-07-23' }); // prettier-ignore
    const receipts = await rows(
      `select rule, followed_on from law_receipt where case_id = '${caseId}' and followed = 'turn'`,
    );
    expect(receipts).toEqual([{ rule: 'R04', followed_on: '2027-07-11' }]);
    await night('2028-05-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'close-term', due_on: '2028-07-10' });
    await clock('2028-07-11');
    expect(await turnOf(caseId)).toBeUndefined();
    expect(await rows(`select kind from case_outcome where case_id = '${caseId}'`)).toEqual([{ kind: 'term-over' }]);
    // Whoever guided reads it still, and writes nothing more: not by an act, and not past it.
    const note = { hidden: false, hiddenBecause: '', keepBecause: '' } as const;
    expect(await writeNote(house, karin, { caseId, text: 'Belde nog.', ...note })).toMatchObject({ refusals: [{ code: 'record-is-over' }] }); // prettier-ignore
    const may = must(await openYoungPerson(house, karin, { caseId })).may;
    expect([may.has('write-note'), may.has('make-agreement'), may.has('see-who-looked')]).toEqual([false, false, true]);
    const works = await as(house.pool, karin, (client) => client.query(`select app_works_on('${caseId}') as works`));
    expect(works.rows).toEqual([{ works: false }]);
    house.setToday('2026-06-08');
  });

  it('what must be done sooner or is late goes first, the page says what comes after it, and the law asks within a week', async () => {
    const { karin, house } = region;
    const late = { verb: 'call', dueOn: '2027-07-01' } as const;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10', turn: late });
    must(await recordOffer(house, karin, { caseId, offeredOn: '2026-06-08', used: false }));
    const afterwards = async () => must(await openYoungPerson(house, karin, { caseId })).law?.afterwards;
    await night('2027-07-10');
    expect(await afterwards()).toBeNull();
    await night('2027-07-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'call', due_on: '2027-07-01' });
    expect(await afterwards()).toMatchObject({ verb: 'renew-offer', from: '2027-07-11', until: '2028-07-10' });
    await rows(`update turn set due_on = '2028-12-31' where case_id = '${caseId}'`);
    await night('2027-07-18');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'renew-offer' });
    expect(await afterwards()).toBeNull();
    await night('2027-07-25');
    expect(await rows(`select count(*)::int as n from case_event where case_id = '${caseId}' and kind = 'law-turn'`)).toEqual([{ n: 1 }]); // prettier-ignore
    house.setToday('2026-06-08');
  });

  it('a first offer that nobody wrote down becomes a turn after the summer; the end of the term comes to the same duty again', async () => {
    const { karin, house } = region;
    const far = { verb: 'guide', dueOn: '2028-12-31' } as const;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2026-07-10', turn: far });
    await night('2026-09-07');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'guide' });
    await night('2026-09-08');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'offer-guidance', member_id: karin.memberId, due_on: '2026-09-22' }); // prettier-ignore
    await rows(`update turn set due_on = '2028-12-31' where case_id = '${caseId}'`);
    await rows(`update turn_task set verb = 'guide' where case_id = '${caseId}'`);
    await night('2026-10-01');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'guide' }); // once is enough
    await night('2028-05-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'close-term', due_on: '2028-07-10' });
    house.setToday('2026-06-08');
  });

  it('who wanted no help rests: that counts as offered, and in year two the second offer wakes the case, once', async () => {
    const { karin, house } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin, contact: karin, expectedEnd: '2026-07-10' });
    house.setToday('2026-07-20');
    const no = { saidOn: '2026-07-20', heardBy: 'Karin', lookAgainOn: '2027-07-20' };
    must(await rest(house, karin, { caseId, ...no }));
    for (const day of ['2026-09-08', '2027-07-10']) {
      await night(day);
      expect(await turnOf(caseId)).toBeUndefined();
    }
    await night('2027-07-11');
    expect(await turnOf(caseId)).toMatchObject({ verb: 'renew-offer', why: 'law-asks', member_id: karin.memberId, due_on: '2027-07-23' }); // prettier-ignore
    expect(await rows(`select kind from case_outcome where case_id = '${caseId}' and over_on is null`)).toEqual([]);
    must(await rest(house, karin, { caseId, ...no, saidOn: '2027-07-11', lookAgainOn: '2028-07-01' }));
    await night('2027-08-11');
    expect(await turnOf(caseId)).toBeUndefined();
    house.setToday('2026-06-08');
  });

  it('a Doorstroompunt is asked to speak with school first, and goes on at once with a reason', async () => {
    const { mo, house, doorstroompunt, doorstroompuntTeam } = region;
    const turn = { verb: 'guide', dueOn: '2028-12-31' } as const;
    const of = { of: doorstroompunt, team: doorstroompuntTeam, turnOf: mo, turn, expectedEnd: '2026-05-29' } as const;
    const [asks, waits] = [await aYoungPerson(region, of), await aYoungPerson(region, of)];
    const diploma = { kind: 'paper', paper: 'diploma', of: 'pro', mboLevel: '', on: '2026-05-29', ...said } as const;
    for (const caseId of [asks, waits]) must(await keepLawFact(house, mo, { caseId, fact: diploma }));
    const reason = { kind: 'override', reason: 'no-waiting', source: 'own-decision', sourceOn: '2026-06-08' } as const;
    must(await keepLawFact(house, mo, { caseId: waits, fact: reason }));
    await night('2026-06-09');
    for (const [caseId, verb] of [
      [asks, 'ask-school'],
      [waits, 'guide'],
    ] as const)
      // prettier-ignore
      expect(await turnOf(caseId)).toMatchObject({ verb, member_id: mo.memberId });
    house.setToday('2026-06-08');
  });

  it('an agreement is looked at before it counts: how many get or lose which task, and nobody by name', async () => {
    const { karin, ed, house } = region;
    house.setToday('2026-06-08');
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
    const { changed, at } = must(await previewAgreement(house, ed, one));
    expect(at.filter((each) => each.changed > 0)).toMatchObject([{ name: 'Praktijkschool De Eik', changed: 1 }]);
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
});
