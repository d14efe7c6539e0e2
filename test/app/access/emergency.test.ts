/**
 * Eva is afgeschermd, only Karin is named, and there is danger now. Peter asks to be let in; Inge, the privacy officer, decides;
 * for a day he reads and writes down, and nothing more. Lotte is Peter's niece: her he never opens.
 */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askEmergency,
  decideEmergency,
  endEmergency,
  readEmergency,
  seeEmergencies,
  type AskEmergency,
} from '#app/access/emergency.ts';
import { seeWhoLooked } from '#app/access/who-looked.ts';
import { sweepEmergencies } from '#app/notice/tell-emergency.ts';
import { openInEmergency, writeInEmergency } from '#app/person/in-emergency.ts';
import { listYoungPeople } from '#app/person/list-young-people.ts';
import { myWork } from '#app/person/my-work.ts';
import { openShielded } from '#app/person/open-shielded.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { shieldCase, unshieldCase } from '#app/turn/shield.ts';
import type { Member } from '#domain/access/actor.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { as } from '../../db/rights-probe.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { aServer, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

const day = 24 * 3600;
const eva: AskEmergency = {
  firstName: 'eva ',
  familyName: 'Maas',
  birthDate: '2008-03-11',
  reason: 'Haar ex staat voor de deur.',
};
const nobody: AskEmergency = { ...eva, familyName: 'Nergens' };
const lotte: AskEmergency = { ...eva, firstName: 'Lotte' };

describe.each(engineNames)('emergency access, on %s', (engine) => {
  let region: Region;
  let inge: Member;
  let app: FastifyInstance;
  let caseId: string;
  let lottesCase: string;
  const owner = async (statement: string, values: unknown[] = []) =>
    (await region.house.owner.query(statement, values)).rows;
  const ask = async (who: Member, what: AskEmergency) => valueOf(await askEmergency(region.house, who, what)).id;
  const decide = (who: Member, id: string, because?: string) =>
    decideEmergency(region.house, who, { id, gives: because === undefined, because: because ?? '' });
  const opens = async (who: Member, id: string) => (await openInEmergency(region.house, who, { id })).ok;
  const follow = async (who: Member) => valueOf(await seeEmergencies(region.house, who, {})).lines;
  const drain = () => {
    const react = reactTo({ house: region.house, send: async () => {}, address: 'https://aanzet.example.org' });
    return makeRunner({ house: region.house, react, hurry: true, log: () => {} }).drain();
  };
  /** Who was told what since the last time; no notice of it holds a case. */
  const heard = async () => {
    await drain();
    const rows = await owner(`select m.name || ': ' || n.kind as told, n.case_id from notice n
      join member m on m.id = n.member_id where n.kind like 'emergency-%' order by 1`);
    await owner('delete from notice');
    expect(rows.filter((row) => row.case_id !== null)).toEqual([]);
    return rows.map((row) => String(row.told));
  };

  beforeAll(async () => {
    region = await aRegion(engine);
    const { house, deEik, karin, peter } = region;
    inge = await aColleague(house, deEik, { name: 'Inge Prins', role: 'privacy', phone: '000 111 22 33' });
    const born = { familyName: 'Maas', birthDate: '2008-03-11', contact: karin, turnOf: karin };
    caseId = await aYoungPerson(region, { firstName: 'Eva', ...born });
    lottesCase = await aYoungPerson(region, { firstName: 'Lotte', ...born });
    await aYoungPerson(region, { firstName: 'Daan', ...born });
    valueOf(await declareNoView(house, peter, { caseId: lottesCase }));
    for (const each of [caseId, lottesCase])
      valueOf(await shieldCase(house, karin, { caseId: each, named: [karin.memberId] }));
    ({ app } = await aServer(house));
    await drain();
    await owner('delete from notice');
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  test('is asked with the same answer, page and work whoever is here, three times a day at most, and only where a privacy officer decides', async () => {
    const { house, peter, ilse, karin } = region;
    const bodies: string[] = [];
    const typed = { reason: eva.reason, 'birthDate-day': '11', 'birthDate-month': '3', 'birthDate-year': '2008' };
    for (const familyName of ['Maas', 'Nergens']) {
      const visitor = new Visitor(app, peter);
      const form = { ...typed, firstName: 'Eva', familyName };
      const answer = await visitor.fillIn('/noodtoegang', '/noodtoegang', form);
      expect([answer.status, answer.to]).toEqual([303, '/noodtoegang']);
      bodies.push(told((await visitor.open('/noodtoegang')).body).replace(/ Jouw vraag.*?wacht op de FG/g, ''));
      // What asking leaves behind holds no young person: nothing was looked up.
      const [left] = await owner(`select payload from outbox where kind = 'emergency' order by id desc limit 1`);
      expect(Object.keys(left?.payload).toSorted()).toEqual(['asker', 'by', 'news', 'organisationId', 'requestId']);
    }
    expect(bodies[0]).toContain('Je vraag ligt bij Inge Prins');
    expect(bodies[0]).toContain('000 111 22 33');
    expect(bodies[0]?.replace(/\d+/g, '')).toBe(bodies[1]?.replace(/\d+/g, ''));
    const empty = await new Visitor(app, peter).fillIn('/noodtoegang', '/noodtoegang', {
      ...typed,
      firstName: 'Eva',
      reason: '',
    });
    expect([empty.status, empty.body.includes('Fout:'), empty.body.includes('value="Eva"')]).toEqual([422, true, true]);
    expect(codes(await askEmergency(house, peter, { ...eva, reason: 'Nummer 111222333.' }))).toBe('bsn');
    await ask(peter, lotte);
    for (const again of [eva, nobody]) expect(codes(await askEmergency(house, peter, again))).toBe('asked-often');
    expect(codes(await askEmergency(house, ilse, eva))).toBe('no-officer');
    expect(codes(await askEmergency(house, inge, eva))).toBe('not-allowed');
    // Karin is named for Eva: she hears of that one, and follows no other. Lotte is nobody for whoever may never open her.
    expect((await heard()).filter((line) => line.startsWith('Karin'))).toEqual(['Karin Smit: emergency-asked']);
    expect((await follow(karin)).map(({ followsAs }) => followsAs)).toEqual(['named']);
    expect((await follow(region.marja)).map(({ followsAs }) => followsAs)).toEqual(['lead', 'lead', 'lead']);
  });

  test('is decided by the privacy officer of the same organisation alone, who sees whether exactly one fits', async () => {
    const { house, peter, karin, marja, fatima } = region;
    const mine = (await follow(peter)).toReversed();
    const [forEva = '', forNobody = '', forLotte = ''] = mine.map(({ id }) => id);
    const words = async (who: Member, id: string) => valueOf(await readEmergency(house, who, { id })).words;
    expect(await words(inge, forEva)).toMatchObject({ familyName: 'Maas', reason: eva.reason, fits: true });
    expect([(await words(inge, forNobody))?.fits, (await words(inge, forLotte))?.fits]).toEqual([false, false]);
    expect([await words(karin, forEva), await words(marja, forEva), await words(peter, forEva)]).toMatchObject([
      { fits: true },
      undefined,
      undefined,
    ]);
    for (const other of [karin, marja, peter]) expect(codes(await decide(other, forEva))).toBe('not-allowed');
    expect(codes(await decide(fatima, forEva))).toBe('not-found');
    for (const id of [forNobody, forLotte]) {
      expect(codes(await decide(inge, id))).toBe('nobody-fits');
      expect(codes(await decide(inge, id, 'zomaar'))).toBe('emergency-because');
      expect(codes(await decide(inge, id, 'not-this-way'))).toBe('ok');
      expect(await opens(peter, id)).toBe(false);
    }
    expect(codes(await decide(inge, forNobody))).toBe('emergency-decided');
    expect(await opens(peter, forEva)).toBe(false);
    await heard();
    const page = await new Visitor(app, inge).open(`/noodtoegang/${forEva}`);
    expect(told(page.body)).toContain('Er is precies één afgeschermde jongere van jullie die hierbij past');
    const unsaid = await new Visitor(app, inge).fillIn(`/noodtoegang/${forEva}`, '/besluit');
    expect([unsaid.status, told(unsaid.body).includes('Kies of je toegang geeft')]).toEqual([422, true]);
    const yes = await new Visitor(app, inge).fillIn(`/noodtoegang/${forEva}`, '/besluit', { gives: 'ja' });
    expect(yes.status).toBe(303);
    expect(await heard()).toEqual([
      'Karin Smit: emergency-given',
      'Marja Kok: emergency-given',
      'Peter Vos: emergency-given',
    ]);
    expect(codes(await openYoungPerson(house, inge, { caseId }))).toBe('not-allowed');
    expect(await opens(inge, forEva)).toBe(false);
    expect(await opens(marja, forEva)).toBe(false);
  });

  test('lets that one colleague read her page, and meets her nowhere else: no list, count, own page or other act', async () => {
    const { house, peter } = region;
    const [id = ''] = (await follow(peter)).filter(({ open }) => open).map((line) => line.id);
    const page = await new Visitor(app, peter).open(`/noodtoegang/${id}/jongere`);
    expect(page.status).toBe(200);
    expect(told(page.body)).toMatch(/Eva Maas.*Noodtoegang tot.*Genoemd bij de jongere Karin Smit/);
    expect(page.body).not.toContain(`/jongeren/${caseId}`);
    const elsewhere = [
      await listYoungPeople(house, peter, { filter: {}, page: 1 }),
      await myWork(house, peter, {}),
      await openShielded(house, peter, {}),
    ];
    expect(JSON.stringify(elsewhere)).not.toContain('Eva');
    const note = { caseId, text: 'x', hidden: false, hiddenBecause: '', keepBecause: '' };
    expect([
      codes(await openYoungPerson(house, peter, { caseId })),
      codes(await writeNote(house, peter, note)),
      codes(await unshieldCase(house, peter, { caseId })),
      codes(await seeWhoLooked(house, peter, { caseId })),
    ]).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    expect(await heard()).toEqual(['Inge Prins: emergency-opened', 'Marja Kok: emergency-opened']);
  });

  test('lets the database add a note and an attempt and nothing else, whatever act asks', async () => {
    const { house, deEik, peter } = region;
    const tries = (statement: string, values: unknown[]) =>
      as(house.pool, peter, (client) => client.query(statement, values), [], 'noodtoegang');
    const named = [caseId, peter.memberId, deEik.id];
    await expect(
      tries('insert into shield_named (case_id, member_id, organisation_id) values ($1, $2, $3)', named),
    ).rejects.toThrow(/row-level security/);
    for (const statement of [
      'delete from case_shield where case_id = $1',
      `update turn set due_on = '2027-01-01' where case_id = $1`,
      `update young_person set first_name = 'x' where case_id = $1`,
    ])
      expect([statement, (await tries(statement, [caseId])).rowCount]).toEqual([statement, 0]);
    for (const statement of [
      `update emergency_request set until_on = '2036-01-01'`,
      'delete from emergency_request',
      'select * from emergency_request',
      `insert into emergency_match select * from emergency_match`,
    ])
      await expect(tries(statement, [])).rejects.toThrow(/permission denied/);
    expect((await tries('select case_id from emergency_match', [])).rowCount).toBe(0);
  });

  test('is written down, read by who is named, and stands in Wie keek with whose yes it was and until when', async () => {
    const { house, peter, karin, marja } = region;
    const [id = ''] = (await follow(peter)).filter(({ open }) => open).map((line) => line.id);
    const at = `/noodtoegang/${id}/jongere`;
    const wrong = await new Visitor(app, peter).fillIn(at, '/opschrijven', { channel: 'call' });
    expect([wrong.status, wrong.body.includes('Fout:')]).toEqual([422, true]);
    const bsn = { id, text: 'Nummer 111222333', channel: '', reached: undefined };
    expect(codes(await writeInEmergency(house, peter, bsn))).toBe('bsn');
    await heard();
    const typed = { text: 'Eva is bij een vriendin.', channel: 'call', reached: 'ja' };
    expect((await new Visitor(app, peter).fillIn(at, '/opschrijven', typed)).status).toBe(303);
    expect(await heard()).toContain('Karin Smit: emergency-written');
    const seen = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(JSON.stringify(seen.entries)).toContain('Eva is bij een vriendin.');
    expect(seen.attempts.map(({ channel, reached }) => [channel, reached])).toEqual([['call', true]]);
    const looked = valueOf(await seeWhoLooked(house, karin, { caseId })).filter(({ name }) => name === 'Peter Vos');
    const done = looked.filter(({ purpose }) => purpose.startsWith('noodtoegang')).map(({ what }) => what);
    expect(done.some((what) => what.startsWith('schreef iets op met noodtoegang'))).toBe(true);
    expect(looked.map(({ purpose }) => purpose)).toContain(
      'noodtoegang, omdat er gevaar was: Inge Prins gaf dat, tot dinsdag 9 juni 2026, 9.00 uur',
    );
    const acts = async (who: Member) =>
      new Set(valueOf(await readEmergency(house, who, { id })).done.map(({ act }) => act));
    const both = new Set(['open-in-emergency', 'write-in-emergency']);
    expect([await acts(karin), await acts(inge), await acts(marja)]).toEqual([both, both, both]);
    expect(told((await new Visitor(app, marja).open(`/noodtoegang/${id}`)).body)).not.toContain('Eva');
  });

  test('ends on the minute in every open page, at once when somebody says so, and when the wall of geen inzage goes up', async () => {
    const { house, peter, karin } = region;
    const given = async () => {
      const id = await ask(peter, eva);
      valueOf(await decide(inge, id));
      expect(await opens(peter, id)).toBe(true);
      return id;
    };
    const [first = ''] = (await follow(peter)).filter(({ open }) => open).map((line) => line.id);
    const visitor = new Visitor(app, peter);
    expect((await visitor.open(`/noodtoegang/${first}/jongere`)).status).toBe(200);
    house.pass(day - 1);
    expect(await opens(peter, first)).toBe(true);
    house.pass(1);
    const gone = await visitor.open(`/noodtoegang/${first}/jongere`);
    expect([gone.status, gone.body.includes('Eva')]).toEqual([404, false]);
    expect((await visitor.post(`/noodtoegang/${first}/opschrijven`, { text: 'x' })).status).toBe(404);
    house.setToday('2026-06-09');
    await heard();
    for (const _ of [1, 2]) await sweepEmergencies(house);
    expect(await heard()).toEqual([
      'Inge Prins: emergency-ended',
      'Karin Smit: emergency-ended',
      'Marja Kok: emergency-ended',
      'Peter Vos: emergency-ended',
    ]);
    const second = await given();
    expect(codes(await endEmergency(house, region.marja, { id: second }))).toBe('not-found');
    valueOf(await endEmergency(house, karin, { id: second }));
    expect([await opens(peter, second), codes(await endEmergency(house, inge, { id: second }))]).toEqual([
      false,
      'not-found',
    ]);
    const third = await given();
    valueOf(await endEmergency(house, inge, { id: third }));
    expect(await opens(peter, third)).toBe(false);
    house.setToday('2026-06-10');
    const fourth = await given();
    house.setToday('2026-06-12');
    expect(await opens(peter, fourth)).toBe(false);
    const fifth = await given();
    await owner(
      `insert into no_view (case_id, member_id, organisation_id, declared_on) values ($1, $2, $3, '2026-06-12')`,
      [caseId, peter.memberId, region.deEik.id],
    );
    expect(await opens(peter, fifth)).toBe(false);
  });

  test('stays as it was asked and decided; the name goes after 30 days when nobody fitted, and with her when she goes', async () => {
    const { house } = region;
    house.setToday('2026-07-10');
    await sweepEmergencies(house);
    const kept = () =>
      owner(`select q.state, q.reason is not null as words, m.request_id is not null as fitted, count(*)::int as n
        from emergency_request q left join emergency_match m on m.request_id = q.id group by 1, 2, 3 order by 1, 2, 3`);
    expect(await kept()).toEqual([
      { state: 'given', words: true, fitted: true, n: 5 },
      { state: 'refused', words: false, fitted: false, n: 2 },
    ]);
    await owner('delete from emergency_match where case_id = $1', [caseId]);
    expect(await kept()).toEqual([
      { state: 'given', words: false, fitted: false, n: 5 },
      { state: 'refused', words: false, fitted: false, n: 2 },
    ]);
  });
});
