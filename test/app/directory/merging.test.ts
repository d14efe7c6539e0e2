/** Two entries of the directory that are one: what runs goes on, what is past stays, and nobody is on turn twice or never. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeOrganisation } from '#app/directory/closures.ts';
import { addMandates } from '#app/directory/keep-mandates.ts';
import { mergeChoice, mergeOrganisations, previewMerge } from '#app/directory/merge-organisations.ts';
import { contactChoice, mergeContacts, previewContacts } from '#app/directory/merge-contacts.ts';
import { seeOrganisation } from '#app/directory/see-organisation.ts';
import { seeOrganisations } from '#app/directory/see-organisations.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { aGuest, anAgreed, aSent, aStage, codes, type Stage, turnOf, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('two entries become one, on %s', (engine) => {
  let stage: Stage;
  let sanne: Member;
  beforeAll(async () => {
    stage = await aStage(engine);
    sanne = await aColleague(stage.house, stage.leusden, {
      name: 'Sanne de Boer',
      role: 'klantmanager',
      teamId: stage.leusdenTeam,
      phone: '000 200 77 01',
    });
  });
  afterAll(() => stage.house.close());

  const rows = async (query: string, values: readonly unknown[] = []) =>
    (await stage.house.owner.query(query, [...values])).rows;
  /** Active cases without exactly one turn; nobody is on turn at an organisation that went. */
  const broken = () =>
    rows(`select c.id from cases c where (select count(*) from turn t join organisation o on o.id = t.organisation_id
        where t.case_id = c.id and o.merged_into_id is null) <> (c.state = 'active')::int`);
  const named = async (name: string) =>
    valueOf(await seeOrganisations(stage.house, stage.ed, { name })).organisations.map((one) => one.name);

  /** As after a hand-over by link: the record is of the school, and who took over leads and reads it. */
  async function takenOverBy(caseId: string, organisationId: string, memberId: string): Promise<void> {
    await rows(
      `with led as (update cases set lead_organisation_id = $2, contact_member_id = $3 where id = $1)
      update turn set organisation_id = $2, member_id = $3, team_id = null, waits_for = 'parent' where case_id = $1`,
      [caseId, organisationId, memberId],
    );
    await rows('update turn_task set organisation_id = $2 where case_id = $1', [caseId, organisationId]);
    await rows(
      `insert into case_access values (gen_random_uuid(), $1, $2, 'H1', '{case,who,turn}', '2026-06-01', null, 'overdracht', gen_random_uuid())`,
      [caseId, organisationId],
    );
  }

  describe('colleagues', () => {
    it('what the one has is of the other, who is reached as the one was, and the one comes in no more', async () => {
      const { house, deEik, eikTeam, marja, karin, peter } = stage;
      const wish = { name: 'Karin de Smit', role: 'begeleider', teamId: eikTeam, phone: '000 200 77 02' } as const;
      const twice = await aColleague(house, deEik, wish);
      const mine = await aYoungPerson(stage, { turnOf: twice, contact: twice });
      const { handoverId } = await anAgreed(stage);
      await rows('update handover set from_member_id = $1 where id = $2', [twice.memberId, handoverId]);
      await rows('update member set stand_in_id = $1 where id = $2', [twice.memberId, peter.memberId]);
      const since = (await rows('select since, given_by_member_id from turn where case_id = $1', [mine]))[0];
      const two = { organisationId: deEik.id, memberId: twice.memberId, staysId: karin.memberId };
      const choice = valueOf(await contactChoice(house, marja, two));
      expect(choice.others.map(({ name }) => name)).toEqual(['Karin Smit', 'Marja Kok', 'Peter Vos']);
      expect(valueOf(await previewContacts(house, marja, two))).toMatchObject({ turns: 1, contacts: 1 });
      valueOf(await mergeContacts(house, marja, two));
      expect(await turnOf(stage, mine)).toMatchObject({ colleague: 'Karin Smit' });
      expect((await rows('select since, given_by_member_id from turn where case_id = $1', [mine]))[0]).toEqual(since);
      const [now] = await rows(
        `select (select contact_member_id from cases where id = $1) as contact,
          (select from_member_id from handover where id = $2) as sender,
          (select stand_in_id from member where id = $3) as stand_in, (select phone from member where id = $4) as phone,
          (select left_on from member where id = $5) as left_on`,
        [mine, handoverId, peter.memberId, karin.memberId, twice.memberId],
      );
      const one = karin.memberId;
      expect(now).toEqual({ contact: one, sender: one, stand_in: one, phone: '000 200 77 02', left_on: '2026-06-08' });
      expect(await broken()).toEqual([]);
    });

    it('a wall stays: who is not named gets nothing of who is afgeschermd', async () => {
      const { house, deEik, eikTeam, marja, karin, peter } = stage;
      const twice = await aColleague(house, deEik, { name: 'P. Vos', role: 'begeleider', teamId: eikTeam });
      const eva = await aYoungPerson(stage, { turnOf: twice });
      valueOf(await shieldCase(house, twice, { caseId: eva, named: [twice.memberId, karin.memberId] }));
      valueOf(await mergeContacts(house, marja, { organisationId: deEik.id, memberId: twice.memberId, staysId: peter.memberId })); // prettier-ignore
      expect(await turnOf(stage, eva)).toMatchObject({ colleague: 'Karin Smit' });
      expect(codes(await openYoungPerson(house, peter, { caseId: eva }))).toBe('not-found');
    });

    it('is refused for oneself, for another role, for nobody, and to who does not keep the people there', async () => {
      const { house, deEik, soest, marja, karin, peter, ed, bas, leusden } = stage;
      const of = (memberId: string, staysId: string, organisationId = deEik.id) => ({
        organisationId,
        memberId,
        staysId,
      });
      expect(codes(await mergeContacts(house, marja, of(marja.memberId, karin.memberId)))).toBe('merge-yourself');
      expect(codes(await mergeContacts(house, marja, of(karin.memberId, marja.memberId)))).toBe('other-role');
      expect(codes(await mergeContacts(house, marja, of(karin.memberId, bas.memberId)))).toBe('stays-missing');
      expect(codes(await mergeContacts(house, karin, of(peter.memberId, karin.memberId)))).toBe('not-allowed');
      for (const who of [bas, ed])
        expect(codes(await mergeContacts(house, who, of(peter.memberId, karin.memberId)))).toBe('not-found');
      // Where nobody works with Aanzet, who keeps the region does it.
      const twice = await aColleague(house, leusden, { name: 'S. de Boer', role: 'klantmanager' });
      valueOf(await mergeContacts(house, ed, of(twice.memberId, sanne.memberId, leusden.id)));
      expect(codes(await mergeContacts(house, ed, of(bas.memberId, sanne.memberId, soest.id)))).toBe('not-found');
    });
  });

  describe('organisations', () => {
    it('is refused where an account goes, between two kinds, into itself, across a hand-over, and to who keeps no region', async () => {
      const { house, ed, marja, soest, leusden, deEik, karin } = stage;
      const into = (organisationId: string, staysId: string) => ({ organisationId, staysId });
      expect(codes(await previewMerge(house, ed, into(soest.id, leusden.id)))).toBe('goes-has-account');
      for (const stays of [deEik.id, leusden.id])
        expect(codes(await mergeOrganisations(house, ed, into(leusden.id, stays)))).toBe('stays-missing');
      for (const who of [marja, karin])
        expect(codes(await mergeOrganisations(house, who, into(leusden.id, soest.id)))).toBe('not-allowed');
      expect(valueOf(await mergeChoice(house, ed, { organisationId: leusden.id })).others.map(({ id }) => id)).toEqual([soest.id]); // prettier-ignore
      const { handoverId } = await aSent(stage);
      await rows('update handover set from_organisation_id = $1 where id = $2', [soest.id, handoverId]);
      expect(codes(await mergeOrganisations(house, ed, into(leusden.id, soest.id)))).toBe('merge-between');
      await rows('update handover set from_organisation_id = $1 where id = $2', [deEik.id, handoverId]);
    });

    it('without an account on both sides all that runs goes on there, with its people, link and day; the past stays', async () => {
      const { house, ed, leusden, leusdenTeam, rik } = stage;
      const asked = await aSent(stage);
      const guest = await aGuest(stage, asked);
      const led = await aYoungPerson(stage, { of: leusden, turnOf: sanne, contact: sanne });
      const waits = await aYoungPerson(stage, { of: leusden, turnOf: sanne, turn: { waitsFor: 'young-person' } });
      const past = await aYoungPerson(stage, { of: leusden, team: leusdenTeam });
      await rows(`with gone as (delete from turn where case_id = $1) update cases set state = 'ended', ended_on = '2026-06-01' where id = $1`, [past]); // prettier-ignore
      const task = {
        task: '7a',
        colleges: ['GM0327'],
        schoolOrganisationId: '',
        from: '2026-01-01',
        source: 'besluit',
      };
      valueOf(await addMandates(house, rik, { organisationId: leusden.id, ...task }));
      const shut = {
        from: '2026-07-13',
        until: '2026-07-24',
        name: 'zomer',
        answeredBy: 'Balie',
        phone: '000 200 77 00',
      };
      valueOf(await closeOrganisation(house, ed, { organisationId: leusden.id, ...shut }));
      const nieuw = await anOrganisation(house, { kind: 'wi', name: 'Werk en inkomen Nieuwstad', hasAccount: false });
      const team = await aTeam(house, nieuw, 'Balie');

      const two = { organisationId: leusden.id, staysId: nieuw.id };
      expect(valueOf(await previewMerge(house, ed, two))).toMatchObject({ turns: 4,
        handovers: 2, leads: 2, people: 1, mandates: 1, closures: 1, peopleGo: true }); // prettier-ignore
      valueOf(await mergeOrganisations(house, ed, two));

      expect(await broken()).toEqual([]);
      const turns = await rows('select case_id, organisation_id, member_id, waits_for, due_on::text from turn where case_id = any($1)', [[led, waits]]); // prettier-ignore
      for (const turn of turns) expect(turn).toMatchObject({ organisation_id: nieuw.id, member_id: sanne.memberId });
      expect(new Set(turns.map((turn) => turn.waits_for))).toEqual(new Set(['self', 'young-person']));
      const [moved] = await rows(
        `select (select lead_organisation_id from cases where id = $1) as lead,
          (select lead_organisation_id from cases where id = $2) as past, (select team_id from member where id = $3) as team,
          (select count(*)::int from closure where organisation_id = $4) as closures,
          (select array_agg(from_on::text || ' ' || coalesce(until_on::text, '')) from mandate where organisation_id = $5) as before,
          (select array_agg(from_on::text) from mandate where organisation_id = $4) as after`,
        [led, past, sanne.memberId, nieuw.id, leusden.id],
      );
      expect(moved).toEqual({ lead: nieuw.id, past: leusden.id, team, closures: 1, before: ['2026-01-01 2026-06-07'], after: ['2026-06-08'] }); // prettier-ignore

      // Found by its old name, in no list, and its page leads on.
      expect(await named('Leusden')).toEqual(['Werk en inkomen Nieuwstad']);
      const old = valueOf(await seeOrganisation(house, ed, { organisationId: leusden.id }));
      expect(old.mergedIntoId).toBe(nieuw.id);
      // The link that was mailed still leads to the hand-over, for the one that stays.
      const same = { ...guest, organisationId: nieuw.id, organisationName: nieuw.name };
      const taken = { handoverId: asked.handoverId, meetOn: '2026-06-12', contactAfter: 'receiver' } as const;
      valueOf(await takeOver(house, same, taken));
      expect(await broken()).toEqual([]);
    });

    it('into one with an account the team is on turn and reads on, no person goes along, and who is afgeschermd stays behind', async () => {
      const { house, ed, soest, soestTeam, ilse, karin } = stage;
      const goes = await anOrganisation(house, { kind: 'wi', name: 'Werk en inkomen Oudstad', hasAccount: false });
      const team = await aTeam(house, goes, 'Balie');
      const jan = await aColleague(house, goes, { name: 'Jan Bos', role: 'klantmanager', teamId: team });
      const led = await aYoungPerson(stage, { contact: karin });
      await takenOverBy(led, goes.id, jan.memberId);
      const hidden = await aYoungPerson(stage, { of: goes, team });
      await rows('insert into case_shield (case_id, organisation_id, set_on) values ($1, $2, $3)', [hidden, goes.id, '2026-06-08']); // prettier-ignore
      await rows('insert into shield_named values ($1, $2, $3)', [hidden, karin.memberId, goes.id]);
      valueOf(await mergeOrganisations(house, ed, { organisationId: goes.id, staysId: soest.id }));
      const turn = (caseId: string) => rows('select organisation_id, team_id, member_id, waits_for from turn where case_id = $1', [caseId]); // prettier-ignore
      expect(await turn(led)).toEqual([{ organisation_id: soest.id, team_id: soestTeam, member_id: null, waits_for: 'self' }]); // prettier-ignore
      expect(await turn(hidden)).toMatchObject([{ organisation_id: goes.id, team_id: team }]);
      const opened = valueOf(await openYoungPerson(house, ilse, { caseId: led }));
      expect(opened).toMatchObject({ relation: 'lead', open: { turn: { verb: 'check-answer' } } });
      expect(codes(await openYoungPerson(house, ilse, { caseId: hidden }))).toBe('not-found');
      expect((await rows('select left_on, organisation_id from member where id = $1', [jan.memberId]))[0]).toEqual({ left_on: '2026-06-08', organisation_id: goes.id }); // prettier-ignore
      const late = rows(
        `insert into handover (id, case_id, kind, from_organisation_id, to_organisation_id, state, begun_on)
         values (gen_random_uuid(), $1, 'H10', $2, $3, 'draft', '2026-06-08')`,
        [led, soest.id, goes.id],
      );
      await expect(late).rejects.toThrow(/merged into another/);
    });
  });
});
