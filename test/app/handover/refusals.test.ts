import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, askQuestion } from '#app/handover/ask-question.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver, takeOverOrally } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aDraft, anAgreed, aGuest, aSent, aStage, codes, turnOf, valueOf, yes, type Stage } from './stage.ts';

const meet = { meetOn: '2026-06-16', contactAfter: 'receiver' } as const;

describe.each(engineNames)('what is refused, and changes nothing, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('a burgerservicenummer in any text, without a way round', async () => {
    const { house, karin, ilse } = stage;
    const { handoverId } = await aDraft(stage);
    const text = 'Haar nummer is 111222333.';
    const block = { id: 'wants', text, goesAlong: true, keepBecause: 'omdat het moet' } as const;
    expect(
      codes(await editHandover(house, karin, { handoverId, version: 2, question: text, keepQuestionBecause: 'x' })),
    ).toBe('bsn');
    expect(codes(await editHandover(house, karin, { handoverId, version: 2, blocks: [block] }))).toBe('bsn');
    expect(codes(await recordReading(house, karin, { handoverId, version: 2, together: true, words: text }))).toBe(
      'bsn',
    );
    expect(codes(await recordYes(house, karin, { ...yes(handoverId, 2), ownView: text }))).toBe('bsn');
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    expect(codes(await askQuestion(house, ilse, { ...sent, text }))).toBe('bsn');
    expect(codes(await takeOverOrally(house, karin, { ...sent, ...meet, by: '111222333' }))).toBe('bsn');
  });

  it('a word of health without a reason; with one it stays, and why stays at the school', async () => {
    const { house, karin } = stage;
    const { handoverId } = await aDraft(stage);
    const block = { id: 'wants', text: 'Werken. Zij heeft autisme.', goesAlong: true } as const;
    const refused = await editHandover(house, karin, { handoverId, version: 2, blocks: [block] });
    expect(refused).toMatchObject({
      refusals: [{ code: 'sensitive', field: 'wants', values: { kind: 'health', words: 'autisme' } }],
    });
    const kept = { ...block, keepBecause: 'Samira wil dit zelf zeggen' };
    expect(valueOf(await editHandover(house, karin, { handoverId, version: 2, blocks: [kept] }))).toEqual({
      version: 3,
    });
    expect(
      codes(await editHandover(house, karin, { handoverId, version: 3, blocks: [{ ...block, goesAlong: false }] })),
    ).toBe('ok');
    const { rows } = await house.owner.query(
      `select also_organisation_id, details->>'because' as because from case_event
       where kind = 'handover-text-kept' and details->>'handoverId' = $1`,
      [handoverId],
    );
    expect(rows).toEqual([{ also_organisation_id: null, because: 'wants: Samira wil dit zelf zeggen' }]);
  });

  it('an older version: the second of two who write is told, and the first keeps the words', async () => {
    const { house, karin, peter } = stage;
    const { handoverId } = await aDraft(stage);
    expect(codes(await editHandover(house, peter, { handoverId, version: 2, question: 'Help je haar?' }))).toBe('ok');
    expect(codes(await editHandover(house, karin, { handoverId, version: 2, question: 'Iets anders' }))).toBe(
      'changed-meanwhile',
    );
    const seen = valueOf(await openHandover(house, karin, { handoverId })) as SenderView;
    expect(seen.handover.question).toBe('Help je haar?');
  });

  it('a yes before reading, of the wrong person, of somebody of whom it is not known, or in the future', async () => {
    const { house, karin } = stage;
    const { handoverId } = await aDraft(stage);
    expect(codes(await recordYes(house, karin, yes(handoverId, 2)))).toBe('read-first');
    valueOf(await recordReading(house, karin, { handoverId, version: 2, together: false, words: 'Samira is ziek' }));
    expect(codes(await recordYes(house, karin, { ...yes(handoverId, 3), by: 'parent', name: 'Mevrouw B.' }))).toBe(
      'wrong-person',
    );
    expect(codes(await recordYes(house, karin, { ...yes(handoverId, 3), on: '2026-06-09' }))).toBe('in-the-future');
    valueOf(await editHandover(house, karin, { handoverId, version: 3, capacity: 'unknown' }));
    expect(codes(await recordYes(house, karin, yes(handoverId, 4)))).toBe('capacity-unknown');
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe('yes-first');
  });

  it('for somebody of 17 a parent says yes, and the young person is heard', async () => {
    const { house, karin } = stage;
    const caseId = await aYoungPerson(stage, { birthDate: '2009-02-02', contact: karin });
    const { handoverId } = await aDraft(stage, { caseId });
    valueOf(
      await recordReading(house, karin, { handoverId, version: 2, together: true, words: 'Roos en haar ouders' }),
    );
    const parent = { ...yes(handoverId, 3), by: 'parent', name: 'Mevrouw Vos' } as const;
    expect(codes(await recordYes(house, karin, yes(handoverId, 3)))).toBe('wrong-person');
    expect(await recordYes(house, karin, parent)).toMatchObject({ refusals: [{ code: 'empty', field: 'ownView' }] });
    expect(codes(await recordYes(house, karin, { ...parent, ownView: 'Ik wil dit graag.' }))).toBe('ok');
  });

  it('everything that is missing for sending, at once', async () => {
    const { house, karin } = stage;
    const { handoverId } = await aDraft(stage);
    const none = {
      handoverId,
      version: 2,
      question: '',
      blocks: [
        { id: 'wants', text: '', goesAlong: true },
        { id: 'proud', text: '', goesAlong: true },
      ],
    } as const;
    valueOf(await editHandover(house, karin, none));
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe(
      'question-missing nothing-goes-along read-first yes-first',
    );
  });

  it('to send what was changed after the yes: it is a draft again', async () => {
    const { house, karin } = stage;
    const { handoverId } = await anAgreed(stage);
    expect(codes(await editHandover(house, karin, { handoverId, version: 4 }))).toBe('ok');
    valueOf(await editHandover(house, karin, { handoverId, version: 4, question: 'Iets heel anders?' }));
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe('read-first yes-first');
  });

  it('steps of the other side, and days that cannot be', async () => {
    const { house, karin, ilse, mo } = stage;
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    expect(codes(await takeOver(house, karin, { ...sent, ...meet }))).toBe('not-allowed');
    expect(codes(await takeOver(house, mo, { ...sent, ...meet }))).toBe('not-found');
    expect(codes(await withdrawHandover(house, ilse, sent))).toBe('not-allowed');
    expect(codes(await takeOver(house, ilse, { ...sent, ...meet, meetOn: '2026-06-07' }))).toBe('in-the-past');
    expect(codes(await takeOver(house, ilse, { ...sent, ...meet, meetOn: 'dinsdag' }))).toBe('no-day');
    expect(codes(await answerQuestion(house, karin, { ...sent, text: 'Antwoord zonder vraag.' }))).toBe('not-now');
    expect(codes(await recordMeeting(house, ilse, { ...sent, outcome: 'phone', on: '2026-06-08' }))).toBe(
      'not-allowed',
    );
  });

  it('of two who take over at once one does it, and the other is told so', async () => {
    const { house, ilse, bas } = stage;
    const sent = await aSent(stage, { to: 'soest' });
    const both = await Promise.all([ilse, bas].map((who) => takeOver(house, who, { ...sent, ...meet })));
    expect(both.map(codes).toSorted()).toEqual(['already-taken-over', 'ok']);
    const { rows } = await house.owner.query(
      `select count(*)::integer as n from case_event where kind = 'handover-taken-over' and details->>'handoverId' = $1`,
      [sent.handoverId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('taking over and withdrawing at once end in one of the two, with one turn', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    const sanne = await aGuest(stage, sent);
    const both = await Promise.all([
      withdrawHandover(house, karin, sent),
      takeOver(house, sanne, { ...sent, ...meet }),
    ]);
    expect(codes(both[0])).toMatch(/^(ok|changed-meanwhile)$/);
    const turn = await turnOf(stage, sent.caseId);
    expect(turn.organisation).toBe(both[0].ok ? 'De Eik' : 'Leusden');
  });

  it('going on alone before the young person stayed away twice; the second time only the receiver may', async () => {
    const { house, karin, ilse } = stage;
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await takeOver(house, ilse, { ...sent, ...meet }));
    const goOn = { ...sent, outcome: 'go-on', reason: 'Zij wil wel, maar durft niet.' } as const;
    expect(codes(await recordMeeting(house, ilse, goOn))).toBe('not-now');
    valueOf(await recordMeeting(house, ilse, { ...sent, outcome: 'not-there', nextOn: '2026-06-19' }));
    expect(await turnOf(stage, sent.caseId)).toMatchObject({ verb: 'meet', why: 'not-there', due_on: '2026-06-19' });
    expect(codes(await recordMeeting(house, karin, goOn))).toBe('not-allowed');
    expect(await recordMeeting(house, ilse, { ...goOn, reason: ' ' })).toMatchObject({ refusals: [{ code: 'empty' }] });
    expect(valueOf(await recordMeeting(house, ilse, goOn))).toEqual({ state: 'done' });
  });
});
