import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { openHandover, printHandover } from '#app/handover/open-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { takeOver, takeOverOrally } from '#app/handover/take-over.ts';
import type { ReceiverView, SenderView } from '#app/handover/views.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aYoungPerson } from '../../people.ts';
import {
  aGuest,
  aQuestionAndAnswer,
  aSent,
  aStage,
  codes,
  said,
  toldOf,
  turnOf,
  valueOf,
  type Stage,
  yes,
} from './stage.ts';

const seenBy = async (stage: Stage, who: Parameters<typeof openHandover>[1], handoverId: string) =>
  valueOf(await openHandover(stage.house, who, { handoverId }));

describe.each(engineNames)('the whole thread on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('by a colleague with an account: sent, asked, answered, taken over, met, done', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId, answerDueOn, code } = await aSent(stage, { to: 'soest', person: ilse });
    expect({ answerDueOn, code }).toEqual({ answerDueOn: '2026-06-22', code: null });
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Ilse Mulder',
      verb: 'take-over',
      due_on: '2026-06-22',
    });

    await aQuestionAndAnswer(stage, handoverId, ilse);
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', why: 'handover-answered' });

    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Ilse Mulder', verb: 'meet', due_on: '2026-06-16' });
    const before = await house.owner.query('select lead_organisation_id, contact_member_id from cases where id = $1', [
      caseId,
    ]);
    expect(before.rows[0]).toEqual({ lead_organisation_id: stage.deEik.id, contact_member_id: karin.memberId });

    expect(valueOf(await recordMeeting(house, karin, { handoverId, outcome: 'together', on: '2026-06-08' }))).toEqual({
      state: 'done',
    });
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Ilse Mulder',
      verb: 'guide',
      due_on: '2026-07-06',
    });
    const after = await house.owner.query('select lead_organisation_id, contact_member_id from cases where id = $1', [
      caseId,
    ]);
    expect(after.rows[0]).toEqual({ lead_organisation_id: stage.soest.id, contact_member_id: ilse.memberId });
    expect(await toldOf(stage, caseId)).toEqual([
      'handover Ilse Mulder',
      'question Karin Smit',
      'answer Ilse Mulder',
      'taken-over Karin Smit',
      'met Ilse Mulder',
    ]);
  });

  it('by a guest with a link and a code, to the end', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      organisation: 'Leusden',
      team: 'Team Werk',
      verb: 'take-over',
    });
    const sanne = await aGuest(stage, sent);
    await aQuestionAndAnswer(stage, sent.handoverId, sanne);
    const { handoverId } = sent;
    valueOf(await takeOver(house, sanne, { handoverId, meetOn: '2026-06-10', contactAfter: 'receiver' }));
    const seen = (await seenBy(stage, karin, handoverId)) as SenderView;
    expect(seen.handover).toMatchObject({
      state: 'taken-over',
      takenOverBy: 'Sanne de Boer, Werk en inkomen Leusden',
      takenOverHow: 'by-link',
    });
    house.setToday('2026-06-10');
    valueOf(await recordMeeting(house, sanne, { handoverId, outcome: 'phone', on: '2026-06-10' }));
    house.setToday('2026-06-08');
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      organisation: 'Leusden',
      team: 'Team Werk',
      verb: 'guide',
    });
    expect(((await seenBy(stage, karin, handoverId)) as SenderView).former).toEqual({
      takenOverOn: '2026-06-08',
      metOn: '2026-06-10',
      contact: {
        name: 'Sanne de Boer, Werk en inkomen Leusden',
        organisation: 'Werk en inkomen Leusden',
        phone: '033 000 00 00',
      },
      hasNextTurn: true,
    });
  });

  it('without a link: the sender records who took over by phone', async () => {
    const { house, karin } = stage;
    const { caseId, handoverId, code } = await aSent(stage, { mail: null });
    expect(code).toBeNull();
    const command = {
      handoverId,
      by: 'Sanne de Boer, klantmanager',
      meetOn: '2026-06-18',
      contactAfter: 'receiver',
    } as const;
    valueOf(await takeOverOrally(house, karin, command));
    expect(await turnOf(stage, caseId)).toMatchObject({ organisation: 'Leusden', verb: 'meet', due_on: '2026-06-18' });
  });

  it('shows a receiver only what goes along, and the rest of it after taking over', async () => {
    const { house, ilse } = stage;
    const { handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    const before = (await seenBy(stage, ilse, handoverId)) as ReceiverView;
    expect(before.question).toBe(said.question);
    expect(before.blocks.map((b) => b.id)).toEqual(['wants']);
    expect(before.steps).toEqual(['take-over', 'ask', 'send-back']);
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    const after = (await seenBy(stage, ilse, handoverId)) as ReceiverView;
    expect(after.blocks.map((b) => b.id)).toEqual(['proud', 'wants']);
    for (const view of [before, after])
      expect(JSON.stringify(view)).not.toMatch(/rustige kamer|helps-at-home|goesAlong|thuis/);
  });

  it("shows the sender the receiver's own view beforehand, word for word", async () => {
    const { karin, ilse } = stage;
    const { handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    const sender = (await seenBy(stage, karin, handoverId)) as SenderView;
    const receiver = (await seenBy(stage, ilse, handoverId)) as ReceiverView;
    expect({ ...sender.asReceiver, steps: [] }).toEqual({ ...receiver, steps: [] });
    expect(sender.asYoungPerson.stays.map((b) => b.id)).toEqual(['helps-at-home']);
  });

  it('logs a print as exported', async () => {
    const { house, ilse } = stage;
    const { handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' });
    valueOf(await printHandover(house, ilse, { handoverId }));
    const { rows } = await house.owner.query(
      `select distinct how from access_event e join access_subject s on s.event_id = e.id where e.act = 'print-handover'`,
    );
    expect(rows).toEqual([{ how: 'exported' }]);
  });

  it('proposes the municipality where somebody lives, and refuses a receiver to which no ground leads', async () => {
    const { house, karin, mo, contactgemeente, soest, ilse } = stage;
    const caseId = await aYoungPerson(stage, { municipalityCode: 'GM0342' });
    const choices = valueOf(await receiverChoices(house, karin, { caseId }));
    expect(choices.map((c) => [c.name, c.kind, c.proposed, c.first])).toEqual([
      ['Werk en inkomen Soest', 'H1', true, true],
      ['Werk en inkomen Soest', 'H3', true, false],
      ['Werk en inkomen Leusden', 'H1', false, true],
      ['Werk en inkomen Leusden', 'H3', false, false],
      ['Doorstroompunt Eem en Vallei', 'H8', false, true],
    ]);
    const to = (organisationId: string, memberId?: string) => ({
      caseId,
      receiver: { organisationId, ...(memberId && { memberId }) },
    });
    expect(codes(await beginHandover(house, karin, to(contactgemeente.id)))).toBe('no-ground');
    expect(codes(await beginHandover(house, karin, to(soest.id, mo.memberId)))).toBe('unknown-colleague');
    expect(codes(await beginHandover(house, ilse, to(soest.id)))).toBe('not-found');
    expect(codes(await beginHandover(house, karin, to(soest.id)))).toBe('ok');
    expect(codes(await beginHandover(house, karin, to(soest.id)))).toBe('handover-open');
  });

  it('from an mbo it is kind H2: the student says yes alone, also at 17', async () => {
    const { house, soest, ilse } = stage;
    const roc = await anOrganisation(house, { kind: 'mbo', name: 'ROC Eemwijk' });
    const hassan = await aColleague(house, roc, { name: 'Hassan Idrissi', role: 'begeleider' });
    const caseId = await aYoungPerson(stage, { of: roc, turnOf: hassan, contact: hassan, birthDate: '2009-01-30' });
    const receiver = { organisationId: soest.id, memberId: ilse.memberId };
    const { handoverId } = valueOf(await beginHandover(house, hassan, { caseId, receiver }));
    const blocks = [{ id: 'wants', text: 'Een baan in de techniek.', goesAlong: true }] as const;
    valueOf(await editHandover(house, hassan, { handoverId, version: 1, question: said.question, blocks }));
    valueOf(await recordReading(house, hassan, { handoverId, version: 2, together: true, words: 'Yusuf en Hassan' }));
    valueOf(await recordYes(house, hassan, yes(handoverId, 3)));
    valueOf(await sendHandover(house, hassan, { handoverId }));
    const { rows } = await house.owner.query('select ground from case_access where case_id = $1', [caseId]);
    expect(rows).toEqual([{ ground: 'H2' }]);
    expect(codes(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'sender' }))).toBe('ok');
    valueOf(await recordMeeting(house, ilse, { handoverId, outcome: 'together', on: '2026-06-08' }));
    const after = await house.owner.query('select lead_organisation_id, contact_member_id from cases where id = $1', [
      caseId,
    ]);
    expect(after.rows[0]).toEqual({ lead_organisation_id: soest.id, contact_member_id: hassan.memberId });
  });
});
