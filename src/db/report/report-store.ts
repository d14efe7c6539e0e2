import { sql } from 'kysely';
import type { AnswerSeen, Report, ReportStore } from '#app/ports/reports.ts';
import type { Answer } from '#domain/report/answer.ts';
import type { Tx } from '../database.ts';

type Heads = Pick<
  ReportStore,
  'all' | 'openForProgram' | 'find' | 'begin' | 'useFormat' | 'setReaders' | 'freeze' | 'handIn'
>;
const reports = (tx: Tx) =>
  tx
    .selectFrom('report')
    .select([
      'id',
      'year',
      sql<string>`app_report_owner(id)`.as('organisationId'),
      'programme_id as programmeId',
      'begun_on as begunOn',
      'format',
      'readers',
      'figures',
      'money',
      'frozen_on as frozenOn',
      'handed',
      'handed_on as handedOn',
    ]);
const heads = (tx: Tx): Heads => ({
  all: (): Promise<readonly Report[]> => reports(tx).orderBy('year', 'desc').execute(),
  openForProgram: () =>
    tx
      .selectFrom('report as r')
      .select((r) => [
        'r.id',
        'r.year',
        sql<string>`app_report_owner(${r.ref('r.id')})`.as('organisationId'),
        'r.readers',
        sql<readonly string[]>`coalesce((select array_agg(s.step) from report_step s where s.report_id = ${r.ref('r.id')}), '{}')`.as('done'), // prettier-ignore
      ])
      .where('r.handed_on', 'is', null)
      .orderBy('r.year')
      .execute(),
  find: (id) => reports(tx).where('id', '=', id).executeTakeFirst(),
  async begin({ id, year, organisationId, memberId, programmeId, begunOn, format, readers }) {
    const by = { organisation_id: organisationId, member_id: memberId };
    const what = { programme_id: programmeId, begun_on: begunOn };
    const made = await tx
      .insertInto('report')
      .values({ id, year, ...by, ...what, format: JSON.stringify(format), readers: JSON.stringify(readers) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },
  async useFormat(id, format) {
    await tx
      .updateTable('report')
      .set({ format: JSON.stringify(format) })
      .where('id', '=', id)
      .execute();
  },
  async setReaders(id, readers) {
    await tx
      .updateTable('report')
      .set({ readers: JSON.stringify(readers) })
      .where('id', '=', id)
      .execute();
  },
  async freeze(id, { figures, money }, on) {
    const set = { figures: JSON.stringify(figures), money: JSON.stringify(money), frozen_on: on };
    await tx.updateTable('report').set(set).where('id', '=', id).execute();
  },
  async handIn(id, paper, on) {
    const set = { handed: JSON.stringify(paper), handed_on: on };
    await tx.updateTable('report').set(set).where('id', '=', id).execute();
  },
});

type Steps = Pick<ReportStore, 'done' | 'do'>;
const steps = (tx: Tx): Steps => ({
  done: (id) =>
    tx
      .selectFrom('report_step')
      .select(['step', 'done_on as doneOn', 'by_name as byName', 'words'])
      .where('report_id', '=', id)
      .orderBy('done_on')
      .execute(),
  async do(id, { step, doneOn, writtenOn, byName, words, organisationId, memberId }) {
    const by = { organisation_id: organisationId, member_id: memberId, by_name: byName };
    const made = await tx
      .insertInto('report_step')
      .values({ report_id: id, step, done_on: doneOn, written_on: writtenOn, words, ...by })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },
});

type Row = { question: string; version: number; content: Answer; by_name: string; written_on: string };
type Answers = Pick<ReportStore, 'answers' | 'write'>;
const answers = (tx: Tx): Answers => ({
  async answers(id): Promise<readonly AnswerSeen[]> {
    const { rows } = await sql<Row>`
      select distinct on (question) question, version, content, by_name, written_on
      from report_answer where report_id = ${id} order by question, version desc`.execute(tx);
    return rows.map((row) => ({
      question: row.question,
      version: row.version,
      answer: row.content,
      by: row.by_name,
      on: row.written_on,
    }));
  },
  async write(all) {
    const late: string[] = [];
    for (const { reportId, question, version, answer, by, on, memberId } of all) {
      const made = await tx
        .insertInto('report_answer')
        .values({
          report_id: reportId,
          question,
          version,
          content: JSON.stringify(answer),
          member_id: memberId,
          by_name: by,
          written_on: on,
        })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) late.push(question);
    }
    return late;
  },
});

type Remarks = Pick<ReportStore, 'remarks' | 'say' | 'solve'>;
const remarks = (tx: Tx): Remarks => ({
  remarks: (id) =>
    tx
      .selectFrom('report_remark as r')
      .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
      .select([
        'r.id',
        'r.chapter',
        'r.by_name as by',
        'o.name as organisationName',
        'r.said_on as on',
        'r.words',
        'r.solved_on as solvedOn',
        'r.solved_by as solvedBy',
      ])
      .where('r.report_id', '=', id)
      .orderBy('r.id')
      .execute(),
  async say({ id, reportId, chapter, organisationId, memberId, by, on, words }) {
    const who = { organisation_id: organisationId, member_id: memberId, by_name: by };
    await tx
      .insertInto('report_remark')
      .values({ id, report_id: reportId, chapter, said_on: on, words, ...who })
      .execute();
  },
  async solve(id, { name, on }) {
    const set = { solved_on: on, solved_by: name };
    const at = tx.updateTable('report_remark').set(set).where('id', '=', id).where('solved_on', 'is', null);
    return ((await at.executeTakeFirst()).numUpdatedRows ?? 0n) > 0n;
  },
});

type Formats = Pick<ReportStore, 'formats' | 'keepFormat'>;
const formats = (tx: Tx): Formats => ({
  async formats() {
    const rows = await tx.selectFrom('report_format').select('content').orderBy('loaded_on').orderBy('id').execute();
    return rows.map(({ content }) => content);
  },
  async keepFormat(format, { organisationId, memberId, on }) {
    const again = { member_id: memberId, loaded_on: on, content: JSON.stringify(format) };
    await tx
      .insertInto('report_format')
      .values({ id: format.id, organisation_id: organisationId, ...again })
      .onConflict((c) => c.column('id').doUpdateSet(again))
      .execute();
  },
});

/** Reports over a year, their forms, steps, answers and remarks (0089_report.sql). */
export const reportStore = (tx: Tx): ReportStore => ({
  ...heads(tx),
  ...steps(tx),
  ...answers(tx),
  ...remarks(tx),
  ...formats(tx),
});
