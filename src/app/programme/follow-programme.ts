import { aboutOf, checkChange, textOfChange } from '#domain/programme/change.ts';
import type { ReportedTo, ReviewOutcome } from '#domain/programme/entry.ts';
import { checkReview } from '#domain/programme/review.ts';
import { dayFaults, mostOfHow, textFaults } from '#domain/programme/free-text.ts';
import { notFound, ok } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { changesOf, fileToWrite, writeEntry } from './programme-file.ts';

type Change = { readonly sectionId: string; readonly substantial: 'yes' | 'no' | undefined; readonly why: string };
async function changed(step: Step, sectionId: string) {
  const file = await fileToWrite(step, 'owns');
  if (!file.ok) return file;
  const { adopted } = file.value;
  const change = changesOf(file.value).find((one) => one.sectionId === sectionId);
  return adopted && change ? ok({ file: file.value, change, number: adopted.number }) : notFound;
}

/** The owner says whether a change since the adopted version is substantial, and why. Refusals: not-found, programme-owner-only; by field as `checkChange`. */
export const judgeChange = makeAct<Change, void>('follow-programme', async (step, { sectionId, substantial, why }) => {
  const found = await changed(step, sectionId);
  if (!found.ok) return found;
  const { file, change, number } = found.value;
  const judgement = checkChange(substantial, why);
  if (!judgement.ok) return judgement;
  const content = { ...judgement.value, adopted: number, ...textOfChange(change) };
  await writeEntry(step, file, { id: step.newId(), kind: 'change', ...aboutOf(change), content });
  return ok(undefined);
});

type Report = { readonly sectionId: string; readonly by: ReportedTo; readonly on: Day; readonly how: string };
/** A substantial change was reported. Refusals: not-found, programme-owner-only; no-day, day-ahead, report-how-missing, text-too-long, bsn. */
export const keepReport = makeAct<Report, void>('follow-programme', async (step, { sectionId, by, on, how }) => {
  const found = await changed(step, sectionId);
  if (!found.ok) return found;
  const { file, change, number } = found.value;
  if (!change.reports.some((report) => report.by === by)) return notFound;
  const refusals = [
    ...dayFaults(on, 'on', step.today),
    ...textFaults(how, 'how', { most: mostOfHow, missing: 'report-how-missing' }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const content = { adopted: number, ...textOfChange(change), on, how: how.trim() };
  await writeEntry(step, file, { id: step.newId(), kind: 'reported', ...aboutOf(change, by), content });
  return ok(undefined);
});

type Review = { readonly measureId: string; readonly outcome: ReviewOutcome | undefined; readonly why: string };
/** The yearly review of a measure: go on, adjust or stop. Refusals: not-found, programme-owner-only; by field as `checkReview`. */
export const reviewMeasure = makeAct<Review, void>('follow-programme', async (step, { measureId, outcome, why }) => {
  const file = await fileToWrite(step, 'owns');
  if (!file.ok) return file;
  if (!file.value.programme.sections.some(({ id, kind }) => id === measureId && kind === 'measure')) return notFound;
  const content = checkReview(outcome, why);
  if (!content.ok) return content;
  const subject = step.today.slice(0, 4);
  await writeEntry(step, file.value, {
    id: step.newId(),
    kind: 'review',
    sectionId: measureId,
    subject,
    content: content.value,
  });
  return ok(undefined);
});
