import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoversOfCase, openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendBack } from '#app/handover/send-back.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { withdrawHandover } from '#app/handover/withdraw-handover.ts';
import { waitFor } from '#app/turn/wait-for.ts';
import { shieldCase, unshieldCase } from '#app/turn/shield.ts';
import type { ReceiverView, SenderView } from '#app/handover/views.ts';
import type { Member } from '#domain/access/actor.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aDraft, anAgreed, aGuest, aSent, aStage, codes, turnOf, valueOf, yes, type Stage } from './stage.ts';

/** Everything about this case that the database lets somebody read, whatever page would ask. */
const tracesFor = (stage: Stage, who: Member, caseId: string) =>
  stage.house.withActor(who, 'open-young-person', async ({ cases, people, writing, handovers }) => {
    const [facts, turn] = [await cases.find(caseId), await cases.turn(caseId)];
    const [person, enrolment, contact] = [
      await people.find(caseId),
      await people.enrolment(caseId),
      await people.contact(caseId),
    ];
    const mine = await handovers.ofCase(caseId);
    const blocks = (await Promise.all(mine.map((h) => handovers.blocks(h.id)))).flat();
    return [facts, turn, person, enrolment, contact, ...(await writing.events(caseId)), ...mine, ...blocks].filter(
      Boolean,
    );
  });

