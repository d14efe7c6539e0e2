import { notFound, ok, type Refusal } from '#domain/outcome.ts';
import { noAnswer, readAnswer, sameAnswer, versionBox } from '#domain/report/answer.ts';
import { makeAct } from '../house.ts';
import type { NewAnswer } from '../ports/reports.ts';
import { memberOf } from '../turn/open-turn.ts';
import { findReport, rowsOf, viewOf } from './report-view.ts';

export type TypedChapter = {
  readonly reportId: string;
  readonly chapter: string;
  /** The text of a box of the form; '' when it is empty or not there. */
  readonly read: (box: string) => string;
};

/**
 * Writes the answers of one chapter that changed, each as a new version. Refusals: those of readAnswer; report-changed at each
 * question where somebody was faster: then nothing of that question was written; not-found.
 */
export const writeChapter = makeAct<TypedChapter, null>(
  'write-report',
  async (step, { reportId, chapter: id, read }) => {
    const found = await findReport(step, reportId);
    if (!found.ok) return found;
    const view = await viewOf(step, found.value);
    const chapter = view.report.format.chapters.find((one) => one.id === id);
    if (!chapter || !view.mayWrite) return notFound;
    const { memberId, name } = memberOf(step);
    const refusals: Refusal[] = [];
    const written: NewAnswer[] = [];
    for (const question of chapter.questions) {
      const typed = readAnswer(question, rowsOf(question, view.filled), read);
      if (!typed.ok) refusals.push(...typed.refusals);
      else {
        const last = view.answers.get(question.id);
        if (sameAnswer(typed.value, last?.answer ?? noAnswer)) continue;
        const seen = Number.parseInt(read(versionBox(question.id)), 10) || 0;
        if (seen !== (last?.version ?? 0))
          refusals.push({ code: 'report-changed', field: question.id, values: { by: last?.by ?? '' } });
        const by = { by: name, memberId, on: step.today };
        written.push({ reportId, question: question.id, version: seen + 1, answer: typed.value, ...by });
      }
    }
    if (refusals.length > 0) return { ok: false, refusals };
    const late = await step.desk.reports.write(written);
    if (late.length === 0) return ok(null);
    return { ok: false, refusals: late.map((field) => ({ code: 'report-changed', field, values: { by: '' } })) };
  },
);
