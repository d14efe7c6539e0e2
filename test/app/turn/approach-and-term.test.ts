import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { countStuck } from '#app/monitor/count-stuck.ts';
import { stuckOverview } from '#app/monitor/stuck-overview.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { recordAttempt } from '#app/person/record-attempt.ts';
import { decideApproach } from '#app/turn/decide-approach.ts';
import { endCase } from '#app/turn/end-case.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { giveTurn } from '#app/turn/give-turn.ts';
import { lose } from '#app/turn/lose.ts';
import { notApproach } from '#app/turn/not-approach.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { rest } from '#app/turn/rest.ts';
import { waitFor } from '#app/turn/wait-for.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { as } from '../../db/rights-probe.ts';
import { aScene } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);

describe.each(engineNames)('on %s', (engine) => {
  let region: Region;
  let yvonne: Member;
  beforeAll(async () => {
    region = await aRegion(engine);
    yvonne = await aColleague(region.house, region.doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
  });
  afterAll(() => region.house.close());
  const stands = async (caseId: string) => {
    const { rows } = await region.house.owner.query(
      `select c.state, t.member_id as member, k.verb, o.kind as said from cases c left join turn t on t.case_id = c.id
       left join turn_task k on k.case_id = c.id left join case_outcome o on o.case_id = c.id and o.over_on is null
         and o.organisation_id = c.lead_organisation_id where c.id = $1`,
      [caseId],
    );
    return rows[0];
  };
  const finn = async () => {
    const { house, doorstroompunt: of, mo } = region;
    const caseId = await aYoungPerson(region, {
      of,
      turnOf: mo,
      contact: mo,
      firstName: 'Finn',
      birthDate: '2009-10-01',
    });
    expect(code(await notApproach(house, mo, { caseId, lookAgainOn: '2027-06-08' }))).toBe('ok');
    return caseId;
  };
  const decision = (caseId: string, wish: 'approach' | 'not') =>
    ({ caseId, decision: wish, because: wish === 'not' ? 'still-so' : 'asked-for-it' }) as const;

  describe('whom nobody approaches without a decision', () => {
    it('has no turn, and nobody begins before a person decided', async () => {
      const { house, mo } = region;
      const caseId = await finn();
      expect(await stands(caseId)).toEqual({ state: 'ended', member: null, verb: null, said: 'not-approach' });
      expect(code(await reopenCase(house, mo, { caseId }))).toBe('decision-first');
      expect(code(await decideApproach(house, mo, decision(caseId, 'approach')))).toBe('not-allowed');
      const undecided = { ...decision(caseId, 'approach'), decision: undefined };
      expect(code(await decideApproach(house, yvonne, undecided))).toBe('decision-missing');
      const why = { ...decision(caseId, 'approach'), because: 'heart' };
      expect(code(await decideApproach(house, yvonne, why))).toBe('decision-reason-missing');
      expect(code(await decideApproach(house, yvonne, decision(caseId, 'approach')))).toBe('ok');
      expect(await stands(caseId)).toEqual({ state: 'active', member: yvonne.memberId, verb: 'call', said: null });
      expect(code(await decideApproach(house, yvonne, decision(caseId, 'approach')))).toBe('nothing-to-decide');
    });

    it('is decided about again on the day, and until then only that can be done', async () => {
      const { house, mo, soest } = region;
      const caseId = await finn();
      expect(code(await decideApproach(house, yvonne, decision(caseId, 'not')))).toBe('ok');
      house.setToday('2027-06-08');
      await wakeResting(house);
      expect(await stands(caseId)).toMatchObject({ member: yvonne.memberId, verb: 'decide-approach', said: null });
      const again = { caseId, dueOn: '2027-06-10', words: null };
      const others = [
        giveTurn(house, yvonne, { ...again, memberId: mo.memberId, teamId: null, verb: 'call' }),
        waitFor(house, yvonne, { ...again, whom: 'young-person' }),
        lose(house, yvonne, { caseId }),
        endCase(house, yvonne, { caseId, reason: 'on-their-own', words: null, youngPersonTold: false }),
        rest(house, yvonne, { caseId, saidOn: '2027-06-08', heardBy: 'Mo', lookAgainOn: '2027-09-08' }),
        recordAttempt(house, yvonne, { caseId, channel: 'call', reached: false, nextOn: '2027-06-10' }),
        beginHandover(house, yvonne, { caseId, receiver: { organisationId: soest.id } }),
      ];
      for (const other of await Promise.all(others)) expect(other.ok).toBe(false);
      expect(await stands(caseId)).toMatchObject({ member: yvonne.memberId, verb: 'decide-approach', said: null });
      expect(code(await decideApproach(house, yvonne, decision(caseId, 'not')))).toBe('ok');
      expect(await stands(caseId)).toMatchObject({ state: 'ended', said: 'not-approach' });
      house.setToday('2026-06-08');
    });

    it('is said by the Doorstroompunt and leerplicht only, also past the act, and keeps no article', async () => {
      const { house, karin, deEik } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      expect(code(await notApproach(house, karin, { caseId, lookAgainOn: '2027-06-08' }))).toBe('not-found');
      const said = `insert into case_outcome (id, case_id, organisation_id, kind, said_on, look_again_on)
        values ('${house.newId()}', '${caseId}', '${deEik.id}', 'not-approach', '2026-06-08', '2027-06-08')`;
      await expect(as(house.pool, karin, (client) => client.query(said))).rejects.toThrow('row-level security');
      const { rows } = await house.owner.query(
        `select column_name from information_schema.columns where table_name = 'case_outcome' and column_name ~ 'word|article'`,
      );
      expect(rows).toEqual([]);
    });
  });

  describe('a term that is over', () => {
    const left = (caseId: string, day: string) =>
      region.house.owner.query('update enrolment set left_on = $2 where case_id = $1', [caseId, day]);

    it('ends the case for good on the day after two years, without a name in the count', async () => {
      const { house, karin, ed } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      await left(caseId, '2024-06-08');
      expect(await endTerms(house)).toBe(0);
      house.setToday('2026-06-09');
      expect(await endTerms(house)).toBe(1);
      expect(await endTerms(house)).toBe(0);
      expect(await stands(caseId)).toEqual({ state: 'ended', member: null, verb: null, said: 'term-over' });
      expect(code(await reopenCase(house, karin, { caseId }))).toBe('term-is-over');
      await countStuck(house);
      const seen = await stuckOverview(house, ed, {});
      expect(seen.ok && seen.value.byOutcome).toContainEqual(
        expect.objectContaining({ key: 'term-over', name: null, youngPeople: 1 }),
      );
      house.setToday('2026-06-08');
    });

    it('takes a hand-over that nobody answered along, and waits for one that somebody may still answer', async () => {
      const { house, soest, ilse } = region;
      const lapsed = await aScene(region, soest.id, 'own');
      const asked = await aScene(region, soest.id, 'asked');
      const taken = await aScene(region, soest.id, 'taken-over');
      const met = await aScene(region, soest.id, 'met');
      await house.owner.query('delete from case_outcome');
      for (const { caseId } of [lapsed, asked, taken, met]) await left(caseId, '2020-07-10');
      expect(await endTerms(house)).toBe(1);
      expect(await stands(lapsed.caseId)).toMatchObject({ state: 'ended', said: 'term-over' });
      for (const { caseId } of [asked, taken, met]) expect(await stands(caseId)).toMatchObject({ state: 'active' });
      const { rows } = await house.owner.query('select state, reason from handover where id = $1', [lapsed.handoverId]);
      expect(rows).toEqual([{ state: 'withdrawn', reason: 'term-over' }]);
      expect((await openYoungPerson(house, ilse, { caseId: met.caseId })).ok).toBe(true);
    });
  });
});
