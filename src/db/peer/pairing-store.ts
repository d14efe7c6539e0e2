import { sql } from 'kysely';
import type { OwnPairing, Pairing, PairingStore, ProgramPairing } from '#app/ports/peers.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import type { Decides, PeerChannel, PeerState } from '#domain/peer/peer.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';
import { byCoach, mostNotes, noteColumns, noteOf } from './note-store.ts';

type Row = {
  id: string;
  case_id: string;
  coach_id: string | null;
  called: string | null;
  decides: Decides;
  state: PeerState;
  begun_on: string;
  channel: PeerChannel | null;
  address: string | null;
  yes_on: string | null;
  ended_on: string | null;
};
const ownColumns = [
  'id',
  'case_id',
  'coach_id',
  'called',
  'decides',
  'state',
  'begun_on',
  'channel',
  'address',
  'yes_on',
  'ended_on',
] as const;
const ownOf = (row: Row): OwnPairing => ({
  id: row.id,
  caseId: row.case_id,
  coachId: row.coach_id,
  called: row.called,
  decides: row.decides,
  state: row.state,
  begunOn: row.begun_on,
  channel: row.channel,
  address: row.address,
  yesOn: row.yes_on,
  endedOn: row.ended_on,
});
const pairingOf = (row: Row & { yes_by: YesBy | null }): Pairing => ({ ...ownOf(row), yesBy: row.yes_by });

type Read = Pick<PairingStore, 'open' | 'own' | 'notes'>;
const read = (tx: Tx): Read => ({
  async open(caseId) {
    const row = await tx
      .selectFrom('peer_pairing')
      .select([...ownColumns, 'yes_by'])
      .where('case_id', '=', caseId)
      .where('state', '<>', 'ended')
      .executeTakeFirst();
    return row && pairingOf(row);
  },
  async own(caseId) {
    const row = await tx
      .selectFrom('peer_pairing')
      .select(ownColumns)
      .where('case_id', '=', caseId)
      .where('state', '<>', 'ended')
      .executeTakeFirst();
    return row && ownOf(row);
  },
  async notes(caseId) {
    const rows = await tx
      .selectFrom('peer_note')
      .select(noteColumns)
      .where('case_id', '=', caseId)
      .orderBy('id', 'desc')
      .limit(mostNotes)
      .execute();
    return rows.map(noteOf);
  },
});

const programColumns = ['id', 'case_id', 'organisation_id', 'member_id', 'coach_id', 'decides', 'state'] as const;
type ProgramRow = {
  id: string;
  case_id: string;
  organisation_id: string;
  member_id: string;
  coach_id: string | null;
  decides: Decides;
  state: PeerState;
};
const programOf = (row: ProgramRow): ProgramPairing => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  memberId: row.member_id,
  coachId: row.coach_id,
  decides: row.decides,
  state: row.state,
});

type Beginning = Pick<PairingStore, 'begin' | 'change'>;
const beginning = (tx: Tx): Beginning => ({
  async begin({ id, caseId, organisationId, memberId, coachId, called, decides, begunOn }) {
    const rows = await tx
      .insertInto('peer_pairing')
      .values({
        id,
        case_id: caseId,
        organisation_id: organisationId,
        member_id: memberId,
        coach_id: coachId,
        called,
        decides,
        begun_on: begunOn,
      })
      // One open pairing a case: the partial index says so.
      .onConflict((c) => c.doNothing())
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
  async change(id, states, change) {
    const { coachId, called, channel, address, yesBy, yesName, yesOn, state } = change;
    const rows = await tx
      .updateTable('peer_pairing')
      .set({
        state,
        ...(coachId !== undefined && { coach_id: coachId }),
        ...(called !== undefined && { called }),
        ...(channel !== undefined && { channel }),
        ...(address !== undefined && { address }),
        ...(yesBy !== undefined && { yes_by: yesBy }),
        ...(yesName !== undefined && { yes_name: yesName }),
        ...(yesOn !== undefined && { yes_on: yesOn }),
      })
      .where('id', '=', id)
      .where('state', 'in', [...states])
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
});

type Ending = Pick<PairingStore, 'end' | 'endOfCoach'>;
const ending = (tx: Tx): Ending => ({
  async end(id, by, on) {
    const rows = await tx
      .updateTable('peer_pairing')
      .set({ state: 'ended', ended_on: on, ended_by: by, address: null })
      .where('id', '=', id)
      .where('state', '<>', 'ended')
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
  async endOfCoach(coachId, on) {
    const rows = await tx
      .updateTable('peer_pairing')
      .set({ state: 'ended', ended_on: on, ended_by: 'program', address: null })
      .where('coach_id', '=', coachId)
      .where('state', '<>', 'ended')
      .returning([...programColumns])
      .execute();
    return rows.map(programOf);
  },
});

type ByProgram = Pick<PairingStore, 'hold' | 'ofCoach' | 'over' | 'asProgram'>;
const byProgram = (tx: Tx): ByProgram => ({
  asProgram: (work) => asProgram(tx, work),
  async hold(caseId) {
    const row = await tx
      .selectFrom('peer_pairing')
      .select(programColumns)
      .where('case_id', '=', caseId)
      .where('state', '<>', 'ended')
      .forUpdate()
      .executeTakeFirst();
    return row && programOf(row);
  },
  async ofCoach(coachId) {
    const rows = await tx
      .selectFrom('peer_pairing')
      .select(programColumns)
      .where('coach_id', '=', coachId)
      .where('state', '=', 'runs')
      .execute();
    return rows.map(programOf);
  },
  async over() {
    const { rows } = await sql<ProgramRow>`
      select p.id, p.case_id, p.organisation_id, p.member_id, p.coach_id, p.decides, p.state
      from peer_pairing p join cases c on c.id = p.case_id
      where p.state <> 'ended' and (c.state <> 'active' or c.lead_organisation_id <> p.organisation_id)`.execute(tx);
    return rows.map(programOf);
  },
});

/** Pairings and what a coach wrote: the columns and policies of 0069_next_coach.sql say who reads and writes what. */
export const pairingStore = (tx: Tx): PairingStore => ({
  ...read(tx),
  ...beginning(tx),
  ...ending(tx),
  ...byProgram(tx),
  ...byCoach(tx),
});
