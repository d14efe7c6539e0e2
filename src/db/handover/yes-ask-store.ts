import { sql } from 'kysely';
import type { AskAtDoor, NewAsk, YesAskStore } from '#app/ports/yes-asks.ts';
import type { Tx } from '../database.ts';
import { asProgram } from '../turn/as-program.ts';
import { countWrongCode, minutesLeft } from '../wrong-codes.ts';

/**
 * Leads somewhere: not taken away or too old, who asked still leads the begeleiding, no wall came between, and the hand-over is
 * still the one that was shown. After the answer it leads on while that answer stands.
 */
const leads = (today: string) => sql`not y.closed and ${today}::date <= y.expires_on
  and c.state = 'active' and c.lead_organisation_id = y.organisation_id and o.has_account
  and y.organisation_id <> all(c.released_by)
  and not exists (select from case_shield s where s.case_id = y.case_id)
  and not exists (select from merged_record r where r.case_id = y.case_id)
  and (y.answer is null and h.state = 'read' and h.version = y.handover_version
    or y.answer = 'yes' and y.taken_back_on is null and h.yes_by = y.kind and h.yes_on = y.answered_on
      and h.state in ('agreed', 'sent', 'asked', 'lapsed', 'taken-over')
    or (y.answer = 'no' or y.taken_back_on is not null) and h.state in ('refused', 'withdrawn'))`;
const from = sql`yes_ask y join cases c on c.id = y.case_id join organisation o on o.id = y.organisation_id
  join handover h on h.id = y.handover_id`;

type Door = {
  id: string;
  case_id: string;
  handover_id: string;
  organisation_id: string;
  organisation_name: string;
  code_hash: Buffer;
  answer_by: string;
  minutes: number;
  visit_made_at: Date | null;
  visit_seen_at: Date | null;
};
const atDoorOf = (row: Door): AskAtDoor => ({
  id: row.id,
  caseId: row.case_id,
  handoverId: row.handover_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  codeHash: new Uint8Array(row.code_hash),
  answerBy: row.answer_by,
  blockedMinutes: row.minutes,
  visit: row.visit_made_at &&
    row.visit_seen_at && { madeAt: row.visit_made_at.getTime(), seenAt: row.visit_seen_at.getTime() },
});

