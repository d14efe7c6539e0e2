import type { Actor, Member } from '#domain/access/actor.ts';
import type { TableRow } from '#domain/intake/table.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { missingOfRegister } from '#domain/register/fields.ts';
import { judgeReports } from '#domain/register/judge.ts';
import type { ReportOutcome } from '#domain/register/report.ts';
import type { House } from '../house.ts';
import { SLICE } from '../intake/reading.ts';
import type { Counts } from '../ports/intake.ts';
import { compareReports } from './compare-reports.ts';
import { acceptedLine, questionLine, rejectedLine } from './judgements.ts';
import { coachFrom, judgingFor, registerMapping, whatIsKnown } from './reading.ts';

type OfBatch = { readonly batchId: string };

/** The next staged rows after a line. */
const rowsAfter = (house: House, reader: Member, batchId: string, after: number): Promise<readonly TableRow[]> =>
  house.withActor(reader, 'see-register-files', async ({ intake }) =>
    (await intake.lines(batchId, after, SLICE)).map(({ line, cells }) => ({ line, cells: cells ?? [] })),
  );

async function allRows(house: House, reader: Member, batchId: string): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (let after = 0; ;) {
    const slice = await rowsAfter(house, reader, batchId, after);
    rows.push(...slice);
    if (slice.length < SLICE) return rows;
    after = slice.at(-1)?.line ?? 0;
    await house.pause();
  }
}

/** Compares a slice of what was judged, and keeps what became of each line. */
const keepSlice = (
  house: House,
  reader: Member,
  { batchId }: OfBatch,
  slice: readonly ReportOutcome[],
  answers: ReadonlyMap<string, string>,
): Promise<void> =>
  house.withActor(reader, 'see-register-files', async (desk) => {
    const batch = await desk.intake.batch(batchId);
    if (!batch) return;
    const accepted = slice.filter((row) => row.kind === 'ok');
    const { compared, questions } = await compareReports({ house, desk, reader, batch, answers }, accepted);
    await desk.intake.judge(batchId, [
      ...compared.map((row) => acceptedLine(row)),
      ...[...questions, ...slice.filter((row) => row.kind === 'question')].map((row) => questionLine(row)),
      ...slice.filter((row) => row.kind === 'rejected').map((row) => rejectedLine(row)),
    ]);
  });

/** How many lines have each outcome, as a list keeps it. */
export const countsOf = (count: Readonly<Partial<Record<string, number>>>): Counts => ({
  new: count['new'] ?? 0,
  changed: count['changed'] ?? 0,
  unchanged: count['unchanged'] ?? 0,
  missing: 0,
  rejected: count['rejected'] ?? 0,
  questions: count['question'] ?? 0,
});

/**
 * Judges the staged rows and compares them with the own organisation's young people. Changes nobody. Refusals: not-found,
 * already-read, wrong-register-columns.
 */
export async function checkRegister(house: House, actor: Actor, { batchId }: OfBatch): Promise<Outcome<Counts>> {
  const coach = coachFrom(actor, 'read-register');
  if (!coach.ok) return coach;
  const reader = coach.value;
  const batch = await house.withActor(reader, 'see-register-files', ({ intake }) => intake.batch(batchId));
  if (batch?.kind !== 'register') return notFound;
  if (batch.state !== 'columns' && batch.state !== 'checked') return refuse('already-read');
  const mapping = registerMapping(batch.header, batch.mapping);
  const missing = missingOfRegister(mapping);
  if (missing.length > 0) return refuse('wrong-register-columns', 'column-0', { missing: missing.join(' ') });
  const known = await whatIsKnown(house, reader);
  const judging = judgingFor(house, batch.system ?? '', known);
  let slice: ReportOutcome[] = [];
  for (const row of judgeReports(await allRows(house, reader, batchId), mapping, judging)) {
    slice.push(row);
    if (slice.length < SLICE) continue;
    await keepSlice(house, reader, { batchId }, slice, known.answers);
    slice = [];
    await house.pause();
  }
  if (slice.length > 0) await keepSlice(house, reader, { batchId }, slice, known.answers);
  return house.withActor(reader, 'read-register', async ({ intake }) => {
    const counts = countsOf(await intake.outcomes(batchId));
    await intake.changeBatch(batchId, { state: 'checked', counts });
    return ok(counts);
  });
}
