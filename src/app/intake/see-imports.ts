import { ok, notFound } from '#domain/outcome.ts';
import type { ImportReport } from '#domain/intake/report.ts';
import { makeAct } from '../house.ts';
import type { Batch, Line, MissingPerson } from '../ports/intake.ts';

const MOST_LISTS = 10;
const MOST_LINES = 5000;
const EXAMPLES = 2;

/** The last lists of this school, the newest first. */
export const recentImports = makeAct<Record<never, never>, readonly Batch[]>('see-lists', async ({ desk }) => {
  const batches = await desk.intake.batches(MOST_LISTS, 'leavers');
  return ok(batches.filter(({ state }) => state !== 'staging'));
});

export type OpenedImport = {
  readonly batch: Batch;
  /** Rejected rows, questions and people who are missing. */
  readonly lines: readonly Line[];
  readonly missing: readonly MissingPerson[];
  /** Some values of each column, while the list waits to be checked. */
  readonly examples: readonly (readonly string[])[];
};

/** One list as its page shows it. Refusals: not-found. */
export const openImport = makeAct<{ readonly batchId: string; readonly columns?: boolean }, OpenedImport>(
  'see-lists',
  async ({ desk }, { batchId, columns }) => {
    const batch = await desk.intake.batch(batchId);
    if (!batch || batch.state === 'staging') return notFound;
    const lines = await desk.intake.lookAt(batchId, MOST_LINES);
    const missing = await desk.intake.missing(batchId);
    const first =
      batch.state === 'columns' || (columns && batch.state === 'checked')
        ? await desk.intake.lines(batchId, 0, 20)
        : [];
    const examples = batch.header.map((_, column) => [
      ...new Set(first.map(({ cells }) => cells?.[column]?.trim() ?? '').filter((cell) => cell !== '')),
    ]);
    return ok({ batch, lines, missing, examples: examples.map((values) => values.slice(0, EXAMPLES)) });
  },
);

/** The object of the contract, for a list that was checked or read. Refusals: not-found. */
export const importReport = makeAct<{ readonly batchId: string }, ImportReport>(
  'see-lists',
  async ({ desk }, { batchId }) => {
    const batch = await desk.intake.batch(batchId);
    if (!batch) return notFound;
    const lines = await desk.intake.lookAt(batchId, MOST_LINES);
    const { new: fresh = 0, changed = 0, unchanged = 0, missing = 0 } = batch.counts;
    return ok({
      file: batch.fileName,
      encoding: batch.encoding,
      separator: batch.separator,
      rows: batch.total,
      new: fresh,
      changed,
      unchanged,
      missing,
      rejected: lines.filter(({ outcome }) => outcome === 'rejected').map(rejectedLine),
      questions: lines.filter(({ outcome }) => outcome === 'question').map(questionLine),
    });
  },
);

const rejectedLine = ({ line, column, code, value, message }: Line): ImportReport['rejected'][number] => ({
  line,
  ...(column !== null && { column }),
  code: code as ImportReport['rejected'][number]['code'],
  ...(value !== null && { value }),
  message: message ?? '',
});
const questionLine = ({ line, code, suggestions, message }: Line): ImportReport['questions'][number] => ({
  line,
  code: code as ImportReport['questions'][number]['code'],
  suggestions,
  message: message ?? '',
});