const noVisit = { visit_hash: null, visit_made_at: null, visit_seen_at: null };
type AtDoor = Pick<YesAskStore, 'glance' | 'atDoor' | 'countWrongCode' | 'letIn' | 'touch' | 'leave'>;
const atDoor = (tx: Tx): AtDoor => ({
  async glance(tokenHash, today) {
    const { rows } = await sql<{ minutes: number }>`select ${minutesLeft('y')} as minutes
      from ${from} where y.token_hash = ${Buffer.from(tokenHash)} and ${leads(today)}`.execute(tx);
    return rows[0] && { blockedMinutes: rows[0].minutes };
  },
  async atDoor(by, today) {
    const which =
      'tokenHash' in by
        ? sql`y.token_hash = ${Buffer.from(by.tokenHash)}`
        : sql`y.visit_hash = ${Buffer.from(by.visitHash)}`;
    const { rows } =
      await sql<Door>`select y.id, y.case_id, y.handover_id, y.organisation_id, o.name as organisation_name,
        y.code_hash, y.answer_by, ${minutesLeft('y')} as minutes, y.visit_made_at, y.visit_seen_at
      from ${from} where ${which} and ${leads(today)} for update of y`.execute(tx);
    return rows[0] && atDoorOf(rows[0]);
  },
  countWrongCode: (id) => countWrongCode(tx, 'yes_ask', id),
  async letIn(id, visitHash, { now, today }) {
    const visit = { visit_hash: Buffer.from(visitHash), visit_made_at: new Date(now), visit_seen_at: new Date(now) };
    await tx
      .updateTable('yes_ask')
      .set({ ...visit, opened_on: today, wrong_codes: 0, waits: 0 })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
  async touch(id, now) {
    await tx
      .updateTable('yes_ask')
      .set({ visit_seen_at: new Date(now) })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
  async leave(visitHash) {
    await tx
      .updateTable('yes_ask')
      .set(noVisit)
      .where('visit_hash', '=', Buffer.from(visitHash))
      .returning('case_id')
      .execute();
  },
});

async function close(tx: Tx, handoverId: string): Promise<void> {
  await tx
    .updateTable('yes_ask')
    .set({ closed: true })
    .where('handover_id', '=', handoverId)
    .where('closed', '=', false)
    .returning('case_id')
    .execute();
}
async function make(tx: Tx, ask: NewAsk): Promise<void> {
  await close(tx, ask.handoverId);
  await tx
    .insertInto('yes_ask')
    .values({
      id: ask.id,
      case_id: ask.caseId,
      organisation_id: ask.organisationId,
      member_id: ask.memberId,
      handover_id: ask.handoverId,
      handover_version: ask.handoverVersion,
      representative_id: ask.representativeId,
      kind: ask.kind,
      name: ask.name,
      shown: JSON.stringify(ask.shown),
      token_hash: Buffer.from(ask.tokenHash),
      code_hash: Buffer.from(ask.codeHash),
      asked_on: ask.askedOn,
      answer_by: ask.answerBy,
      expires_on: ask.expiresOn,
    })
    .returning('case_id')
    .execute();
}

const answering = (tx: Tx): Pick<YesAskStore, 'own' | 'handoverOf' | 'answered' | 'takenBack'> => ({
  async own() {
    const row = await tx
      .selectFrom('yes_ask')
      .select(['case_id', 'kind', 'name', 'shown', 'asked_on', 'answer_by', 'expires_on', 'answer', 'answered_on'])
      .select('taken_back_on')
      .executeTakeFirst();
    return (
      row && {
        caseId: row.case_id,
        kind: row.kind,
        name: row.name,
        shown: row.shown,
        askedOn: row.asked_on,
        answerBy: row.answer_by,
        expiresOn: row.expires_on,
        answer: row.answer,
        answeredOn: row.answered_on,
        takenBackOn: row.taken_back_on,
      }
    );
  },
  async handoverOf(id) {
    const row = await tx
      .selectFrom('yes_ask')
      .select(['case_id', 'handover_id'])
      .where('id', '=', id)
      .where('closed', '=', false)
      .forUpdate()
      .executeTakeFirst();
    return row?.handover_id;
  },
  async answered(id, answer, on) {
    const set = { answer, answered_on: on };
    await tx.updateTable('yes_ask').set(set).where('id', '=', id).returning('case_id').execute();
  },
  async takenBack(id, on) {
    await tx.updateTable('yes_ask').set({ taken_back_on: on }).where('id', '=', id).returning('case_id').execute();
  },
});

/** A yes asked by link (0060_yes_by_link.sql): hashes go in, and only the program at the door compares them. */
export const yesAskStore = (tx: Tx): YesAskStore => ({
  ...atDoor(tx),
  ...answering(tx),
  make: (ask) => make(tx, ask),
  close: (handoverId) => close(tx, handoverId),
  asProgram: (work) => asProgram(tx, work),
  async open(handoverId) {
    const row = await tx
      .selectFrom('yes_ask')
      .select(['case_id', 'id', 'handover_version', 'kind', 'name', 'asked_on', 'answer_by', 'expires_on'])
      .select(['opened_on', 'answer', 'answered_on', 'taken_back_on'])
      .where('handover_id', '=', handoverId)
      .where('closed', '=', false)
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        handoverVersion: row.handover_version,
        kind: row.kind,
        name: row.name,
        askedOn: row.asked_on,
        answerBy: row.answer_by,
        expiresOn: row.expires_on,
        openedOn: row.opened_on,
        answer: row.answer,
        answeredOn: row.answered_on,
        takenBackOn: row.taken_back_on,
      }
    );
  },
});
