import { sql } from 'kysely';
import type { EmergencyLine, EmergencyStore, Moment } from '#app/ports/emergencies.ts';
import type { RefusedBecause } from '#domain/access/emergency.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

type LineRow = {
  id: string;
  member_id: string;
  asked_on: Day;
  asked_time: string;
  state: EmergencyLine['state'];
  decided_by: string | null;
  decided_on: Day | null;
  decided_time: string | null;
  refused_because: RefusedBecause | null;
  until_on: Day | null;
  until_time: string | null;
  ended_on: Day | null;
  ended_time: string | null;
  ended_by: string | null;
  open: boolean;
  follows_as: EmergencyLine['followsAs'];
};
type WordsRow = {
  case_id: string | null;
  first_name: string;
  family_name: string;
  birth_date: Day;
  reason: string;
  fits: boolean;
};
const moment = (on: Day | null, time: string | null): Moment | null => (on && time ? { on, time } : null);
const lineOf = (row: LineRow): EmergencyLine => ({
  id: row.id,
  memberId: row.member_id,
  asked: { on: row.asked_on, time: row.asked_time },
  state: row.state,
  decidedBy: row.decided_by,
  decided: moment(row.decided_on, row.decided_time),
  refusedBecause: row.refused_because,
  until: moment(row.until_on, row.until_time),
  ended: moment(row.ended_on, row.ended_time),
  endedBy: row.ended_by,
  open: row.open,
  followsAs: row.follows_as,
});

const reading = (tx: Tx): Pick<EmergencyStore, 'lines' | 'words' | 'done' | 'openCase' | 'ofCase'> => ({
  async lines() {
    const { rows } = await sql<LineRow>`select * from emergency_lines()`.execute(tx);
    return rows.map(lineOf);
  },
  async words(id) {
    const { rows } = await sql<WordsRow>`select * from emergency_words(${id}::uuid)`.execute(tx);
    const [row] = rows;
    return (
      row && {
        firstName: row.first_name,
        familyName: row.family_name,
        birthDate: row.birth_date,
        reason: row.reason,
        fits: row.fits,
      }
    );
  },
  async done(id) {
    const { rows } = await sql<{ on_day: Day; at_time: string; act: string }>`
      select * from emergency_done(${id}::uuid)`.execute(tx);
    return rows.map((row) => ({ on: row.on_day, time: row.at_time, act: row.act }));
  },
  async openCase(id) {
    const { rows } = await sql<{ case_id: string }>`select * from emergency_case(${id}::uuid)`.execute(tx);
    return rows[0]?.case_id;
  },
  async ofCase(caseId) {
    const { rows } = await sql<{
      case_id: string;
      who: string;
      by_whom: string;
      from_on: Day;
      until_on: Day;
      until_time: string;
    }>`select * from emergency_of_case(${caseId}::uuid)`.execute(tx);
    return rows.map((row) => ({
      who: row.who,
      by: row.by_whom,
      from: row.from_on,
      until: { on: row.until_on, time: row.until_time },
    }));
  },
});

/** Emergency access: every function asks itself who asks (0059_emergency.sql). */
export const emergencyStore = (tx: Tx): EmergencyStore => ({
  ...reading(tx),
  async ask(q) {
    await sql`insert into emergency_request
      (id, organisation_id, member_id, asked_on, asked_at, first_name, family_name, birth_date, reason)
      values (${q.id}, ${q.organisationId}, ${q.memberId}, ${q.askedOn}, app_now(), ${q.firstName}, ${q.familyName},
        ${q.birthDate}, ${q.reason})`.execute(tx);
  },
  async decide(id, because) {
    const { rows } = await sql<{ case_id: string | null; done: boolean }>`
      select * from emergency_decide(${id}::uuid, ${because}::text)`.execute(tx);
    return rows.length > 0;
  },
  async end(id) {
    const { rows } = await sql<{ case_id: string; done: boolean }>`
      select * from emergency_end(${id}::uuid)`.execute(tx);
    return rows.length > 0;
  },
  async named(id) {
    const { rows } = await sql<{ member_id: string }>`select * from emergency_named(${id}::uuid)`.execute(tx);
    return rows.map((row) => row.member_id);
  },
  async sweep() {
    const { rows } = await sql<{ request_id: string; organisation_id: string; member_id: string }>`
      select * from emergency_sweep()`.execute(tx);
    return rows.map((row) => ({ id: row.request_id, organisationId: row.organisation_id, memberId: row.member_id }));
  },
});
