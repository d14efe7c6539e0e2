import type { Actor } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { firstFormat } from '#domain/report/first-format.ts';
import { readFormat, type ReportFormat } from '#domain/report/format.ts';
import { makeAct, type House } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { findReport, viewOf } from './report-view.ts';

const keep = makeAct<ReportFormat, ReportFormat>('keep-report-format', async (step, format) => {
  const { organisationId, memberId } = memberOf(step);
  if (!keepsRegion(step.actor)) return notFound;
  await step.desk.reports.keepFormat(format, { organisationId, memberId, on: step.today });
  return ok(format);
});

/**
 * Keeps a form out of a file: from then on it is there to choose, and a new report begins with it. One with the same id takes
 * its place. Refusals: those of readFormat; not-found.
 */
export async function keepFormat(house: House, actor: Actor, text: string): Promise<Outcome<ReportFormat>> {
  const read = readFormat(text);
  return read.ok ? keep(house, actor, read.value) : read;
}

export type FormatsSeen = { readonly formats: readonly ReportFormat[]; readonly usedId: string };
/** The forms that a report can take. Refusals: not-found. */
export const seeFormats = makeAct<{ readonly reportId: string }, FormatsSeen>(
  'keep-report',
  async (step, { reportId }) => {
    const found = await findReport(step, reportId);
    if (!found.ok) return found;
    return ok({ formats: [firstFormat, ...(await step.desk.reports.formats())], usedId: found.value.format.id });
  },
);

/** A report goes on with another form: answers stay with the id of their question. Refusals: not-found. */
export const useFormat = makeAct<{ readonly reportId: string; readonly formatId: string }, null>(
  'keep-report',
  async (step, { reportId, formatId }) => {
    const found = await findReport(step, reportId);
    if (!found.ok) return found;
    const { mayKeep } = await viewOf(step, found.value);
    const format = [firstFormat, ...(await step.desk.reports.formats())].find(({ id }) => id === formatId);
    if (!mayKeep || !format) return notFound;
    await step.desk.reports.useFormat(reportId, format);
    return ok(null);
  },
);
