import type { Member } from '#domain/access/actor.ts';
import { compareWithStored } from '#domain/intake/compare.ts';
import { judgeList, type JudgedList } from '#domain/intake/list.ts';
import { answerKey, type QuestionCode } from '#domain/intake/outcome-of-row.ts';
import { fingerprint } from '#domain/intake/person.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Batch, Line } from '../ports/intake.ts';
import { judgementsOf } from './check-import.ts';
import { hiddenLines } from './hidden-lines.ts';
import { readerOf } from './reader-of.ts';
import { distanceOf, mappingOf, type Known, whatIsKnown, withKind } from './reading.ts';
import { contextOf, countsOf, leaverOf } from './run-import.ts';

/** How many answered lines are settled in one transaction: on the embedded engine all others wait for it. */
export const ANSWERED_AT_ONCE = 100;

type Settling = {
  readonly desk: Desk;
  readonly house: House;
  readonly reader: Member;
  readonly batch: Batch;
  readonly known: Known;
};
type Judged = Pick<JudgedList, 'people' | 'questions' | 'rejected'>;

/** These lines judged again with what is known now. */
export function judgeAgain({ house, batch, known }: Omit<Settling, 'desk'>, lines: readonly Line[]): Judged {
  const judged = judgeList({
    table: {
      encoding: 'utf-8',
      separator: ';',
      header: batch.header,
      rows: lines.map(({ line, cells }) => ({ line, cells: cells ?? [] })),
    },
    mapping: mappingOf(batch.header, batch.mapping),
    leaveOut: [],
    answers: known.answers,
    school: known.school,
    places: house.places(),
    distance: distanceOf(house),
    today: house.today(),
  });
  return { ...judged, people: judged.people.map((one) => ({ ...one, person: withKind(one.person, known.school) })) };
}

/** Writes what became of lines that were judged again; returns how many people were read. */
export async function settle(step: Settling, judged: Judged): Promise<number> {
  const { desk, house, reader, batch } = step;
  const { intake } = desk;
  const keys = judged.people.flatMap(({ key, nameKey }) => [key, nameKey]);
  const stored = await intake.storedOf(reader.organisationId, keys);
  const hidden = await hiddenLines(intake, judged.people, batch.schoolYear);
  const prints = new Map(stored.map(({ key, person }) => [key, fingerprint(person)]));
  const lines = compareWithStored(judged.people, prints).people.map(({ person, change, storedKey }) => {
    const caseId = stored.find(({ key }) => key === storedKey)?.caseId ?? null;
    return [person.line, { change: hidden.get(person.line) ?? change, caseId }] as const;
  });
  const judgements = judgementsOf(judged, { lines: new Map(lines), missing: [], present: [] });
  await intake.judge(batch.id, judgements);
  const context = await contextOf(house, desk, reader, batch);
  const fresh = judgements.filter(({ outcome, line }) => outcome === 'new' && !hidden.has(line));
  await intake.open(
    context,
    fresh.flatMap((line) => leaverOf(house, line)),
  );
  const settled = judgements.filter(({ staged }) => staged?.person).map(({ line }) => line);
  if (judgements.some(({ outcome }) => outcome === 'changed' || outcome === 'unchanged'))
    await intake.update(context, settled);
  await intake.markApplied(batch.id, settled);
  await intake.changeBatch(batch.id, { counts: { ...batch.counts, ...(await countsOf(desk, batch.id)) } });
  return judged.people.length;
}

/** The next open questions; those to which the school remembers an answer are settled. Returns the last line, or null. */
const settleSlice = (
  house: House,
  at: { readonly reader: Member; readonly batchId: string; readonly known: Known; readonly after: number },
): Promise<number | null> =>
  house.withActor(at.reader, 'read-list', async (desk) => {
    const batch = await desk.intake.lockBatch(at.batchId);
    if (batch?.state !== 'done') return null;
    const open = await desk.intake.openQuestions(batch.id, at.after, ANSWERED_AT_ONCE);
    const answered = open.filter(({ code, value }) =>
      at.known.answers.has(answerKey(code as QuestionCode, value ?? '')),
    );
    const step = { desk, house, batch, ...at };
    if (answered.length > 0) await settle(step, judgeAgain(step, answered));
    house.crashPoint('answers-in-slice');
    return open.at(-1)?.line ?? null;
  });

type RestOfAnswers = {
  readonly batchId: string;
  readonly organisationId: string;
  readonly memberId: string | null;
};

/**
 * Settles the other lines of a list to which an answer was given, slice by slice: the reaction to 'settle-answers'. The
 * answer is remembered before the first slice, so that whoever runs this again goes on where a crash left it.
 */
export async function settleAnswers(house: House, rest: RestOfAnswers): Promise<void> {
  const reader = await readerOf(house, rest);
  if (!reader) return;
  const known = await whatIsKnown(house, reader);
  for (let after: number | null = 0; after !== null; await house.pause())
    after = await settleSlice(house, { reader, batchId: rest.batchId, known, after });
}
