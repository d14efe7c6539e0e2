import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign } from '#app/turn/assign.ts';
import { changeColleague, changeOwnAbsence, ownAbsence } from '#app/turn/change-colleague.ts';
import { colleagueLeaves, leavingWork } from '#app/turn/colleague-leaves.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { endCase } from '#app/turn/end-case.ts';
import { linkCases, unlinkCases } from '#app/turn/link-cases.ts';
import { pickUp } from '#app/turn/pick-up.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { shieldCase, unshieldCase } from '#app/turn/shield.ts';
import type { Outcome } from '#domain/outcome.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);

describe.each(engineNames)('on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
  });
  afterAll(() => region.house.close());
  const find = async (caseId: string) => {
    const { rows } = await region.house.owner.query<{
      state: string;
      member: string | null;
      team: string | null;
      contact: string | null;
    }>(
      `select c.state, t.member_id as member, t.team_id as team, c.contact_member_id as contact
       from cases c left join turn t on t.case_id = c.id where c.id = $1`,
      [caseId],
    );
    return rows[0];
  };
  const anotherColleague = (wish: { readonly standInId?: string; readonly teamId?: string | null } = {}) =>
    aColleague(region.house, region.deEik, { name: 'Noor Wit', role: 'begeleider', teamId: region.eikTeam, ...wish });

  describe('ending', () => {
    it('takes the turn along, records what was said, and can begin again', async () => {
      const { house, karin } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      const wish = { caseId, words: null, youngPersonTold: true };
      expect(code(await endCase(house, karin, { ...wish, reason: 'tired' }))).toBe('reason-unknown');
      expect(code(await endCase(house, karin, { ...wish, reason: 'other' }))).toBe('words-missing');
      expect(code(await endCase(house, karin, { ...wish, reason: 'on-their-own' }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ state: 'ended', member: null });
      expect(code(await endCase(house, karin, { ...wish, reason: 'on-their-own' }))).toBe('not-active');
      const { rows } = await house.owner.query(`select details from case_event where case_id = $1 and kind = 'ended'`, [
        caseId,
      ]);
      expect(rows).toEqual([{ details: { reason: 'on-their-own', told: 'yes' } }]);
      expect(code(await reopenCase(house, karin, { caseId }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ state: 'active', member: karin.memberId });
      expect(code(await reopenCase(house, karin, { caseId }))).toBe('not-ended');
    });
    it('is for one of two who do it at once', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      const wish = { caseId, reason: 'other-help', words: null, youngPersonTold: true };
      const untold = await endCase(house, karin, { ...wish, youngPersonTold: false });
      expect(code(untold)).toBe('end-without-talk');
      const both = await Promise.all([endCase(house, karin, wish), endCase(house, peter, wish)]);
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    });
  });

  describe('afgeschermd', () => {
    it('hides the case from every colleague who is not named, and moves what was theirs', async () => {
      const { house, karin, peter } = region;
      const caseId = await aYoungPerson(region, { turnOf: peter, contact: peter });
      expect(code(await shieldCase(house, karin, { caseId, named: [] }))).toBe('nobody-named');
      expect(code(await shieldCase(house, karin, { caseId, named: [peter.memberId] }))).toBe('not-yourself-named');
      expect(code(await shieldCase(house, karin, { caseId, named: [karin.memberId] }))).toBe('ok');
      expect(await find(caseId)).toMatchObject({ member: karin.memberId, contact: karin.memberId });
      expect(code(await unshieldCase(house, peter, { caseId }))).toBe('not-found');
      expect(code(await assign(house, karin, { caseIds: [caseId], memberId: peter.memberId }))).toBe(
        'holder-cannot-see',
      );
      expect(code(await unshieldCase(house, karin, { caseId }))).toBe('ok');
      expect(code(await unshieldCase(house, peter, { caseId }))).toBe('not-shielded');
    });
    it('can be set by a teamleider for others, who then no longer finds the case', async () => {
      const { house, karin, peter, marja } = region;
      const caseId = await aYoungPerson(region, { turnOf: peter });
      expect(code(await shieldCase(house, marja, { caseId, named: [karin.memberId] }))).toBe('ok');
      expect(code(await unshieldCase(house, marja, { caseId }))).toBe('not-found');
      expect(code(await shieldCase(house, karin, { caseId, named: [karin.memberId, marja.memberId] }))).toBe('ok');
      expect(code(await unshieldCase(house, marja, { caseId }))).toBe('ok');
    });
  });

  describe('geen inzage', () => {
    it('moves my turn and contact on before I lose sight of the case', async () => {
      const { house, karin, eikTeam } = region;
      const noor = await anotherColleague({ standInId: karin.memberId });
      const caseId = await aYoungPerson(region, { turnOf: noor, contact: noor });
      expect(code(await declareNoView(house, noor, { caseId }))).toBe('ok');
      // The stand-in covers for who may not look, as for who is absent.
      expect(await find(caseId)).toMatchObject({ member: karin.memberId, contact: karin.memberId });
      expect(code(await pickUp(house, noor, { caseId }))).toBe('not-found');
      expect(code(await assign(house, karin, { caseIds: [caseId], memberId: noor.memberId }))).toBe(
        'holder-cannot-see',
      );
      const alone = await anotherColleague();
      const second = await aYoungPerson(region, { turnOf: alone, contact: alone });
      expect(code(await declareNoView(house, alone, { caseId: second }))).toBe('ok');
      expect(await find(second)).toMatchObject({ member: null, team: eikTeam, contact: null });
    });
  });

  describe('a colleague who leaves', () => {
    it('leaves every turn and contact to the chosen colleague, hidden cases too', async () => {
      const { house, karin, peter, marja } = region;
      const noor = await anotherColleague();
      const open = [
        await aYoungPerson(region, { turnOf: noor, contact: noor }),
        await aYoungPerson(region, { turnOf: noor }),
      ];
      const hidden = await aYoungPerson(region, { turnOf: noor });
      expect(code(await shieldCase(house, noor, { caseId: hidden, named: [noor.memberId] }))).toBe('ok');
      expect(await leavingWork(house, marja, { memberId: noor.memberId })).toMatchObject({
        value: { turns: 2, contacts: 1 },
      });
      expect(code(await colleagueLeaves(house, karin, { memberId: noor.memberId, toMemberId: null }))).toBe(
        'not-allowed',
      );
      const leaves = { memberId: noor.memberId, toMemberId: peter.memberId };
      expect(code(await colleagueLeaves(house, marja, { ...leaves, toMemberId: region.ilse.memberId }))).toBe(
        'holder-unknown',
      );
      expect(await colleagueLeaves(house, marja, leaves)).toMatchObject({ ok: true, value: { turns: 2, contacts: 1 } });
      for (const caseId of [...open, hidden]) expect((await find(caseId))?.member).toBe(peter.memberId);
      expect((await find(open[0] ?? ''))?.contact).toBe(peter.memberId);
      const seen = await house.withActor(peter, 'open-young-person', (desk) => desk.cases.find(hidden));
      expect(seen?.state).toBe('active');
      expect(code(await colleagueLeaves(house, marja, leaves))).toBe('not-found');
    });
    it('gets no turn any more, also not in the very moment of leaving', async () => {
      const { house, karin, marja } = region;
      const noor = await anotherColleague();
      const cases = await Promise.all([1, 2, 3].map(() => aYoungPerson(region, { turnOf: karin })));
      await Promise.all([
        colleagueLeaves(house, marja, { memberId: noor.memberId, toMemberId: null }),
        ...cases.map((caseId) =>
          assign(house, karin, { caseIds: [caseId], memberId: noor.memberId, alsoContact: true }),
        ),
      ]);
      for (const caseId of cases) {
        expect((await find(caseId))?.member).not.toBe(noor.memberId);
        expect((await find(caseId))?.contact).not.toBe(noor.memberId);
      }
    });
  });

  describe('absence', () => {
    it('is set by a teamleider or by oneself, with a stand-in of the own organisation', async () => {
      const { house, karin, peter, marja, ilse } = region;
      const wish = { standInId: peter.memberId, absentFrom: '2026-07-01', absentUntil: '2026-07-10' };
      expect(code(await changeColleague(house, marja, { ...wish, memberId: karin.memberId }))).toBe('ok');
      expect(code(await changeColleague(house, marja, { ...wish, memberId: ilse.memberId }))).toBe('not-found');
      expect(code(await changeOwnAbsence(house, karin, { ...wish, standInId: ilse.memberId }))).toBe(
        'stand-in-unknown',
      );
      expect(code(await changeOwnAbsence(house, karin, { ...wish, absentUntil: '2026-06-30' }))).toBe(
        'ends-before-it-begins',
      );
      const own = await ownAbsence(house, karin, {});
      expect(own).toMatchObject({ ok: true, value: wish });
      const others = own.ok ? own.value.others.map(({ id }) => id) : [];
      expect([others.includes(peter.memberId), others.includes(karin.memberId)]).toEqual([true, false]);
      expect(code(await changeOwnAbsence(house, karin, { standInId: null, absentFrom: null, absentUntil: null }))).toBe(
        'ok',
      );
    });
  });

  describe('linking', () => {
    /** A case of De Eik that Soest took over, arranged by hand; the hand-over's own tests walk the way there. */
    async function takenOver(): Promise<string> {
      const { house, deEik, soest, ilse } = region;
      const caseId = await aYoungPerson(region);
      const handover = house.newId();
      await house.owner.query(
        `insert into handover (id, case_id, kind, from_organisation_id, to_organisation_id, state, begun_on, sent_on, taken_over_on)
         values ($1, $2, 'H2', $3, $4, 'taken-over', '2026-06-08', '2026-06-08', '2026-06-08')`,
        [handover, caseId, deEik.id, soest.id],
      );
      await house.owner.query(
        `insert into case_access (id, case_id, organisation_id, ground, blocks, valid_from, purpose, reference)
         values ($1, $2, $3, 'H2', '{case,turn,who,request}', '2026-06-08', 'H2', $4)`,
        [house.newId(), caseId, soest.id, handover],
      );
      await house.owner.query(
        'update turn set organisation_id = $2, team_id = null, member_id = $3 where case_id = $1',
        [caseId, soest.id, ilse.memberId],
      );
      return caseId;
    }
    it('makes our own turn an agreement on the case that was handed over, and unlinking brings a turn back', async () => {
      const { house, soest, ilse, karin } = region;
      const into = await takenOver();
      const own = await aYoungPerson(region, {
        of: soest,
        turnOf: ilse,
        turn: { verb: 'call-back', dueOn: '2026-06-19' },
      });
      expect(code(await linkCases(house, ilse, { caseId: own, intoCaseId: into }))).toBe('ok');
      expect((await find(own))?.state).toBe('linked');
      const link = await house.owner.query('select ground from case_link where case_id = $1', [own]);
      expect(link.rows).toEqual([{ ground: 'H2' }]); // that of the hand-over
      const agreed = () =>
        house.owner.query('select what, due_on::text as due, done_on::text as done from agreement where case_id = $1', [
          into,
        ]);
      expect((await agreed()).rows).toMatchObject([{ due: '2026-06-19', done: null }]);
      // The school learns nothing of it: not on its timeline, not among the agreements.
      const school = await house.withActor(karin, 'open-young-person', async (desk) => [
        await desk.writing.events(into),
        await desk.writing.agreements(into),
      ]);
      expect(school).toEqual([[], []]);
      expect(code(await reopenCase(house, ilse, { caseId: own }))).toBe('is-linked');
      expect(code(await unlinkCases(house, ilse, { caseId: own }))).toBe('ok');
      expect(await find(own)).toMatchObject({ state: 'active', member: ilse.memberId });
      expect((await agreed()).rows).toMatchObject([{ done: '2026-06-08' }]);
      expect(code(await unlinkCases(house, ilse, { caseId: own }))).toBe('not-linked');
    });
    it('needs a hand-over as its ground', async () => {
      const { house, soest, ilse, soestTeam } = region;
      const [one, two] = [
        await aYoungPerson(region, { of: soest, turnOf: ilse }),
        await aYoungPerson(region, { of: soest, team: soestTeam }),
      ];
      const theirs = await aYoungPerson(region);
      expect(code(await linkCases(house, ilse, { caseId: one, intoCaseId: two }))).toBe('not-handed-over');
      expect(code(await linkCases(house, ilse, { caseId: one, intoCaseId: theirs }))).toBe('not-found');
      expect(code(await linkCases(house, ilse, { caseId: one, intoCaseId: one }))).toBe('same-case');
      expect((await find(one))?.state).toBe('active');
    });
  });
});
