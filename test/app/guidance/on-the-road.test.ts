/** Onderweg: what a telephone kept without internet comes in once, under the rights of that moment, and is unreadable when lost. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAllSessions, endSession, findSession, forgetSignIns, startSession } from '#app/access/sessions.ts';
import { dropRoadKeys, makeRoadKey, noteOnTheRoad, openRoadLetter, type RoadNote } from '#app/guidance/on-the-road.ts';
import { oneOnTheRoad, seeOnTheRoad } from '#app/guidance/see-on-the-road.ts';
import { declareNoView } from '#app/turn/declare-no-view.ts';
import { colleagueLeaves } from '#app/turn/colleague-leaves.ts';
import type { Member } from '#domain/access/actor.ts';
import { calledOnTheRoad } from '#domain/guidance/on-the-road.ts';
import { engineNames } from '../../engines.ts';
import { aColleague, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { closed } from '../../road-device.ts';
import { here } from '../../signing.ts';
import { aServer, titleOf, told, Visitor } from '../../web/visitor.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('on the road, on %s', (engine) => {
  let region: Region;
  let app: FastifyInstance;
  const rows = async (statement: string, ...values: unknown[]) =>
    (await region.house.owner.query(statement, values)).rows;
  const aLeaver = (firstName: string, more: Parameters<typeof aYoungPerson>[1] = {}) =>
    aYoungPerson(region, {
      firstName,
      expectedEnd: '2026-04-02',
      turnOf: region.karin,
      contact: region.karin,
      ...more,
    });
  const note = (caseId: string, more: Partial<RoadNote> = {}): RoadNote => ({
    once: region.house.newId(),
    caseId,
    way: 'call',
    result: 'missed',
    on: '2026-06-08',
    nextOn: '2026-06-11',
    text: '',
    keepBecause: '',
    ...more,
  });
  const count = async (table: string, caseId: string): Promise<number> =>
    Number((await rows(`select count(*)::int as n from ${table} where case_id = $1`, caseId))[0].n);
  beforeAll(async () => {
    region = await aRegion(engine);
    ({ app } = await aServer(region.house));
  });
  afterAll(async () => {
    await app.close();
    await region.house.close();
  });

  it('writes a miss down once, however often it is sent, and moves the own turn to the day of the next try', async () => {
    const { house, karin, ilse } = region;
    const caseId = await aLeaver('Lotte');
    const missed = note(caseId, { text: 'De voicemail stond aan.' });
    expect(codes(await noteOnTheRoad(house, ilse, missed))).toBe('not-found');
    await Promise.all([noteOnTheRoad(house, karin, missed), noteOnTheRoad(house, karin, missed)]);
    valueOf(await noteOnTheRoad(house, karin, missed));
    expect([await count('contact_attempt', caseId), await count('note', caseId)]).toEqual([1, 1]);
    expect(await rows('select due_on::text from turn where case_id = $1', caseId)).toEqual([{ due_on: '2026-06-11' }]);
    // What is not plainly fine goes to a person, on the road too.
    valueOf(await noteOnTheRoad(house, karin, note(caseId, { way: 'visit', result: 'unclear' })));
    expect(await rows('select way, answer from check_in where case_id = $1', caseId)).toEqual([
      { way: 'visit', answer: 'unclear' },
    ]);
    expect((await rows('select verb from turn_task where case_id = $1', caseId))[0].verb).toBe('call-back');
  });

  it('keeps the day on which it was, not one that is to come or long ago, and no number of anybody', async () => {
    const { house, karin } = region;
    const caseId = await aLeaver('Nena');
    const faults = async (more: Partial<RoadNote>) => codes(await noteOnTheRoad(house, karin, note(caseId, more)));
    expect(await faults({ way: undefined, result: undefined })).toBe('heard-how-missing answer-missing');
    expect(await faults({ on: '2026-06-09' })).toBe('road-day');
    expect(await faults({ on: '2026-06-04' })).toBe('road-day');
    expect(await faults({ nextOn: '2026-06-05' })).toBe('due-past');
    expect(await faults({ text: 'Nummer 111222333.' })).toBe('bsn');
    expect(await count('contact_attempt', caseId)).toBe(0);
    valueOf(await noteOnTheRoad(house, karin, note(caseId, { on: '2026-06-05', result: 'well', way: 'paper' })));
    expect(await rows('select answered_on::text from check_in where case_id = $1', caseId)).toEqual([
      { answered_on: '2026-06-05' },
    ]);
  });

  it('names who is seen today by the first name only, and nobody of whom another is the contact person', async () => {
    const { house, karin, ilse, peter } = region;
    const caseId = await aLeaver('Bram', { turn: { dueOn: '2026-06-08' } });
    const later = await aLeaver('Yusuf', { turn: { dueOn: '2026-08-01' }, expectedEnd: '2026-07-10' });
    const other = await aLeaver('Sem', { turnOf: peter, contact: peter });
    const listed = valueOf(await seeOnTheRoad(house, karin, {}));
    expect(calledOnTheRoad(listed).find((one) => one.caseId === caseId)?.called).toBe('Bram');
    expect(listed.filter((one) => [later, other].includes(one.caseId))).toEqual([]);
    expect(valueOf(await oneOnTheRoad(house, karin, { caseId: later })).firstName).toBe('Yusuf');
    expect(codes(await oneOnTheRoad(house, ilse, { caseId: later }))).toBe('not-found');
  });

  /** A telephone of this colleague, signed in, with a text on it that waits. */
  async function aTelephone(member: Member, caseId: string, more = '') {
    const { house } = region;
    const { token } = await startSession(house, member, here);
    const sessionId = (await findSession(house, token))?.sessionId ?? '';
    const once = house.newId();
    const key = valueOf(await makeRoadKey(house, member, { sessionId }));
    const typed = `caseId=${caseId}&way=call&result=missed&on=2026-06-08&nextOn=2026-06-11${more}`;
    const letter = await closed(key.publicKey, typed, once);
    return { sessionId, typed, letter: { keyId: key.id, once, letter } };
  }

  it('opens a letter for who closed it, also after the session ran out, and for nobody else', async () => {
    const { house, karin, peter } = region;
    const caseId = await aLeaver('Sara');
    const { letter, typed } = await aTelephone(karin, caseId);
    const open = async (who: Member, more = {}) => codes(await openRoadLetter(house, who, { ...letter, ...more }));
    house.pass(3600);
    expect(valueOf(await openRoadLetter(house, karin, letter))).toBe(typed);
    expect(await open(peter)).toBe('not-found');
    expect(await open(karin, { once: house.newId() })).toBe('not-found');
    expect(await open(karin, { letter: letter.letter.replace(/.$/, 'A').slice(0, -4) })).toBe('not-found');
    expect(await open(karin, { letter: 'kort' })).toBe('not-found');
    // In the database stands no key that opens it, and no word of it.
    const [kept] = await rows('select sealed_key from road_key where id = $1', letter.keyId);
    expect(house.vault.openLetter(kept.sealed_key.toString('base64url'), letter.letter, letter.once)).toBeUndefined();
    house.pass(73 * 3600);
    expect(await open(karin)).toBe('not-found');
    await forgetSignIns(house);
    expect(await rows('select 1 from road_key')).toEqual([]);
  });

  it('a lost telephone keeps what nobody can read: once its session is ended, everywhere, wiped, or its owner left', async () => {
    const { house, karin } = region;
    const lead = await aColleague(house, region.deEik, { name: 'Leider', role: 'teamleider' });
    const worker = await aColleague(house, region.deEik, { name: 'Werker', role: 'begeleider' });
    const caseId = await aLeaver('Omar');
    const ways: readonly ((member: Member, sessionId: string) => Promise<unknown>)[] = [
      (member, id) => endSession(house, member, { id }),
      (member) => endAllSessions(house, member, {}),
      (member) => dropRoadKeys(house, member, {}),
      (member) => colleagueLeaves(house, lead, { memberId: member.memberId, toMemberId: karin.memberId }),
    ];
    for (const end of ways) {
      const { letter, sessionId } = await aTelephone(worker, caseId);
      expect((await openRoadLetter(house, worker, letter)).ok).toBe(true);
      await end(worker, sessionId);
      expect(codes(await openRoadLetter(house, worker, letter))).toBe('not-found');
    }
  });

  it('over the wire: a letter is taken, one that is wrong comes back as typed, and a right that ended lets nothing through', async () => {
    const { house, karin } = region;
    const caseId = await aLeaver('Ilse');
    const phone = new Visitor(app, karin);
    const page = await phone.open(`/onderweg?bij=${caseId}`);
    expect([page.status, page.body.includes('data-onderweg')]).toEqual([200, true]);
    expect(page.body).not.toContain('Benali');
    const key = await phone.post('/onderweg/sleutel', { namens: karin.memberId, stil: 'ja' });
    const { id, publicKey } = JSON.parse(key.body) as { id: string; publicKey: string };
    const send = async (typed: string, once = house.newId(), more = {}) => {
      const letter = await closed(
        publicKey,
        `caseId=${caseId}&way=call&on=2026-06-08&nextOn=2026-06-11&${typed}`,
        once,
      );
      return phone.post('/onderweg/later', { key: id, once, letter, ...more });
    };
    expect(JSON.parse((await send('result=well', house.newId(), { stil: 'ja' })).body)).toEqual({ kept: true });
    const wrong = await send('result=well&text=Bel+111222333');
    expect([wrong.status, titleOf(wrong.body).startsWith('Fout:')]).toEqual([422, true]);
    expect(wrong.body).toContain('Bel 111222333');
    expect(told(wrong.body)).toContain('Dat bewaren we niet');
    expect((await phone.post('/onderweg/later', { key: house.newId(), once: house.newId(), letter: 'x' })).status).toBe(410); // prettier-ignore
    // By hand, without script: the same form.
    expect((await phone.fillIn(`/onderweg?bij=${caseId}`, '/onderweg', { result: 'well' })).to).toBe('/onderweg');
    expect(await count('check_in', caseId)).toBe(2);
    await declareNoView(house, karin, { caseId });
    const refused = await send('result=well&text=Zij+zei+ja');
    expect([refused.status, refused.body.includes('Zij zei ja'), refused.body.includes('Ilse')]).toEqual([422, true, false]); // prettier-ignore
    const out = await phone.post('/onderweg/wissen', { namens: karin.memberId });
    expect([out.to, out.headers['clear-site-data']]).toEqual(['/onderweg', '"storage"']);
    expect((await phone.post('/ik/afmelden')).headers['clear-site-data']).toBe('"storage"');
  });
});
