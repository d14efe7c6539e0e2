import { sql } from 'kysely';
import type { Moment, OwnWordsStore, Seat, SeatLine } from '#app/ports/own-words.ts';
import type { Answers } from '#domain/young/group.ts';
import { groupLimits } from '#domain/young/group.ts';
import type { Tx } from '../database.ts';
import { wordsByLink } from './words-by-link.ts';

type Held = Pick<OwnWordsStore, 'give' | 'moment' | 'running' | 'renew'>;
type Read = Pick<OwnWordsStore, 'stop' | 'waiting' | 'remove'>;
type Line = {
  case_id: string;
  first_name: string;
  infix: string | null;
  family_name: string;
  made_on: string;
  until: Date;
  code_hash: Buffer | null;
  token_hash: Buffer | null;
  wrong_years: number;
  done_on: string | null;
};
const stateOf = (row: Line): SeatLine['state'] => {
  if (row.done_on !== null) return 'done';
  if (row.wrong_years >= groupLimits.wrongYears) return 'blocked';
  return row.token_hash === null ? 'waiting' : 'busy';
};
const seatOf = (row: Line): SeatLine => ({
  caseId: row.case_id,
  firstName: row.first_name,
  infix: row.infix,
  familyName: row.family_name,
  state: stateOf(row),
});

async function moment(tx: Tx, momentId: string, now: number): Promise<Moment | undefined> {
  const { rows } = await sql<Line>`
    select w.case_id, y.first_name, y.infix, y.family_name, w.made_on, w.until, w.code_hash, w.token_hash, w.wrong_years, w.done_on
    from own_words w join young_person y on y.case_id = w.case_id
    where w.moment_id = ${momentId} order by y.first_name, y.family_name, w.case_id`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  const until = Math.max(...rows.map((row) => row.until.getTime()));
  return { madeOn: first.made_on, until, over: until <= now, seats: rows.map(seatOf) };
}

const held = (tx: Tx): Held => ({
  async give({ id, caseId, organisationId, memberId, momentId, madeOn, until, codeHash }) {
    const now = { member_id: memberId, moment_id: momentId, made_on: madeOn, until: new Date(until) };
    const changed = await tx
      .updateTable('own_words')
      .set({ ...now, code_hash: Buffer.from(codeHash), token_hash: null, wrong_years: 0, done_on: null })
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', organisationId)
      .returning('case_id')
      .execute();
    if (changed.length > 0) return;
    await tx
      .insertInto('own_words')
      .values({ id, case_id: caseId, organisation_id: organisationId, ...now, code_hash: Buffer.from(codeHash) })
      .returning('case_id')
      .execute();
  },
  moment: (momentId, now) => moment(tx, momentId, now),
  async running(memberId, now) {
    const rows = await tx
      .selectFrom('own_words')
      .select(['case_id', 'moment_id'])
      .where('member_id', '=', memberId)
      .where('until', '>', new Date(now))
      .orderBy('moment_id', 'desc')
      .execute();
    return [...Map.groupBy(rows, (row) => row.moment_id)].map(([momentId, of]) => ({ momentId, pupils: of.length }));
  },
  async renew(momentId, caseId, codeHash, now) {
    const changed = await tx
      .updateTable('own_words')
      .set({ code_hash: Buffer.from(codeHash), token_hash: null, wrong_years: 0 })
      .where('moment_id', '=', momentId)
      .where('case_id', '=', caseId)
      .where('until', '>', new Date(now))
      .where('done_on', 'is', null)
      .returning('case_id')
      .execute();
    return changed.length === 1;
  },
});

