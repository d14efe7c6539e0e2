import { sql } from 'kysely';
import type { IntakeStore } from '#app/ports/intake.ts';
import { answerKey } from '#domain/intake/outcome-of-row.ts';
import type { QuestionCode } from '#domain/intake/outcome-of-row.ts';
import type { Tx } from '../database.ts';

type MemoryPart = Pick<IntakeStore, 'mappings' | 'rememberMapping' | 'answers' | 'rememberAnswer' | 'useAnswers'>;

/** What a school chose before: which column is what, and how it answered a question. */
export const memoryStore = (tx: Tx): MemoryPart => ({
  async mappings(organisationId) {
    const rows = await tx
      .selectFrom('import_mapping')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .execute();
    return new Map(rows.map((row) => [row.header_key, row.field]));
  },
  async rememberMapping(organisationId, fields) {
    const rows = [...fields].map(([header_key, field]) => ({ organisation_id: organisationId, header_key, field }));
    if (rows.length === 0) return;
    await tx
      .insertInto('import_mapping')
      .values(rows)
      .onConflict((c) =>
        c.columns(['organisation_id', 'header_key']).doUpdateSet((eb) => ({ field: eb.ref('excluded.field') })),
      )
      .execute();
  },
  async answers(organisationId) {
    const rows = await tx
      .selectFrom('import_answer')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .execute();
    return new Map(rows.map((row) => [answerKey(row.code as QuestionCode, row.raw), row.answer]));
  },
  async rememberAnswer({ organisationId, code, raw, answer, today }) {
    await tx
      .insertInto('import_answer')
      .values({ organisation_id: organisationId, code, raw: raw.trim().toLowerCase(), answer, used_on: today })
      .onConflict((c) => c.columns(['organisation_id', 'code', 'raw']).doUpdateSet({ answer, used_on: today }))
      .execute();
  },
  async useAnswers(organisationId, keys, today) {
    if (keys.length === 0) return;
    await sql`update import_answer set used_on = ${today}::date where organisation_id = ${organisationId}
      and code || '|' || raw = any(${[...keys]}::text[])`.execute(tx);
  },
});
