import type { Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { isDay, type Day } from '#domain/day.ts';
import { compareWithStored } from '#domain/intake/compare.ts';
import { judgeList } from '#domain/intake/list.ts';
import { answerKey, type QuestionCode } from '#domain/intake/outcome-of-row.ts';
import { fingerprint } from '#domain/intake/person.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Batch, Judgement, Line } from '../ports/intake.ts';
import { judgementsOf } from './check-import.ts';
import { distanceOf, mappingOf, readerFrom, type Known, whatIsKnown, withKind } from './reading.ts';
import { contextOf, countsOf } from './run-import.ts';

export type AnswerQuestion = {
  readonly batchId: string;
  readonly line: number;
  /** A town or municipality; 'klopt' for an age; 'keep' or 'left' for somebody who is not on the list any more. */
  readonly answer: string;
  /** With 'left': since when. */
  readonly on?: Day;
};
export type Answered = {
  /** How many more are read now. */
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

async function answerMissing(step: Answering, line: Line, { answer, on }: AnswerQuestion): Promise<Outcome<Answered>> {
  if (answer !== 'keep' && answer !== 'left') return refuse('no-answer', `answer-${line.line}`);
  if (answer === 'left') {
    if (on === undefined || !isDay(on)) return refuse('no-date', `on-${line.line}`);
    if (line.caseId) await step.desk.intake.left(line.caseId, on);
  }
  await step.desk.intake.answerLine(
    step.batch.id,
    line.line,
    answer === 'left' ? `vertrokken op ${on}` : 'nog op school',
  );
  return ok({ read: 0, asksOn: false });
}

/** The line judged again with one more answer. */
function judgeAgain({ house, batch, known }: Answering, line: Line, answers: Known['answers']) {
  const table = {
    encoding: 'utf-8' as const,
    separator: ';' as const,
    header: batch.header,
    rows: [{ line: line.line, cells: line.cells ?? [] }],
  };
  const mapping = mappingOf(batch.header, batch.mapping);
  const judged = judgeList({
    table,
    mapping,
    leaveOut: [],
    answers,
    school: known.school,
    places: house.places(),
    distance: distanceOf(house),
    today: house.today(),
  });
  return { ...judged, people: judged.people.map((one) => ({ ...one, person: withKind(one.person, known.school) })) };
}

async function settle(step: Answering, judged: ReturnType<typeof judgeAgain>): Promise<number> {
  const { desk, house, reader, batch } = step;
  const keys = judged.people.flatMap(({ key, nameKey }) => [key, nameKey]);
  const stored = await desk.intake.storedOf(reader.organisationId, keys);
  const hidden = new Set(keys.length > 0 ? await desk.intake.hiddenKeys(keys) : []);
  const compared = compareWithStored(
    judged.people,
    new Map(stored.map(({ key, person }) => [key, fingerprint(person)])),
  );
  const lines = compared.people.map(({ person, change, storedKey }) => {
    const isHidden = hidden.has(person.key) || hidden.has(person.nameKey);
    const caseId = stored.find(({ key }) => key === storedKey)?.caseId ?? null;
    return [person.line, { change: isHidden ? ('unchanged' as const) : change, caseId }] as const;
  });
  const judgements: readonly Judgement[] = judgementsOf(judged, { lines: new Map(lines), missing: [] });
  await desk.intake.judge(batch.id, judgements);
  const context = await contextOf(house, desk, reader, batch);
  const fresh = judgements.filter(({ outcome }) => outcome === 'new');
  await desk.intake.open(
    context,
    fresh.flatMap(({ line, staged }) =>
      staged?.person
        ? [
            {
              line,
              ...staged,
              person: staged.person,
              caseId: house.newId(),
              pseudonym: house.newId(),
              eventId: house.newId(),
            },
          ]
        : [],
    ),
  );
  await desk.intake.update(context);
  await desk.intake.markApplied(
    batch.id,
    judgements.filter(({ staged }) => staged?.person).map(({ line }) => line),
  );
  return judged.people.length;
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
  const answers = new Map([...known.answers, [answerKey(code, raw), said]]);
  const first = judgeAgain(step, line, answers);
  const next = first.questions[0];
  if (next?.code === code && (code !== 'unknown-place' || next.raw === raw))
    return refuse('unknown-answer', field, { answer: said });
  await desk.intake.rememberAnswer(reader.organisationId, code, raw, said);
  // The same place on other lines of this list is answered at the same time.
  const others = (await desk.intake.lookAt(batch.id, 5000)).filter(
    (other) =>
      other.outcome === 'question' && other.answer === null && other.code === code && other.value === line.value,
  );
  let read = 0;
  for (const each of code === 'age-out-of-range' ? [line] : others)
    read += await settle(step, judgeAgain(step, each, answers));
  await desk.intake.changeBatch(batch.id, { counts: { ...batch.counts, ...(await countsOf(desk, batch.id)) } });
  return ok({ read, asksOn: next !== undefined });
}

/**
 * Answers one question of a list that was read, and remembers it for the next list. Refusals: not-found,
 * already-answered, no-answer, unknown-answer, no-date (field `answer-<line>` or `on-<line>`).
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
