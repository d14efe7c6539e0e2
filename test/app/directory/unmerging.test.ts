/** Taking two entries apart: what nobody touched is as it was, what somebody went on with stays there, and no turn is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMandates } from '#app/directory/keep-mandates.ts';
import { forgetMerges } from '#app/directory/forget-merges.ts';
import { mergeContacts } from '#app/directory/merge-contacts.ts';
import { mergeOrganisations } from '#app/directory/merge-organisations.ts';
import { seeOrganisation } from '#app/directory/see-organisation.ts';
import { seeOrganisations } from '#app/directory/see-organisations.ts';
import { previewContactApart, unmergeContacts } from '#app/directory/unmerge-contacts.ts';
import { previewApart, unmergeOrganisations } from '#app/directory/unmerge-organisations.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { assign } from '#app/turn/assign.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, anOrganisation, aTeam, aYoungPerson } from '../../people.ts';
import { aSent, aStage, codes, type Stage, turnOf, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('two entries that were one come apart, on %s', (engine) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await aStage(engine)));
  afterAll(() => stage.house.close());

  const rows = async (query: string, values: readonly unknown[] = []) =>
    (await stage.house.owner.query(query, [...values])).rows;
  /** Active cases without exactly one turn, or with one at an organisation that went. */
  const broken = () =>
    rows(`select c.id from cases c where (select count(*) from turn t join organisation o on o.id = t.organisation_id
        where t.case_id = c.id and o.merged_into_id is null) <> (c.state = 'active')::int`);
  /** All that a merge moves of these cases, as rows. */
  const lies = (cases: readonly string[]) =>
    rows(
      `select c.id, c.lead_organisation_id, c.contact_member_id, t.organisation_id, t.team_id, t.member_id, t.waits_for,
        t.due_on::text, t.since::text, k.organisation_id as task_of, k.verb, k.why, k.also_organisation_id,
        (select array_agg(a.organisation_id order by a.id) from case_access a where a.case_id = c.id) as read_by,
        (select array_agg(h.to_organisation_id::text || coalesce(h.to_member_id, h.to_team_id)) from handover h where h.case_id = c.id) as asked
      from cases c join turn t on t.case_id = c.id join turn_task k on k.case_id = c.id where c.id = any($1) order by c.id`,
      [cases],
    );
  const lastMerge = async () => (await rows('select id from directory_merge order by id desc limit 1'))[0].id as string;

  async function aDesk(name: string) {
    const { house } = stage;
    const wi = await anOrganisation(house, { kind: 'wi', name, hasAccount: false });
    const team = await aTeam(house, wi, 'Balie');
    const person = await aColleague(house, wi, { name: `Balie ${name}`, role: 'klantmanager', teamId: team });
    return { wi, team, person };
  }
  /** As after a hand-over by link: the record is of the school, and who took over leads and reads it. */
  async function takenOver(wi: Organisation, team: string, by?: Member): Promise<string> {
    const caseId = await aYoungPerson(stage, {});
    await rows(
      `with led as (update cases set lead_organisation_id = $2, contact_member_id = $4 where id = $1),
        task as (update turn_task set organisation_id = $2 where case_id = $1)
      update turn set organisation_id = $2, team_id = $3, member_id = $4 where case_id = $1`,
      [caseId, wi.id, by ? null : team, by?.memberId ?? null],
    );
    await rows(
      `insert into case_access values (gen_random_uuid(), $1, $2, 'H1', '{case,who,turn}', '2026-06-01', null, 'overdracht', gen_random_uuid())`,
      [caseId, wi.id],
    );
    return caseId;
  }
  const apart = async (stays: Organisation) => ({ organisationId: stays.id, mergeId: await lastMerge() });

  describe('organisations', () => {
    it('all that nobody touched is as it was, entry, people, tasks and name too; and it is done once', async () => {
      const { house, ed, rik, leusden } = stage;
      const asked = await aSent(stage);
      const { wi, team, person } = await aDesk('Oudstad');
      const stays = await anOrganisation(house, { kind: 'wi', name: 'Nieuwstad', hasAccount: false, phone: null });
      const led = await aYoungPerson(stage, { of: wi, turnOf: person, contact: person });
      const waits = await aYoungPerson(stage, { of: wi, turnOf: person, turn: { waitsFor: 'young-person' } });
      const teams = await aYoungPerson(stage, { of: wi, team });
      const sent = asked.caseId;
      await rows('update handover set to_organisation_id = $1, to_team_id = $2 where id = $3', [wi.id, team, asked.handoverId]); // prettier-ignore
      await rows('update case_access set organisation_id = $1 where organisation_id = $2', [wi.id, leusden.id]);
      const task = {
        task: '7a',
        colleges: ['GM0327'],
        schoolOrganisationId: '',
        from: '2026-01-01',
        source: 'besluit',
      };
      valueOf(await addMandates(house, rik, { organisationId: wi.id, ...task }));
      const cases = [led, waits, teams, sent];
      const before = await lies(cases);
      valueOf(await mergeOrganisations(house, ed, { organisationId: wi.id, staysId: stays.id }));
      expect(await lies(cases)).not.toEqual(before);

      const two = await apart(stays);
      expect(valueOf(await previewApart(house, ed, two))).toMatchObject({
        back: 4, stay: 0, peopleBack: 1, peopleStay: 0, mandates: 1, on: '2026-06-08' }); // prettier-ignore
      valueOf(await unmergeOrganisations(house, ed, two));
      expect(await lies(cases)).toEqual(before);
      expect(await broken()).toEqual([]);
      const [now] = await rows(
        `select (select organisation_id || ' ' || team_id from member where id = $1) as member,
          (select phone from organisation where id = $2) as phone, (select former_names from organisation where id = $2) as names,
          (select array_agg(from_on::text) from mandate where organisation_id = $3 and until_on is null) as tasks,
          (select count(*)::int from mandate where organisation_id = $2) as taken`,
        [person.memberId, stays.id, wi.id],
      );
      expect(now).toEqual({ member: `${wi.id} ${team}`, phone: null, names: [], tasks: ['2026-06-08'], taken: 0 });
      expect(valueOf(await seeOrganisations(house, ed, { name: 'Oudstad' })).organisations.map((one) => one.id)).toEqual([wi.id]); // prettier-ignore
      expect(codes(await unmergeOrganisations(house, ed, two))).toBe('not-found');
      expect(codes(await previewApart(house, ed, two))).toBe('not-found');
    });

    it('what somebody there went on with stays whole: picked up, or only a note; who is not touched goes', async () => {
      const { house, ed, soest, bas, ilse, marja, karin } = stage;
      const { wi, team, person } = await aDesk('Ouddorp');
      const [picked, noted, left] = [
        await takenOver(wi, team),
        await takenOver(wi, team),
        await takenOver(wi, team, person),
      ];
      const before = await lies([left]);
      valueOf(await mergeOrganisations(house, ed, { organisationId: wi.id, staysId: soest.id }));
      valueOf(await assign(house, bas, { caseIds: [picked], memberId: ilse.memberId }));
      valueOf(
        await writeNote(house, ilse, {
          caseId: noted,
          text: 'Gebeld, komt vrijdag.',
          hidden: false,
          hiddenBecause: '',
          keepBecause: '',
        }),
      );
      const kept = `select count(*)::int as n from merge_moved where kind = 'turn' and was <> '{}' and merge_id = $1`;
      const two = await apart(soest);
      expect((await rows(kept, [two.mergeId]))[0].n).toBe(3);
      await forgetMerges(house);
      expect((await rows(kept, [two.mergeId]))[0].n).toBe(2);
      for (const who of [marja, karin, bas]) expect(codes(await previewApart(house, who, two))).not.toBe('ok');
      expect(valueOf(await previewApart(house, ed, two))).toMatchObject({ back: 1, stay: 2, peopleBack: 0 });
      valueOf(await unmergeOrganisations(house, ed, two));
      expect((await rows(kept, [two.mergeId]))[0].n).toBe(0);
      expect(await lies([left])).toEqual(before);
      for (const caseId of [picked, noted])
        expect(valueOf(await openYoungPerson(house, ilse, { caseId })).relation).toBe('lead');
      expect(codes(await openYoungPerson(house, ilse, { caseId: left }))).toBe('not-found');
      expect((await rows('select left_on from member where id = $1', [person.memberId]))[0]).toEqual({ left_on: null });
      expect(await broken()).toEqual([]);
    });

    it('a contact person with new work there stays, and the turn that comes back lies with the team', async () => {
      const { house, ed } = stage;
      const { wi, team, person } = await aDesk('Westdorp');
      const { wi: stays } = await aDesk('Oostdorp');
      const waits = await aYoungPerson(stage, { of: wi, turnOf: person, turn: { waitsFor: 'young-person' } });
      valueOf(await mergeOrganisations(house, ed, { organisationId: wi.id, staysId: stays.id }));
      await aYoungPerson(stage, { of: stays, turnOf: { ...person, organisationId: stays.id } });
      const two = await apart(stays);
      expect(valueOf(await previewApart(house, ed, two))).toMatchObject({ back: 1, peopleBack: 0, peopleStay: 1 });
      valueOf(await unmergeOrganisations(house, ed, two));
      expect(await lies([waits])).toMatchObject([
        { organisation_id: wi.id, member_id: null, team_id: team, waits_for: 'self', verb: 'check-answer' },
      ]);
      expect(await broken()).toEqual([]);
    });

    it('of a chain only the last comes apart, and then the one before it', async () => {
      const { house, ed } = stage;
      const [a, b, c] = [await aDesk('A-dorp'), await aDesk('B-dorp'), await aDesk('C-dorp')];
      const mine = await aYoungPerson(stage, { of: a.wi, turnOf: a.person });
      const before = await lies([mine]);
      valueOf(await mergeOrganisations(house, ed, { organisationId: a.wi.id, staysId: b.wi.id }));
      const first = await apart(b.wi);
      valueOf(await mergeOrganisations(house, ed, { organisationId: b.wi.id, staysId: c.wi.id }));
      expect(codes(await previewApart(house, ed, first))).toBe('not-found');
      const { merges } = valueOf(await seeOrganisation(house, ed, { organisationId: c.wi.id }));
      expect(merges.map(({ name }) => name)).toEqual(['B-dorp']);
      valueOf(await unmergeOrganisations(house, ed, await apart(c.wi)));
      expect(valueOf(await seeOrganisation(house, ed, { organisationId: a.wi.id })).mergedIntoId).toBe(b.wi.id);
      // It came back whole, but as another version: A's young person is B's own by now.
      expect(valueOf(await previewApart(house, ed, first))).toMatchObject({ stay: 1, peopleStay: 1 });
      valueOf(await unmergeOrganisations(house, ed, first));
      expect(await lies([mine])).not.toEqual(before);
      expect(await broken()).toEqual([]);
    });
  });

  describe('colleagues', () => {
    it('work that lies where it was put goes back, with number and stand-in; what went on stays with who has it', async () => {
      const { house, deEik, eikTeam, marja, karin, peter, ed } = stage;
      const twice = await aColleague(house, deEik, { name: 'Karin de Smit', role: 'begeleider', teamId: eikTeam, phone: '000 200 77 02' }); // prettier-ignore
      await rows('update member set stand_in_id = $1 where id = $2', [twice.memberId, peter.memberId]);
      const [mine, given] = [
        await aYoungPerson(stage, { turnOf: twice, contact: twice }),
        await aYoungPerson(stage, { turnOf: twice }),
      ];
      const before = await lies([mine]);
      valueOf(await mergeContacts(house, marja, { organisationId: deEik.id, memberId: twice.memberId, staysId: karin.memberId })); // prettier-ignore
      valueOf(await assign(house, marja, { caseIds: [given], memberId: peter.memberId }));
      const two = { organisationId: deEik.id, memberId: karin.memberId, mergeId: await lastMerge() };
      for (const who of [karin, ed]) expect(codes(await previewContactApart(house, who, two))).not.toBe('ok');
      expect(valueOf(await previewContactApart(house, marja, two))).toMatchObject({
        goes: { name: 'Karin de Smit' },
        back: 1,
        stay: 1,
      });
      valueOf(await unmergeContacts(house, marja, two));
      expect(await lies([mine])).toEqual(before);
      expect(await turnOf(stage, given)).toMatchObject({ colleague: 'Peter Vos' });
      const [now] = await rows(
        `select (select phone from member where id = $1) as phone, (select stand_in_id from member where id = $2) as stand_in,
          (select left_on from member where id = $3) as left_on`,
        [karin.memberId, peter.memberId, twice.memberId],
      );
      expect(now).toEqual({ phone: null, stand_in: twice.memberId, left_on: null });
      expect(codes(await unmergeContacts(house, marja, two))).toBe('not-found');
      expect(await broken()).toEqual([]);
    });

    it('a wall that came up since stays a wall', async () => {
      const { house, deEik, eikTeam, marja, karin } = stage;
      const twice = await aColleague(house, deEik, { name: 'K. Smit', role: 'begeleider', teamId: eikTeam });
      const eva = await aYoungPerson(stage, { turnOf: twice });
      valueOf(await mergeContacts(house, marja, { organisationId: deEik.id, memberId: twice.memberId, staysId: karin.memberId })); // prettier-ignore
      await rows(`insert into no_view (member_id, case_id, organisation_id, declared_on) values ($1, $2, $3, '2026-06-08')`, [twice.memberId, eva, deEik.id]); // prettier-ignore
      valueOf(await unmergeContacts(house, marja, { organisationId: deEik.id, memberId: karin.memberId, mergeId: await lastMerge() })); // prettier-ignore
      expect(await turnOf(stage, eva)).toMatchObject({ colleague: 'Karin Smit' });
    });
  });
});
