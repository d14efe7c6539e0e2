import type { Member } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Accepted } from '#domain/intake/outcome-of-row.ts';
import { firstDayOf, schoolYearOf } from '#domain/intake/period.ts';
import type { House } from '../house.ts';
import { runRegister } from '../register/run-register.ts';
import type { Desk } from '../ports/desk.ts';
import type { Compared, ApplyContext, Batch, Counts, Judgement, Line, NewLeaver } from '../ports/intake.ts';
import { compareList } from './compare-list.ts';
import { hiddenLines } from './hidden-lines.ts';
import { readerOf } from './reader-of.ts';
import { SLICE } from './reading.ts';
import { finishUndo } from './undo-import.ts';

const program = { kind: 'system', name: 'sweeper' } as const;
const DAYS_TO_CHOOSE = 10;
/** A case is eight rows: fewer at a time, so that others wait less. */
const CASES_AT_ONCE = 50;

/** The school's team 'Uitstroom', else the reader's own, else the first; null when the school has no team. */
async function teamOf({ directory }: Desk, reader: Member): Promise<string | null> {
  const teams = await directory.teams(reader.organisationId);
  const uitstroom = teams.find(({ name }) => name.toLowerCase().includes('uitstroom'));
  const own = teams.find(({ id }) => id === reader.teamId);
  return (uitstroom ?? own ?? teams[0])?.id ?? null;
}

/** What all new cases of a list have in common. */
export async function contextOf(house: House, desk: Desk, reader: Member, batch: Batch): Promise<ApplyContext> {
  return {
    batchId: batch.id,
    organisationId: reader.organisationId,
    schoolName: reader.organisationName,
    teamId: await teamOf(desk, reader),
    memberId: reader.memberId,
    today: house.today(),
    dueOn: addWorkingDays(house.today(), DAYS_TO_CHOOSE),
    schoolYear: batch.schoolYear,
    period: batch.period,
  };
}

async function allLines(house: House, reader: Member, batchId: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let after = 0; ;) {
    const slice = await house.withActor(reader, 'see-lists', ({ intake }) => intake.lines(batchId, after, SLICE));
    lines.push(...slice);
    if (slice.length < SLICE) return lines;
    after = slice.at(-1)?.line ?? 0;
    await house.pause();
  }
}

const acceptedOf = ({ line, staged }: Line): readonly Accepted[] =>
  staged?.person ? [{ kind: 'ok', line, key: staged.key, nameKey: staged.nameKey, person: staged.person }] : [];

/**
 * Compares again with what is stored now: since the check another list may have been read, or this one by half.
 * Returns the cases that stand on the list and those that stand nowhere on it.
 */
async function compareAgain(house: House, reader: Member, batchId: string): Promise<Compared> {
  const batch = await house.withActor(reader, 'see-lists', ({ intake }) => intake.batch(batchId));
  if (batch?.state !== 'applying') return { present: [], missing: [] };
  const lines = await allLines(house, reader, batchId);
  const others = lines.filter(({ outcome }) => outcome === 'question' || outcome === 'rejected');
  const keys = others.flatMap(({ staged }) => (staged ? [{ key: staged.key, nameKey: staged.nameKey }] : []));
  const people = lines.flatMap(acceptedOf);
  const compared = await compareList(house, reader, { people, questions: keys, rejected: [] }, batch.schoolYear);
  const moved = lines.flatMap((line): readonly Judgement[] => {
    const now = compared.lines.get(line.line);
    if (!now || (now.change === line.outcome && now.caseId === line.caseId)) return [];
    return [{ ...line, outcome: now.change, caseId: now.caseId }];
  });
  for (let at = 0; at < moved.length; at += SLICE) {
    const slice = moved.slice(at, at + SLICE);
    await house.withActor(reader, 'see-lists', ({ intake }) => intake.judge(batchId, slice));
    await house.pause();
  }
  const here = new Set(lines.filter(({ staged }) => !staged).flatMap(({ caseId }) => caseId ?? []));
  return {
    present: [...compared.present, ...here],
    missing: compared.missing.filter((caseId) => !here.has(caseId)),
  };
}

/** The case that a line opens; none for a line without a person. */
export const leaverOf = (house: House, { line, staged }: Pick<Line, 'line' | 'staged'>): readonly NewLeaver[] => {
  if (!staged?.person) return [];
  const { key, searchName, person } = staged;
  return [{ line, key, searchName, person, caseId: house.newId(), pseudonym: house.newId(), eventId: house.newId() }];
};

/**
 * The next lines: cases are opened behind the curtain, and when all are there, who changed is brought up to date. Each
 * young person is either as before or as the list says; who changed shows a moment before who is new. False when there are
 * no more, or somebody else finished.
 */
