import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { comparedFigures, comparedYears, type Compared, type ComparedFigure } from '#domain/report/compare.ts';
import { onTurn, seenSteps, stepsFor, type StepSeen } from '#domain/report/steps.ts';
import { yearsFor } from '#domain/report/year.ts';
import { makeAct } from '../house.ts';
import type { Report } from '../ports/reports.ts';
import { memberOf } from '../turn/open-turn.ts';
import { answerOf, findReport, viewOf, type ReportView } from './report-view.ts';

type YearSeen = {
  readonly year: number;
  readonly report: Report | undefined;
  readonly turn: StepSeen | undefined;
};
export type Years = { readonly years: readonly YearSeen[]; readonly mayBegin: boolean };

/** Every year that can be reported on, with whose turn it is. */
export const seeReports = makeAct<Record<never, never>, Years>('see-report', async (step) => {
  const { desk, today } = step;
  const actor = memberOf(step);
  const reports = await desk.reports.all();
  const mayBegin = actor.role === 'coordinator' && keepsRegion(actor);
  const years: YearSeen[] = [];
  for (const year of yearsFor(today).toReversed()) {
    const report = reports.find((one) => one.year === year);
    const steps = report && seenSteps(stepsFor(year, report.readers), await desk.reports.done(report.id));
    years.push({ year, report, turn: steps && onTurn(steps) });
  }
  return ok({ years, mayBegin });
});

type OnReport = { readonly reportId: string };
/** One report. Refusals: not-found. */
export const seeReport = makeAct<OnReport, ReportView>('see-report', async (step, { reportId }) => {
  const found = await findReport(step, reportId);
  return found.ok ? ok(await viewOf(step, found.value)) : found;
});

export type Beside = {
  readonly view: ReportView;
  /** null = there is no report over the year before. */
  readonly before: {
    readonly year: number;
    readonly answers: readonly Compared[];
    readonly figures: readonly ComparedFigure[];
  } | null;
};
/** A report beside that of the year before. Refusals: not-found. */
export const compareReports = makeAct<OnReport, Beside>('see-report', async (step, { reportId }) => {
  const found = await findReport(step, reportId);
  if (!found.ok) return found;
  const view = await viewOf(step, found.value);
  if (!view.mayRead) return notFound;
  const last = (await step.desk.reports.all()).find(({ year }) => year === view.report.year - 1);
  if (!last) return ok({ view, before: null });
  const was = await viewOf(step, last);
  return ok({
    view,
    before: {
      year: last.year,
      answers: comparedYears(
        { format: last.format, answers: answerOf(was.answers) },
        { format: view.report.format, answers: answerOf(view.answers) },
      ),
      figures: comparedFigures(last.figures ?? [], view.report.figures ?? []),
    },
  });
});
