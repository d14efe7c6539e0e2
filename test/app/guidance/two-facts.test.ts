/** F14: a Doorstroompunt and a school share two facts by an act that the law names, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerConsultation, callBack, openConsultation, seeConsultations } from '#app/guidance/answer-consultation.ts';
import { askSchool, hearSchool, schoolsToAsk } from '#app/guidance/ask-school.ts';
import { recordOffer } from '#app/guidance/record-offer.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { makeNotices } from '#app/notice/make-notices.ts';
import { openShielded } from '#app/person/open-shielded.ts';
import { myWork } from '#app/person/my-work.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { seeReports } from '#app/register/see-reports.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { must } from '../intake/lists.ts';
import { jvs, readRegister } from '../register/files.ts';

const plainNote = { hidden: false, hiddenBecause: '', keepBecause: '' };
const yes = { offeredOn: '2026-06-03', used: 'yes' } as const;
type Who = { readonly name: string; readonly born: string };

describe.each(engineNames)('the two facts on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());
  const rows = async (statement: string) => (await region.house.owner.query(statement)).rows;

  /** The same person as a record of De Eik and as a report of the Doorstroompunt's register. */
  async function aLeaver({ name, born }: Who) {
    const { house, karin, mo, doorstroompunt } = region;
    const who = { firstName: name, infix: 'van', familyName: 'Dam', birthDate: born };
    const atSchool = await aYoungPerson(region, { ...who, turnOf: karin, place: 'Soest', municipalityCode: 'GM0342' });
    const birth = born.split('-').toReversed().join('-');
    const row = [`J-${name}`, name, 'van Dam', birth, 'Soest', 'P-levering', '', 'De Eik', '', '', ''];
    await readRegister(house, mo, jvs(row));
    const [{ case_id: caseId }] = await rows(
      `select case_id from young_person where first_name = '${name}' and organisation_id = '${doorstroompunt.id}'`,
    );
    return { atSchool, caseId: String(caseId) };
  }
  /** Asks De Eik and gives the id of the question, as Karin finds it. */
  async function asks(caseId: string): Promise<string> {
    const { house, mo, deEik } = region;
    must(await askSchool(house, mo, { caseId, schoolId: deEik.id }));
    return (await rows(`select id from consultation where case_id = '${caseId}' order by id desc`))[0].id;
  }
  const listOf = async (who: Member) => must(await seeConsultations(region.house, who, {}));
  const guidanceOf = async (who: Member, caseId: string) =>
    must(await openYoungPerson(region.house, who, { caseId })).guidance;

  it('Jesse said no at school: after a delivery he is in the list of the Doorstroompunt with nothing of school', async () => {
    const { house, karin, mo, deEik } = region;
    const { atSchool, caseId } = await aLeaver({ name: 'Jesse', born: '2008-01-19' });
    must(await writeNote(house, karin, { caseId: atSchool, text: 'Jesse zei nee tegen delen.', ...plainNote }));
    must(await recordOffer(house, karin, { caseId: atSchool, offeredOn: '2026-06-02', used: false }));
    expect(must(await seeReports(house, mo, { filter: {} })).rows.map((one) => one.firstName)).toEqual(['Jesse']);
    expect(must(await schoolsToAsk(house, mo, { caseId })).proposed).toBe(deEik.id);
    const questionId = await asks(caseId);
    expect(await listOf(karin)).toMatchObject({ total: 1, questions: [{ firstName: 'Jesse', answerBy: '2026-06-22', asker: 'Mo Achterberg' }] }); // prettier-ignore
    expect(must(await myWork(house, karin, {})).asked).toBe(1);
    // what the own record says is there to begin with; the colleague decides
    const opened = must(await openConsultation(house, karin, { questionId }));
    expect(opened).toMatchObject({ ownCaseId: atSchool, offer: { offeredOn: '2026-06-02', used: false } });
    must(await answerConsultation(house, karin, { questionId, facts: { offeredOn: '2026-06-02', used: 'no' } }));
    const view = must(await openYoungPerson(house, mo, { caseId }));
    expect(view.guidance).toMatchObject({
      as: 'asker',
      questions: [
        { state: 'answered', offeredOn: '2026-06-02', used: false, answeredOn: '2026-06-08', other: 'De Eik' },
      ],
    });
    expect(view).toMatchObject({ enrolment: undefined, handover: null, former: null, contactPerson: null });
    expect(JSON.stringify(view)).not.toMatch(/nee tegen|Karin/);
    expect(JSON.stringify(view)).not.toContain(atSchool);
    const either = `case_id in ('${caseId}', '${atSchool}')`;
    for (const table of ['case_access', 'case_link', 'handover'])
      expect(await rows(`select case_id from ${table} where ${either}`)).toEqual([]);
    expect(await openYoungPerson(house, mo, { caseId: atSchool })).toMatchObject({ ok: false });
    expect(await openYoungPerson(house, karin, { caseId })).toMatchObject({ ok: false });
    // both sides keep what was said, and the school tells Jesse what it told
    expect(await guidanceOf(karin, atSchool)).toMatchObject({ as: 'school', told: [{ offeredOn: '2026-06-02', used: false }] }); // prettier-ignore
    expect(must(await myWork(house, karin, {})).asked).toBe(0);
  });

  it('the row of a question has no place for anything but the two facts', async () => {
    const columns = await rows(`select column_name from information_schema.columns where table_name = 'consultation'
      and column_name not in ('id', 'case_id', 'organisation_id', 'member_id', 'school_organisation_id', 'first_name', 'infix',
        'family_name', 'birth_date', 'asked_on', 'answer_by', 'late_told_on', 'went_on_because', 'state', 'answered_by', 'answered_on')`);
    expect(columns.map((one) => String(one.column_name)).toSorted()).toEqual(['offered_on', 'used']);
  });

  it('tells who asked that there is an answer, and logs both sides for stroom F14', async () => {
    const { house, mo } = region;
    const waits = await rows(`select payload from outbox where payload ->> 'notice' = 'school-answered'`);
    expect(waits).toHaveLength(1);
    await makeNotices(house, waits[0].payload);
    expect(await rows(`select member_id, case_id is not null as on_case from notice where kind = 'school-answered'`)).toEqual([{ member_id: mo.memberId, on_case: true }]); // prettier-ignore
    const logged =
      await rows(`select distinct act, purpose from access_event e join access_subject s on s.event_id = e.id
      where act in ('ask-school', 'see-consultations', 'answer-consultation') order by 1`);
    expect(logged).toEqual(['answer-consultation', 'ask-school', 'see-consultations'].map((act) => ({ act, purpose: 'F14' }))); // prettier-ignore
  });

  it('asks once at a time, answers once, and only a Doorstroompunt asks', async () => {
    const { house, mo, karin, ilse, deEik, leusden, soest } = region;
    const { caseId, atSchool } = await aLeaver({ name: 'Bo', born: '2007-02-03' });
    expect(await askSchool(house, mo, { caseId, schoolId: soest.id })).toMatchObject({ refusals: [{ code: 'school-missing' }] }); // prettier-ignore
    const silent = await anOrganisation(house, { kind: 'vso', name: 'VSO De Berk', hasAccount: false });
    expect(await askSchool(house, mo, { caseId, schoolId: silent.id })).toMatchObject({ refusals: [{ code: 'school-without-account' }] }); // prettier-ignore
    const questionId = await asks(caseId);
    expect(await askSchool(house, mo, { caseId, schoolId: deEik.id })).toMatchObject({ refusals: [{ code: 'already-asked' }] }); // prettier-ignore
    for (const who of [karin, ilse]) expect(await askSchool(house, who, { caseId: atSchool, schoolId: deEik.id })).toMatchObject({ ok: false }); // prettier-ignore
    expect(await seeConsultations(house, region.bas, {})).toMatchObject({ ok: false });
    expect(await answerConsultation(house, region.bas, { questionId, facts: yes })).toMatchObject({ ok: false });
    expect(leusden.hasAccount).toBe(false);
    expect(await answerConsultation(house, karin, { questionId, facts: { offeredOn: '', used: 'yes' } })).toMatchObject({ refusals: [{ code: 'no-offer-day', field: 'offeredOn' }] }); // prettier-ignore
    must(await answerConsultation(house, karin, { questionId, facts: yes }));
    for (const late of [
      await answerConsultation(house, region.peter, { questionId, facts: yes }),
      await callBack(house, region.peter, { questionId }),
    ])
      // prettier-ignore
      expect(late).toMatchObject({ refusals: [{ code: 'answered-meanwhile' }] });
    expect(await hearSchool(house, mo, { caseId, questionId, facts: yes })).toMatchObject({ ok: false });
  });

  it('Bel ik terug says nothing more, and what is heard on the phone is written down by who asked', async () => {
    const { house, mo, karin } = region;
    const { caseId } = await aLeaver({ name: 'Fe', born: '2006-05-06' });
    const questionId = await asks(caseId);
    must(await callBack(house, karin, { questionId }));
    expect(await guidanceOf(mo, caseId)).toMatchObject({ questions: [{ state: 'calls-back', offeredOn: null, used: null, answeredOn: null }] }); // prettier-ignore
    expect(await rows(`select 1 from consultation_school where consultation_id = '${questionId}'`)).toEqual([]);
    must(await hearSchool(house, mo, { caseId, questionId, facts: { offeredOn: '', used: 'not-offered' } }));
    expect(await guidanceOf(mo, caseId)).toMatchObject({ questions: [{ state: 'heard', offeredOn: null, used: null, answeredOn: '2026-06-08' }] }); // prettier-ignore
    expect((await listOf(karin)).questions.map((one) => one.firstName)).not.toContain('Fe');
  });

  it('who may not see the pupil finds no question either: not in the list, not in the count, not by its address', async () => {
    const { house, karin, peter, marja } = region;
    const eva = await aLeaver({ name: 'Eva', born: '2007-05-05' });
    const questionId = await asks(eva.caseId);
    expect((await listOf(peter)).total).toBe(1);
    must(await declareNoView(house, peter, { caseId: eva.atSchool }));
    expect(await listOf(peter)).toEqual({ questions: [], total: 0 });
    must(await shieldCase(house, karin, { caseId: eva.atSchool, named: [karin.memberId] }));
    expect([(await listOf(marja)).total, must(await myWork(house, marja, {})).asked, (await listOf(karin)).total]).toEqual([0, 0, 0]); // prettier-ignore
    // Who is named meets the question beside the pupil, and nowhere else.
    expect(must(await myWork(house, karin, {})).shielded).toEqual({ people: 1, waiting: 2 }); // and the turn
    expect(must(await openShielded(house, karin, {})).questions.map((one) => one.id)).toEqual([questionId]);
    expect(must(await openShielded(house, marja, {}))).toEqual({ rows: [], questions: [] });
    for (const who of [marja, peter])
      expect(await openConsultation(house, who, { questionId })).toEqual(
        await openConsultation(house, who, { questionId: house.newId() }),
      );
    must(await callBack(house, karin, { questionId }));
  });

  it('about who is afgeschermd at the Doorstroompunt is asked on the phone only', async () => {
    const { house, mo, deEik } = region;
    const { caseId } = await aLeaver({ name: 'Gijs', born: '2005-09-09' });
    must(await shieldCase(house, mo, { caseId, named: [mo.memberId] }));
    expect(await askSchool(house, mo, { caseId, schoolId: deEik.id })).toMatchObject({ refusals: [{ code: 'ask-by-phone' }] }); // prettier-ignore
  });

  it('a former school reads its record after its own term and writes nothing more in it', async () => {
    const { house, karin, ilse, soest } = region;
    const caseId = await aYoungPerson(region, { turnOf: karin, expectedEnd: '2024-06-07' });
    await house.owner.query(`begin; update cases set lead_organisation_id = '${soest.id}' where id = '${caseId}';
      update turn set organisation_id = '${soest.id}', member_id = '${ilse.memberId}' where case_id = '${caseId}'; commit`);
    expect(await writeNote(house, karin, { caseId, text: 'Belde nog.', ...plainNote })).toMatchObject({ refusals: [{ code: 'record-is-over' }] }); // prettier-ignore
    expect(await recordOffer(house, karin, { caseId, offeredOn: '2026-06-01', used: null })).toMatchObject({ refusals: [{ code: 'record-is-over' }] }); // prettier-ignore
    const { may, relation } = must(await openYoungPerson(house, karin, { caseId }));
    expect([relation, may.has('write-note'), may.has('make-agreement'), may.has('record-offer'), may.has('see-who-looked')]).toEqual(['record', false, false, false, true]); // prettier-ignore
    const past = house.withActor(karin, 'write-note', (desk) => desk.writing.addNote({ id: house.newId(), caseId, organisationId: karin.organisationId, memberId: karin.memberId, writtenOn: '2026-06-08', text: 'Langs de deur.', hiddenBecause: null, keptBecause: null, corrects: null })); // prettier-ignore
    await expect(past).rejects.toThrow(/row-level security/);
    await house.owner.query(`update enrolment set expected_end = '2024-06-08' where case_id = '${caseId}'`);
    must(await writeNote(house, karin, { caseId, text: 'Op de laatste dag.', ...plainNote }));
  });

  it('adds nobody: a question by hand is about a case that the Doorstroompunt has', async () => {
    const { house, mo, deEik } = region;
    const typed = { firstName: 'Ola', infix: '', familyName: 'Zelf', birthDate: '2006-01-02', place: 'Soest', phone: '', expectedEnd: null, who: 'me' } as const; // prettier-ignore
    const { caseId } = must(await addYoungPerson(house, mo, typed));
    expect(must(await schoolsToAsk(house, mo, { caseId })).proposed).toBeUndefined();
    must(await askSchool(house, mo, { caseId, schoolId: deEik.id }));
    const [question] = (await listOf(region.karin)).questions.filter(({ firstName }) => firstName === 'Ola');
    const opened = must(await openConsultation(house, region.karin, { questionId: question?.id ?? '' }));
    expect([opened.ownCaseId, opened.offer]).toEqual([undefined, undefined]);
  });
});
