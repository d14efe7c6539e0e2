import { sql } from 'kysely';
import type { PeerAtDoor, PeerProfile, PeerStore } from '#app/ports/peers.ts';
import type { Tx } from '../database.ts';
import { countWrongCode, minutesLeft } from '../wrong-codes.ts';

const columns = ['id', 'organisation_id', 'called', 'profile', 'vog_until', 'most', 'stopped_on', 'version'] as const;
type Row = {
  id: string;
  organisation_id: string;
  called: string;
  profile: string;
  vog_until: string | null;
  most: number;
  stopped_on: string | null;
  version: number;
};
const factsOf = (row: Row): Omit<PeerProfile, 'pairs'> => ({
  id: row.id,
  organisationId: row.organisation_id,
  called: row.called,
  profile: row.profile,
  vogUntil: row.vog_until,
  most: row.most,
  stoppedOn: row.stopped_on,
  version: row.version,
});

type Kept = Pick<PeerStore, 'coaches' | 'add' | 'change' | 'stop'>;
/** Coaches, as the own organisation keeps them. */
const kept = (tx: Tx): Kept => ({
  async coaches(organisationId) {
    const rows = await tx
      .selectFrom('peer_coach')
      .select([...columns, 'name', 'vog_seen_on'])
      .where('organisation_id', '=', organisationId)
      .orderBy('called')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...factsOf(row), name: row.name, vogSeenOn: row.vog_seen_on }));
  },
  async add({ id, organisationId, memberId, ...coach }) {
    await tx
      .insertInto('peer_coach')
      .values({
        id,
        organisation_id: organisationId,
        member_id: memberId,
        name: coach.name,
        called: coach.called,
        profile: coach.profile,
        vog_seen_on: coach.vogSeenOn,
        vog_until: coach.vogUntil,
        most: coach.most,
      })
      .execute();
  },
  async change(id, version, { name, called, profile, vogSeenOn, vogUntil, most }) {
    const now = { name, called, profile, vog_seen_on: vogSeenOn, vog_until: vogUntil, most, version: version + 1 };
    const rows = await tx
      .updateTable('peer_coach')
      .set(now)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .execute();
    return rows.length === 1;
  },
  async stop(id, on) {
    await tx
      .updateTable('peer_coach')
      .set((e) => ({ stopped_on: on, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .where('stopped_on', 'is', null)
      .execute();
  },
});

type Ways = Pick<PeerStore, 'way' | 'makeWay' | 'closeWay'>;
const noVisit = { visit_hash: null, visit_made_at: null, visit_seen_at: null };
const ways = (tx: Tx): Ways => {
  const closeWay = async (coachId: string): Promise<void> => {
    const over = { closed: true, ...noVisit };
    await tx.updateTable('peer_way').set(over).where('coach_id', '=', coachId).where('closed', '=', false).execute();
  };
  return {
    closeWay,
    async way(coachId) {
      const row = await tx
        .selectFrom('peer_way')
        .select(['made_on', 'expires_on', 'opened_on'])
        .where('coach_id', '=', coachId)
        .where('closed', '=', false)
        .executeTakeFirst();
      return row && { madeOn: row.made_on, expiresOn: row.expires_on, openedOn: row.opened_on };
    },
    async makeWay(way) {
      await closeWay(way.coachId);
      await tx
        .insertInto('peer_way')
        .values({
          id: way.id,
          coach_id: way.coachId,
          organisation_id: way.organisationId,
          member_id: way.memberId,
          token_hash: Buffer.from(way.tokenHash),
          code_hash: Buffer.from(way.codeHash),
          made_on: way.madeOn,
          expires_on: way.expiresOn,
        })
        .execute();
    },
  };
};

type ByProgram = Pick<PeerStore, 'profiles' | 'hold' | 'vogEnding' | 'vogTold' | 'forget'>;
const byProgram = (tx: Tx): ByProgram => ({
  async profiles(organisationId) {
    // How many there are, and of whom nothing.
    const { rows } = await sql<Row & { pairs: number }>`
      select k.id, k.organisation_id, k.called, k.profile, k.vog_until, k.most, k.stopped_on, k.version,
        (select count(*)::integer from peer_pairing p where p.coach_id = k.id and p.state = 'runs') as pairs
      from peer_coach k where k.organisation_id = ${organisationId} order by k.called, k.id`.execute(tx);
    return rows.map((row) => ({ ...factsOf(row), pairs: row.pairs }));
  },
  async hold(id) {
    await tx.selectFrom('peer_coach').select('id').where('id', '=', id).forUpdate().execute();
  },
  async vogEnding(until) {
    const rows = await tx
      .selectFrom('peer_coach')
      .select(['id', 'organisation_id', 'vog_until'])
      .where('stopped_on', 'is', null)
      .where('vog_until', '<=', until)
      .where((e) => e.or([e('vog_told', 'is', null), e('vog_told', '<>', e.ref('vog_until'))]))
      .execute();
    return rows.flatMap((row) =>
      row.vog_until === null ? [] : [{ id: row.id, organisationId: row.organisation_id, vogUntil: row.vog_until }],
    );
  },
  async vogTold(id, vogUntil) {
    await tx.updateTable('peer_coach').set({ vog_told: vogUntil }).where('id', '=', id).execute();
  },
  async forget(stoppedBefore) {
    const gone = await tx
      .updateTable('peer_coach')
      .set((e) => ({ name: e.ref('called'), profile: '-', forgotten: true }))
      .where('stopped_on', '<', stoppedBefore)
      .where('forgotten', '=', false)
      .returning('id')
      .execute();
    for (const { id } of gone) await tx.deleteFrom('peer_way').where('coach_id', '=', id).execute();
    return gone.length;
  },
});

/** Leads somewhere: not taken back or too old, the organisation is there, and the coach has a VOG and did not stop. */
const leads = (today: string) => sql`not w.closed and ${today}::date <= w.expires_on and o.has_account
  and k.stopped_on is null and k.vog_until >= ${today}::date`;
const from = sql`peer_way w join peer_coach k on k.id = w.coach_id join organisation o on o.id = w.organisation_id`;
type Door = {
  id: string;
  coach_id: string;
  organisation_id: string;
  organisation_name: string;
  code_hash: Buffer;
  minutes: number;
  visit_made_at: Date | null;
  visit_seen_at: Date | null;
};
const atDoorOf = (row: Door): PeerAtDoor => ({
  id: row.id,
  coachId: row.coach_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  codeHash: new Uint8Array(row.code_hash),
  blockedMinutes: row.minutes,
  visit: row.visit_made_at &&
    row.visit_seen_at && { madeAt: row.visit_made_at.getTime(), seenAt: row.visit_seen_at.getTime() },
});

type AtDoor = Pick<PeerStore, 'glance' | 'atDoor' | 'countWrongCode' | 'letIn' | 'touch' | 'leave'>;
const atDoor = (tx: Tx): AtDoor => ({
  async glance(tokenHash, today) {
    const { rows } = await sql<{ minutes: number }>`select ${minutesLeft('w')} as minutes
      from ${from} where w.token_hash = ${Buffer.from(tokenHash)} and ${leads(today)}`.execute(tx);
    return rows[0] && { blockedMinutes: rows[0].minutes };
  },
  async atDoor(by, today) {
    const which =
      'tokenHash' in by
        ? sql`w.token_hash = ${Buffer.from(by.tokenHash)}`
        : sql`w.visit_hash = ${Buffer.from(by.visitHash)}`;
    const { rows } =
      await sql<Door>`select w.id, w.coach_id, w.organisation_id, o.name as organisation_name, w.code_hash,
        ${minutesLeft('w')} as minutes, w.visit_made_at, w.visit_seen_at
      from ${from} where ${which} and ${leads(today)} for update of w`.execute(tx);
    return rows[0] && atDoorOf(rows[0]);
  },
  countWrongCode: (id) => countWrongCode(tx, 'peer_way', id),
  async letIn(id, visitHash, { now, today }) {
    const visit = { visit_hash: Buffer.from(visitHash), visit_made_at: new Date(now), visit_seen_at: new Date(now) };
    const fresh = { ...visit, opened_on: today, wrong_codes: 0, waits: 0 };
    await tx.updateTable('peer_way').set(fresh).where('id', '=', id).execute();
  },
  async touch(id, now) {
    await tx
      .updateTable('peer_way')
      .set({ visit_seen_at: new Date(now) })
      .where('id', '=', id)
      .execute();
  },
  async leave(visitHash) {
    await tx.updateTable('peer_way').set(noVisit).where('visit_hash', '=', Buffer.from(visitHash)).execute();
  },
});

/** Next Coaches and their way in (0069_next_coach.sql): hashes go in, and only the program at the door compares them. */
export const peerStore = (tx: Tx): PeerStore => ({ ...kept(tx), ...ways(tx), ...byProgram(tx), ...atDoor(tx) });