const applySlice = (house: House, reader: Member, batchId: string): Promise<boolean> =>
  house.withActor(
    reader,
    'read-list',
    async (desk) => {
      const batch = await desk.intake.lockBatch(batchId);
      if (batch?.state !== 'applying') return false;
      const waiting = await desk.intake.waiting(batchId, CASES_AT_ONCE);
      const lines = waiting.filter(({ outcome }) => (outcome === 'changed') === (waiting[0]?.outcome === 'changed'));
      if (lines.length === 0) return false;
      const context = await contextOf(house, desk, reader, batch);
      const hidden = await hiddenLines(desk.intake, lines.flatMap(acceptedOf), batch.schoolYear);
      const leavers = lines
        .filter(({ line, outcome }) => outcome === 'new' && !hidden.has(line))
        .flatMap((line) => leaverOf(house, line));
      const numbers = lines.map(({ line }) => line);
      await desk.intake.open(context, leavers);
      await desk.intake.update(context, numbers);
      await desk.intake.markApplied(batchId, numbers);
      await desk.intake.changeBatch(batchId, { progress: batch.progress + lines.length });
      house.crashPoint('import-in-slice');
      return true;
    },
    batchId,
  );

/** Counts by line; rows = new + changed + unchanged + rejected + questions. */
export async function countsOf({ intake }: Desk, batchId: string): Promise<Counts> {
  const count = await intake.outcomes(batchId);
  return {
    new: count.new ?? 0,
    changed: count.changed ?? 0,
    unchanged: count.unchanged ?? 0,
    missing: count.missing ?? 0,
    rejected: count.rejected ?? 0,
    questions: count.question ?? 0,
  };
}

/** The one moment at which a list is read: questions about who is missing, and the curtain goes up. */
const finish = (house: House, reader: Member, batchId: string, compared: Compared): Promise<void> =>
  house.withActor(
    reader,
    'read-list',
    async (desk) => {
      const batch = await desk.intake.lockBatch(batchId);
      if (batch?.state !== 'applying') return;
      const context = await contextOf(house, desk, reader, batch);
      await desk.intake.askAboutMissing(context, await desk.intake.onLastList(context, compared));
      await desk.intake.forgetLines(batchId, 'keys');
      house.crashPoint('import-in-finish');
      const counts = await countsOf(desk, batchId);
      const progress = counts.new + counts.changed + counts.unchanged;
      await desk.intake.changeBatch(batchId, { state: 'done', counts, progress, doneOn: house.today() });
      await desk.rounds.handIn(batch, house.today(), false);
    },
    batchId,
  );

async function read(house: House, reader: Member, batchId: string): Promise<void> {
  const missing = await compareAgain(house, reader, batchId);
  house.crashPoint('import-compared');
  while (await applySlice(house, reader, batchId)) {
    house.crashPoint('import-slice');
    await house.pause();
  }
  house.crashPoint('import-before-done');
  await finish(house, reader, batchId, missing);
  house.crashPoint('import-done');
}

/**
 * Reads a list that `applyImport` announced, as the colleague who asked for it (or a teamleider: `readerOf`); picks up
 * where a crash left it, and finishes an undo that was cut off. When nobody is left to do it the list is dropped: a
 * school that has one on its hands reads no other. Two runners at once share the slices. Does nothing for a list that is done.
 */
export async function runImport(house: House, batchId: string): Promise<void> {
  const unfinished = await house.withActor(program, 'sweep', ({ intake }) => intake.unfinished());
  const batch = unfinished.find(({ id }) => id === batchId);
  if (!batch) return;
  const reader = await readerOf(house, batch);
  if (!reader) return house.withActor(program, 'sweep', ({ intake }) => intake.abandon(batchId));
  if (batch.state === 'undoing') return finishUndo(house, reader, batch);
  await (batch.kind === 'register' ? runRegister : read)(house, reader, batchId);
}

const DAYS_KEPT = 7;
/** `cutOff`: a list that is still coming in and was begun before this day was cut off. */
function daysToSweep(today: Day, cutOff: Day) {
  return { unread: addDays(today, -DAYS_KEPT), cutOff, unused: firstDayOf(schoolYearOf(today) - 1) };
}

/**
 * Once a day: lists that nobody read for a week go, and so do the rows that were not taken from a list of long ago, and
 * answers and questions that a whole school year passed by.
 */
export const sweepImports = (house: House): Promise<number> =>
  house.withActor(program, 'sweep', ({ intake }) =>
    intake.sweep(daysToSweep(house.today(), addDays(house.today(), -1))),
  );

/**
 * At a start: drops what was cut off while it came in, and goes on with what was being read or undone. Who is not
 * `alone` with the database leaves the lists of today, which may be coming in at another server.
 */
export async function resumeImports(house: House, { alone }: { readonly alone: boolean }): Promise<void> {
  const cutOff = alone ? addDays(house.today(), 1) : house.today();
  const unfinished = await house.withActor(program, 'sweep', async ({ intake }) => {
    await intake.sweep(daysToSweep(house.today(), cutOff));
    return intake.unfinished();
  });
  for (const { id } of unfinished) await runImport(house, id);
}
