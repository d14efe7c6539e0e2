import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, type Refusal } from '#domain/outcome.ts';
import { tooLong } from '#domain/too-long.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { findReport, viewOf } from './report-view.ts';

const mostOfRemark = 2000;
type NewRemark = { readonly reportId: string; readonly chapter: string; readonly words: string };
function wordsFaults(words: string): readonly Refusal[] {
  if (words === '') return [{ code: 'words-missing', field: 'words' }];
  return [...(findBsn(words).found ? [{ code: 'bsn', field: 'words' }] : []), ...tooLong(words, 'words', mostOfRemark)];
}

/** What a reader says about a chapter. Refusals: words-missing, bsn, text-too-long; not-found. */
export const sayAboutReport = makeAct<NewRemark, null>('write-report', async (step, { reportId, chapter, words }) => {
  const found = await findReport(step, reportId);
  if (!found.ok) return found;
  const { report, mayRead } = await viewOf(step, found.value);
  if (!mayRead || report.handedOn !== null || !report.format.chapters.some(({ id }) => id === chapter)) return notFound;
  const refusals = wordsFaults(words);
  if (refusals.length > 0) return { ok: false, refusals };
  const { organisationId, memberId, name } = memberOf(step);
  const remark = { id: step.newId(), reportId, chapter, by: name, on: step.today, words };
  await step.desk.reports.say({ ...remark, organisationId, memberId });
  return ok(null);
});

/** A writer did something with it. Refusals: not-found. */
export const solveRemark = makeAct<
  { readonly reportId: string; readonly remarkId: string },
  { readonly chapter: string }
>('write-report', async (step, { reportId, remarkId }) => {
  const found = await findReport(step, reportId);
  if (!found.ok) return found;
  const { mayWrite, remarks } = await viewOf(step, found.value);
  const remark = remarks.find(({ id }) => id === remarkId);
  if (!mayWrite || !remark) return notFound;
  const solved = await step.desk.reports.solve(remarkId, { name: memberOf(step).name, on: step.today });
  return solved ? ok({ chapter: remark.chapter }) : notFound;
});