describe.each(engineNames)('who may not see it, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it("after Jesse's no nothing of him is visible at W&I Soest, and somebody is on turn for him", async () => {
    const { house, karin, ilse, bas } = stage;
    const { caseId, handoverId } = await aDraft(stage, { to: 'soest', person: ilse });
    const no = valueOf(await recordYes(house, karin, { ...yes(handoverId, 2), answer: 'no' }));
    expect(no.state).toBe('refused');
    for (const who of [ilse, bas]) {
      expect(await tracesFor(stage, who, caseId)).toEqual([]);
      expect(codes(await openHandover(house, who, { handoverId }))).toBe('not-found');
      expect(codes(await takeOver(house, who, { handoverId, meetOn: '2026-06-16', contactAfter: 'sender' }))).toBe(
        'not-found',
      );
    }
    const { rows } = await house.owner.query('select 1 from case_access where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
    expect(await turnOf(stage, caseId)).toMatchObject({
      colleague: 'Karin Smit',
      verb: 'talk-about-after-school',
      why: 'handover-no-yes',
    });
    expect(codes(await sendHandover(house, karin, { handoverId }))).toBe('handover-refused');
  });

  it('before it is sent the receiver sees nothing of it', async () => {
    const { ilse, house } = stage;
    const { caseId, handoverId } = await anAgreed(stage, { to: 'soest', person: ilse });
    expect(await tracesFor(stage, ilse, caseId)).toEqual([]);
    expect(codes(await openHandover(house, ilse, { handoverId }))).toBe('not-found');
  });

  it('gives phone and document only to who took over, and of school only what went along at sending', async () => {
    const { house, ilse, karin } = stage;
    const caseId = await aYoungPerson(stage, { contact: karin, turnOf: karin });
    await house.owner.query(
      `insert into contact (case_id, organisation_id, phone, parent_contact) values ($1, $2, '06 00 00 00 00', 'moeder')`,
      [caseId, stage.deEik.id],
    );
    const sent = await aSent(stage, { to: 'soest', person: ilse, caseId });
    const seen = async () => valueOf(await openHandover(house, ilse, sent)) as ReceiverView;
    expect(JSON.stringify(await seen())).not.toMatch(/06 00|moeder/);
    const schoolDay = { schoolName: 'Praktijkschool De Eik', expectedEnd: '2026-07-10' };
    expect((await seen()).youngPerson).toMatchObject(schoolDay);
    await takeOver(house, ilse, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' });
    const live = `update enrolment set expected_end = '2026-10-01', mentor = 'Joke' where case_id = $1`;
    await house.owner.query(live, [caseId]);
    const block = { id: 'reach', title: 'Zo bereik je Samira', text: 'Bel of app 06 00 00 00 00.' };
    expect((await seen()).blocks).toContainEqual(block);
    expect((await seen()).youngPerson).toMatchObject(schoolDay);
    await house.withActor(ilse, 'open-young-person', async ({ people, handovers }) => {
      expect([await people.enrolment(caseId), await people.contact(caseId)]).toEqual([undefined, undefined]);
      const received = { caseId, shownSchool: schoolDay.schoolName, shownEnd: schoolDay.expectedEnd };
      expect(await handovers.received([caseId])).toEqual([received]);
    });
    expect(await house.withActor(karin, 'open-young-person', (desk) => desk.handovers.received([caseId]))).toEqual([]);
  });

  it('keeps phone and mail at school when the young person keeps that block back', async () => {
    const { house, ilse, karin } = stage;
    const caseId = await aYoungPerson(stage, { contact: karin, turnOf: karin });
    const phone = `insert into contact (case_id, organisation_id, phone) values ($1, $2, '06 00 00 00 00')`;
    await house.owner.query(phone, [caseId, stage.deEik.id]);
    const sent = await aSent(stage, { to: 'soest', person: ilse, caseId, keepsBack: 'reach' });
    await takeOver(house, ilse, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' });
    const seen = valueOf(await openHandover(house, ilse, sent)) as ReceiverView;
    expect(JSON.stringify([seen, await tracesFor(stage, ilse, caseId)])).not.toMatch(/06 00|reach/);
    const own = valueOf(await openHandover(house, karin, sent)) as SenderView;
    expect(own.asYoungPerson.stays.map(({ id }) => id)).toContain('reach');
  });

  it('a hand-over that was sent back is gone for who sent it back; the sender reads why and who else', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    expect(codes(await sendBack(house, ilse, { handoverId, reason: 'other' }))).toBe('empty');
    expect(codes(await sendBack(house, ilse, { handoverId, reason: 'lives-elsewhere', whoElse: 'Nijkerk' }))).toBe(
      'ok',
    );
    expect(codes(await openHandover(house, ilse, { handoverId }))).toBe('not-found');
    // Its own line on the timeline stays with who wrote it; of the school nothing is left.
    const left = await tracesFor(stage, ilse, caseId);
    expect(left).toMatchObject([{ kind: 'handover-sent-back', organisationId: stage.soest.id }]);
    const seen = valueOf(await openHandover(house, karin, { handoverId })) as SenderView;
    expect(seen.handover).toMatchObject({ state: 'sent-back', reason: 'lives-elsewhere', whoElse: 'Nijkerk' });
    expect(await turnOf(stage, caseId)).toMatchObject({ colleague: 'Karin Smit', verb: 'find-other' });
  });

  it('withdrawn before taking over: gone at once, by account and by link', async () => {
    const { house, karin, ilse } = stage;
    const toSoest = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await withdrawHandover(house, karin, toSoest));
    expect(codes(await openHandover(house, ilse, toSoest))).toBe('not-found');
    expect(await tracesFor(stage, ilse, toSoest.caseId)).toEqual([]);
    const toLeusden = await aSent(stage);
    const sanne = await aGuest(stage, toLeusden);
    valueOf(await withdrawHandover(house, karin, toLeusden));
    expect(codes(await openHandover(house, sanne, toLeusden))).toBe('not-found');
    expect(await turnOf(stage, toLeusden.caseId)).toMatchObject({ colleague: 'Karin Smit', why: 'handover-withdrawn' });
  });

  it('withdrawn after taking over: who took over keeps what it has, marked, and can do nothing with it', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    valueOf(await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    valueOf(await withdrawHandover(house, karin, { handoverId }));
    const kept = valueOf(await openHandover(house, ilse, { handoverId })) as ReceiverView;
    expect(kept).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-06-08', steps: [] });
    expect(kept.youngPerson).toMatchObject({ schoolName: 'Praktijkschool De Eik', expectedEnd: '2026-07-10' });
    expect(codes(await recordMeeting(house, ilse, { handoverId, outcome: 'phone', on: '2026-06-08' }))).toBe(
      'not-found',
    );
    const turn = await house.withActor(ilse, 'open-young-person', ({ cases }) => cases.turn(caseId));
    expect(turn).toBeUndefined();
  });

  it('withdrawn after taking over by link: the same page stays readable, marked, until the link is too old', async () => {
    const { house, karin } = stage;
    const sent = await aSent(stage);
    const sanne = await aGuest(stage, sent);
    const { handoverId } = sent;
    valueOf(await takeOver(house, sanne, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    valueOf(await withdrawHandover(house, karin, { handoverId }));
    const again = await aGuest(stage, sent);
    const kept = valueOf(await openHandover(house, again, { handoverId })) as ReceiverView;
    expect(kept).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-06-08', steps: [] });
    expect(codes(await recordMeeting(house, again, { handoverId, outcome: 'phone', on: '2026-06-08' }))).not.toBe('ok');
  });

  it('a guest sees this one hand-over and no other', async () => {
    const { house } = stage;
    const [mine, other] = [await aSent(stage), await aSent(stage)];
    const sanne = await aGuest(stage, mine);
    expect(codes(await openHandover(house, sanne, mine))).toBe('ok');
    expect(codes(await openHandover(house, sanne, other))).toBe('not-found');
  });

  it('an afgeschermd case goes only to somebody named, with an account, and to nobody next to that person', async () => {
    const { house, karin, ilse, bas } = stage;
    const shield = (caseId: string) =>
      house.withActor(karin, 'shield', async ({ cases }) => {
        await cases.find(caseId); // as the act does
        await cases.shield(caseId, stage.deEik.id, '2026-06-08', [karin.memberId]);
      });
    const toTeam = await anAgreed(stage, { to: 'soest' });
    const toLeusden = await anAgreed(stage);
    const toIlse = await anAgreed(stage, { to: 'soest', person: ilse });
    for (const { caseId } of [toTeam, toLeusden, toIlse]) await shield(caseId);
    for (const unnamed of [toTeam, toLeusden])
      expect(codes(await sendHandover(house, karin, unnamed))).toBe('shielded-needs-name');
    valueOf(await sendHandover(house, karin, toIlse));
    expect(codes(await openHandover(house, ilse, toIlse))).toBe('ok');
    expect(codes(await openHandover(house, bas, toIlse))).toBe('not-found');
    expect(codes(await takeOver(house, ilse, { ...toIlse, meetOn: '2026-06-16', contactAfter: 'receiver' }))).toBe(
      'ok',
    );
  });

  it('after the meeting the wall is of who leads: it may name others and take it off, and the school keeps its own', async () => {
    const { house, karin, ilse, bas, soest } = stage;
    const rows = async (sql: string) => (await house.owner.query(sql, [caseId])).rows;
    const sent = await anAgreed(stage, { to: 'soest', person: ilse });
    const { caseId } = sent;
    await house.withActor(karin, 'shield', async ({ cases }) => {
      await cases.find(caseId);
      await cases.shield(caseId, stage.deEik.id, '2026-06-08', [karin.memberId]);
    });
    valueOf(await sendHandover(house, karin, sent));
    valueOf(await takeOver(house, ilse, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' }));
    valueOf(await recordMeeting(house, karin, { ...sent, outcome: 'together', on: '2026-06-08' }));
    const named = () => rows('select member_id, organisation_id from shield_named where case_id = $1 order by 1');
    const both = [karin, ilse].map((who) => ({ member_id: who.memberId, organisation_id: soest.id }));
    expect(await named()).toEqual(both);
    valueOf(await shieldCase(house, ilse, { caseId, named: [ilse.memberId, bas.memberId] }));
    expect((await named()).map((row) => row.member_id)).toEqual(
      [karin, ilse, bas].map((who) => who.memberId).toSorted(),
    );
    valueOf(await shieldCase(house, ilse, { caseId, named: [ilse.memberId] }));
    expect(await named()).toEqual(both);
    valueOf(await unshieldCase(house, ilse, { caseId }));
    expect(await rows('select from case_shield where case_id = $1')).toEqual([]);
  });

  it('the receiver answers in the row of the hand-over, and changes or reads nothing that is the sender’s', async () => {
    const { house, karin, ilse } = stage;
    const sent = await aSent(stage, { to: 'soest', person: ilse });
    const change = (set: string) =>
      as(house.pool, ilse, (client) =>
        client.query(`update handover set ${set} where id = $1`, [sent.handoverId]),
      ).then(
        ({ rowCount }) => rowCount,
        (fault: { code?: string }) => fault.code,
      );
    for (const set of ["question = 'Anders'", "yes_on = '2026-01-01'", "yes_name = 'Ik'", "to_mail = 'x@example.org'"])
      expect([set, await change(set)]).toEqual([set, '42501']);
    expect(await change("meet_on = '2026-06-20', reason = 'Druk'")).toBe(1);
    const read = async (who: Member) =>
      (await house.withActor(who, 'open-handover', ({ handovers }) => handovers.find(sent.handoverId)))?.capacity;
    expect([await read(karin), await read(ilse)]).toEqual(['yes', 'unknown']);
    const inside = await as(house.pool, ilse, (client) => client.query('select * from handover_inside'));
    expect(inside.rows).toEqual([]);
  });

  it('whoever ends it, the next task is known to who is on turn and to nobody else', async () => {
    const { house, karin, ilse } = stage;
    const ends = [
      async (sent: { handoverId: string }) => {
        await takeOver(house, ilse, { ...sent, meetOn: '2026-06-16', contactAfter: 'receiver' });
        return recordMeeting(house, karin, { ...sent, outcome: 'together', on: '2026-06-08' });
      },
      (sent: { handoverId: string }) => sendBack(house, ilse, { ...sent, reason: 'no-room' }),
      (sent: { handoverId: string }) => withdrawHandover(house, karin, sent),
    ];
    for (const end of ends) {
      const sent = await aSent(stage, { to: 'soest', person: ilse });
      expect(codes(await end(sent))).toBe('ok');
      const { rows } = await house.owner.query(
        'select also_organisation_id as also from turn_task where case_id = $1',
        [sent.caseId],
      );
      expect(rows).toEqual([{ also: null }]);
    }
  });

  it('words that one side adds to the task between taking over and meeting stay on that side', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' });
    const seen = () => house.withActor(karin, 'open-young-person', ({ cases }) => cases.turn(caseId));
    expect(await seen()).toMatchObject({ verb: 'meet' });
    const words = 'Moeder belt eerst terug';
    valueOf(await waitFor(house, ilse, { caseId, whom: 'parent', dueOn: '2026-06-12', words }));
    expect(await seen()).toMatchObject({ holder: { memberId: ilse.memberId }, verb: 'other', words: null });
    expect(JSON.stringify(await tracesFor(stage, karin, caseId))).not.toContain(words);
  });

  it('after done the school reads four facts and none of the work at the receiver', async () => {
    const { house, karin, ilse } = stage;
    const { caseId, handoverId } = await aSent(stage, { to: 'soest', person: ilse });
    await takeOver(house, ilse, { handoverId, meetOn: '2026-06-16', contactAfter: 'receiver' });
    valueOf(await recordMeeting(house, ilse, { handoverId, outcome: 'phone', on: '2026-06-08' }));
    const seen = valueOf(await openHandover(house, karin, { handoverId })) as SenderView;
    expect(valueOf(await handoversOfCase(house, karin, { caseId }))).toEqual([
      { handoverId, state: 'done', receiverName: 'Werk en inkomen Soest', since: '2026-06-08' },
    ]);
    expect(seen.former).toEqual({
      takenOverOn: '2026-06-08',
      metOn: '2026-06-08',
      hasNextTurn: true,
      contact: { name: 'Ilse Mulder', organisation: 'Werk en inkomen Soest', phone: '033 000 00 00' },
    });
    expect(seen.steps).toEqual([]);
    const turn = await house.withActor(karin, 'open-young-person', ({ cases }) => cases.turn(caseId));
    expect(turn).toBeUndefined();
  });
});
