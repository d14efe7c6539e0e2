import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeOrganisation, closuresInForm, dropClosure } from '#app/directory/closures.ts';
import { answerQuestion, askQuestion } from '#app/handover/ask-question.ts';
import { lapseHandovers } from '#app/handover/lapse-handovers.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { tellLate } from '#app/notice/tell-late.ts';
import { tellWhoCalls } from '#app/notice/tell-who-calls.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson, founder } from '../../people.ts';
import { aGuest, anAgreed, aStage, codes, toldOf, turnOf, valueOf, type Stage } from './stage.ts';

const leusden = { from: '2026-07-20', until: '2026-08-07', name: 'zomervakantie' };
const desk = { name: 'de zomerbalie', phone: '033 111 11 11' };

describe.each(engineNames)('a summer in which Leusden is closed, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, ed } = stage;
    const wish = { organisationId: stage.leusden.id, ...leusden, answeredBy: 'balie', phone: '033 222 22 22' };
    valueOf(await closeOrganisation(house, ed, wish));
  });
  afterAll(() => stage.house.close());

  const lateAt = async (day: string, caseId: string) => {
    stage.house.setToday(day);
    const { lapsed } = await lapseHandovers(stage.house);
    await tellLate(stage.house);
    await tellWhoCalls(stage.house);
    await countStuck(stage.house);
    const { rows } = await stage.house.owner.query<{ n: number }>(
      `select coalesce(sum(young_people), 0)::int as n from stuck_figure where organisation_id = $1 and axis = 'total'`,
      [stage.leusden.id],
    );
    return { lapsed, stuck: rows[0]?.n, told: await toldOf(stage, caseId) };
  };

  it('D7: sent on 8 July the answer day is 12 August, nothing is late on 3 August, and on 13 August it is at last', async () => {
    const { house, karin } = stage;
    house.setToday('2026-07-08');
    const { caseId, handoverId } = await anAgreed(stage);
    const before = valueOf(await openHandover(house, karin, { handoverId })) as SenderView;
    expect(before.term).toMatchObject({ answerBy: '2026-08-12', standInNeeded: true, closed: [leusden] });
    // A stand-in is asked: who leaves it empty is told.
    const empty = { handoverId, answers: { name: '', phone: '' } };
    expect(codes(await sendHandover(house, karin, empty))).toBe('answers-missing answers-missing');
    const sent = valueOf(await sendHandover(house, karin, { handoverId, answers: desk }));
    expect(sent.answerDueOn).toBe('2026-08-12');
    expect(await turnOf(stage, caseId)).toMatchObject({ organisation: 'Leusden', due_on: '2026-08-12' });

    const summer = await lateAt('2026-08-03', caseId);
    expect(summer).toEqual({ lapsed: 0, stuck: 0, told: ['handover Team Werk'] });
    const page = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(page.callNow).toEqual({
      closed: [{ organisation: 'Werk en inkomen Leusden', until: '2026-08-07' }],
      number: { who: desk.name, phone: desk.phone },
    });
    expect((await lateAt('2026-08-12', caseId)).lapsed).toBe(0);
    expect(await lateAt('2026-08-13', caseId)).toMatchObject({
      lapsed: 1,
      told: ['handover Team Werk', 'lapsed Karin Smit'],
    });
    expect(await turnOf(stage, caseId)).toMatchObject({ organisation: 'De Eik', verb: 'call-receiver' });
  });

  it('a BSN is never who answers, and without closed days nobody is asked', async () => {
    const { house, karin } = stage;
    house.setToday('2026-07-08');
    const { handoverId } = await anAgreed(stage);
    const answers = { name: 'Balie 111222333', phone: '033 111 11 11' };
    expect(codes(await sendHandover(house, karin, { handoverId, answers }))).toBe('bsn');
    house.setToday('2026-09-01');
    const open = valueOf(await openHandover(house, karin, { handoverId })) as SenderView;
    expect(open.term).toMatchObject({ closed: [], standInNeeded: false, answerBy: '2026-09-15' });
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe('ok');
    house.setToday('2026-09-16');
    expect(await lapseHandovers(house)).toEqual({ lapsed: 1 });
  });

  it('a closure that is entered after sending moves no day that was told, but it pauses', async () => {
    const { house, karin, marja, ed } = stage;
    house.setToday('2026-10-05');
    const agreed = await anAgreed(stage);
    const sent = valueOf(await sendHandover(house, karin, agreed));
    expect(sent.answerDueOn).toBe('2026-10-19');
    const autumn = { organisationId: stage.leusden.id, from: '2026-10-19', until: '2026-10-23', name: 'herfst' };
    valueOf(await closeOrganisation(house, ed, { ...autumn, answeredBy: '', phone: '' }));
    expect(await turnOf(stage, agreed.caseId)).toMatchObject({ due_on: '2026-10-19' });
    expect((await lateAt('2026-10-22', agreed.caseId)).lapsed).toBe(0);
    // Leusden has no number for that week: then who keeps the contact answers, and a closed school points to its own.
    const page = async () => valueOf(await openYoungPerson(house, karin, agreed)).callNow?.number;
    expect(await page()).toEqual({ who: 'Praktijkschool De Eik', phone: '033 000 00 00' });
    const school = { organisationId: stage.deEik.id, from: '2026-10-19', until: '2026-10-23', name: 'herfst' };
    valueOf(await closeOrganisation(house, marja, { ...school, answeredBy: '', phone: '' }));
    expect(await page()).toMatchObject({ who: 'Doorstroompunt Eem en Vallei' });
    expect((await lateAt('2026-10-26', agreed.caseId)).lapsed).toBe(0);
    expect((await lateAt('2026-10-27', agreed.caseId)).lapsed).toBe(1);
  });

  it('a question waits for a school that is closed, and after the answer the receiver has open days again', async () => {
    const { house, karin, marja } = stage;
    house.setToday('2026-12-01');
    const agreed = await anAgreed(stage);
    const sent = valueOf(await sendHandover(house, karin, agreed));
    const sanne = await aGuest(stage, { ...agreed, ...sent });
    const winter = { organisationId: stage.deEik.id, from: '2026-12-14', until: '2026-12-24', name: 'winter' };
    valueOf(await closeOrganisation(house, marja, { ...winter, answeredBy: 'De conciërge', phone: '033 3' }));
    house.setToday('2026-12-09');
    valueOf(await askQuestion(house, sanne, { ...agreed, text: 'Welke dagen kan zij?' }));
    // Five working days of De Eik: 10, 11, then 28, 29 and 30 December.
    expect(await turnOf(stage, agreed.caseId)).toMatchObject({ verb: 'answer-question', due_on: '2026-12-30' });
    // The term itself ended on 15 December: the silence of a closed school lapses nothing.
    expect((await lateAt('2026-12-22', agreed.caseId)).lapsed).toBe(0);
    house.setToday('2026-12-28');
    valueOf(await answerQuestion(house, karin, { ...agreed, text: 'Maandag.' }));
    expect(await turnOf(stage, agreed.caseId)).toMatchObject({ organisation: 'Leusden', due_on: '2027-01-05' });
  });

  it('a turn at a closed school is not late, its colleague is not told, and afterwards it counts again', async () => {
    const { house, karin, marja } = stage;
    house.setToday('2027-02-01');
    const caseId = await aYoungPerson(stage, { turnOf: karin, turn: { dueOn: '2027-02-17' } });
    const spring = { organisationId: stage.deEik.id, from: '2027-02-15', until: '2027-02-26', name: 'voorjaar' };
    expect(codes(await closeOrganisation(house, marja, { ...spring, answeredBy: '', phone: '' }))).toBe(
      'answers-missing answers-missing',
    );
    valueOf(await closeOrganisation(house, marja, { ...spring, answeredBy: 'conciërge', phone: '033 3' }));
    expect((await lateAt('2027-02-24', caseId)).told).toEqual([]);
    const { open } = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(open?.backOn).toBe('2027-03-01');
    expect((await lateAt('2027-03-01', caseId)).told).toEqual([]);
    expect((await lateAt('2027-03-02', caseId)).told).toEqual(['late Karin Smit']);
  });

  it('only who keeps them changes the closed days: the own teamleider, and the coordinator where nobody has an account', async () => {
    const { house, karin, marja, bas, ed, rik, soest, deEik } = stage;
    house.setToday('2027-05-03');
    const one = { from: '2027-05-10', until: '2027-05-11', name: 'studiedag', answeredBy: '', phone: '' };
    const tried = async (who: typeof karin, organisationId: string) =>
      codes(await closeOrganisation(house, who, { ...one, organisationId }));
    expect(await tried(karin, deEik.id)).toBe('not-allowed');
    expect(await tried(rik, deEik.id)).toBe('not-found'); // a manager of the region: only where nobody has an account
    expect(await tried(bas, deEik.id)).toBe('not-found');
    expect(await tried(ed, soest.id)).toBe('not-found');
    expect(await tried(marja, stage.leusden.id)).toBe('not-found');
    expect(await tried(marja, deEik.id)).toBe('ok');
    expect(await tried(marja, deEik.id)).toBe('closure-overlaps');
    const kept = valueOf(await closuresInForm(house, marja, { organisationId: deEik.id }));
    expect(kept.closures).toMatchObject([{ name: 'studiedag', answeredBy: null }]);
    const dropped = { organisationId: deEik.id, closureId: kept.closures[0]?.id ?? '' };
    expect(codes(await dropClosure(house, bas, dropped))).toBe('not-found');
    expect(codes(await dropClosure(house, marja, dropped))).toBe('ok');
    expect(codes(await dropClosure(house, marja, dropped))).toBe('not-found');
    expect(await tried(ed, stage.leusden.id)).toBe('ok');
    // The database has the last word.
    const closure = { ...one, id: house.newId(), organisationId: deEik.id };
    for (const who of [karin, bas, ed])
      await expect(house.withActor(who, 'keep-closures', (d) => d.directory.addClosure(closure))).rejects.toThrow(
        /row-level security/,
      );
    const all = await house.withActor(founder, 'found-region', (d) => d.directory.closures(deEik.id));
    for (const { id } of all)
      expect(await house.withActor(ed, 'keep-closures', (d) => d.directory.dropClosure(deEik.id, id))).toBe(false);
  });
});
