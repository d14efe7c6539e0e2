import type { PairingStore, PeerNote } from '#app/ports/peers.ts';
import type { PeerNoteKind } from '#domain/peer/peer.ts';
import type { Tx } from '../database.ts';

type NoteRow = {
  id: string;
  pairing_id: string;
  kind: PeerNoteKind;
  text: string;
  due_on: string | null;
  done_on: string | null;
  written_on: string;
};
export const noteOf = (row: NoteRow): PeerNote => ({
  id: row.id,
  pairingId: row.pairing_id,
  kind: row.kind,
  text: row.text,
  dueOn: row.due_on,
  doneOn: row.done_on,
  writtenOn: row.written_on,
});
export const noteColumns = ['id', 'case_id', 'pairing_id', 'kind', 'text', 'due_on', 'done_on', 'written_on'] as const;
export const mostNotes = 100;

type Reads = Pick<PairingStore, 'mine' | 'mineNotes' | 'phone'>;
const reads = (tx: Tx): Reads => ({
  async mine() {
    const rows = await tx
      .selectFrom('peer_pairing as p')
      .innerJoin('young_person as y', 'y.case_id', 'p.case_id')
      .select(['p.id', 'p.case_id', 'y.first_name', 'p.channel', 'p.address', 'p.yes_on'])
      .orderBy('y.first_name')
      .orderBy('p.id')
      .execute();
    return rows.flatMap(({ id: pairingId, case_id: caseId, first_name: firstName, channel, address, yes_on: since }) =>
      channel === null || since === null ? [] : [{ pairingId, caseId, firstName, channel, address, since }],
    );
  },
  async mineNotes(pairingId) {
    const rows = await tx
      .selectFrom('peer_note')
      .select(noteColumns)
      .where('pairing_id', '=', pairingId)
      .orderBy('id', 'desc')
      .limit(mostNotes)
      .execute();
    return rows.map(noteOf);
  },
  async phone(organisationId) {
    const row = await tx.selectFrom('organisation').select('phone').where('id', '=', organisationId).executeTakeFirst();
    return row?.phone ?? null;
  },
});

type Writes = Pick<PairingStore, 'write' | 'done'>;
const writes = (tx: Tx): Writes => ({
  async write({ id, caseId, organisationId, pairingId, kind, text, dueOn, writtenOn }) {
    await tx
      .insertInto('peer_note')
      .values({
        id,
        case_id: caseId,
        organisation_id: organisationId,
        pairing_id: pairingId,
        kind,
        text,
        due_on: dueOn,
        written_on: writtenOn,
      })
      .returning('case_id')
      .execute();
  },
  async done(id, on) {
    const rows = await tx
      .updateTable('peer_note')
      .set({ done_on: on })
      .where('id', '=', id)
      .where('kind', '=', 'agreement')
      .where('done_on', 'is', null)
      .returning('case_id')
      .execute();
    return rows.length === 1;
  },
});

/** What a coach reads and writes. */
export const byCoach = (tx: Tx): Reads & Writes => ({ ...reads(tx), ...writes(tx) });
