import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { KeptRows, RequestStore, WatchedRequest } from '#app/ports/requests.ts';
import type { DataRequest } from '#domain/request/request.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';
import { keptTables } from './kept-tables.ts';

type Row = Selectable<Tables['data_request']>;
const requestOf = (row: Row): DataRequest => ({
  id: row.id,
  caseId: row.case_id ?? '',
  organisationId: row.organisation_id,
  memberId: row.member_id,
  kind: row.kind,
  askedBy: row.asked_by,
  askedName: row.asked_name,
  seenHow: row.seen_how,
  askedOn: row.asked_on,
  dueOn: row.due_on,
  extendedBecause: row.extended_because,
  words: row.words,
  field: row.field,
  was: row.was,
  becomes: row.becomes,
  state: row.state,
  decidedOn: row.decided_on,
  refusedBecause: row.refused_because,
});

/** What stands elsewhere and is about the young person: the question that climbed, and its answer. */
const beside: Readonly<Record<string, RawBuilder<unknown>>> = {
  own_words: sql` || jsonb_build_object('answers', (select coalesce(jsonb_agg(a.value->>'text'), '[]') from jsonb_each(t.answers) a
    where a.value->>'how' = 'said'))`,
  own_story: sql` || jsonb_build_object('answers', (select coalesce(jsonb_agg(a.value), '[]') from jsonb_each_text(t.answers) a))`,
  stuck_case: sql` || (select jsonb_build_object('asked_on', q.asked_on, 'words', q.words, 'answer', q.answer)
    from climbed_question q where q.id = t.question_id)`,
};
type ReadPart = Pick<RequestStore, 'find' | 'ofCase' | 'list' | 'everything' | 'watched'>;
const reads = (tx: Tx): ReadPart => ({
  async find(id) {
    const row = await tx.selectFrom('data_request').selectAll().where('id', '=', id).executeTakeFirst();
    return row && requestOf(row);
  },
  async ofCase(caseId) {
    const rows = await tx
      .selectFrom('data_request')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('id', 'desc')
      .execute();
    return rows.map(requestOf);
  },
  async list() {
    const { rows } = await sql<Row & { name: string }>`
      select q.*, concat_ws(' ', y.first_name, y.infix, y.family_name) as name
      from data_request q join young_person y on y.case_id = q.case_id
      order by q.state in ('done', 'refused'), q.due_on, q.id limit 200`.execute(tx);
    return rows.map((row) => ({ ...requestOf(row), name: row.name }));
  },
  async everything(caseIds) {
    const kept: KeptRows[] = [];
    for (const table of keptTables) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select t.case_id, to_jsonb(t) - 'token_hash' - 'code_hash'${beside[table] ?? sql``} as row from ${sql.table(table)} t where t.case_id = any(${[...caseIds]}::uuid[])`.execute(
        tx,
      );
      if (rows.length > 0) kept.push({ table, rows: rows.map(({ row }) => row) });
    }
    return kept;
  },
  async watched() {
    const { rows } =
      await sql<WatchedRequest>`select id, kind, asked_on as "askedOn", due_on as "dueOn", state, handler,
      done_on as "doneOn" from requests_watched()`.execute(tx);
    return rows;
  },
});

type ProgramPart = Pick<RequestStore, 'setBirthDate' | 'approveRemoval' | 'remove' | 'nearlyLate' | 'lateTold'>;
const program = (tx: Tx): ProgramPart => ({
  async setBirthDate(caseId, birthDate, key) {
    await tx
      .updateTable('young_person')
      .set({ birth_date: birthDate, person_key: key })
      .where('case_id', '=', caseId)
      .returning('case_id')
      .execute();
  },
  async approveRemoval(id) {
    const { rows } = await sql<{ done: boolean }>`select approve_removal(${id}::uuid) as done`.execute(tx);
    return rows[0]?.done ?? false;
  },
  async remove(id) {
    const { rows } = await sql<{ case_id: string }>`select case_id from remove_on_request(${id}::uuid)`.execute(tx);
    return rows.length > 0;
  },
  async nearlyLate(until, limit) {
    const rows = await tx
      .selectFrom('data_request')
      .select(['id', 'case_id', 'organisation_id', 'member_id'])
      .where('state', '=', 'open')
      .where('due_on', '<=', until)
      .where('late_told_on', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((r) => ({
      id: r.id,
      caseId: r.case_id ?? '',
      organisationId: r.organisation_id,
      memberId: r.member_id,
    }));
  },
  async lateTold(id, on) {
    await tx.updateTable('data_request').set({ late_told_on: on }).where('id', '=', id).returning('case_id').execute();
  },
});

/** Requests about data. What removes, and what a privacy officer watches, runs as the owner (0049_requests.sql). */
export const requestStore = (tx: Tx): RequestStore => ({
  ...reads(tx),
  ...program(tx),
  async enter(q) {
    await tx
      .insertInto('data_request')
      .values({
        id: q.id,
        case_id: q.caseId,
        organisation_id: q.organisationId,
        member_id: q.memberId,
        kind: q.kind,
        asked_by: q.askedBy,
        asked_name: q.askedName,
        seen_how: q.seenHow,
        asked_on: q.askedOn,
        due_on: q.dueOn,
        words: q.words,
        field: q.field,
        was: q.was,
        becomes: q.becomes,
      })
      .returning('case_id')
      .execute();
  },
  async change(id, { decided, ...change }) {
    const done = await tx
      .updateTable('data_request')
      .set({
        ...(change.dueOn !== undefined && { due_on: change.dueOn }),
        ...(change.extendedBecause !== undefined && { extended_because: change.extendedBecause }),
        ...(change.state !== undefined && { state: change.state }),
        ...(change.refusedBecause !== undefined && { refused_because: change.refusedBecause }),
        ...(change.was !== undefined && { was: change.was }),
        ...(decided && { decided_by: decided.by, decided_on: decided.on }),
      })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('case_id')
      .execute();
    return done.length === 1;
  },
});
