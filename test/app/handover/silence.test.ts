import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, askQuestion } from '#app/handover/ask-question.ts';
import { lapseHandovers } from '#app/handover/lapse-handovers.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { takeOver } from '#app/handover/take-over.ts';
import type { SenderView } from '#app/handover/views.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { tellWhoCalls } from '#app/notice/tell-who-calls.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { remind } from '#app/turn/remind.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { engineNames } from '../../engines.ts';
import { aGuest, aSent, aStage, codes, toldOf, turnOf, valueOf, type Stage } from './stage.ts';

const sentOn = '2026-06-08';
const workingDay10 = '2026-06-22';
const workingDay11 = '2026-06-23';

describe.each(engineNames)('when nobody answers, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('Leusden stays silent: on working day 11 the turn is back at Karin, who was told; not a day before', async () => {
    const { house } = stage;
    house.setToday(sentOn);
    const sent = await aSent(stage);
    house.setToday(workingDay10);
    expect(await lapseHandovers(house)).toEqual({ lapsed: 0 });
    house.setToday(workingDay11);
    expect(await lapseHandovers(house)).toEqual({ lapsed: 1 });
    expect(await lapseHandovers(house)).toEqual({ lapsed: 0 });
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      organisation: 'De Eik',
      colleague: 'Karin Smit',
      verb: 'call-receiver',
      why: 'handover-lapsed',
      due_on: '2026-06-26',
    });
    expect(await toldOf(stage, sent.caseId)).toEqual(['handover Team Werk', 'lapsed Karin Smit']);
    // The link still works: late is better than never.
    const sanne = await aGuest(stage, sent);
    expect(codes(await takeOver(house, sanne, { ...sent, meetOn: '2026-06-30', contactAfter: 'receiver' }))).toBe('ok');
  });

  it('at a receiver with an account the teamleider gets the turn, and both sides were told', async () => {
    const { house, karin } = stage;
    house.setToday(sentOn);
    const sent = await aSent(stage, { to: 'soest', person: stage.ilse });
    house.setToday(workingDay11);
    await lapseHandovers(house);
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      organisation: 'Soest',
      colleague: 'Bas Jansen',
      verb: 'take-over',
      due_on: '2026-06-30',
    });
    expect(await toldOf(stage, sent.caseId)).toEqual([
      'handover Ilse Mulder',
      'lapsed Karin Smit',
      'lapsed Bas Jansen',
    ]);
    expect(codes(await withdrawHandover(house, karin, sent))).toBe('ok');
  });

  it('a question that the school leaves lying stays at the school, and can still be answered', async () => {
    const { house, karin, ilse } = stage;
    house.setToday(sentOn);
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await askQuestion(house, ilse, { ...sent, text: 'Welke dagen kan zij?' }));
    house.setToday(workingDay11);
    await lapseHandovers(house);
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'answer-question',
      why: 'no-answer',
    });
    valueOf(await answerQuestion(house, karin, { ...sent, text: 'Maandag.' }));
    expect(await turnOf(stage, sent.caseId)).toMatchObject({
      colleague: 'Ilse Mulder',
      verb: 'take-over',
      due_on: '2026-06-30',
    });
    expect(codes(await answerQuestion(house, karin, { ...sent, text: 'En dinsdag.' }))).toBe('not-now');
  });

  it('Leusden stays silent after the meeting: Karin, who cannot move it any more, is told to call', async () => {
    const { house, karin } = stage;
    house.setToday(sentOn);
    const sent = await aSent(stage);
    const sanne = await aGuest(stage, sent);
    valueOf(await takeOver(house, sanne, { ...sent, meetOn: sentOn, contactAfter: 'receiver' }));
    const asked = valueOf(await openYoungPerson(house, karin, sent));
    expect(asked.open?.call).toEqual({ organisation: 'Leusden', phone: '033 000 00 00' });
    expect(codes(await remind(house, karin, sent))).toBe('no-account');
    valueOf(await recordMeeting(house, sanne, { ...sent, outcome: 'together', on: sentOn }));
    const { due_on: due } = await turnOf(stage, sent.caseId);
    house.setToday(addWorkingDays(due, 4));
    await tellWhoCalls(house);
    const told = async () => (await toldOf(stage, sent.caseId)).filter((line) => line.startsWith('late'));
    expect(await told()).toEqual([]);
    house.setToday(addWorkingDays(due, 5));
    await tellWhoCalls(house);
    expect(await told()).toEqual(['late-elsewhere Karin Smit']);
    expect(await turnOf(stage, sent.caseId)).toMatchObject({ organisation: 'Leusden', verb: 'guide', due_on: due });
    const { contactPerson } = valueOf(await openYoungPerson(house, karin, sent));
    expect(contactPerson).toMatchObject({ name: 'Sanne de Boer', phone: '033 000 00 00' });
    const { former } = valueOf(await openHandover(house, karin, sent)) as SenderView;
    expect(former?.contact).toMatchObject({ organisation: 'Werk en inkomen Leusden', phone: '033 000 00 00' });
  });
});
