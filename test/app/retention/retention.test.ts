/** What was kept long enough goes: proposed by one, approved by another, destroyed whole, and declared without a name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealLog } from '#app/access/seal-log.ts';
import { verifyLog } from '#app/access/verify-log.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { destroyApproved, resumeDestructions } from '#app/retention/destroy.ts';
import {
  agreeTerm,
  decideDestruction,
  proposeDestruction,
  seeDestruction,
  seeRetention,
} from '#app/retention/retention.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import type { Member } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aYoungPerson } from '../../people.ts';
import { aSent, aStage, codes, valueOf, type Stage } from '../handover/stage.ts';
import { browse } from '../pages/browse.ts';

const pile = { year: 2026, listed: true };

describe.each(engineNames)('keeping and destroying, on %s', (engine) => {
  let stage: Stage;
  let inge: Member;
  let joke: Member;
  let samira: string;
  let handed: { caseId: string; handoverId: string };
  let pseudonym: string;
  const rows = async (statement: string, values: unknown[] = []) =>
    (await stage.house.owner.query(statement, values)).rows;
  const piles = async () => valueOf(await seeRetention(stage.house, inge, {})).piles;

  beforeAll(async () => {
    stage = await aStage(engine);
    const { house, deEik, karin, ilse } = stage;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy' });
    joke = await aColleague(house, deEik, { name: 'Joke Wiersma', role: 'archief' });
    samira = await aYoungPerson(stage, { turnOf: karin });
    const twice = await aYoungPerson(stage, { turnOf: karin });
    valueOf(await mergeRecords(house, karin, { caseId: samira, otherId: twice, isSure: true }));
    await aYoungPerson(stage, { firstName: 'Later', expectedEnd: '2027-07-10' });
    handed = await aSent(stage, { to: 'soest', person: ilse });
    await aSent(stage, {}); // Leusden has no account, and never answered
    house.setToday('2026-06-09');
    const taken = { handoverId: handed.handoverId, meetOn: '2026-06-10', contactAfter: 'receiver' as const };
    valueOf(await takeOver(house, ilse, taken));
    house.setToday('2026-06-10');
    valueOf(await recordMeeting(house, ilse, { handoverId: handed.handoverId, outcome: 'together', on: '2026-06-10' }));
    pseudonym = (await rows('select pseudonym from cases where id = $1', [samira]))[0].pseudonym;
  });
  afterAll(() => stage.house.close());

  it('on the last day of the term nothing may go yet, and whoever is still being guided never does', async () => {
    stage.house.setToday('2028-07-10');
    expect(await piles()).toEqual([]);
    stage.house.setToday('2028-07-11');
    expect(await piles()).toEqual([{ ...pile, people: 1, runs: 2, beside: 1 }]);
    await stage.house.owner.query(`update handover set state = 'lapsed' where state = 'sent'`);
    await endTerms(stage.house);
    expect(await piles()).toEqual([{ ...pile, people: 3, runs: 0, beside: 1 }]);
  });

  it('only the privacy officer proposes, only the archive decides, and nobody else sees even the numbers', async () => {
    const { house, karin, marja, rik, fatima } = stage;
    for (const who of [karin, marja, rik]) expect(codes(await seeRetention(house, who, {}))).toBe('not-allowed');
    expect(valueOf(await seeRetention(house, fatima, {})).piles).toEqual([]);
    const asKarin = await house.withActor(karin, 'see-work', ({ retention }) =>
      retention.piles('left-school', 2, house.today()),
    );
    expect(asKarin).toEqual([]);
    expect(codes(await proposeDestruction(house, joke, pile))).toBe('not-allowed');
    expect(codes(await proposeDestruction(house, inge, { ...pile, year: 2027 }))).toBe('not-found');
    const { destructionId } = valueOf(await proposeDestruction(house, inge, pile));
    expect(codes(await proposeDestruction(house, inge, pile))).toBe('already-proposed');
    expect(codes(await seeDestruction(house, fatima, { destructionId }))).toBe('not-found');
    await destroyApproved(house, destructionId); // nobody approved: nothing goes
    expect((await rows('select count(*)::int as n from young_person'))[0].n).toBe(5);
    const answer = { destructionId, answer: 'no', because: undefined } as const;
    expect(codes(await decideDestruction(house, inge, answer))).toBe('not-allowed');
    expect(codes(await decideDestruction(house, joke, answer))).toBe('destruction-because');
    valueOf(await decideDestruction(house, joke, { ...answer, because: 'mistake' }));
    expect(codes(await decideDestruction(house, joke, { ...answer, answer: 'yes' }))).toBe('decided-before');
    await expect(
      house.owner.query(
        `insert into destruction select (d).* from (select jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(),
          'state', 'approved', 'refused_because', null, 'decided_by', x.proposed_by)) as d from destruction x) y`,
      ),
    ).rejects.toThrow(/check/);
  });

  it('approved, everything of the own organisation goes, and what Soest took over stays with Soest', async () => {
    const { house, karin, ilse } = stage;
    const { destructionId } = valueOf(await proposeDestruction(house, inge, pile));
    valueOf(await decideDestruction(house, joke, { destructionId, answer: 'yes', because: undefined }));
    await resumeDestructions(house);
    expect(valueOf(await seeDestruction(house, joke, { destructionId }))).toMatchObject({
      state: 'done',
      counted: 3,
      destroyed: 3,
      stayedElsewhere: 1,
    });
    expect(await piles()).toEqual([]);
    // Samira and her second record are gone with every row; who leaves later is untouched, the one of Soest is theirs.
    expect(await rows('select c.id from cases c join young_person y on y.case_id = c.id')).toHaveLength(2);
    for (const { t } of await rows(`select c.relname as t from pg_class c join pg_attribute a on a.attrelid = c.oid
        and a.attname = 'case_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`))
      expect([t, await rows(`select from ${t} where case_id = $1`, [samira])]).toEqual([t, []]);
    expect(codes(await openYoungPerson(house, karin, { caseId: handed.caseId }))).toBe('not-found');
    expect(codes(await openHandover(house, karin, { handoverId: handed.handoverId }))).toBe('not-found');
    const seen = valueOf(await openHandover(house, ilse, { handoverId: handed.handoverId }));
    expect(JSON.stringify(seen)).toContain('Werken in een bakkerij.');
    expect(JSON.stringify(seen)).not.toContain('Een rustige kamer');
    const open = valueOf(await openYoungPerson(house, ilse, { caseId: handed.caseId }));
    expect(open.person.firstName).toBe('Samira');
    expect(await rows(`select from enrolment where case_id = $1`, [handed.caseId])).toEqual([]);
    expect(await rows(`select from handover_block where case_id = $1 and not goes_along`, [handed.caseId])).toEqual([]);
  });

  it('the log is whole, and its lines about Samira lead to nobody any more', async () => {
    const { house } = stage;
    for (let sealed = 1; sealed > 0;) sealed = await sealLog(house);
    expect(valueOf(await verifyLog(house, inge)).faults).toEqual([]);
    expect((await rows('select from access_subject where pseudonym = $1', [pseudonym])).length).toBeGreaterThan(2);
    expect(await rows('select from cases where pseudonym = $1', [pseudonym])).toEqual([]);
    const gone = `select from access_event e join access_subject s on s.event_id = e.id where e.act = 'destroy-records' and s.pseudonym = $1`;
    expect(await rows(gone, [pseudonym])).toHaveLength(1);
  });

  it('the archive agrees on another term, with where it stands; a mistake keeps what was typed', async () => {
    const { house } = stage;
    expect(codes(await agreeTerm(house, inge, { years: '1', source: 'x' }))).toBe('not-allowed');
    expect(codes(await agreeTerm(house, joke, { years: '0', source: '' }))).toBe('years-wrong term-source');
    expect(codes(await agreeTerm(house, joke, { years: '1', source: 'nummer 111222333' }))).toBe('bsn');
    house.setToday('2028-07-12');
    valueOf(await agreeTerm(house, joke, { years: '1', source: 'Besluit van het bestuur' }));
    expect(valueOf(await seeRetention(house, inge, {})).piles).toMatchObject([{ year: 2027, runs: 1 }]);
    const web = await browse(house);
    const wrong = await web.as(joke).post('/bewaren/termijn', { years: '99', source: 'Besluit' });
    expect([wrong.statusCode, wrong.body.includes('value="99"')]).toEqual([422, true]);
    expect((await web.as(inge).get('/bewaren')).body).not.toContain('action="/bewaren/termijn"');
    await web.app.close();
  });

  it('the pages say numbers, the two who decided and the ground, and nobody is named', async () => {
    const { house } = stage;
    const web = await browse(house);
    const list = await web.as(joke).get('/bewaren');
    const [, id] = /href="\/bewaren\/([0-9a-f-]{36})"/.exec(list.body) ?? [];
    const [paper, one] = await Promise.all([
      web.as(joke).get(`/bewaren/${id}/verklaring`),
      web.as(inge).get(`/bewaren/${id}`),
    ]);
    for (const said of ['3 leerlingen', 'Joke Wiersma', 'Inge Prins', 'AVG art. 5 lid 1'])
      expect(paper.body).toContain(said);
    expect(one.body).toContain(`/bewaren/${id}/verklaring`);
    for (const { body } of [list, paper, one]) expect(body).not.toMatch(/Samira|Voorbeeld-/);
    expect((await web.as(stage.karin).get(`/bewaren/${id}`)).statusCode).toBe(404);
    await web.app.close();
  });
});
