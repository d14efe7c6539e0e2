import type { Actor, Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { isGround } from '#domain/register/ground.ts';
import { judgeReports, reportAnswerKey } from '#domain/register/judge.ts';
import type { ReportOutcome, ReportQuestionCode } from '#domain/register/report.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Batch, Line } from '../ports/intake.ts';
import { countsOf } from './check-register.ts';
import { compareReports } from './compare-reports.ts';
import { acceptedLine, questionLine, rejectedLine } from './judgements.ts';
import { coachFrom, contextOf, judgingFor, registerMapping, whatIsKnown, type KnownOfRegister } from './reading.ts';
import { bringUpToDate, openNew } from './run-register.ts';

export type AnswerReport = {
  readonly batchId: string;
  readonly line: number;
  /** A town or municipality; F1, F3 or F9 for a kind; 'ours' or 'away'; 'same' or 'other' for who looks like somebody. */
  readonly answer: string;
};
type Answering = Step & {
  readonly house: House;
  readonly reader: Member;
  readonly batch: Batch;
  readonly known: KnownOfRegister;
};
/** Answered at once; a place on more lines than this is asked again. */
const SAME_AT_ONCE = 100;
const closed: Partial<Record<ReportQuestionCode, (said: string) => boolean>> = {
  'unknown-kind': isGround,
  'not-ours': (said) => said === 'ours' || said === 'away',
  'looks-like': (said) => said === 'same' || said === 'other',
};

/** These lines judged again with what is known now. */
function judgeAgain({ house, batch, known }: Answering, lines: readonly Line[]): readonly ReportOutcome[] {
  const rows = lines.map(({ line, cells }) => ({ line, cells: cells ?? [] }));
  const mapping = registerMapping(batch.header, batch.mapping);
  return [...judgeReports(rows, mapping, judgingFor(house, batch.system ?? '', known))];
}

/** Writes what became of lines that were judged again. Returns how many people were read. */
async function settle(step: Answering, rows: readonly ReportOutcome[]): Promise<number> {
  const { house, desk, reader, batch, known } = step;
  const accepted = rows.filter((row) => row.kind === 'ok');
  const { compared, questions } = await compareReports(
    { house, desk, reader, batch, answers: known.answers },
    accepted,
  );
  const asked = [...questions, ...rows.filter((row) => row.kind === 'question')];
  const rejected = rows.filter((row) => row.kind === 'rejected');
  await desk.intake.judge(batch.id, [
    ...compared.map((row) => acceptedLine(row)),
    ...asked.map((row) => questionLine(row)),
    ...rejected.map((row) => rejectedLine(row)),
  ]);
  const context = await contextOf(house, desk, reader, batch);
  await openNew(house, desk, context, compared);
  await bringUpToDate(desk, context, compared);
  await desk.intake.markApplied(
    batch.id,
    compared.map(({ report }) => report.line),
  );
  const counts = countsOf(await desk.intake.outcomes(batch.id));
  await desk.intake.changeBatch(batch.id, { counts: { ...batch.counts, ...counts } });
  return compared.length;
}

function faultOf(code: ReportQuestionCode, said: string, field: string): Refusal | undefined {
  if (said === '') return { code: 'no-answer', field };
  if (findBsn(said).found) return { code: 'bsn', field };
  return (closed[code]?.(said) ?? true) ? undefined : { code: 'no-answer', field };
}

async function answer(step: Answering, line: Line, typed: string): Promise<Outcome<{ readonly read: number }>> {
  const { desk, batch, known, reader } = step;
  const [code, raw, said] = [line.code as ReportQuestionCode, line.value ?? '', typed.trim()];
  const field = `answer-${line.line}`;
  const fault = faultOf(code, said, field);
  if (fault) return { ok: false, refusals: [fault] };
  const answers = new Map([...known.answers, [reportAnswerKey(code, raw), said]]);
  const answering = { ...step, known: { ...known, answers } };
  const next = judgeAgain(answering, [line])[0];
  if (next?.kind === 'question' && next.code === code && next.raw === raw)
    return refuse('unknown-answer', field, { answer: said });
  const { organisationId } = reader;
  await desk.intake.rememberAnswer({ organisationId, code, raw, answer: said, today: step.today });
  const same = await desk.intake.openQuestions(batch.id, 0, SAME_AT_ONCE, { code, value: raw });
  const others = same.filter((other) => other.line !== line.line);
  const read = await settle(answering, judgeAgain(answering, [line, ...others]));
  return ok({ read });
}

/**
 * Answers one question of a file that was read, and remembers it for the next file. Refusals: not-found,
 * already-answered, no-answer, unknown-answer, bsn (field `answer-<line>`).
 */
export async function answerReport(
  house: House,
  actor: Actor,
  command: AnswerReport,
): Promise<Outcome<{ readonly read: number }>> {
  const reader = coachFrom(actor, 'read-register');
  if (!reader.ok) return reader;
  const known = await whatIsKnown(house, reader.value);
  const act = makeAct<AnswerReport, { readonly read: number }>('read-register', async (step) => {
    const batch = await step.desk.intake.lockBatch(command.batchId);
    const line = batch && (await step.desk.intake.line(batch.id, command.line));
    if (batch?.kind !== 'register' || !line || batch.state !== 'done') return notFound;
    if (line.outcome !== 'question') return refuse('already-answered');
    return answer({ ...step, house, reader: reader.value, batch, known }, line, command.answer);
  });
  return act(house, reader.value, command);
}
