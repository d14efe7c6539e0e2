import type { Actor, Member } from '#domain/access/actor.ts';
import { missingFields } from '#domain/intake/columns.ts';
import type { JudgedList } from '#domain/intake/list.ts';
import { buildReport, type ImportReport } from '#domain/intake/report.ts';
import type { TableRow } from '#domain/intake/table.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { searchName } from '#domain/person/search-name.ts';
import type { House } from '../house.ts';
import type { Batch, Judgement, LastList, StagedPerson } from '../ports/intake.ts';
import { type BeginImport, openList } from './begin-import.ts';
import { type ComparedList, compareList } from './compare-list.ts';
import { judgeInSlices, mappingOf, NotedAnswers, readerFrom, SLICE, whatIsKnown } from './reading.ts';

/** The rows of a batch as staged, in slices. */
async function stagedRows(house: House, reader: Member, batchId: string): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (let after = 0; ;) {
    const slice = await house.withActor(reader, 'see-lists', ({ intake }) => intake.lines(batchId, after, SLICE));
    rows.push(...slice.map(({ line, cells }) => ({ line, cells: cells ?? [] })));
    if (slice.length < SLICE) return rows;
    after = slice.at(-1)?.line ?? 0;
    await house.pause();
  }
}

const nothing = { code: null, column: null, value: null, message: null, suggestions: [], staged: null, caseId: null };
const keysOnly = (key: string, nameKey: string): StagedPerson => ({ key, nameKey, searchName: '', person: null });

/** What becomes of each line, as it is kept: the person, or the code and sentence of a question or a fault. */
export function judgementsOf(
  judged: Pick<JudgedList, 'people' | 'questions' | 'rejected'>,
  compared: ComparedList,
): readonly Judgement[] {
  const people = judged.people.map(({ line, key, nameKey, person }): Judgement => {
    const { change = 'new', caseId = null } = compared.lines.get(line) ?? {};
    const name = searchName(person.firstName, person.infix, person.familyName);
    return { ...nothing, line, outcome: change, caseId, staged: { key, nameKey, searchName: name, person } };
  });
  const questions = judged.questions.map(
    ({ line, code, column, raw, message, suggestions, key, nameKey }): Judgement => ({
      ...nothing,
      line,
      outcome: 'question',
      code,
      column,
      message,
      suggestions,
      value: code === 'age-out-of-range' ? null : raw,
      staged: keysOnly(key, nameKey),
    }),
  );
  const rejected = judged.rejected.map(({ line, code, column = null, value = null, message, key }): Judgement => ({
    ...nothing,
    line,
    outcome: 'rejected',
    code,
    column,
    value,
    message,
    staged: key === undefined ? null : keysOnly(key, key),
  }));
  return [...people, ...questions, ...rejected].toSorted((a, b) => a.line - b.line);
}

type Checked = { readonly judged: JudgedList; readonly compared: ComparedList; readonly missing: readonly string[] };

async function judgeAndCompare(
  house: House,
  reader: Member,
  list: Parameters<typeof judgeInSlices>[1],
  last: LastList,
): Promise<Outcome<Checked>> {
  const judged = await judgeInSlices(house, list);
  if (judged.otherSchool) return refuse('other-school', 'file', { school: judged.rejected[0]?.value ?? '' });
  const compared = await compareList(house, reader, judged, last.schoolYear);
  const missing = await house.withActor(reader, 'see-lists', ({ intake }) => intake.onLastList(last, compared));
  return ok({ judged, compared, missing });
}

function reportOf(
  file: string,
  table: Parameters<typeof buildReport>[0]['table'],
  { judged, compared, missing }: Checked,
) {
  const changes = [...compared.lines.values()];
  const count = (change: string) => changes.filter((each) => each.change === change).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), missing };
  return buildReport({ file, table, judged, compared: counts });
}

async function keepJudgements(house: House, reader: Member, batch: Batch, checked: Checked): Promise<void> {
  const { people, questions, rejected } = checked.judged;
  const longest = Math.max(people.length, questions.length, rejected.length);
  for (let at = 0; at < longest; at += SLICE) {
    const [from, to] = [at, at + SLICE];
    const slice = {
      people: people.slice(from, to),
      questions: questions.slice(from, to),
      rejected: rejected.slice(from, to),
    };
    const judgements = judgementsOf(slice, checked.compared);
    await house.withActor(reader, 'see-lists', ({ intake }) => intake.judge(batch.id, judgements));
    house.crashPoint('import-judging');
    await house.pause();
  }
}

/**
 * Judges the staged rows and compares them with what the school has. Changes no young person. Refusals: not-found,
 * already-read, wrong-columns, other-school (then what was staged is gone).
 */
export async function checkImport(
  house: House,
  actor: Actor,
  { batchId }: { readonly batchId: string },
): Promise<Outcome<ImportReport>> {
  const reader = readerFrom(actor, 'read-list');
  if (!reader.ok) return reader;
  const batch = await house.withActor(reader.value, 'see-lists', ({ intake }) => intake.batch(batchId));
  if (!batch) return notFound;
  if (batch.state !== 'columns' && batch.state !== 'checked') return refuse('already-read');
  const mapping = mappingOf(batch.header, batch.mapping);
  const lacking = missingFields(mapping);
  if (lacking.length > 0) return refuse('wrong-columns', 'column-0', { missing: lacking.join(' ') });
  const table = {
    encoding: batch.encoding as ImportTable['encoding'],
    separator: batch.separator as ImportTable['separator'],
    header: batch.header,
    rows: await stagedRows(house, reader.value, batchId),
  };
  const { answers: kept, school } = await whatIsKnown(house, reader.value);
  const answers = new NotedAnswers(kept);
  const known = { answers, school };
  const checked = await judgeAndCompare(house, reader.value, { table, mapping, known }, { ...batch, batchId });
  if (!checked.ok) {
    await house.withActor(reader.value, 'read-list', ({ intake }) => intake.dropBatch(batchId));
    return checked;
  }
  await keepJudgements(house, reader.value, batch, checked.value);
  const report = reportOf(batch.fileName, table, checked.value);
  const counts = { ...report, rejected: report.rejected.length, questions: report.questions.length };
  await house.withActor(reader.value, 'read-list', async ({ intake }) => {
    await intake.useAnswers(reader.value.organisationId, [...answers.used], house.today());
    await intake.changeBatch(batchId, { state: 'checked', counts: onlyCounts(counts) });
  });
  house.crashPoint('import-checked');
  return ok(report);
}
type ImportTable = Parameters<typeof judgeInSlices>[1]['table'];

const onlyCounts = (
  from: Batch['counts'] & Record<'new' | 'changed' | 'unchanged' | 'missing' | 'rejected' | 'questions', number>,
) => ({
  new: from.new,
  changed: from.changed,
  unchanged: from.unchanged,
  missing: from.missing,
  rejected: from.rejected,
  questions: from.questions,
});

/** What reading this file would do. Stores nothing; what is compared with is logged. The refusals of reading. */
export async function dryRunImport(house: House, actor: Actor, command: BeginImport): Promise<Outcome<ImportReport>> {
  const opened = await openList(house, actor, command);
  if (!opened.ok) return opened;
  const { reader, table, guess, known, period, fileName } = opened.value;
  const last = { batchId: null, organisationId: reader.organisationId, ...period };
  const checked = await judgeAndCompare(house, reader, { table, mapping: guess.mapping, known }, last);
  return checked.ok ? ok(reportOf(fileName, table, checked.value)) : checked;
}
