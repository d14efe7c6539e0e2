import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { reportPaper } from '#domain/report/report-paper.ts';
import { onTurn, type StepSeen } from '#domain/report/steps.ts';
import { stepFaults, type TypedStep } from '#domain/report/typed-step.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { readersOf } from './begin-report.ts';
import { answerOf, findReport, programmeOf, viewOf, type ReportView } from './report-view.ts';

export type TakeStep = TypedStep & {
  readonly reportId: string;
  /** The step that the page showed. */
  readonly step: string;
  readonly region: string;
};

/** The report with the step that is on turn, when it is the one that the page showed. */
async function onTurnNow(
  step: Step,
  { reportId, step: shown }: Pick<TakeStep, 'reportId' | 'step'>,
): Promise<Outcome<{ readonly view: ReportView; readonly turn: StepSeen }>> {
  const found = await findReport(step, reportId);
  if (!found.ok) return found;
  const view = await viewOf(step, found.value);
  const turn = onTurn(view.steps);
  return turn && turn.key === shown ? ok({ view, turn }) : refuse('report-not-on-turn');
}

async function write(step: Step, { reportId, step: key, byName, on, words }: TakeStep): Promise<Outcome<null>> {
  const { organisationId, memberId, name } = memberOf(step);
  const done = { step: key, doneOn: on || step.today, writtenOn: step.today, byName: byName || name, words };
  return (await step.desk.reports.do(reportId, { ...done, organisationId, memberId }))
    ? ok(null)
    : refuse('report-not-on-turn');
}

/** What the law asks is answered, also with "onbekend", before a report is handed in. */
const openQuestions = ({ missing }: ReportView): readonly Refusal[] => {
  const needed = new Set(missing.filter((one) => one.needed).map(({ question }) => question));
  return needed.size === 0 ? [] : [{ code: 'report-incomplete', field: 'words', values: { count: needed.size } }];
};

/**
 * A step of the owner, or of a party without an account as the owner heard it. With the last one the paper is kept as it is.
 * Refusals: those of stepFaults; report-incomplete, report-not-on-turn; not-found.
 */
export const takeStep = makeAct<TakeStep, null>('keep-report', async (step, command) => {
  const found = await onTurnNow(step, command);
  if (!found.ok) return found;
  const { view, turn } = found.value;
  if (!view.mayKeep) return notFound;
  if (turn.kind === 'figures') return refuse('report-not-on-turn');
  const refusals = [
    ...stepFaults(turn, command, { today: step.today, own: turn.who === 'owner' }),
    ...(turn.kind === 'handed-in' ? openQuestions(view) : []),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const { report } = view;
  if (turn.kind === 'draft') await step.desk.reports.setReaders(report.id, readersOf(await programmeOf(step, report)));
  const written = await write(step, command);
  if (!written.ok || turn.kind !== 'handed-in') return written;
  // Made anew, with the step that was just taken in it.
  const last = await viewOf(step, report);
  const paper = reportPaper({
    year: report.year,
    region: command.region,
    owner: last.ownerName,
    format: report.format,
    answers: answerOf(last.answers),
    filled: last.filled,
    frozenOn: report.frozenOn,
    steps: last.steps,
  });
  await step.desk.reports.handIn(report.id, paper, command.on || step.today);
  return written;
});

/** A reader says that the draft was read, and what must be better. Refusals: those of stepFaults; report-not-on-turn; not-found. */
export const readDraft = makeAct<TakeStep, null>('read-report-draft', async (step, command) => {
  const found = await onTurnNow(step, command);
  if (!found.ok) return found;
  const { view, turn } = found.value;
  if (turn.kind !== 'read' || view.mine?.key !== turn.key) return notFound;
  const refusals = stepFaults(turn, command, { today: step.today, own: true });
  return refusals.length > 0 ? { ok: false, refusals } : write(step, { ...command, on: '', byName: '' });
});
