/** F14: a school that does not answer. The question goes to its teamleider, and the Doorstroompunt may go on with a reason. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBack, openConsultation, seeConsultations } from '#app/guidance/answer-consultation.ts';
import { askSchool, goOnWithoutSchool } from '#app/guidance/ask-school.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { tellLateQuestions } from '#app/notice/tell-late-questions.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('a school that gives no answer, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  let caseId: string;
  let questionId: string;
  const goOn = (because: Parameters<typeof goOnWithoutSchool>[2]['because']) =>
    goOnWithoutSchool(region.house, region.mo, { caseId, questionId, because });
  const morning = async (day: string) => {
    region.house.setToday(day);
    await tellLateQuestions(region.house);
    const react = reactTo({ house: region.house, send: async () => {}, address: '' });
    await makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
    const { rows } = await region.house.owner.query(
      `select kind, name, case_id from notice n join member m on m.id = n.member_id
       where kind in ('school-late', 'no-school-answer') order by kind`,
    );
    return rows.map(({ kind, name, case_id }) => [kind, name, case_id === null ? 'no case' : case_id]);
  };
  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
    const { house, mo, deEik, karin } = region;
    const typed = {
      firstName: 'Ola',
      infix: '',
      familyName: 'Zelf',
      birthDate: '2006-01-02',
      place: 'Soest',
      phone: '',
    };
    ({ caseId } = valueOf(await addYoungPerson(house, mo, { ...typed, expectedEnd: null, who: 'me' })));
    valueOf(await askSchool(house, mo, { caseId, schoolId: deEik.id }));
    const [question] = valueOf(await seeConsultations(house, karin, {})).questions;
    questionId = question?.id ?? '';
    expect(question?.answerBy).toBe('2026-06-22');
  });
  afterAll(() => region.house.close());

  it('has until its last good day; nobody goes on before that', async () => {
    valueOf(await callBack(region.house, region.karin, { questionId }));
    expect(await morning('2026-06-22')).toEqual([]);
    expect(codes(await goOn('waits-too-long'))).toBe('not-late-yet');
    const page = told((await new Visitor(app, region.mo).open(`/jongeren/${caseId}`)).body);
    expect(page).not.toContain('Ga verder zonder antwoord');
    await expect(
      region.house.withActor(region.mo, 'go-on-without-school', (desk) =>
        desk.guidance.goOn(questionId, { memberId: region.mo.memberId, because: 'waits-too-long', on: '2026-06-22' }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is told not while it is closed; then its teamleider is on turn, and who asked knows', async () => {
    const { house } = region;
    await house.owner.query(
      `insert into closure (id, organisation_id, name, from_on, until_on, back_on, answered_by, phone)
       values ($1, $2, 'studiedagen', '2026-06-23', '2026-06-24', '2026-06-25', 'de balie', '000 000 00 00')`,
      [house.newId(), region.deEik.id],
    );
    expect(await morning('2026-06-24')).toEqual([]);
    const once = [
      ['no-school-answer', 'Mo Achterberg', caseId],
      ['school-late', 'Marja Kok', 'no case'],
    ];
    expect(await morning('2026-06-25')).toEqual([]); // the day that it is back still counts
    expect(await morning('2026-06-26')).toEqual(once);
    expect(await morning('2026-06-29')).toEqual(once);
    const list = told((await new Visitor(app, region.marja).open('/doorstroompunt-vraagt')).body);
    expect(list).toContain('Nu is de teamleider aan zet');
  });

  it('the Doorstroompunt goes on with a reason, and the school reads that it did and not why', async () => {
    const { house, mo, marja, karin, ilse } = region;
    const web = new Visitor(app, mo);
    const at = `/jongeren/${caseId}/vraag-school/${questionId}/verder`;
    expect(told((await web.open(`/jongeren/${caseId}`)).body)).toContain('Nu is de teamleider daar aan zet.');
    expect((await new Visitor(app, ilse).open(at)).status).toBe(404);
    const without = await web.fillIn(at, '/verder');
    expect([without.status, told(without.body)]).toEqual([422, expect.stringContaining('Kies een reden.')]);
    expect((await web.fillIn(at, '/verder', { because: 'waits-too-long' })).to).toBe(`/jongeren/${caseId}`);
    expect(told((await web.open(`/jongeren/${caseId}`)).body)).toContain(
      'Verder zonder antwoord van De Eik, maandag 29 juni 2026. De jongere kan niet langer wachten.',
    );
    expect(codes(await goOn('school-cannot'))).toBe('answered-meanwhile');
    expect(valueOf(await seeConsultations(house, karin, {})).total).toBe(0);
    const read = told((await new Visitor(app, marja).open(`/doorstroompunt-vraagt/${questionId}`)).body);
    expect(read).toContain('Het Doorstroompunt ging verder zonder antwoord');
    expect(read).not.toContain('langer wachten');
    valueOf(await askSchool(house, mo, { caseId, schoolId: region.deEik.id })); // the same school can be asked anew
    expect(valueOf(await openConsultation(house, karin, { questionId })).question.answeredOn).toBe('2026-06-29');
  });
});
