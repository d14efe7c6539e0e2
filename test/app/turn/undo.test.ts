import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askQuestion } from '#app/handover/ask-question.ts';
import { showLink } from '#app/handover/come-in-by-link.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver, takeOverOrally } from '#app/handover/take-over.ts';
import { undoSend, undoTakeOver } from '#app/handover/undo-handover.ts';
import { mailLink } from '#app/notice/post-notices.ts';
import { finishAgreement, makeAgreement, undoFinish } from '#app/person/agreements.ts';
import { writeNote } from '#app/person/write-note.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { later } from '#app/turn/later.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { shieldCase } from '#app/turn/shield.ts';
import { undoTurn } from '#app/turn/undo-turn.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { formOf, told, Visitor, aServer } from '../../web/visitor.ts';
import { aGuest, anAgreed, aSent, aStage, codes, toldOf, tokenOf, valueOf, type Stage } from '../handover/stage.ts';

const meeting = { meetOn: '2026-06-16', contactAfter: 'receiver' } as const;

describe.each(engineNames)('what was done a moment ago is taken back, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await aStage(engine)));
  afterAll(() => stage.house.close());

  const rows = async (statement: string) => (await stage.house.owner.query(statement)).rows;
  /** The whole turn with its task, since and version aside: who gave it back is new. */
  const turnAt = (caseId: string) =>
    rows(`select t.organisation_id, t.team_id, t.member_id, t.waits_for, t.due_on::text, t.since::text, k.verb, k.words,
      k.why, k.also_organisation_id from turn t join turn_task k using (case_id) where case_id = '${caseId}'`);
  const standsAt = async (handoverId: string) =>
    (
      await rows(`select state, sent_on, answer_due_on, taken_over_on, taken_over_by, meet_on, shown_school
      from handover where id = '${handoverId}'`)
    )[0];

  it('sending: the turn lies where it lay, the link is dead, and it is sent again with one mail', async () => {
    const { house, karin } = stage;
    const { caseId, handoverId } = await anAgreed(stage);
    const [turn, stood] = [await turnAt(caseId), await standsAt(handoverId)];
    const sent = valueOf(await sendHandover(house, karin, { handoverId }));
    const sanne = await aGuest(stage, { handoverId, code: sent.code });
    const first = await tokenOf(stage, handoverId);
    expect(codes(await undoSend(house, stage.peter, { undoId: sent.undoId ?? '' }))).toBe('not-found');
    expect(codes(await undoTakeOver(house, karin, { undoId: sent.undoId ?? '' }))).toBe('not-found');
    expect(valueOf(await undoSend(house, karin, { undoId: sent.undoId ?? '' }))).toEqual({ handoverId });
    expect(await turnAt(caseId)).toEqual(turn);
    expect(await standsAt(handoverId)).toEqual(stood);
    expect(codes(await openHandover(house, sanne, { handoverId }))).toBe('not-found');
    expect(valueOf(await showLink(house, first))).toMatchObject({ opens: false });
    expect(await toldOf(stage, caseId)).toEqual(['handover Team Werk', 'withdrawn Team Werk']);
    expect(codes(await undoSend(house, karin, { undoId: sent.undoId ?? '' }))).toBe('not-found');

    const again = valueOf(await sendHandover(house, karin, { handoverId }));
    const mails: string[] = [];
    const post = { house, address: 'http://here', send: async (mail: { text: string }) => void mails.push(mail.text) };
    for (const token of [first, await tokenOf(stage, handoverId)])
      await mailLink(post as unknown as Parameters<typeof mailLink>[0], { handoverId, token });
    expect(mails).toHaveLength(1);
    expect(mails[0]).not.toContain(first);
    expect(valueOf(await openHandover(house, await aGuest(stage, { handoverId, ...again }), { handoverId })).as).toBe(
      'receiver',
    );
  });

  it('sending stays as it is when the receiver asked something, and the next day', async () => {
    const { house, karin, ilse } = stage;
    const sent = await aSent(stage, { to: 'soest' });
    valueOf(await askQuestion(house, ilse, { handoverId: sent.handoverId, text: 'Welke dagen?' }));
    expect(codes(await undoSend(house, karin, { undoId: sent.undoId ?? '' }))).toBe('undo-too-late');
    expect(await standsAt(sent.handoverId)).toMatchObject({ state: 'asked' });
    const other = await aSent(stage, { to: 'soest' });
    house.setToday('2026-06-09');
    expect(codes(await undoSend(house, karin, { undoId: other.undoId ?? '' }))).toBe('too-late');
    house.setToday('2026-06-08');
    expect(valueOf(await openHandover(house, ilse, other)).as).toBe('receiver');
  });

  it('sending to a colleague closes the page for the receiver, until it is sent again', async () => {
    const { house, karin, ilse } = stage;
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await undoSend(house, karin, { undoId: sent.undoId ?? '' }));
    expect(codes(await openHandover(house, ilse, sent))).toBe('not-found');
    expect(
      await rows(`select case_id from case_access where case_id = '${sent.caseId}' and valid_until is null`),
    ).toEqual([]);
    valueOf(await sendHandover(house, karin, sent));
    expect(valueOf(await openHandover(house, ilse, sent)).as).toBe('receiver');
  });

  it('sending of who is afgeschermd: the colleague who was asked stands no longer beside the wall', async () => {
    const { house, karin, ilse } = stage;
    const hidden = await aYoungPerson(stage, { contact: karin, turnOf: karin });
    valueOf(await shieldCase(house, karin, { caseId: hidden, named: [karin.memberId] }));
    const { caseId, handoverId } = await anAgreed(stage, { to: 'soest', person: ilse, caseId: hidden });
    const named = () => rows(`select member_id from shield_named where case_id = '${caseId}'`);
    const sent = valueOf(await sendHandover(house, karin, { handoverId }));
    expect(await named()).toHaveLength(2);
    valueOf(await undoSend(house, karin, { undoId: sent.undoId ?? '' }));
    expect(await named()).toEqual([{ member_id: karin.memberId }]);
  });

  it('taking over: it waits for an answer again, and who took over reads the question and no more', async () => {
    const { house, ilse } = stage;
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    const [turn, stood] = [await turnAt(sent.caseId), await standsAt(sent.handoverId)];
    const taken = valueOf(await takeOver(house, ilse, { ...sent, ...meeting }));
    const note = { caseId: sent.caseId, text: 'Een woord.', hidden: false, hiddenBecause: '', keepBecause: '' };
    expect(codes(await undoTakeOver(house, stage.bas, { undoId: taken.undoId ?? '' }))).toBe('not-found');
    expect(valueOf(await undoTakeOver(house, ilse, { undoId: taken.undoId ?? '' }))).toMatchObject({});
    expect(await turnAt(sent.caseId)).toEqual(turn);
    expect(await standsAt(sent.handoverId)).toEqual(stood);
    expect(codes(await writeNote(house, ilse, note))).toBe('not-found');
    expect(await toldOf(stage, sent.caseId)).toEqual([
      'handover Ilse Mulder',
      'taken-over Karin Smit',
      'take-over-undone Karin Smit',
    ]);
    expect(codes(await takeOver(house, ilse, { ...sent, ...meeting }))).toBe('ok');
  });

  it('a take-over by phone is taken back by who recorded it; a guest gets no way back', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    const turn = await turnAt(sent.caseId);
    const oral = valueOf(await takeOverOrally(house, karin, { ...sent, ...meeting, by: 'Sanne, klantmanager' }));
    valueOf(await undoTakeOver(house, karin, { undoId: oral.undoId ?? '' }));
    expect(await turnAt(sent.caseId)).toEqual(turn);
    const byGuest = valueOf(await takeOver(house, await aGuest(stage, sent), { ...sent, ...meeting }));
    expect(byGuest.undoId).toBeUndefined();
  });

  it('a turn given on, or put off; not when a colleague went on with it, and never own words', async () => {
    const { house, karin, peter } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    const turn = await turnAt(caseId);
    const next = { caseId, teamId: null, verb: 'call', words: null, dueOn: '2026-06-12' };
    const given = valueOf(await giveTurn(house, karin, { ...next, memberId: peter.memberId }));
    expect(codes(await undoTurn(house, peter, { undoId: given.undoId ?? '' }))).toBe('not-found');
    expect(valueOf(await undoTurn(house, karin, { undoId: given.undoId ?? '' }))).toEqual({ caseId });
    expect(await turnAt(caseId)).toEqual(turn);
    const put = valueOf(await later(house, karin, { caseId, dueOn: '2026-06-19' }));
    valueOf(await undoTurn(house, karin, { undoId: put.undoId ?? '' }));
    expect(await turnAt(caseId)).toEqual(turn);

    const gone = valueOf(
      await giveTurn(house, karin, { ...next, memberId: null, teamId: stage.eikTeam, words: 'Bel 10 uur' }),
    );
    valueOf(await pickUp(house, peter, { caseId }));
    expect(codes(await undoTurn(house, karin, { undoId: gone.undoId ?? '' }))).toBe('undo-too-late');
    const own = valueOf(await later(house, peter, { caseId, dueOn: '2026-06-19' }));
    expect(own.undoId).toBeUndefined();
  });

  it('an agreement that was put on done stands open again, on that day only', async () => {
    const { house, karin } = stage;
    const caseId = await aYoungPerson(stage, { turnOf: karin, contact: karin });
    const made = await makeAgreement(house, karin, { caseId, what: 'Bellen', who: 'Karin', dueOn: '2026-06-12' });
    const one = { caseId, ...valueOf(made) };
    expect(codes(await undoFinish(house, karin, one))).toBe('not-found');
    valueOf(await finishAgreement(house, karin, { ...one, version: 1 }));
    expect(codes(await undoFinish(house, stage.ilse, one))).toBe('not-found');
    house.setToday('2026-06-09');
    expect(codes(await undoFinish(house, karin, one))).toBe('too-late');
    house.setToday('2026-06-08');
    valueOf(await undoFinish(house, karin, one));
    expect(await rows(`select done_on, version from agreement where id = '${one.agreementId}'`)).toEqual([
      { done_on: null, version: 3 },
    ]);
  });
});

