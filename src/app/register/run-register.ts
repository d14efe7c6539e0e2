import type { Member } from '#domain/access/actor.ts';
import type { AcceptedReport, Report } from '#domain/register/report.ts';
import { afterFile } from '#domain/register/sources.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Batch, Line } from '../ports/intake.ts';
import type { NewReport, RegisterContext, ReportToKeep, StoredReport } from '../ports/register.ts';
import { countsOf } from './check-register.ts';
import { type ComparedReport, compareReports } from './compare-reports.ts';
import { acceptedLine, nameForSearch, questionLine } from './judgements.ts';
import { contextOf } from './reading.ts';

/** A case is eight rows: fewer at a time, so that others wait less. */
const CASES_AT_ONCE = 50;

const reportOf = ({ line, staged }: Line<Report>): readonly AcceptedReport[] =>
  staged?.person ? [{ kind: 'ok', line, key: staged.key, nameKey: staged.nameKey, person: staged.person }] : [];

const inContext = ({ system, today }: RegisterContext) => ({ from: system, on: today });

/** Opens cases for reports of who is new here. */
export async function openNew(
  house: House,
  desk: Desk,
  context: RegisterContext,
  compared: readonly ComparedReport[],
): Promise<void> {
  const fresh = compared.filter(({ change, hidden }) => change === 'new' && !hidden);
  await desk.register.open(
    context,
    fresh.map(({ report: { line, key, nameKey, person: said } }): NewReport => {
      const { person, sources } = afterFile(undefined, said, {}, inContext(context));
      const ids = { caseId: house.newId(), pseudonym: house.newId(), eventId: house.newId() };
      return { ...ids, line, key, nameKey, searchName: nameForSearch(person), attach: false, report: person, sources };
    }),
  );
}

/** The row of this dossier, else of the person to whom a colleague said that it belongs. */
const storedFor = (stored: readonly StoredReport[], { report, caseId }: ComparedReport): StoredReport | undefined =>
  stored.find((one) => one.key === report.key) ?? stored.find((one) => one.caseId === caseId);

/** Brings who was there up to date; what a colleague changed stays. */
export async function bringUpToDate(
  desk: Desk,
  context: RegisterContext,
  compared: readonly ComparedReport[],
): Promise<void> {
  const changed = compared.filter((one) => one.change === 'changed' && one.caseId !== null && !one.hidden);
  const stored = await desk.register.asReports(changed.flatMap(({ caseId }) => caseId ?? []));
  await desk.register.update(
    context,
    changed.flatMap((one): readonly ReportToKeep[] => {
      const before = storedFor(stored, one);
      if (!before) return [];
      const { key, nameKey, person: said } = one.report;
      const { person, sources } = afterFile(before.report, said, before.sources, inContext(context));
      const attach = before.key !== key;
      const rest = { searchName: nameForSearch(person), attach, report: person, sources };
      return [{ caseId: before.caseId, key, nameKey, ...rest }];
    }),
  );
}

type Step = { readonly house: House; readonly desk: Desk; readonly reader: Member; readonly batch: Batch };

/** Of two lines about one name and birth date the second waits: once the first is read, it is a question. */
function firstOfEach(lines: readonly Line<Report>[]): readonly Line<Report>[] {
  const names = new Set<string>();
  return lines.filter(({ staged, line }) => {
    const name = staged?.nameKey ?? String(line);
    return !names.has(name) && names.add(name);
  });
}

/**
 * These lines compared again with what is stored now: since the check somebody may have come in. `left` are lines that are
 * not settled by it: who looks like somebody is asked about after reading, who changed is for the end.
 */
async function compareAgain(step: Step, lines: readonly Line<Report>[]) {
  const { desk, reader, batch } = step;
  const answers = await desk.intake.answers(reader.organisationId);
  const { compared, questions } = await compareReports({ ...step, answers }, lines.flatMap(reportOf));
  const judged = [...compared.map((one) => acceptedLine(one)), ...questions.map((one) => questionLine(one))];
  await desk.intake.judge(batch.id, judged);
  const changed = compared.flatMap(({ change, report }) => (change === 'changed' ? [report.line] : []));
  return { compared, left: new Set([...questions.map(({ line }) => line), ...changed]) };
}

const slice = (house: House, reader: Member, batchId: string): Promise<boolean> =>
  house.withActor(
    reader,
    'read-register',
    async (desk) => {
      const batch = await desk.intake.lockBatch(batchId);
      if (batch?.state !== 'applying') return false;
      const lines = await desk.register.waiting(batchId, ['new', 'unchanged'], CASES_AT_ONCE);
      if (lines.length === 0) return false;
      const now = firstOfEach(lines);
      const { compared, left } = await compareAgain({ house, desk, reader, batch }, now);
      await openNew(house, desk, await contextOf(house, desk, reader, batch), compared);
      const settled = now.flatMap(({ line }) => (left.has(line) ? [] : [line]));
      await desk.intake.markApplied(batchId, settled);
      await desk.intake.changeBatch(batchId, { progress: batch.progress + now.length });
      house.crashPoint('import-in-slice');
      return true;
    },
    batchId,
  );

/** Brings the next of who was there up to date: a slice at a time, since everybody else waits for it. False when all are. */
const changedSlice = (house: House, reader: Member, batchId: string): Promise<boolean> =>
  house.withActor(
    reader,
    'read-register',
    async (desk) => {
      const batch = await desk.intake.lockBatch(batchId);
      if (batch?.state !== 'applying') return false;
      const lines = await desk.register.waiting(batchId, ['changed'], CASES_AT_ONCE);
      if (lines.length === 0) return false;
      const { compared } = await compareAgain({ house, desk, reader, batch }, lines);
      await bringUpToDate(desk, await contextOf(house, desk, reader, batch), compared);
      await desk.intake.markApplied(
        batchId,
        compared.map(({ report }) => report.line),
      );
      return true;
    },
    batchId,
  );

/** The one moment at which a file is read: the curtain goes up. */
const finish = (house: House, reader: Member, batchId: string): Promise<void> =>
  house.withActor(
    reader,
    'read-register',
    async (desk) => {
      const batch = await desk.intake.lockBatch(batchId);
      if (batch?.state !== 'applying') return;
      await desk.intake.forgetLines(batchId, 'keys');
      house.crashPoint('import-in-finish');
      const counts = countsOf(await desk.intake.outcomes(batchId));
      const progress = counts.new + counts.changed + counts.unchanged;
      await desk.intake.changeBatch(batchId, { state: 'done', counts, progress, doneOn: house.today() });
    },
    batchId,
  );

/** Reads a file of the register that was announced; goes on where a crash left it. Does nothing for one that is done. */
export async function runRegister(house: House, reader: Member, batchId: string): Promise<void> {
  while (await slice(house, reader, batchId)) {
    house.crashPoint('import-slice');
    await house.pause();
  }
  while (await changedSlice(house, reader, batchId)) await house.pause();
  house.crashPoint('import-before-done');
  await finish(house, reader, batchId);
  house.crashPoint('import-done');
}
