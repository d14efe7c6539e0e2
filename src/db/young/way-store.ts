import { sql } from 'kysely';
import type { WayAtDoor, YoungWayStore } from '#app/ports/young.ts';
import type { Tx } from '../database.ts';
import { countWrongCode, minutesLeft } from '../wrong-codes.ts';
import { visits } from './visits.ts';

type Door = {
  id: string;
  case_id: string;
  organisation_id: string;
  organisation_name: string;
  birth_year: number;
  code_hash: Buffer | null;
  code_to: string | null;
  sent_code_hash: Buffer | null;
  minutes: number;
};
const bytes = (kept: Buffer | null) => kept && new Uint8Array(kept);
const atDoorOf = (row: Door): WayAtDoor => ({
  id: row.id,
  caseId: row.case_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  birthYear: row.birth_year,
  codeHash: bytes(row.code_hash),
  codeTo: row.code_to,
  sentCodeHash: bytes(row.sent_code_hash),
  blockedMinutes: row.minutes,
});
/** Leads somewhere: not taken back or too old, who gave it still leads the begeleiding, and no wall came between. */
const leads = (today: string) => sql`not w.closed and ${today}::date <= w.expires_on
  and c.state = 'active' and c.lead_organisation_id = w.organisation_id and o.has_account
  and w.organisation_id <> all(c.released_by)
  and (w.channel = 'card' and w.code_to is null or not exists (select from case_shield s where s.case_id = w.case_id))
  and not exists (select from merged_record r where r.case_id = w.case_id)`;

const atDoor = (tx: Tx): Pick<YoungWayStore, 'glance' | 'atDoor'> => ({
  async glance(tokenHash, today) {
    const { rows } = await sql<{ by_sms: boolean; minutes: number }>`
      select w.code_to is not null as by_sms, ${minutesLeft('w')} as minutes
      from young_way w join cases c on c.id = w.case_id join organisation o on o.id = w.organisation_id
      where w.token_hash = ${Buffer.from(tokenHash)} and ${leads(today)}`.execute(tx);
    return rows[0] && { codeBySms: rows[0].by_sms, blockedMinutes: rows[0].minutes };
  },
  async atDoor(by, today) {
    const which = 'id' in by ? sql`w.id = ${by.id}` : sql`w.token_hash = ${Buffer.from(by.tokenHash)}`;
    const { rows } = await sql<Door>`
      select w.id, w.case_id, w.organisation_id, o.name as organisation_name, extract(year from y.birth_date)::integer as birth_year,
        w.code_hash, w.code_to, case when w.sent_until > clock_timestamp() then w.sent_code_hash end as sent_code_hash,
        ${minutesLeft('w')} as minutes
      from young_way w join cases c on c.id = w.case_id join organisation o on o.id = w.organisation_id
        join young_person y on y.case_id = w.case_id
      where ${which} and ${leads(today)} for update of w`.execute(tx);
    return rows[0] && atDoorOf(rows[0]);
  },
});

const codes = (tx: Tx): Pick<YoungWayStore, 'sentCode' | 'countWrongCode' | 'opened'> => ({
  async sentCode(id, codeHash, minutes) {
    await tx
      .updateTable('young_way')
      .set({
        sent_code_hash: Buffer.from(codeHash),
        sent_until: sql<Date>`clock_timestamp() + make_interval(mins => ${minutes})`,
      })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
  countWrongCode: (id) => countWrongCode(tx, 'young_way', id),
  async opened(id, on) {
    // A code by sms works once.
    await tx
      .updateTable('young_way')
      .set({ opened_on: on, wrong_codes: 0, waits: 0, sent_code_hash: null, sent_until: null })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
  },
});

/** Ways in of young people: hashes go in, and only the program at the door compares them. */
export const youngWayStore = (tx: Tx): YoungWayStore => ({
  ...atDoor(tx),
  ...codes(tx),
  ...visits(tx),
  async open(caseId) {
    const row = await tx
      .selectFrom('young_way')
      .select(['id', 'case_id', 'channel', 'code_to', 'made_on', 'expires_on', 'opened_on'])
      .where('case_id', '=', caseId)
      .where('closed', '=', false)
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        channel: row.channel,
        codeBySms: row.code_to !== null,
        madeOn: row.made_on,
        expiresOn: row.expires_on,
        openedOn: row.opened_on,
      }
    );
  },
  async make(way) {
    await tx
      .insertInto('young_way')
      .values({
        id: way.id,
        case_id: way.caseId,
        organisation_id: way.organisationId,
        member_id: way.memberId,
        channel: way.channel,
        token_hash: Buffer.from(way.tokenHash),
        code_hash: way.codeHash && Buffer.from(way.codeHash),
        code_to: way.codeTo,
        made_on: way.madeOn,
        expires_on: way.expiresOn,
      })
      .returning('case_id')
      .execute();
  },
  async close(caseId) {
    await tx
      .updateTable('young_way')
      .set({ closed: true, code_to: null })
      .where('case_id', '=', caseId)
      .where('closed', '=', false)
      .returning('case_id')
      .execute();
  },
});
