import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellLate } from '#app/notice/tell-late.ts';
import { changeName } from '#app/person/change-name.ts';
import { forgetNames } from '#app/person/forget-names.ts';
import { keepSearch, listYoungPeople, searchYoungPeople } from '#app/person/list-young-people.ts';
import { seeWhoLooked } from '#app/access/who-looked.ts';
import { keepLawFact } from '#app/law/keep-fact.ts';
import { seeLaw } from '#app/law/see-law.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { seeAlike } from '#app/person/see-alike.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import { writeNote } from '#app/person/write-note.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { endCase } from '#app/turn/end-case.ts';
import { recordDeath } from '#app/turn/record-death.ts';
import { reopenCase } from '#app/turn/reopen-case.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import { aScene, put } from '../../db/rights-scenes.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, formOf, told, titleOf, Visitor } from '../../web/visitor.ts';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusals[0]?.code);
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(code(outcome));
  return outcome.value;
};

describe.each(engineNames)('records of young people on %s', (engine) => {
  let region: Region;
  let web: Visitor;
  let close: () => Promise<void>;
  let families = 0;
  beforeAll(async () => {
    region = await aRegion(engine);
    const { app } = await aServer(region.house);
    web = new Visitor(app, region.karin);
    close = async () => {
      await app.close();
    };
  });
  afterAll(async () => {
    await close();
    await region.house.close();
  });
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const stands = async (caseId: string) => {
    const [row] = await rows(
      `select c.state, t.member_id as member, t.team_id as team, k.verb, t.due_on as due from cases c
        left join turn t on t.case_id = c.id left join turn_task k on k.case_id = c.id where c.id = $1`,
      caseId,
    );
    return row;
  };
  /** Twice the same: one with a colleague, one still with the team. */
  const twice = async (more: object = {}, other: object = {}) => {
    const name = { familyName: String.fromCodePoint(97 + families++).repeat(6), ...more };
    const { karin, peter } = region;
    const stays = await aYoungPerson(region, { ...name, turnOf: karin, contact: karin });
    const turn = { verb: 'call' as const, words: 'over stage', dueOn: '2026-06-12' };
    const goes = await aYoungPerson(region, { ...name, turnOf: peter, turn, ...other });
    return { caseId: stays, otherId: goes, isSure: false };
  };
  const merge = (who: Member, pair: Awaited<ReturnType<typeof twice>>) => mergeRecords(region.house, who, pair);
  const apart = (who: Member, { caseId, otherId }: { caseId: string; otherId: string }) =>
    unmergeRecords(region.house, who, { caseId, otherId });

  describe('merging', () => {
    it('takes the facts for the law of the record that goes along, and gives them back; of the own school each keeps its own', async () => {
      const { karin, house } = region;
      const pair = await twice();
      const said = { source: 'school', sourceOn: '2026-06-08' } as const;
      const none = { vsoProfile: '', mboLevel: '', leerweg: '', passedParts: '', until: '' } as const;
      const own = { kind: 'enrolment', own: true, schoolKind: 'pro', from: '2021-08-01', ...none, ...said } as const;
      const paper = { kind: 'paper', paper: 'diploma', of: 'pro', mboLevel: '', on: '2026-06-05', ...said } as const;
      for (const caseId of [pair.caseId, pair.otherId]) value(await keepLawFact(house, karin, { caseId, fact: own }));
      value(await keepLawFact(house, karin, { caseId: pair.otherId, fact: paper }));
      const kinds = async (caseId: string) =>
        (await rows('select kind from law_fact where case_id = $1 and over_on is null order by kind', caseId)).map(({ kind }) => kind); // prettier-ignore
      const asks = async () => value(await seeLaw(house, karin, { caseId: pair.caseId })).answer.asks;
      expect(await asks()).toContain('papers');
      value(await merge(karin, pair));
      expect([await kinds(pair.caseId), await kinds(pair.otherId)]).toEqual([['enrolment', 'paper'], ['enrolment']]);
      expect(await asks()).not.toContain('papers');
      value(await apart(karin, pair));
      expect([await kinds(pair.caseId), await kinds(pair.otherId)]).toEqual([['enrolment'], ['enrolment', 'paper']]);
      expect(await asks()).toContain('papers');
    });

    it('keeps one turn, and makes an agreement with the same last good day of the other; nothing written is lost', async () => {
      const { house, karin, peter, deEik } = region;
      const pair = await twice();
      const { caseId, otherId } = pair;
      await put(region, 'contact', { case_id: otherId, organisation_id: deEik.id, phone: '06 111 11 11' });
      await writeNote(house, peter, {
        caseId: otherId,
        text: 'Wil bakker worden.',
        hidden: false,
        hiddenBecause: '',
        keepBecause: '',
      });
      expect(code(await merge(karin, pair))).toBe('ok');
      expect(await stands(otherId)).toMatchObject({ state: 'linked', verb: null });
      expect(await stands(caseId)).toMatchObject({ state: 'active', member: karin.memberId, verb: 'choose-contact' });
      const view = value(await openYoungPerson(house, karin, { caseId }));
      expect(view.agreements).toMatchObject([
        { what: 'Bel Samira: over stage', who: 'Karin Smit', dueOn: '2026-06-12' },
      ]);
      expect(JSON.stringify(view.entries)).toContain('Wil bakker worden.');
      const looked = value(await seeWhoLooked(house, karin, { caseId }));
      expect(looked.find(({ name, what }) => name === 'Peter Vos' && what === 'schreef een notitie')).toBeDefined();
      expect(view.contact?.phone).toBe('06 111 11 11');
      expect(value(await openYoungPerson(house, karin, { caseId: otherId })).mergedInto).toBe(caseId);
      const list = value(await listYoungPeople(house, karin, { filter: {}, page: 1 }));
      expect(list.rows.filter((row) => [caseId, otherId].includes(row.caseId))).toHaveLength(1);
    });

    it('is undone whole: both have their own turn again, and what was filled in is empty again', async () => {
      const { house, karin, peter, deEik } = region;
      const pair = await twice();
      const { caseId, otherId } = pair;
      await put(region, 'contact', { case_id: caseId, organisation_id: deEik.id, mail: 'zelf@example.org' });
      await put(region, 'contact', { case_id: otherId, organisation_id: deEik.id, phone: '06 111 11 11' });
      const before = [await stands(caseId), await stands(otherId)];
      expect(code(await merge(karin, pair))).toBe('ok');
      expect(code(await apart(peter, pair))).toBe('ok');
      expect([await stands(caseId), await stands(otherId)]).toEqual(before);
      expect(await rows('select what, done_on from agreement where case_id = $1', caseId)).toEqual([
        { what: 'Bel Samira: over stage', done_on: house.today() },
      ]);
      expect(value(await openYoungPerson(house, karin, { caseId })).contact).toMatchObject({
        phone: null,
        mail: 'zelf@example.org',
      });
      expect(code(await apart(peter, pair))).toBe('not-found');
    });

    it('takes the dossiers of the register along, so that the next file finds the one that stayed, and back', async () => {
      const { house, mo, doorstroompunt: of, doorstroompuntTeam: team } = region;
      const name = { familyName: 'Dossier', of, team };
      const [caseId, otherId] = [await aYoungPerson(region, name), await aYoungPerson(region, name)];
      const dossier = { system: 'JVS', dossier_number: '17', name_key: '', ground: 'F3', source_on: '2026-06-01' };
      await put(region, 'register_record', { ...dossier, case_id: otherId, organisation_id: of.id });
      const where = async () => (await rows(`select case_id from register_record where dossier_number = '17'`))[0];
      expect(code(await mergeRecords(house, mo, { caseId, otherId, isSure: false }))).toBe('ok');
      expect(await where()).toEqual({ case_id: caseId });
      expect(code(await apart(mo, { caseId, otherId }))).toBe('ok');
      expect(await where()).toEqual({ case_id: otherId });
    });

    it('never proposes and never merges twins, whatever they share', async () => {
      const { house, karin, deEik } = region;
      const pair = await twice({ firstName: 'Milan' }, { firstName: 'Luuk' });
      for (const case_id of [pair.caseId, pair.otherId])
        await put(region, 'contact', { case_id, organisation_id: deEik.id, phone: '06 222 22 22' });
      expect(value(await seeAlike(house, karin, pair.caseId)).alike).toEqual([]);
      expect(code(await merge(karin, { ...pair, isSure: true }))).toBe('twins');
    });

    it('asks to be sure when the birth dates differ', async () => {
      const { house, karin } = region;
      const pair = await twice({}, { birthDate: '2008-11-03' });
      expect(value(await seeAlike(house, karin, pair.caseId)).alike).toMatchObject([
        { caseId: pair.otherId, otherDay: true },
      ]);
      expect(code(await merge(karin, pair))).toBe('other-day');
      expect(code(await merge(karin, { ...pair, isSure: true }))).toBe('ok');
    });

    it('answers "not found" alike for another organisation, for who is not there and for who is afgeschermd', async () => {
      const { house, karin, ilse, peter } = region;
      const pair = await twice();
      expect(code(await merge(ilse, pair))).toBe('not-found');
      expect(code(await merge(karin, { ...pair, otherId: house.newId() }))).toBe('not-found');
      expect(code(await shieldCase(house, peter, { caseId: pair.otherId, named: [peter.memberId] }))).toBe('ok');
      expect(value(await seeAlike(house, karin, pair.caseId)).alike).toEqual([]);
      expect(code(await merge(karin, pair))).toBe('not-found');
      expect(code(await merge(peter, pair))).toBe('shield-both');
    });

    it('puts both behind one wall: afgeschermd and geen inzage of the one hold for the other', async () => {
      const { house, karin, peter, marja } = region;
      const pair = await twice({ turnOf: peter });
      const { caseId, otherId } = pair;
      expect(code(await declareNoView(house, peter, { caseId: otherId }))).toBe('ok');
      expect(code(await merge(marja, pair))).toBe('ok');
      const found = async (who: Member, id: string) => code(await openYoungPerson(house, who, { caseId: id }));
      expect([await found(peter, caseId), await found(peter, otherId)]).toEqual(['not-found', 'not-found']);
      expect(code(await shieldCase(house, karin, { caseId, named: [karin.memberId] }))).toBe('ok');
      expect([await found(marja, caseId), await found(marja, otherId)]).toEqual(['not-found', 'not-found']);
      expect(code(await apart(karin, pair))).toBe('ok');
      expect([await found(peter, otherId), await found(marja, otherId)]).toEqual(['not-found', 'not-found']);
      expect(await stands(otherId)).toMatchObject({ member: karin.memberId });
    });

    it('gives the turn to who merges when its holder may not see the other record', async () => {
      const { house, karin, peter } = region;
      const pair = await twice();
      expect(code(await declareNoView(house, karin, { caseId: pair.otherId }))).toBe('ok');
      expect(code(await merge(peter, pair))).toBe('ok');
      expect(await stands(pair.caseId)).toMatchObject({ member: peter.memberId });
      expect(await rows('select contact_member_id as who from cases where id = $1', pair.caseId)).toEqual([
        { who: peter.memberId },
      ]);
    });

    it('lets one of two win who merge each into the other at once', async () => {
      const { karin, peter } = region;
      const pair = await twice();
      const back = { ...pair, caseId: pair.otherId, otherId: pair.caseId };
      const both = await Promise.all([merge(karin, pair), merge(peter, back)]);
      expect(both.map((outcome) => code(outcome) ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        'merged-already',
        'ok',
      ]);
    });

    it('keeps one turn for every active case and none for another, whatever is merged, stopped and taken apart', async () => {
      const { house, karin, peter } = region;
      const name = { familyName: 'Veelvuldig', turnOf: karin };
      const cases: string[] = [];
      for (let n = 0; n < 4; n++) cases.push(await aYoungPerson(region, name));
      let seed = 7;
      const draw = (below: number) => Math.floor(((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647) * below);
      const done: Record<string, number> = {};
      for (let n = 0; n < 40; n++) {
        const [caseId = '', otherId = ''] = [cases[draw(4)], cases[draw(4)]];
        const who = draw(2) ? karin : peter;
        const [pair] = await rows('select case_id, into_case_id from merged_record where case_id = any($1)', cases);
        const moves = {
          merge: () => merge(who, { caseId, otherId, isSure: false }),
          apart: () => apart(who, { caseId: pair?.into_case_id ?? caseId, otherId: pair?.case_id ?? otherId }),
          end: () => endCase(house, who, { caseId, reason: 'on-their-own', words: null, youngPersonTold: true }),
          begin: () => reopenCase(house, who, { caseId }),
        };
        const names = ['merge', 'merge', 'apart', 'end', 'begin'] as const;
        const move = names[draw(5)] ?? 'merge';
        if ((await moves[move]()).ok) done[move] = (done[move] ?? 0) + 1;
        const [{ wrong }] = await rows(
          `select count(*)::int as wrong from cases c left join turn t on t.case_id = c.id
            left join turn_task k on k.case_id = c.id left join merged_record m on m.case_id = c.id
            where c.id = any($1) and ((c.state = 'active') <> (t.case_id is not null and k.case_id is not null)
              or (c.state = 'linked') <> (m.case_id is not null))`,
          cases,
        );
        expect(wrong).toBe(0);
      }
      expect(Object.keys(done).toSorted()).toEqual(['apart', 'begin', 'end', 'merge']);
    });
  });

  describe('another name', () => {
    const find = async (who: Member, words: string) => {
      const { house } = region;
      const { searchId } = value(await keepSearch(house, who, { words }));
      return value(await searchYoungPeople(house, who, { searchId, filter: {}, page: 1 })).rows;
    };

    it('is shown everywhere at once; the old one is shown nowhere and found for a year', async () => {
      const { house, karin, mo } = region;
      const caseId = await aYoungPerson(region, { firstName: 'Oudenaam', familyName: 'Bakker' });
      const name = { caseId, firstName: 'Noor', infix: 'van', familyName: 'Dijk' };
      expect(code(await changeName(house, karin, { ...name, familyName: ' ' }))).toBe('name-missing');
      expect(code(await changeName(house, karin, { ...name, familyName: 'Dijk 111222333' }))).toBe('bsn');
      expect(code(await changeName(house, mo, name))).toBe('not-found');
      expect(code(await changeName(house, karin, name))).toBe('ok');
      expect(code(await changeName(house, karin, name))).toBe('name-same');
      expect(await find(karin, 'noor dijk')).toMatchObject([{ caseId, firstName: 'Noor', infix: 'van' }]);
      expect(await find(karin, 'oudenaam bakker')).toMatchObject([{ caseId, firstName: 'Noor' }]);
      expect(JSON.stringify(await openYoungPerson(house, karin, { caseId }))).not.toMatch(/Oudenaam|oudenaam/);
      house.setToday('2027-06-07');
      expect(await find(karin, 'oudenaam')).toHaveLength(1);
      house.setToday('2027-06-08');
      expect(await find(karin, 'oudenaam')).toEqual([]);
      await forgetNames(house);
      expect(await rows('select 1 from name_change where case_id = $1', caseId)).toEqual([]);
      house.setToday('2026-06-08');
    });

    it('is not found by the old one at whom it was handed over to', async () => {
      const { house, karin, ilse, soest } = region;
      const { caseId } = await aScene(region, soest.id, 'taken-over');
      await house.owner.query(
        `update young_person set first_name = 'Vroeger', search_name = 'vroeger anders' where case_id = $1`,
        [caseId],
      );
      expect(code(await changeName(house, karin, { caseId, firstName: 'Nu', infix: '', familyName: 'Anders' }))).toBe(
        'ok',
      );
      expect(await find(karin, 'vroeger')).toMatchObject([{ caseId }]);
      expect(await find(ilse, 'vroeger')).toEqual([]);
      expect(await find(ilse, 'nu anders')).toMatchObject([{ caseId }]);
      expect(code(await changeName(house, ilse, { caseId, firstName: 'Ik', infix: '', familyName: 'Anders' }))).toBe(
        'not-found',
      );
    });
  });

  describe('overleden', () => {
    const heard = { heardOn: '2026-06-08', heardBy: 'Karin Smit' };

    it('stops the turn, an open hand-over wherever the turn lies, and every mail that was still to go', async () => {
      const { house, karin, ilse, soest } = region;
      const { caseId, handoverId } = await aScene(region, soest.id, 'asked');
      await house.owner.query('delete from case_outcome where case_id = $1', [caseId]);
      expect(code(await recordDeath(house, karin, { caseId, ...heard, heardOn: '2026-06-09' }))).toBe('said-later');
      expect(code(await recordDeath(house, karin, { caseId, ...heard, heardBy: 'nummer 111222333' }))).toBe('bsn');
      expect(code(await recordDeath(house, ilse, { caseId, ...heard }))).toBe('not-found');
      expect(code(await recordDeath(house, karin, { caseId, ...heard }))).toBe('ok');
      expect(await stands(caseId)).toMatchObject({ state: 'ended', member: null });
      expect(await rows('select state, reason from handover where id = $1', handoverId)).toEqual([
        { state: 'withdrawn', reason: 'deceased' },
      ]);
      expect(code(await openYoungPerson(house, ilse, { caseId }))).toBe('not-found');
      house.setToday('2026-09-01');
      await tellLate(house);
      house.setToday('2026-06-08');
      const late = await rows(
        `select 1 from outbox where payload ->> 'caseId' = $1 and payload ->> 'notice' = 'late'`,
        caseId,
      );
      expect(late).toEqual([]);
      const unsent = await house.withActor({ kind: 'system', name: 'postman' }, 'post-mail', (desk) =>
        desk.notices.unsent(karin.memberId),
      );
      expect(await rows('select 1 as there from notice where case_id = $1 and not sent', caseId)).toHaveLength(1);
      expect(unsent.filter((notice) => notice.caseId === caseId)).toEqual([]);
      expect(code(await reopenCase(house, karin, { caseId }))).toBe('died');
      expect(code(await reopenCase(house, karin, { caseId, diedByMistake: true }))).toBe('ok');
      expect(await stands(caseId)).toMatchObject({ state: 'active', member: karin.memberId });
    });

    it('is also said of who rested, and then nobody asks again', async () => {
      const { house, karin, deEik } = region;
      const caseId = await aYoungPerson(region, { turnOf: karin });
      expect(
        code(await endCase(house, karin, { caseId, reason: 'other-help', words: null, youngPersonTold: true })),
      ).toBe('ok');
      await house.owner.query(
        `update case_outcome set kind = 'rest', look_again_on = '2027-06-08' where case_id = $1`,
        [caseId],
      );
      expect(code(await recordDeath(house, karin, { caseId, ...heard }))).toBe('ok');
      const now = await rows(
        'select kind, reason, organisation_id as org from case_outcome where case_id = $1 and over_on is null',
        caseId,
      );
      expect(now).toEqual([{ kind: 'ended', reason: 'deceased', org: deEik.id }]);
    });
  });

  describe('on the pages', () => {
    it('somebody who is there twice is one in three clicks, and two again in one', async () => {
      const pair = await twice({ firstName: 'Lotte' });
      const page = `/jongeren/${pair.caseId}`;
      expect(told((await web.open(page)).body)).toContain('Staat er twee keer in');
      const form = (await web.open(`${page}/samenvoegen`)).body;
      expect(told(form)).toContain('Wie is ook Lotte?');
      const [address, fields] = formOf(form, '/samenvoegen', { otherId: pair.otherId });
      expect((await web.post(address, fields)).status).toBe(303);
      const one = told((await web.open(page)).body);
      for (const words of ['Samengevoegd. Alles staat nu bij elkaar.', 'Bel Lotte: over stage', 'Haal weer uit elkaar'])
        expect(one).toContain(words);
      expect((await web.open(`/jongeren/${pair.otherId}`)).to).toBe(page);
      expect((await web.fillIn(page, '/ongedaan')).status).toBe(303);
      expect(told((await web.open(`/jongeren/${pair.otherId}`)).body)).toContain('Bel Lotte: over stage');
    });

    it('nobody alike is said, and a form that is not right keeps what was typed', async () => {
      const page = `/jongeren/${await aYoungPerson(region, { firstName: 'Alleen' })}`;
      expect(told((await web.open(`${page}/samenvoegen`)).body)).toContain('Niemand van jullie lijkt op Alleen');
      const wrong = await web.post(`${page}/samenvoegen`);
      expect([wrong.status, titleOf(wrong.body)]).toEqual([422, expect.stringMatching(/^Fout: /)]);
      const name = await web.fillIn(`${page}/naam`, '/naam', { firstName: 'Anders', familyName: '' });
      expect([name.status, formOf(name.body, '/naam')[1]['firstName']]).toEqual([422, ['Anders']]);
      expect((await web.fillIn(`${page}/naam`, '/naam', { firstName: 'Anders' })).status).toBe(303);
      expect(told((await web.open(page)).body)).toContain('Wijzigde de naam');
    });

    it('of who died the page says so in few words: no age, no appointments, no way to begin but a mistake', async () => {
      const page = `/jongeren/${await aYoungPerson(region, { firstName: 'Roos' })}`;
      const form = told((await web.open(`${page}/overleden`)).body);
      expect(form).toContain('Aanzet vertelt het aan niemand. Bel zelf wie het moet weten.');
      expect((await web.fillIn(`${page}/overleden`, '/overleden')).status).toBe(303);
      const seen = told((await web.open(page)).body);
      expect(seen).toContain('Roos is overleden');
      for (const words of ['18 jaar', 'Nieuwe afspraak', 'Begin opnieuw', 'Contactpoging'])
        expect(seen).not.toContain(words);
      expect((await web.open(`${page}/overleden`)).status).toBe(404);
      expect((await web.fillIn(page, '/opnieuw')).status).toBe(303);
      expect(told((await web.open(page)).body)).toContain('Begeleid Roos verder');
    });
  });
});