const read = (tx: Tx): Read => ({
  async stop(momentId, now) {
    await tx
      .updateTable('own_words')
      .set({ code_hash: null, token_hash: null, until: new Date(now) })
      .where('moment_id', '=', momentId)
      .where('until', '>', new Date(now))
      .returning('case_id')
      .execute();
  },
  async waiting(caseIds) {
    const rows = await tx
      .selectFrom('own_words')
      .select(['case_id', 'done_on', 'answers'])
      .where('case_id', 'in', [...caseIds])
      .where('done_on', 'is not', null)
      .execute();
    return rows.map((row) => ({ caseId: row.case_id, doneOn: row.done_on ?? '', answers: row.answers }));
  },
  async remove(caseIds) {
    await tx
      .deleteFrom('own_words')
      .where('case_id', 'in', [...caseIds])
      .where('done_on', 'is not', null)
      .returning('case_id')
      .execute();
  },
});

type Door = Pick<OwnWordsStore, 'atDoor' | 'letIn' | 'wrongYear' | 'forget'>;
const door = (tx: Tx): Door => ({
  async atDoor(by, now) {
    const which =
      'codeHash' in by
        ? sql`w.code_hash = ${Buffer.from(by.codeHash)}`
        : sql`w.token_hash = ${Buffer.from(by.tokenHash)}`;
    const { rows } = await sql<Seat & { case_id: string }>`
      select w.case_id, w.id, w.case_id as "caseId", w.organisation_id as "organisationId", o.name as "organisationName",
        extract(year from y.birth_date)::integer as "birthYear", w.token_hash is not null as taken
      from own_words w join cases c on c.id = w.case_id join organisation o on o.id = w.organisation_id
        join young_person y on y.case_id = w.case_id
      where ${which} and w.until > ${new Date(now)} and w.done_on is null and w.wrong_years < ${groupLimits.wrongYears}
        and c.state = 'active' and o.has_account and w.organisation_id in (c.lead_organisation_id, c.record_organisation_id)
        and w.organisation_id <> all(c.released_by)
        and not exists (select from case_shield s where s.case_id = w.case_id)
        and not exists (select from merged_record r where r.case_id = w.case_id)
      for update of w`.execute(tx);
    return rows[0];
  },
  async letIn(id, tokenHash) {
    const device = { token_hash: Buffer.from(tokenHash), wrong_years: 0 };
    await tx.updateTable('own_words').set(device).where('id', '=', id).returning('case_id').execute();
  },
  async wrongYear(id) {
    const more = { wrong_years: sql<number>`wrong_years + 1` };
    await tx.updateTable('own_words').set(more).where('id', '=', id).returning('case_id').execute();
  },
  async forget(now) {
    await tx
      .deleteFrom('own_words')
      .where('until', '<', new Date(now))
      .where('begun', '=', false)
      .where('done_on', 'is', null)
      .returning('case_id')
      .execute();
  },
});

type Own = Pick<OwnWordsStore, 'sheet' | 'keep' | 'finish'>;
const own = (tx: Tx): Own => ({
  async sheet(id) {
    const row = await tx
      .selectFrom('own_words as w')
      .innerJoin('young_person as y', 'y.case_id', 'w.case_id')
      .select(['w.case_id', 'y.first_name', 'w.answers'])
      .where('w.id', '=', id)
      .executeTakeFirst();
    return row && { caseId: row.case_id, firstName: row.first_name, answers: row.answers };
  },
  async keep(id, answers: Answers) {
    const kept = await tx
      .updateTable('own_words')
      .set({ answers: JSON.stringify(answers), begun: true })
      .where('id', '=', id)
      .returning('case_id')
      .execute();
    return kept.length === 1;
  },
  async finish(id, on) {
    const ready = { done_on: on, begun: true, code_hash: null, token_hash: null };
    const done = await tx.updateTable('own_words').set(ready).where('id', '=', id).returning('case_id').execute();
    return done.length === 1;
  },
});

/** Group moments: the columns and policies of 0062_group_moment.sql and 0073 say who reads and writes what. */
export const ownWordsStore = (tx: Tx): OwnWordsStore => ({
  ...held(tx),
  ...read(tx),
  ...door(tx),
  ...own(tx),
  ...wordsByLink(tx),
});
