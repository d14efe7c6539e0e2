import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, askQuestion } from '#app/handover/ask-question.ts';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { handOverNew } from '#app/handover/hand-over-new.ts';
import { lapseHandovers } from '#app/handover/lapse-handovers.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { recordMove } from '#app/handover/record-move.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { tellYoungPerson } from '#app/handover/tell-young-person.ts';
import type { ReceiverView, SenderView } from '#app/handover/views.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { addYoungPerson } from '#app/intake/add-young-person.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { linkCases, unlinkCases } from '#app/turn/link-cases.ts';
import { linkChoices } from '#app/turn/link-choices.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { onItsWay, taken } from './kinds-stage.ts';
import { aMandate, arrived } from './arrives-stage.ts';
import { aStage, codes, toldOf, turnOf, valueOf, type Stage } from './stage.ts';

const note = { hidden: false, hiddenBecause: '', keepBecause: '' };

describe.each(engineNames)('what simply arrives on %s', (engine) => {
  let stage: Stage;
  let bea: Member;
  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, soest, doorstroompunt } = stage;
    await aMandate(house, soest, '7a', 'GM0342');
    for (const code of ['GM0342', 'GM0327']) await aMandate(house, doorstroompunt, '9.2.5', code);
    const leerplicht = await anOrganisation(house, { kind: 'leerplicht', name: 'Leerplicht Soest' });
    await aMandate(house, leerplicht, 'LPW5', 'GM0342');
    const teamId = await aTeam(house, leerplicht, 'Leerplicht');
    bea = await aColleague(house, leerplicht, { name: 'Bea Groen', role: 'begeleider', teamId });
  });
  afterAll(() => stage.house.close());
  const ofMo = (firstName = 'Finn', municipalityCode: string | null = 'GM0342') =>
    aYoungPerson(stage, { of: stage.doorstroompunt, turnOf: stage.mo, contact: stage.mo, firstName, municipalityCode });

  it('Doorstroompunt to work and income of the same college: sent is arrived, the turn and the lead move at once', async () => {
    const { house, mo, ilse, soest } = stage;
    const caseId = await ofMo();
    valueOf(await writeNote(house, mo, { caseId, text: 'Belt het liefst na vijf uur.', ...note }));
    const handoverId = await arrived(house, { by: mo, caseId, to: soest });
    expect(await turnOf(stage, caseId)).toMatchObject({
      organisation: 'Soest',
      team: 'Team jongeren',
      verb: 'first-contact',
      why: 'arrived',
      due_on: '2026-06-22',
    });
    expect(await toldOf(stage, caseId)).toContain('arrived Team jongeren');
    const page = valueOf(await openYoungPerson(house, ilse, { caseId }));
    expect(page).toMatchObject({ relation: 'lead', person: { firstName: 'Finn' } });
    expect(page.contact).toBeUndefined();
    expect(JSON.stringify(page)).not.toContain('na vijf uur');
    const seen = valueOf(await openHandover(house, ilse, { handoverId })) as ReceiverView;
    expect(seen).toMatchObject({ state: 'arrived', question: 'Kun je verder met Finn?', steps: ['ask'] });
    expect(seen.blocks.map(({ id }) => id)).toEqual(['to-do', 'reach']);
    // Mo has no turn any more, and reads what a former school reads.
    const former = valueOf(await openYoungPerson(house, mo, { caseId }));
    expect(former).toMatchObject({ relation: 'record', open: null, former: { takenOverOn: '2026-06-08' } });
    expect(former.may.has('give-turn')).toBe(false);
    const mine = valueOf(await openHandover(house, mo, { handoverId })) as SenderView;
    expect(mine).toMatchObject({ steps: [], former: { hasNextTurn: true } });
    valueOf(await pickUp(house, ilse, { caseId, alsoContact: true }));
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'first-contact' });
  });

  it('nobody refuses it and nobody takes it back: each is told why', async () => {
    const { house, mo, ilse, soest } = stage;
    const caseId = await ofMo();
    const handoverId = await arrived(house, { by: mo, caseId, to: soest, person: ilse });
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder' });
    expect(codes(await sendBack(house, ilse, { handoverId, reason: 'no-room' }))).toBe('has-arrived');
    const meet = { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' } as const;
    expect(codes(await takeOver(house, ilse, meet))).toBe('has-arrived');
    expect(codes(await withdrawHandover(house, mo, { handoverId }))).toBe('has-arrived');
    expect(codes(await sendHandover(house, mo, { handoverId }))).toBe('has-arrived');
    expect(codes(await openHandover(house, stage.karin, { handoverId }))).toBe('not-found');
  });

  it('a question moves no turn: who handed over has five working days, and after those it returns', async () => {
    const { house, mo, ilse, bas, soest } = stage;
    const caseId = await ofMo();
    const handoverId = await arrived(house, { by: mo, caseId, to: soest, person: ilse });
    const question = { handoverId, text: 'Welke dag kan hij het beste?' };
    expect(codes(await askQuestion(house, mo, question))).toBe('has-arrived');
    valueOf(await askQuestion(house, ilse, question));
    expect(codes(await askQuestion(house, bas, question))).toBe('question-open');
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'first-contact' });
    expect(await toldOf(stage, caseId)).toContain('question Mo Achterberg');
    const asked = valueOf(await openHandover(house, mo, { handoverId })) as SenderView;
    expect(asked).toMatchObject({ handover: { state: 'arrived-asked', answerDueOn: '2026-06-15' }, steps: ['answer'] });

    house.setToday('2026-06-15');
    expect(await lapseHandovers(house)).toEqual({ lapsed: 0 });
    house.setToday('2026-06-16');
    expect(await lapseHandovers(house)).toEqual({ lapsed: 1 });
    expect(await lapseHandovers(house)).toEqual({ lapsed: 0 });
    expect(await toldOf(stage, caseId)).toContain('no-answer Ilse Mulder');
    // Late is better than never.
    valueOf(await answerQuestion(house, mo, { handoverId, text: 'Dinsdag.' }));
    expect(codes(await answerQuestion(house, mo, { handoverId, text: 'Of woensdag.' }))).toBe('no-open-question');
    const told = valueOf(await openHandover(house, ilse, { handoverId })) as ReceiverView;
    expect(told.messages.map(({ text }) => text)).toEqual(['Welke dag kan hij het beste?', 'Dinsdag.']);
    expect(await toldOf(stage, caseId)).toContain('answer Ilse Mulder');
    house.setToday('2026-06-08');
  });

  it('stays within one college: who lives elsewhere, or nobody knows where, is no case for it', async () => {
    const { house, mo, soest } = stage;
    for (const code of ['GM0327', 'GM0307', null]) {
      const caseId = await ofMo('Bram', code);
      const receiver = { organisationId: soest.id };
      expect(codes(await beginHandover(house, mo, { caseId, receiver })), String(code)).toBe('other-college');
      const choices = valueOf(await receiverChoices(house, mo, { caseId }));
      expect(choices.filter(({ kind }) => kind === 'H4')).toEqual([]);
    }
  });

  it('work and income to the Doorstroompunt: minimal, also of who began at a school; school reads its four things', async () => {
    const { house, karin, ilse, mo, doorstroompunt, soest } = stage;
    const caseId = await aYoungPerson(stage, {
      turnOf: karin,
      contact: karin,
      firstName: 'Omar',
      municipalityCode: 'GM0342',
    });
    await taken(house, ilse, await onItsWay(house, { by: karin, caseId, to: soest, person: ilse }), '2026-06-12');
    valueOf(await writeNote(house, ilse, { caseId, text: 'Ontvangt een uitkering.', ...note }));
    const handoverId = await arrived(house, { by: ilse, caseId, to: doorstroompunt });
    expect(await turnOf(stage, caseId)).toMatchObject({ team: 'Team Doorstroompunt', verb: 'first-contact' });
    const seen = valueOf(await openHandover(house, mo, { handoverId })) as ReceiverView;
    expect(seen.between.kind).toBe('H5');
    expect(seen.blocks.map(({ id }) => id)).toEqual(['reach']);
    expect(seen.youngPerson).toMatchObject({ firstName: 'Omar', schoolName: null });
    const page = JSON.stringify(valueOf(await openYoungPerson(house, mo, { caseId })));
    for (const hidden of ['uitkering', 'De Eik']) expect(page).not.toContain(hidden);
    for (const who of [karin, ilse]) {
      const former = valueOf(await openYoungPerson(house, who, { caseId }));
      expect(former).toMatchObject({ relation: 'record', open: null, former: { hasNextTurn: true } });
      expect(
        codes(
          await giveTurn(house, who, {
            caseId,
            memberId: who.memberId,
            teamId: null,
            verb: 'call',
            words: null,
            dueOn: '2026-06-20',
          }),
        ),
      ).not.toBe('ok');
    }
  });

  it('leerplicht to the Doorstroompunt carries no note and no word of why somebody was absent', async () => {
    const { house, mo, doorstroompunt } = stage;
    const leerplicht = (await house.withActor(bea, 'see-directory', (desk) =>
      desk.directory.organisation(bea.organisationId),
    ))!;
    const caseId = await aYoungPerson(stage, { of: leerplicht, turnOf: bea, contact: bea, municipalityCode: 'GM0342' });
    valueOf(await writeNote(house, bea, { caseId, text: 'Verzuim sinds maart.', ...note }));
    const { handoverId } = valueOf(
      await beginHandover(house, bea, { caseId, receiver: { organisationId: doorstroompunt.id } }),
    );
    expect(codes(await sendHandover(house, bea, { handoverId }))).toBe('question-missing');
    valueOf(await editHandover(house, bea, { handoverId, version: 1, question: 'De kwalificatieplicht eindigt.' }));
    valueOf(await sendHandover(house, bea, { handoverId }));
    const page = JSON.stringify(valueOf(await openYoungPerson(house, mo, { caseId })));
    expect(page).not.toContain('Verzuim');
    expect(await turnOf(stage, caseId)).toMatchObject({ team: 'Team Doorstroompunt' });
  });

  it('leerplicht types somebody of its own register and is done: nobody is added to keep, and each fault has its field', async () => {
    const { house, mo, ilse } = stage;
    const typed = {
      firstName: 'Roos',
      infix: '',
      familyName: 'Vink',
      birthDate: '2008-05-12',
      phone: '06 00 00 00 00',
    };
    const question = 'De kwalificatieplicht eindigt in juni.';
    const wish = { ...typed, place: 'Soest', question };
    expect(codes(await handOverNew(house, ilse, wish))).toBe('not-allowed');
    expect(codes(await handOverNew(house, bea, { ...wish, firstName: '', question: '' }))).toBe('missing empty');
    expect(codes(await handOverNew(house, bea, { ...wish, question: 'Nummer 111222333.' }))).toBe('bsn');
    expect(codes(await handOverNew(house, bea, { ...wish, place: 'Amersfoort' }))).toBe('nobody-there');
    expect(codes(await handOverNew(house, bea, { ...wish, place: 'Leusden' }))).toBe('other-college');
    const cases = () =>
      house.owner.query(`select id from cases where record_organisation_id = $1`, [bea.organisationId]);
    const before = (await cases()).rows.length;
    const { handoverId } = valueOf(await handOverNew(house, bea, wish));
    expect((await cases()).rows.length).toBe(before + 1);
    const seen = valueOf(await openHandover(house, mo, { handoverId })) as ReceiverView;
    expect(seen).toMatchObject({ state: 'arrived', question, youngPerson: { fullName: 'Roos Vink' }, steps: ['ask'] });
    expect(seen.blocks).toMatchObject([{ id: 'reach', text: 'Bel of app 06 00 00 00 00.' }]);
    expect(valueOf(await openYoungPerson(house, mo, { caseId: seen.caseId }))).toMatchObject({ relation: 'lead' });
    expect(valueOf(await openYoungPerson(house, bea, { caseId: seen.caseId }))).toMatchObject({ relation: 'record' });
    expect(codes(await handOverNew(house, bea, wish))).toBe('already-there');
    expect(codes(await addYoungPerson(house, bea, { ...wish, who: 'me', expectedEnd: null }))).toBe('not-allowed');
  });

  it('two Doorstroompunten after a move: where somebody lives now leads, the own turn becomes an agreement, both know why', async () => {
    const { house, mo, doorstroompunt } = stage;
    await house.owner.query(`update organisation set municipality_code = 'GM0307' where id = $1`, [doorstroompunt.id]);
    const gooi = await anOrganisation(house, { kind: 'doorstroompunt', name: 'Gooi', municipalityCode: 'GM0317' });
    const teamId = await aTeam(house, gooi, 'Team Gooi');
    const merel = await aColleague(house, gooi, { name: 'Merel Boon', role: 'doorstroomcoach', teamId });
    const who = { firstName: 'Bram', familyName: 'Jager' };
    const own = await aYoungPerson(stage, {
      ...who,
      of: gooi,
      turnOf: merel,
      turn: { verb: 'call', dueOn: '2026-06-17' },
    });
    const caseId = await aYoungPerson(stage, {
      ...who,
      of: doorstroompunt,
      turnOf: mo,
      contact: mo,
      municipalityCode: 'GM0342',
    });
    // Without a hand-over nobody looks across, and nothing can be linked.
    expect(codes(await linkCases(house, merel, { caseId: own, intoCaseId: caseId }))).toBe('not-found');
    valueOf(await recordMove(house, mo, { caseId, place: 'Eemnes', since: '2026-06-01' }));
    const receiver = { organisationId: gooi.id, memberId: merel.memberId };
    const { handoverId } = valueOf(await beginHandover(house, mo, { caseId, receiver }));
    const edit = { handoverId, version: 1, question: 'Bram woont nu bij jullie.' };
    const { version } = valueOf(await editHandover(house, mo, edit));
    valueOf(await tellYoungPerson(house, mo, { handoverId, version, on: '2026-06-08', how: 'phone' }));
    valueOf(await sendHandover(house, mo, { handoverId }));
    valueOf(await takeOver(house, merel, { handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' }));
    valueOf(await linkCases(house, merel, { caseId: own, intoCaseId: caseId }));
    const page = valueOf(await openYoungPerson(house, merel, { caseId }));
    expect(page).toMatchObject({ relation: 'lead', agreements: [{ what: 'Bel Bram', dueOn: '2026-06-17' }] });
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Merel Boon' });
    expect(await toldOf(stage, caseId)).toContain('linked Mo Achterberg');
    const former = valueOf(await openYoungPerson(house, mo, { caseId }));
    expect(former).toMatchObject({ relation: 'record', agreements: [] });
  });

  it('linked to an own young person: one lead, one turn, the other an agreement with its day; both sides told why', async () => {
    const { house, mo, ilse, bas, soest } = stage;
    const own = await aYoungPerson(stage, {
      of: soest,
      turnOf: ilse,
      contact: ilse,
      firstName: 'Noah',
      familyName: 'Prins',
      municipalityCode: 'GM0342',
      turn: { verb: 'call-back', dueOn: '2026-06-19' },
    });
    const of = { of: stage.doorstroompunt, turnOf: mo, contact: mo, municipalityCode: 'GM0342' };
    const caseId = await aYoungPerson(stage, { ...of, firstName: 'Noah', familyName: 'Prins' });
    await arrived(house, { by: mo, caseId, to: soest });
    expect(valueOf(await linkChoices(house, bas, { caseId })).map((one) => one.caseId)).toEqual([own]);
    expect(codes(await linkChoices(house, mo, { caseId }))).not.toBe('ok');
    const before = valueOf(await openYoungPerson(house, mo, { caseId }));

    valueOf(await linkCases(house, bas, { caseId: own, intoCaseId: caseId }));
    const page = valueOf(await openYoungPerson(house, ilse, { caseId }));
    expect(page).toMatchObject({ relation: 'lead', contactPerson: { name: 'Ilse Mulder' } });
    expect(page.agreements).toMatchObject([{ dueOn: '2026-06-19' }]);
    expect(valueOf(await openYoungPerson(house, ilse, { caseId: own }))).toMatchObject({
      state: 'linked',
      linkedTo: caseId,
      open: null,
    });
    expect(await toldOf(stage, caseId)).toEqual(expect.arrayContaining(['linked Mo Achterberg', 'linked Ilse Mulder']));
    // Mo reads that it was linked and after which hand-over, and nothing else than before.
    const after = valueOf(await openYoungPerson(house, mo, { caseId }));
    const line = after.entries.find((entry) => entry.kind === 'event' && entry.event.kind === 'linked');
    expect(line).toMatchObject({ event: { details: { ground: 'H4' } } });
    const { entries: _, version: __, contactPerson: ___, contactMemberId: ____, ...now } = after;
    expect(before).toMatchObject(now);

    valueOf(await unlinkCases(house, ilse, { caseId: own }));
    expect(await turnOf(stage, own)).toMatchObject({ colleague: 'Ilse Mulder' });
    expect(await turnOf(stage, caseId)).toMatchObject({ team: 'Team jongeren' });
  });
});
