import { sql, type Selectable } from 'kysely';
import type { IntakeStore, Line, LineOutcome, StagedPerson } from '#app/ports/intake.ts';
import type { LeaverPerson } from '#domain/intake/person.ts';
import type { Tx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A line as stored; `P` is what its kind of list stages. */
export const lineOf = <P = LeaverPerson>(row: Selectable<Tables['import_line']>): Line<P> => ({
  line: row.line,
  outcome: row.outcome as LineOutcome,
  cells: row.cells,
  code: row.code,
  column: row.column_name,
  value: row.value,
  message: row.message,
  suggestions: row.suggestions ?? [],
  staged: row.person as StagedPerson<P> | null,
  caseId: row.case_id,
  answer: row.answer,
});

type LinePart = Pick<
  IntakeStore,
  | 'stage'
  | 'lines'
  | 'outcomes'
  | 'line'
  | 'lookAt'
  | 'judge'
  | 'answerLine'
  | 'waiting'
  | 'markApplied'
  | 'forgetLines'
  | 'openQuestions'
>;

/** One statement for a slice of judgements; rows travel as one document, since COPY stops the embedded engine. */
const judge =
  (tx: Tx): LinePart['judge'] =>
  async (batchId, judgements) => {
    const rows = judgements.map((j) => ({
      line: j.line,
      outcome: j.outcome,
      code: j.code,
      column_name: j.column,
      value: j.value,
      message: j.message,
      suggestions: j.suggestions,
      person: j.staged,
      person_key: j.staged?.key ?? null,
      case_id: j.caseId,
    }));
    // As an upsert each row finds its line by key: without statistics a join of the two goes through all lines each time.
    await sql`insert into import_line as l (batch_id, line, organisation_id, outcome, code, column_name, value, message,
      suggestions, person, person_key, case_id)
    select ${batchId}::uuid, r.line, b.organisation_id, r.outcome, r.code, r.column_name, r.value, r.message,
      r.suggestions, r.person, r.person_key, r.case_id
    from import_batch b, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, outcome text, code text,
      column_name text, value text, message text, suggestions jsonb, person jsonb, person_key text, case_id uuid)
    where b.id = ${batchId}
    on conflict (batch_id, line) do update set outcome = excluded.outcome, code = excluded.code,
      column_name = excluded.column_name, value = excluded.value, message = excluded.message,
      suggestions = excluded.suggestions, person = excluded.person, person_key = excluded.person_key,
      case_id = excluded.case_id
    returning l.case_id`.execute(tx);
  };

const linesOf = (tx: Tx, batchId: string) => tx.selectFrom('import_line').selectAll().where('batch_id', '=', batchId);

const applying = (tx: Tx): Pick<LinePart, 'waiting' | 'markApplied' | 'forgetLines'> => ({
  async waiting(batchId, limit) {
    const rows = await linesOf(tx, batchId)
      .where('applied', '=', false)
      .where('outcome', 'in', ['new', 'unchanged', 'changed'])
      .orderBy((eb) => eb('outcome', '=', 'changed'))
      .orderBy('line')
      .limit(limit)
      .execute();
    return rows.map((row) => lineOf(row));
  },
  async markApplied(batchId, lines) {
    await sql`update import_line set applied = true, cells = null, person = null, person_key = case
        when case_id is null and person_key is not null then import_mark(organisation_id, person_key) end
      where batch_id = ${batchId} and line = any(${[...lines]}::integer[]) returning case_id`.execute(tx);
  },
  async forgetLines(batchId, what) {
    const which = what === 'all' ? sql`true` : sql`outcome = 'rejected'`;
    const more = what === 'all' ? sql`, cells = null, value = null, message = null, suggestions = null` : sql``;
    await sql`update import_line set person = null, person_key = null ${more}
      where batch_id = ${batchId} and ${which} returning case_id`.execute(tx);
  },
});

const questions = (tx: Tx): Pick<LinePart, 'openQuestions' | 'answerLine'> => ({
  async openQuestions(batchId, after, limit, same) {
    const open = linesOf(tx, batchId)
      .where('outcome', '=', 'question')
      .where('answer', 'is', null)
      .where('code', '<>', 'age-out-of-range')
      .where('line', '>', after);
    const asked = same ? open.where('code', '=', same.code).where('value', '=', same.value) : open;
    const rows = await asked.orderBy('line').limit(limit).execute();
    return rows.map((row) => lineOf(row));
  },
  async answerLine(batchId, line, answer) {
    await tx
      .updateTable('import_line')
      .set({ answer })
      .where('batch_id', '=', batchId)
      .where('line', '=', line)
      .returning('case_id')
      .execute();
  },
});

/** The lines of lists, as staged and as judged. */
export const lineStore = (tx: Tx): LinePart => {
  const all = (batchId: string) => linesOf(tx, batchId);
  return {
    judge: judge(tx),
    ...applying(tx),
    ...questions(tx),
    async stage(batchId, organisationId, rows) {
      await sql`insert into import_line (batch_id, line, organisation_id, cells, outcome)
        select ${batchId}::uuid, r.line, ${organisationId}::uuid, r.cells, 'read'
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, cells jsonb)`.execute(tx);
    },
    async lines(batchId, after, limit) {
      const rows = await all(batchId).where('line', '>', after).orderBy('line').limit(limit).execute();
      return rows.map((row) => lineOf(row));
    },
    async line(batchId, line) {
      const row = await all(batchId).where('line', '=', line).executeTakeFirst();
      return row && lineOf(row);
    },
    async lookAt(batchId, limit) {
      const rows = await all(batchId)
        .where('outcome', 'in', ['rejected', 'question', 'missing'])
        .orderBy('line')
        .limit(limit)
        .execute();
      return rows.map((row) => lineOf(row));
    },
    async outcomes(batchId) {
      const rows = await tx
        .selectFrom('import_line')
        .select(['outcome', (eb) => eb.fn.countAll<number>().as('count')])
        .where('batch_id', '=', batchId)
        .groupBy('outcome')
        .execute();
      return Object.fromEntries(rows.map((row) => [row.outcome, Number(row.count)]));
    },
  };
};
