/** A Next Coach: nothing starts without a yes and a VOG, a coach sees four things of who chose, and asks for help. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { mergeRecords } from '#app/person/merge-records.ts';
import { unmergeRecords } from '#app/person/unmerge-records.ts';
import {
  addPeer,
  changePeer,
  closePeerWay,
  givePeerWay,
  peerInForm,
  seePeers,
  stopPeer,
} from '#app/peer/keep-peers.ts';
import { endPeerOf, hearPeerYes, offerPeer, seePeerOf } from '#app/peer/pair.ts';
import { chooseOwnPeer, seeOwnPeer, stopOwnPeer } from '#app/peer/own-peer.ts';
import { askAsPeer, doneAsPeer, seeMyYoung, seeOneYoung, writeAsPeer } from '#app/peer/my-young.ts';
import { enterPeer, findPeer, leavePeer, showPeerWay } from '#app/peer/peer-door.ts';
import { sweepPeers } from '#app/peer/sweep-peers.ts';
import { shieldCase } from '#app/turn/shield.ts';
import type { Peer, Young } from '#domain/access/actor.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { aStage, codes, valueOf, type Stage } from '../handover/stage.ts';

const vog = { vogSeenOn: '2026-01-05', vogUntil: '2028-01-05' } as const;
const jesper = { name: 'Jesper Kok', called: 'Jesper', profile: 'Ik werk in een garage.', most: '2', ...vog } as const;
const byApp = { channel: 'app', shares: true, address: '06 00 00 00 01' } as const;

describe.each(engineNames)('a Next Coach, on %s', (engine) => {
  let stage: Stage;
  const of = () => ({ organisationId: stage.deEik.id, organisationName: stage.deEik.name });
  const youngOf = (caseId: string): Young => ({ kind: 'young', caseId, wayId: stage.house.newId(), ...of() });
  const peerOf = (coachId: string): Peer => ({ kind: 'peer', coachId, ...of() });
  const aYoung = (birthDate = '2009-03-11', firstName = 'Samira') =>
    aYoungPerson(stage, { contact: stage.karin, turnOf: stage.karin, birthDate, firstName, familyName: 'Benali' });
  const aCoach = async (wish: Partial<typeof jesper | { most: string; vogUntil: string; vogSeenOn: string }> = {}) =>
    valueOf(await addPeer(stage.house, stage.marja, { ...jesper, ...wish })).coachId;
  const offer = (caseId: string, coach = 'all', capacity?: 'yes' | 'no') =>
    offerPeer(stage.house, stage.karin, { caseId, coach, capacity });
  const pairingOf = async (caseId: string) => valueOf(await seePeerOf(stage.house, stage.karin, { caseId })).pairing;
  const choose = async (caseId: string, coach = '', contact: { address?: string } = {}) => {
    const pairingId = (await pairingOf(caseId))?.id ?? stage.house.newId();
    return chooseOwnPeer(stage.house, youngOf(caseId), { ...byApp, ...contact, pairingId, coach });
  };
  /** Samira, who said yes to a coach of her own. */
  const aPair = async () => {
    const [caseId, coachId] = [await aYoung(), await aCoach()];
    valueOf(await offer(caseId, coachId));
    valueOf(await choose(caseId));
    return { caseId, coachId, pairingId: (await pairingOf(caseId))?.id ?? '' };
  };
  const rows = async (statement: string, values: readonly unknown[] = []) =>
    (await stage.house.owner.query(statement, [...values])).rows;

  beforeAll(async () => {
    stage = await aStage(engine);
  });
  afterAll(() => stage.house.close());

  it('without a VOG, with one that is past and with no place left begins with nobody, and each is said in its own words', async () => {
    const { house, marja, karin } = stage;
    const caseId = await aYoung();
    const none = await aCoach({ vogSeenOn: '', vogUntil: '' });
    const past = await aCoach({ vogSeenOn: '2023-01-05', vogUntil: '2026-06-07' });
    const full = await aCoach({ most: '1' });
    const other = await aYoung();
    valueOf(await offer(other, full));
    valueOf(await choose(other));
    expect([
      codes(await offer(caseId, none)),
      codes(await offer(caseId, past)),
      codes(await offer(caseId, full)),
    ]).toEqual(['peer-no-vog', 'peer-vog-past', 'peer-full']);
    expect(codes(await givePeerWay(house, marja, { coachId: none, mail: 'j@example.org' }))).toBe('peer-no-vog');
    // The database says the same, whatever a program forgets to ask.
    await aCoach();
    valueOf(await offer(caseId));
    const begins = `update peer_pairing set state = 'runs', coach_id = $2, called = 'X', channel = 'app', yes_by = 'self', yes_on = '2026-06-08' where case_id = $1`;
    for (const coach of [none, full])
      await expect(rows(begins, [caseId, coach])).rejects.toMatchObject({ code: 'AZ008' });
    expect([
      codes(await addPeer(house, karin, jesper)),
      codes(await addPeer(house, marja, { ...jesper, name: '111222333' })),
    ]).toEqual(['not-allowed', 'bsn']);
    expect(valueOf(await seePeers(house, karin, {})).coaches.length).toBeGreaterThanOrEqual(3);
    expect(valueOf(await seePeers(house, stage.ilse, {})).coaches).toEqual([]);
    expect(codes(await peerInForm(house, stage.ilse, { coachId: full }))).toBe('not-allowed');
  });

  it('of two colleagues who change one at once the second sees what changed', async () => {
    const { house, marja } = stage;
    const coachId = await aCoach();
    const change = (profile: string) => changePeer(house, marja, { coachId, version: 1, ...jesper, profile });
    expect([codes(await change('Ik werk in een winkel.')), codes(await change('Ik werk in de zorg.'))]).toEqual([
      'ok',
      'peer-changed',
    ]);
    expect(valueOf(await peerInForm(house, marja, { coachId })).coach).toMatchObject({
      profile: 'Ik werk in een winkel.',
      version: 2,
    });
  });

  it('is chosen out of short profiles by who is sixteen, sees four things, and nothing once the young person stops', async () => {
    const { house } = stage;
    const [caseId, coachId] = [await aYoung(), await aCoach()];
    const peer = peerOf(coachId);
    expect(valueOf(await seeOwnPeer(house, youngOf(caseId), {})).pairing).toBeUndefined();
    valueOf(await offer(caseId));
    expect(codes(await offer(caseId))).toBe('peer-already');
    const { profiles } = valueOf(await seeOwnPeer(house, youngOf(caseId), {}));
    expect(profiles).toContainEqual({ id: coachId, called: 'Jesper', profile: 'Ik werk in een garage.' });
    expect(JSON.stringify(profiles)).not.toContain('Kok');
    expect(valueOf(await seeMyYoung(house, peer, {})).young).toEqual([]);
    expect(codes(await choose(caseId, coachId, { address: '111222333' }))).toBe('bsn');
    expect(valueOf(await choose(caseId, coachId))).toEqual({ state: 'runs' });
    const { young } = valueOf(await seeMyYoung(house, peer, {}));
    expect(young).toEqual([
      {
        pairingId: expect.any(String),
        caseId,
        firstName: 'Samira',
        channel: 'app',
        address: '06 00 00 00 01',
        since: '2026-06-08',
      },
    ]);
    expect(valueOf(await seeMyYoung(house, peerOf(await aCoach()), {})).young).toEqual([]);
    valueOf(await stopOwnPeer(house, youngOf(caseId), {}));
    expect(valueOf(await seeMyYoung(house, peer, {})).young).toEqual([]);
    expect(codes(await seeOneYoung(house, peer, { pairingId: young[0]?.pairingId ?? '' }))).toBe('not-found');
    const [kept] = await rows('select state, address, ended_by from peer_pairing where case_id = $1', [caseId]);
    expect(kept).toEqual({ state: 'ended', address: null, ended_by: 'young' });
    const happened = await rows('select kind from case_event where case_id = $1 order by id', [caseId]);
    expect(happened.map(({ kind }) => kind)).toEqual(['peer-open', 'peer-chosen', 'peer-ended']);
  });

  it('waits for a parent under sixteen and for a curator, and asks first whether an adult decides alone', async () => {
    const { house, karin } = stage;
    const [child, adult, coachId] = [await aYoung('2011-03-11'), await aYoung('2007-03-11'), await aCoach()];
    valueOf(await offer(child, coachId));
    expect(valueOf(await choose(child))).toEqual({ state: 'wished' });
    expect(valueOf(await seeMyYoung(house, peerOf(coachId), {})).young).toEqual([]);
    const heard = {
      caseId: child,
      pairingId: (await pairingOf(child))?.id ?? '',
      coach: '',
      name: 'Petra Benali',
      ...byApp,
    };
    const say = (by: 'self' | 'parent', wants = true) => hearPeerYes(house, karin, { ...heard, by, wants });
    expect([codes(await say('self')), codes(await say('parent', false)), codes(await say('parent'))]).toEqual([
      'peer-by',
      'peer-wants',
      'ok',
    ]);
    expect(valueOf(await seeMyYoung(house, peerOf(coachId), {})).young.map(({ caseId }) => caseId)).toEqual([child]);
    expect([codes(await offer(adult, coachId)), codes(await offer(adult, coachId, 'no'))]).toEqual([
      'peer-capacity',
      'ok',
    ]);
    expect(valueOf(await choose(adult))).toEqual({ state: 'wished' });
    expect(codes(await endPeerOf(house, karin, { caseId: adult, pairingId: house.newId() }))).toBe('peer-changed');
    valueOf(await endPeerOf(house, karin, { caseId: adult, pairingId: (await pairingOf(adult))?.id ?? '' }));
  });

  it('writes notes and agreements that the young person reads, no BSN and nothing of health, and asks for help with a day', async () => {
    const { house, karin } = stage;
    const { caseId, coachId, pairingId } = await aPair();
    const peer = peerOf(coachId);
    const write = (text: string, kind: 'note' | 'agreement' = 'note', dueOn = '') =>
      writeAsPeer(house, peer, { pairingId, kind, text, dueOn });
    expect([
      codes(await write('111222333')),
      codes(await write('Heeft adhd.')),
      codes(await write('Bellen', 'agreement')),
    ]).toEqual(['bsn', 'peer-delicate', 'no-day']);
    valueOf(await write('Samen voetbal gekeken.'));
    valueOf(await write('Appen', 'agreement', '2026-06-15'));
    const agreed = valueOf(await seeOneYoung(house, peer, { pairingId })).notes.find(
      ({ kind }) => kind === 'agreement',
    );
    valueOf(await doneAsPeer(house, peer, { pairingId, noteId: agreed?.id ?? '' }));
    expect(codes(await askAsPeer(house, peer, { pairingId, words: '' }))).toBe('peer-help');
    const asked = valueOf(await askAsPeer(house, peer, { pairingId, words: 'Ze komt niet meer.' }));
    expect(asked).toMatchObject({ firstName: 'Samira', alarming: false });
    const page = valueOf(await openYoungPerson(house, karin, { caseId }));
    expect(page.open?.turn).toMatchObject({ verb: 'call', why: 'peer-asks', dueOn: asked.callBy });
    // The young person reads the notes; that help was asked is for who guides, and stands in the answer to AVG 15.
    const own = valueOf(await seeOwnPeer(house, youngOf(caseId), {})).notes.map(({ kind }) => kind);
    const theirs = valueOf(await seePeerOf(house, karin, { caseId })).notes.map(({ kind }) => kind);
    expect([own, theirs]).toEqual([
      ['agreement', 'note'],
      ['help', 'agreement', 'note'],
    ]);
    const soon = valueOf(await askAsPeer(house, peer, { pairingId, words: 'Ze wil dood.' }));
    expect(soon).toMatchObject({ alarming: true });
    const told = await rows(`select payload ->> 'notice' as notice from outbox where payload ->> 'caseId' = $1`, [
      caseId,
    ]);
    expect(told.map(({ notice }) => notice)).toContain('alarming');
    const logged = await rows(
      `select e.act, e.kind, e.job_title from access_event e join access_subject s on s.event_id = e.id
        join cases c on c.pseudonym = s.pseudonym where c.id = $1 and e.kind = 'peer' group by 1, 2, 3 order by 1`,
      [caseId],
    );
    expect(logged.map(({ act, job_title: title }) => `${title}: ${act}`)).toEqual([
      'Next Coach: ask-as-peer',
      'Next Coach: see-my-young',
      'Next Coach: write-as-peer',
    ]);
  });

  it('opens nothing of another, and nothing of anything but four tables', async () => {
    const { house } = stage;
    const [mine, other] = [await aPair(), await aPair()];
    const peer = peerOf(mine.coachId);
    const of = { pairingId: other.pairingId };
    expect([
      codes(await seeOneYoung(house, peer, of)),
      codes(await writeAsPeer(house, peer, { ...of, kind: 'note', text: 'x', dueOn: '' })),
      codes(await askAsPeer(house, peer, { ...of, words: 'x' })),
    ]).toEqual(['not-found', 'not-found', 'not-found']);
    const read = async (table: string, columns: string) => {
      const client = await house.pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `select set_config('role', 'aanzet_peer', true), set_config('app.peer', $1, true),
          set_config('app.kind', 'peer', true), set_config('app.today', '2026-06-08', true), set_config('app.organisations', $2, true)`,
          [mine.coachId, `{${stage.deEik.id}}`],
        );
        return (await client.query(`select ${columns} from ${table}`)).rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await read('young_person', 'case_id')).toEqual([{ case_id: mine.caseId }]);
    for (const column of ['family_name', 'birth_date', 'place'])
      await expect(read('young_person', column)).rejects.toMatchObject({ code: '42501' });
    for (const table of ['note', 'enrolment', 'contact', 'cases', 'turn', 'agreement', 'peer_coach', 'member'])
      await expect(read(table, '1')).rejects.toMatchObject({ code: '42501' });
  });

  it('comes in by a link that names nobody and a code that is told, waits after wrong ones, and is out once it is taken back', async () => {
    const { house, marja } = stage;
    const { coachId } = await aPair();
    const { code } = valueOf(await givePeerWay(house, marja, { coachId, mail: 'jesper@example.org' }));
    const [{ token }] = await rows(
      `select payload ->> 'token' as token from outbox where kind = 'peer-link' order by id desc limit 1`,
    );
    const enter = (typed: string) => enterPeer(house, { token, code: typed, network: '198.51.100.7' });
    expect((await showPeerWay(house, token)).ok).toBe(true);
    const wrong = code === '000001' ? '000002' : '000001';
    expect([codes(await enter('12')), codes(await enter(wrong))]).toEqual(['code-shape', 'wrong-code']);
    const { cookie } = valueOf(await enter(code));
    const peer = await findPeer(house, cookie);
    expect(peer).toEqual(peerOf(coachId));
    await leavePeer(house, cookie);
    expect(await findPeer(house, cookie)).toBeUndefined();
    const again = valueOf(await enter(code));
    expect(await findPeer(house, again.cookie)).toEqual(peerOf(coachId));
    valueOf(await closePeerWay(house, marja, { coachId }));
    expect([await findPeer(house, again.cookie), (await showPeerWay(house, token)).ok]).toEqual([undefined, false]);
  });

  it('sees nobody any more when the VOG ends, the begeleiding ends, somebody becomes afgeschermd, or the coach stops', async () => {
    const { house, karin, marja } = stage;
    const seen = async (coachId: string) => valueOf(await seeMyYoung(house, peerOf(coachId), {})).young.length;
    const [shielded, stopped, ended, past] = [await aPair(), await aPair(), await aPair(), await aPair()];
    valueOf(await shieldCase(house, karin, { caseId: shielded.caseId, named: [karin.memberId] }));
    valueOf(await stopPeer(house, marja, { coachId: stopped.coachId }));
    await rows(`update cases set state = 'ended', ended_on = '2026-06-08', contact_member_id = null where id = $1`, [
      ended.caseId,
    ]).catch(async () =>
      rows(`update cases set released_by = array[$2::uuid] where id = $1`, [ended.caseId, stage.deEik.id]),
    );
    await rows(`update peer_coach set vog_until = '2026-06-07' where id = $1`, [past.coachId]);
    expect([
      await seen(shielded.coachId),
      await seen(stopped.coachId),
      await seen(ended.coachId),
      await seen(past.coachId),
    ]).toEqual([0, 0, 0, 0]);
    const states = await rows(`select ended_by from peer_pairing where case_id = any($1) order by ended_by`, [
      [shielded.caseId, stopped.caseId],
    ]);
    expect(states).toEqual([{ ended_by: 'program' }, { ended_by: 'program' }]);
    expect(codes(await offer(shielded.caseId, past.coachId))).toBe('peer-shielded');
  });

  it('tells two months before a VOG ends, once, and forgets who stopped a year ago', async () => {
    const { house } = stage;
    const { caseId, coachId } = await aPair();
    await rows(`update peer_coach set vog_until = '2026-08-01' where id = $1`, [coachId]);
    const gone = await aCoach();
    await rows(`update peer_coach set stopped_on = '2025-06-01' where id = $1`, [gone]);
    await sweepPeers(house);
    await sweepPeers(house);
    const told = await rows(
      `select count(*)::int as n from outbox where payload ->> 'notice' = 'peer-vog' and payload ->> 'caseId' = $1`,
      [caseId],
    );
    expect(told).toEqual([{ n: 1 }]);
    expect(await rows('select name, profile, forgotten from peer_coach where id = $1', [gone])).toEqual([
      { name: 'Jesper', profile: '-', forgotten: true },
    ]);
  });

  it('goes along with its notes when two records become one, and comes back when they are taken apart', async () => {
    const { house, karin } = stage;
    const { caseId, coachId, pairingId } = await aPair();
    const peer = peerOf(coachId);
    valueOf(await writeAsPeer(house, peer, { pairingId, kind: 'note', text: 'Gebeld.', dueOn: '' }));
    const stays = await aYoung();
    const where = async () => {
      const { young } = valueOf(await seeMyYoung(house, peer, {}));
      return [young.map((one) => one.caseId), valueOf(await seeOneYoung(house, peer, { pairingId })).notes.length];
    };
    valueOf(await mergeRecords(house, karin, { caseId: stays, otherId: caseId, isSure: true }));
    expect(await where()).toEqual([[stays], 1]);
    valueOf(await unmergeRecords(house, karin, { caseId: stays, otherId: caseId }));
    expect(await where()).toEqual([[caseId], 1]);
  });
});