describe('the bar "Ongedaan maken" in the browser', () => {
  let stage: Stage;
  let karin: Visitor;
  let close: () => Promise<void>;
  beforeAll(async () => {
    stage = await aStage('one session');
    const { app } = await aServer(stage.house);
    karin = new Visitor(app, stage.karin);
    close = async () => {
      await app.close();
      await stage.house.close();
    };
  });
  afterAll(() => close());

  it('stands above the page after sending, and leads back to the same hand-over', async () => {
    const { handoverId } = await anAgreed(stage, { to: 'soest' });
    const sent = await karin.fillIn(`/overdrachten/${handoverId}/controle`, '/versturen');
    const page = (await karin.open(sent.to ?? '')).body;
    expect(told(page)).toContain('Verstuurd. Ongedaan maken');
    const undone = await karin.post(...formOf(page, '/ongedaan/versturen'));
    expect(undone.to).toBe(`/overdrachten/${handoverId}`);
    expect(told((await karin.open(undone.to ?? '')).body)).toContain('niet meer verstuurd');
    expect((await karin.post(...formOf(page, '/ongedaan/versturen'))).status).toBe(404);
    expect((await karin.post('/ongedaan/versturen', { gedaan: 'x' })).status).toBe(404);
  });

  it('stands there after taking over, after a turn was given, and after an agreement was done', async () => {
    const { handoverId, caseId } = await aSent(stage, { to: 'soest', person: stage.ilse });
    const ilse = new Visitor(karin.app, stage.ilse);
    const typed = { keuze: 'neem-over', contactAfter: 'receiver', 'meetOn-pick': '2026-06-16' };
    const taken = await ilse.fillIn(`/overdrachten/${handoverId}`, '/besluit', typed);
    const undone = await ilse.post(...formOf((await ilse.open(taken.to ?? '')).body, '/ongedaan/overnemen'));
    expect(undone.to).toBe(`/overdrachten/${handoverId}`);
    expect((await ilse.open(`/jongeren/${caseId}`)).status).toBe(200);

    const own = await aYoungPerson(stage, { turnOf: stage.karin, contact: stage.karin });
    const given = await karin.fillIn(`/jongeren/${own}/later`, '/later', { 'dueOn-pick': '2026-06-19' });
    const back = await karin.post(...formOf((await karin.open(given.to ?? '')).body, '/ongedaan/beurt'));
    expect(back.to).toBe(`/jongeren/${own}`);
    const late = await karin.fillIn(`/jongeren/${own}/later`, '/later', { 'dueOn-pick': '2026-06-19' });
    const bar = (await karin.open(late.to ?? '')).body;
    await stage.house.owner.query('update cases set version = version + 1 where id = $1', [own]);
    expect((await karin.post(...formOf(bar, '/ongedaan/beurt'))).to).toBe('/werk');
    expect(told((await karin.open('/werk')).body)).toContain('Ongedaan maken kan niet meer');

    const page = `/jongeren/${own}`;
    await karin.fillIn(page, '/afspraken', { what: 'Bellen', who: 'Karin', 'dueOn-pick': '2026-06-15' });
    const done = await karin.fillIn(page, '/klaar');
    const after = (await karin.open(done.to ?? '')).body;
    expect(after.match(/\/open"/g)).toHaveLength(2); // above the page and in the list of what is done
    await karin.post(...formOf(after, '/open'));
    expect(told((await karin.open(page)).body)).toContain('De afspraak staat weer open');
  });
});
