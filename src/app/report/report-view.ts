/** A report with all that fills itself, whose turn it is and what is missing, for who reads it. */
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { reviewOutcomes, standing } from '#domain/programme/entry.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { readsProgramme, writesProgramme } from '#domain/programme/who-may.ts';
import { noAnswer, type Answer } from '#domain/report/answer.ts';
import { fromSections, type Filled, type ReviewSeen } from '#domain/report/filled.ts';
import { noMoney } from '#domain/report/frozen-money.ts';
import type { Question } from '#domain/report/format.ts';
import { missingOf, type Missing } from '#domain/report/missing.ts';
import { onTurn, seenSteps, stepsFor, type StepSeen } from '#domain/report/steps.ts';
import { doesStep, ownsReport } from '#domain/report/who-acts.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { AnswerSeen, Remark, Report } from '../ports/reports.ts';
import { memberOf } from '../turn/open-turn.ts';

export type ReportView = {
  readonly report: Report;
  readonly ownerName: string;
  readonly steps: readonly StepSeen[];
  readonly answers: ReadonlyMap<string, AnswerSeen>;
  readonly filled: Filled;
  readonly missing: readonly Missing[];
  readonly remarks: readonly Remark[];
  /** The step that is on turn, when it is up to who looks. */
  readonly mine: StepSeen | undefined;
  /** False for a Doorstroompunt that takes no part in the programme: it reads the steps only. */
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  readonly mayKeep: boolean;
};

/** What somebody may do with a report; nobody writes in one that was handed in. */
function rightsOf(actor: Member, report: Report, programme: Programme | undefined) {
  const owns = ownsReport(actor, report);
  const open = report.handedOn === null;
  const of = programme?.id === report.programmeId ? programme : undefined;
  return {
    mayRead: owns || keepsRegion(actor) || (of !== undefined && readsProgramme(actor, of)),
    mayWrite: open && (owns || (of !== undefined && writesProgramme(actor, of))),
    mayKeep: open && owns,
  };
}

/** The programme that a report is about; undefined when there is none, or another by now. */
export async function programmeOf({ desk }: Pick<Step, 'desk'>, report: Pick<Report, 'programmeId'>) {
  const programme = await desk.programme.current();
  return programme && programme.id === report.programmeId ? programme : undefined;
}

/** A report by its id; not there for who may not see it. */
export async function findReport(step: Step, id: string): Promise<Outcome<Report>> {
  const report = await step.desk.reports.find(id);
  return report ? ok(report) : notFound;
}

export const answerOf =
  (answers: ReadonlyMap<string, AnswerSeen>) =>
  (question: string): Answer =>
    answers.get(question)?.answer ?? noAnswer;

/** The rows of a question that fill themselves: each can be explained. */
export function rowsOf({ type }: Pick<Question, 'type'>, filled: Filled): readonly string[] {
  if (type === 'targets') return filled.targets.map(({ key }) => key);
  if (type === 'agreements') return filled.agreements.map(({ key }) => key);
  return type === 'measures' ? filled.measures.map(({ key }) => key) : [];
}

/** What was decided of each measure when the region looked back: typed once, and told here too. */
async function reviewsSeen({ desk }: Step, programme: Programme | undefined): Promise<readonly ReviewSeen[]> {
  if (!programme) return [];
  const all = standing(await desk.programmeFile.entries(programme.id), 'review');
  return all
    .map(({ sectionId, subject, content }) => ({
      measureId: sectionId ?? '',
      year: Number(subject),
      words: `${reviewOutcomes[content.outcome]}: ${content.why}`,
    }))
    .toSorted((a, b) => a.year - b.year);
}

/** Everything of one report, in a transaction that was authorised. */
export async function viewOf(step: Step, report: Report): Promise<ReportView> {
  const { desk } = step;
  const actor = memberOf(step);
  const programme = await programmeOf(step, report);
  const rights = rightsOf(actor, report, programme);
  const steps = seenSteps(stepsFor(report.year, report.readers), await desk.reports.done(report.id));
  const turn = onTurn(steps);
  const answers = new Map((await desk.reports.answers(report.id)).map((one) => [one.question, one]));
  const filled: Filled = {
    ...fromSections(programme?.sections ?? [], report.year, await reviewsSeen(step, programme)),
    figures: report.figures ?? [],
    money: report.money ?? noMoney,
    given: await desk.reportCounts.given(report.year),
  };
  return {
    report,
    ownerName: (await desk.directory.names([report.organisationId])).get(report.organisationId) ?? '',
    steps,
    answers,
    filled,
    missing: rights.mayRead ? missingOf(report.format, answerOf(answers), filled) : [],
    remarks: rights.mayRead ? await desk.reports.remarks(report.id) : [],
    mine: turn && doesStep(actor, turn, rights.mayKeep) ? turn : undefined,
    ...rights,
  };
}
