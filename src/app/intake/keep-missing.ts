import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { readerFrom } from './reading.ts';

/** One transaction, for which everybody waits: a longer list asks again. */
const MOST_AT_ONCE = 500;

/**
 * Says at once that everybody about whom a list asks is still at school: the list was an addition, and no whole list. Each
 * stays as it was. Refusals: not-allowed, not-a-school, not-found.
 */
export const keepAllMissing = makeAct<{ readonly batchId: string }, { readonly kept: number }>(
  'read-list',
  async ({ desk, actor }, { batchId }) => {
    const reader = readerFrom(actor, 'read-list');
    if (!reader.ok) return reader;
    const batch = await desk.intake.lockBatch(batchId);
    if (batch?.kind !== 'leavers' || batch.state !== 'done') return notFound;
    // Only of whom this colleague saw the name: the question about another is not shown either.
    const seen = new Set((await desk.intake.missing(batchId)).map(({ line }) => line));
    const lines = await desk.intake.lookAt(batchId, 10 * MOST_AT_ONCE);
    const open = lines.filter(
      ({ line, outcome, answer }) => outcome === 'missing' && answer === null && seen.has(line),
    );
    for (const { line } of open.slice(0, MOST_AT_ONCE)) await desk.intake.answerLine(batchId, line, 'nog op school');
    return ok({ kept: Math.min(open.length, MOST_AT_ONCE) });
  },
);
