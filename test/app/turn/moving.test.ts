import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign } from '#app/turn/assign.ts';
import { giveBack } from '#app/turn/give-back.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { later } from '#app/turn/later.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { remind } from '#app/turn/remind.ts';
import { returnWaiting } from '#app/turn/return-waiting.ts';
import { setContact } from '#app/turn/set-contact.ts';
import { waitFor } from '#app/turn/wait-for.ts';
import type { Outcome } from '#domain/outcome.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);
const call = { verb: 'call', words: null, dueOn: '2026-06-12' } as const;

describe.each(engineNames)('on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const find = async (caseId: string) => {
    const { rows } = await region.house.owner.query<{
      member: string;
      contact: string;
      waits: string;
      verb: string;
      due: string;
      why: string;
    }>(
      `select t.member_id as member, c.contact_member_id as contact, t.waits_for as waits, k.verb, t.due_on::text as due, k.why
       from cases c join turn t on t.case_id = c.id join turn_task k on k.case_id = c.id where c.id = $1`,
      [caseId],
    );
    return rows[0];
  };

  describe('picking up', () => {
    it('makes the turn of a team mine, and me the fixed contact person when asked', async () => {
      const { house, karin } = region;
      const caseId = await aYoungPerson(region);
      expect(code(await pickUp(house, karin, { caseId, alsoContact: true }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({
        member: karin.memberId,
        contact: karin.memberId,
        verb: 'talk-about-after-school',
        why: 'picked-up',
      });
      expect(code(await pickUp(house, karin, { caseId }))).toBe('already-yours');
    });
    it('is for one of two who do it at once: the other hears who has it', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region);
      const both = await Promise.all([pickUp(house, karin, { caseId }), pickUp(house, peter, { caseId })]);
      expect(new Set(both.map(code))).toEqual(new Set(['ok', 'taken-meanwhile']));
      const lost = both.find((outcome) => !outcome.ok);
      const winner = both[0]?.ok ? karin : peter;
      expect(lost).toMatchObject({ refusals: [{ values: { who: winner.name } }] });
      expect((await find(caseId))?.member).toBe(winner.memberId);
    });
    it('does not find what another organisation leads', async () => {
      const caseId = await aYoungPerson(region);
      expect(code(await pickUp(region.house, region.ilse, { caseId }))).toBe('not-found');
      expect(code(await pickUp(region.house, region.ed, { caseId }))).toBe('not-allowed');
    });
  });

  describe('assigning', () => {
    it('gives many turns at once, and says of the rest why not', async () => {
      const { house, marja, karin, soest, soestTeam, ilse } = region;
      const three = [
        await aYoungPerson(region),
        await aYoungPerson(region),
        await aYoungPerson(region, { turnOf: karin }),
      ];
      const theirs = await aYoungPerson(region, { of: soest, team: soestTeam });
      const outcome = await assign(house, marja, { caseIds: [...three, theirs], memberId: karin.memberId });
      expect(outcome).toMatchObject({ ok: true, value: { assigned: 2 } });
      const not = outcome.ok ? outcome.value.not : [];
      expect(not.map((n) => [n.caseId, n.code])).toEqual([
        [three[2], 'already-theirs'],
        [theirs, 'not-found'],
      ]);
      expect((await find(theirs))?.member).toBeNull();
      expect(code(await assign(house, marja, { caseIds: three, memberId: ilse.memberId }))).toBe('holder-unknown');
      expect(code(await assign(house, marja, { caseIds: [], memberId: karin.memberId }))).toBe('nobody-chosen');
    });
    it('makes the fixed contact person, apart from who is on turn', async () => {
      const { house, karin, peter, rik } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      expect(code(await setContact(house, karin, { caseId, memberId: peter.memberId }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ member: karin.memberId, contact: peter.memberId });
      expect(code(await setContact(house, karin, { caseId, memberId: rik.memberId }))).toBe('holder-unknown');
    });
  });

  describe('giving on', () => {
    it('names the next one, and refuses whoever saw an older page', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      const give = { caseId, memberId: peter.memberId, teamId: null, ...call, seen: 1 };
      expect(code(await giveTurn(house, karin, give))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ member: peter.memberId, verb: 'call', due: '2026-06-12' });
      const again = await giveTurn(house, karin, give);
      expect(again).toMatchObject({
        ok: false,
        refusals: [{ code: 'changed-meanwhile', values: { who: 'Peter Vos' } }],
      });
    });
    it('stays with me until later, and never for the term of a hand-over', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      expect(code(await later(house, karin, { caseId, dueOn: '2026-06-30' }))).toBe('ok');
      expect(code(await later(house, karin, { caseId, dueOn: '2026-06-01' }))).toBe('due-past');
      expect(code(await later(house, peter, { caseId, dueOn: '2026-06-30' }))).toBe('not-your-turn');
      const asked = await aYoungPerson(region, { turnOf: karin, turn: { verb: 'answer-question' } });
      expect(code(await later(house, karin, { caseId: asked, dueOn: '2026-06-30' }))).toBe('follows-handover');
    });
    it('goes back to the giver within three working days, with words', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      await giveTurn(house, karin, { caseId, memberId: peter.memberId, teamId: null, ...call });
      expect(code(await giveBack(house, peter, { caseId, because: ' ' }))).toBe('words-missing');
      expect(code(await giveBack(house, peter, { caseId, because: 'nummer 111222333' }))).toBe('bsn');
      expect(code(await giveBack(house, peter, { caseId, because: 'ik ken de familie' }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ member: karin.memberId, why: 'given-back' });
      expect(code(await giveBack(house, karin, { caseId, because: 'nee' }))).toBe('ok');
      expect((await find(caseId))?.member).toBe(peter.memberId);
    });
  });

  describe('waiting for a young person', () => {
    it('keeps a colleague behind it, five working days at most, and comes back by itself', async () => {
      const { house, karin } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      const wish = { caseId, whom: 'young-person', words: null } as const;
      expect(code(await waitFor(house, karin, { ...wish, dueOn: '2026-06-16' }))).toBe('due-too-far-to-wait');
      expect(code(await waitFor(house, karin, { ...wish, dueOn: '2026-06-15' }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ member: karin.memberId, waits: 'young-person' });
      house.setToday('2026-06-15');
      expect(await returnWaiting(house)).toBe(0);
      house.setToday('2026-06-16');
      expect(await returnWaiting(house)).toBe(1);
      expect(await find(caseId)).toMatchObject({
        member: karin.memberId,
        waits: 'self',
        verb: 'check-answer',
        why: 'no-answer',
      });
      expect(await returnWaiting(house)).toBe(0);
      house.setToday('2026-06-08');
    });
  });

  describe('reminding', () => {
    it('happens once in three days, and never to oneself', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: peter });
      expect(code(await remind(house, karin, { caseId }))).toBe('ok');
      house.setToday('2026-06-10');
      expect(code(await remind(house, karin, { caseId }))).toBe('reminded-lately');
      house.setToday('2026-06-11');
      expect(code(await remind(house, karin, { caseId }))).toBe('ok');
      expect(code(await remind(house, peter, { caseId }))).toBe('your-own-turn');
      house.setToday('2026-06-08');
    });
  });
});
