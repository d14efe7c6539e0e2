import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { stuckOverview } from '#app/monitor/stuck-overview.ts';
import { tellLate } from '#app/notice/tell-late.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { endCase } from '#app/turn/end-case.ts';
import { findAgain, lose } from '#app/turn/lose.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { rest } from '#app/turn/rest.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { aScene } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(code(outcome));
  return outcome.value;
};

describe.each(engineNames)('on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const turnOf = async (caseId: string) => {
    const { rows } = await region.house.owner.query(
      `select c.state, t.member_id as member, k.verb, t.due_on as due, t.since from cases c
       left join turn t on t.case_id = c.id left join turn_task k on k.case_id = c.id where c.id = $1`,
      [caseId],
    );
    return rows;
  };
  const atDoorstroompunt = (more: object = {}) => {
    const { doorstroompunt: of, doorstroompuntTeam: team, mo } = region;
    return aYoungPerson(region, { of, team, turnOf: mo, contact: mo, birthDate: '2005-01-01', ...more });
  };
  const noHelp = { saidOn: '2026-06-08', heardBy: 'Mo Achterberg', lookAgainOn: '2027-06-08' };

  describe('why a case ended', () => {
    it('is read by the organisation that said it, and not by whose record it is or who received it', async () => {
      const { house, soest, ilse, karin } = region;
      const { caseId } = await aScene(region, soest.id, 'met');
      await house.owner.query('delete from case_outcome where case_id = $1', [caseId]);
      const wish = { caseId, reason: 'other-help', words: 'Gaat naar behandeling', youngPersonTold: true };
      expect(code(await endCase(house, ilse, wish))).toBe('ok');
      expect(value(await openYoungPerson(house, ilse, { caseId })).outcome).toMatchObject({ reason: 'other-help' });
      const school = value(await openYoungPerson(house, karin, { caseId }));
      expect(school).toMatchObject({ relation: 'record', state: 'ended', former: { hasNextTurn: false } });
      expect(JSON.stringify({ ...school, may: null })).not.toMatch(/other-help|behandeling/);
      const rows = await as(house.pool, karin, async (client) => [
        ...(await client.query('select * from case_outcome where case_id = $1', [caseId])).rows,
        ...(await client.query(`select * from cases where id = $1`, [caseId])).rows,
      ]);
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain('other-help');
    });

    it('is over when another organisation leads', async () => {
      const { house, soest, karin, ilse, deEik } = region;
      const { caseId, handoverId } = await aScene(region, soest.id, 'taken-over');
      await house.owner.query(`update case_outcome set kind = 'lost' where case_id = $1 and organisation_id = $2`, [
        caseId,
        deEik.id,
      ]);
      await house.owner.query('update handover set to_member_id = $2 where id = $1', [handoverId, ilse.memberId]);
      expect(value(await openYoungPerson(house, karin, { caseId })).outcome?.kind).toBe('lost');
      const meeting = { handoverId, outcome: 'together' as const, on: house.today() };
      expect(code(await recordMeeting(house, ilse, meeting))).toBe('ok');
      const { rows } = await house.owner.query(
        `select over_on from case_outcome where case_id = $1 and organisation_id = $2`,
        [caseId, deEik.id],
      );
      expect(rows).toEqual([{ over_on: house.today() }]);
    });
  });

  describe('wil geen hulp', () => {
    it('needs a day that has been, who heard it, and a day to look again within a year', async () => {
      const { house, mo } = region;
      const caseId = await atDoorstroompunt();
      const asked = async (wish: object) => code(await rest(house, mo, { caseId, ...noHelp, ...wish }));
      expect(await asked({ saidOn: '2026-06-09' })).toBe('said-later');
      expect(await asked({ saidOn: '' })).toBe('said-missing');
      expect(await asked({ heardBy: ' ' })).toBe('heard-missing');
      expect(await asked({ heardBy: 'haar nummer 111222333' })).toBe('bsn');
      expect(await asked({ lookAgainOn: '2026-06-08' })).toBe('again-past');
      expect(await asked({ lookAgainOn: '2027-06-09' })).toBe('due-too-far');
      expect(await turnOf(caseId)).toMatchObject([{ state: 'active' }]);
    });

    it('is kept for a colleague of the own organisation, and nobody else finds the young person by it', async () => {
      const { house, mo, karin, ilse } = region;
      const caseId = await atDoorstroompunt();
      for (const other of [karin, ilse])
        expect(code(await rest(house, other, { caseId, ...noHelp }))).toBe('not-found');
      expect(code(await rest(house, mo, { caseId, ...noHelp }))).toBe('ok');
      expect(code(await rest(house, mo, { caseId, ...noHelp }))).toBe('not-active');
    });

    it('gives nobody the turn for a year, no reminder, nothing late; then one person asks once', async () => {
      const { house, mo } = region;
      const caseId = await atDoorstroompunt();
      expect(code(await rest(house, mo, { caseId, ...noHelp }))).toBe('ok');
      const about = { saidOn: '2026-06-08', heardBy: 'Mo Achterberg', lookAgainOn: '2027-06-08' };
      expect(value(await openYoungPerson(house, mo, { caseId })).outcome).toMatchObject({ kind: 'rest', ...about });
      const announced = async () =>
        (
          await house.owner.query(`select payload ->> 'notice' as notice from outbox where payload ->> 'caseId' = $1`, [
            caseId,
          ])
        ).rows;
      for (const day of ['2026-06-09', '2026-12-07', '2027-06-07']) {
        house.setToday(day);
        await wakeResting(house);
        await tellLate(house);
        expect(await turnOf(caseId)).toEqual([{ state: 'ended', member: null, verb: null, due: null, since: null }]);
        expect(await announced()).toEqual([]);
      }
      house.setToday('2027-06-08');
      await wakeResting(house);
      house.setToday('2027-06-09');
      expect(await wakeResting(house)).toBe(0);
      await tellLate(house);
      expect(await turnOf(caseId)).toEqual([
        { state: 'active', member: mo.memberId, verb: 'ask-once', due: '2027-06-22', since: '2027-06-08' },
      ]);
      expect(await announced()).toEqual([{ notice: 'turn' }]);
      expect(value(await openYoungPerson(house, mo, { caseId })).outcome).toBeUndefined();
      house.setToday('2026-06-08');
    });

    it('is asked by who covers when who heard it left', async () => {
      const { house, doorstroompunt, mo } = region;
      const leader = await aColleague(house, doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
      const wim = await aColleague(house, doorstroompunt, { name: 'Wim Bos', role: 'doorstroomcoach' });
      const caseId = await atDoorstroompunt({ turnOf: wim, contact: wim });
      expect(code(await rest(house, mo, { caseId, ...noHelp, lookAgainOn: '2026-06-10' }))).toBe('ok');
      await house.owner.query(`update member set left_on = '2026-06-09' where id = $1`, [wim.memberId]);
      house.setToday('2026-06-10');
      expect(await wakeResting(house)).toBe(1);
      expect(await turnOf(caseId)).toMatchObject([{ state: 'active', member: leader.memberId, verb: 'ask-once' }]);
      house.setToday('2026-06-08');
    });

    it('has a list and a count of its own, and is not among who stopped', async () => {
      const { house, mo, doorstroompunt, ed } = region;
      const caseId = await atDoorstroompunt();
      const count = async (filter: object) => value(await listYoungPeople(house, mo, { filter, page: 1 })).total;
      const before = { rest: await count({ outcome: 'rest' }), ended: await count({ state: 'ended' }) };
      await rest(house, mo, { caseId, ...noHelp });
      expect(await count({ outcome: 'rest' })).toBe(before.rest + 1);
      expect(await count({ state: 'ended' })).toBe(before.ended);
      await countStuck(house);
      const own = value(await stuckOverview(house, mo, {})).byOutcome;
      const { rows } = await house.owner.query<{ n: number }>(
        `select count(*)::int as n from case_outcome where kind = 'rest' and over_on is null and organisation_id = $1`,
        [doorstroompunt.id],
      );
      expect(own.find(({ key }) => key === 'rest')?.youngPeople).toBe(rows[0]?.n);
      expect(value(await stuckOverview(house, ed, {})).byOutcome.map(({ name }) => name)).not.toContain(
        mo.organisationName,
      );
    });

    it('ends at once when the young person comes back', async () => {
      const { house, mo } = region;
      const caseId = await atDoorstroompunt();
      await rest(house, mo, { caseId, ...noHelp });
      expect(code(await reopenCase(house, mo, { caseId }))).toBe('ok');
      expect(await turnOf(caseId)).toMatchObject([{ state: 'active', member: mo.memberId, verb: 'guide' }]);
      house.setToday('2027-06-09');
      await wakeResting(house);
      expect(await turnOf(caseId)).toMatchObject([{ verb: 'guide' }]);
      house.setToday('2026-06-08');
    });
  });

  describe('geen contact', () => {
    it('keeps the turn, to find another way, until somebody is found', async () => {
      const { house, mo } = region;
      const caseId = await atDoorstroompunt();
      expect(code(await findAgain(house, mo, { caseId }))).toBe('not-lost');
      expect(code(await lose(house, mo, { caseId }))).toBe('ok');
      expect(code(await lose(house, mo, { caseId }))).toBe('lost-already');
      expect(await turnOf(caseId)).toMatchObject([
        { state: 'active', member: mo.memberId, verb: 'find-way', due: '2026-06-22' },
      ]);
      const { rows, total } = value(await listYoungPeople(house, mo, { filter: { outcome: 'lost' }, page: 1 }));
      expect([total, rows[0]?.caseId]).toEqual([1, caseId]);
      expect(code(await findAgain(house, mo, { caseId }))).toBe('ok');
      expect(await turnOf(caseId)).toMatchObject([{ state: 'active', verb: 'guide' }]);
      expect(value(await listYoungPeople(house, mo, { filter: { outcome: 'lost' }, page: 1 })).total).toBe(0);
    });
  });

  describe('a try to reach somebody', () => {
    it('moves my turn to the next try, and never ends anything', async () => {
      const { house, mo } = region;
      const caseId = await atDoorstroompunt();
      const tried = { caseId, channel: 'call', reached: false, nextOn: '2026-06-11' };
      expect(code(await recordAttempt(house, mo, { ...tried, channel: 'smoke' }))).toBe('channel-missing');
      expect(code(await recordAttempt(house, mo, { ...tried, reached: undefined }))).toBe('reached-missing');
      expect(code(await recordAttempt(house, mo, { ...tried, nextOn: '' }))).toBe('next-missing');
      expect(code(await recordAttempt(house, mo, { ...tried, nextOn: '2026-06-01' }))).toBe('due-past');
      for (let time = 0; time < 12; time++) expect(code(await recordAttempt(house, mo, tried))).toBe('ok');
      expect(await turnOf(caseId)).toMatchObject([{ state: 'active', member: mo.memberId, due: '2026-06-11' }]);
      expect(code(await recordAttempt(house, mo, { ...tried, reached: true, nextOn: '' }))).toBe('ok');
      const { attempts } = value(await openYoungPerson(house, mo, { caseId }));
      expect(attempts).toHaveLength(13);
      expect(attempts[0]).toMatchObject({ reached: true, nextOn: null });
    });

    it('is not for another organisation to read', async () => {
      const { house, karin, ilse, soest } = region;
      const { caseId } = await aScene(region, soest.id, 'taken-over');
      await house.owner.query('delete from contact_attempt where case_id = $1', [caseId]);
      const tried = { caseId, channel: 'visit', reached: true, nextOn: '' };
      expect(code(await recordAttempt(house, ilse, tried))).toBe('ok');
      expect(value(await openYoungPerson(house, karin, { caseId })).attempts).toEqual([]);
      expect(value(await openYoungPerson(house, ilse, { caseId })).attempts).toHaveLength(1);
    });
  });
});
