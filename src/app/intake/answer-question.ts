import type { Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { isDay, type Day } from '#law/day.ts';
import { answerKey, type QuestionCode } from '#domain/intake/outcome-of-row.ts';
import { firstDayOf, schoolYearOf } from '#domain/intake/period.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Batch, Line } from '../ports/intake.ts';
import { readerFrom, type Known, whatIsKnown } from './reading.ts';
import { ANSWERED_AT_ONCE, judgeAgain, settle } from './settle-answers.ts';

export type AnswerQuestion = {
  readonly batchId: string;
  readonly line: number;
  /** A town or municipality; 'klopt' for an age; 'keep' or 'left' for somebody who is not on the list any more. */
  readonly answer: string;
  /** With 'left': since when. */
  readonly on?: Day;
};
export type Answered = {
  /** How many more are read now; of a place on more than a hundred lines the rest follows. */
  readonly read: number;
  /** The answer leads to another question. */
  readonly asksOn: boolean;
};
type Answering = Step & {
  readonly house: House;
  readonly reader: Member;
  readonly batch: Batch;
  readonly known: Known;
};

/** Somebody who stood on the last list left since: not before its school year began, and not in the future. */
function leavingDay({ batch, today }: Answering, line: number, on: Day | undefined): Outcome<Day> {
  const field = `on-${line}`;
  if (on === undefined || !isDay(on)) return refuse('no-date', field);
  if (on > today) return refuse('future-date', field);
  const year = Math.min(batch.schoolYear, schoolYearOf(today));
  return on < firstDayOf(year) ? refuse('before-school-year', field, { year }) : ok(on);
}

async function answerMissing(step: Answering, line: Line, { answer, on }: AnswerQuestion): Promise<Outcome<Answered>> {
  if (answer !== 'keep' && answer !== 'left') return refuse('no-answer', `answer-${line.line}`);
  if (answer === 'left') {
    const day = leavingDay(step, line.line, on);
    if (!day.ok) return day;
    if (line.caseId) await step.desk.intake.left(line.caseId, day.value);
  }
  await step.desk.intake.answerLine(
    step.batch.id,
    line.line,
    answer === 'left' ? `vertrokken op ${on}` : 'nog op school',
  );
  return ok({ read: 0, asksOn: false });
}

async function answerRow(step: Answering, line: Line, { answer }: AnswerQuestion): Promise<Outcome<Answered>> {
  const { desk, batch, known, reader } = step;
  const field = `answer-${line.line}`;
  const said = answer.trim();
  if (said === '' || !line.code) return refuse('no-answer', field);
  if (findBsn(said).found) return refuse('bsn', field);
  const code = line.code as QuestionCode;
  const raw = code === 'age-out-of-range' ? (line.staged?.key ?? '') : (line.value ?? '');
  if (code === 'age-out-of-range' && said !== 'klopt') return refuse('no-answer', field);
  const answering = {
    ...step,
    known: { ...known, answers: new Map([...known.answers, [answerKey(code, raw), said]]) },
  };
  const next = judgeAgain(answering, [line]).questions[0];
  if (next?.code === code && (code !== 'unknown-place' || next.raw === raw))
    return refuse('unknown-answer', field, { answer: said });
  const { organisationId, memberId } = reader;
  await desk.intake.rememberAnswer({ organisationId, code, raw, answer: said, today: step.today });
  // The same place on other lines of this list is answered at the same time: the first of them here, many as a job.
  const isAge = code === 'age-out-of-range';
  const same = isAge ? [] : await desk.intake.openQuestions(batch.id, 0, ANSWERED_AT_ONCE, { code, value: raw });
  if (same.length === ANSWERED_AT_ONCE)
    await desk.outbox.announce({
      id: step.newId(),
      kind: 'settle-answers',
      organisationId,
      payload: { batchId: batch.id, organisationId, memberId },
      onceKey: `${batch.id} ${line.line}`,
    });
  const others = same.filter((other) => other.line !== line.line).slice(0, ANSWERED_AT_ONCE - 1);
  const read = await settle(answering, judgeAgain(answering, [line, ...others]));
  return ok({ read, asksOn: next !== undefined });
}

/**
 * Answers one question of a list that was read, and remembers it for the next list. Refusals: not-found,
 * already-answered, no-answer, unknown-answer, no-date, future-date, before-school-year (field `answer-<line>` or `on-<line>`).
 */
export async function answerQuestion(house: House, actor: Actor, command: AnswerQuestion): Promise<Outcome<Answered>> {
  const reader = readerFrom(actor, 'read-list');
  if (!reader.ok) return reader;
  const known = await whatIsKnown(house, reader.value);
  const act = makeAct<AnswerQuestion, Answered>('read-list', async (step) => {
    const batch = await step.desk.intake.lockBatch(command.batchId);
    const line = batch && (await step.desk.intake.line(batch.id, command.line));
    if (!batch || !line || batch.state !== 'done') return notFound;
    if (line.answer !== null || (line.outcome !== 'question' && line.outcome !== 'missing'))
      return refuse('already-answered');
    const answering: Answering = { ...step, house, reader: reader.value, batch, known };
    return line.outcome === 'missing' ? answerMissing(answering, line, command) : answerRow(answering, line, command);
  });
  return act(house, reader.value, command);
}
