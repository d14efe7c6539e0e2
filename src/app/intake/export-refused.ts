import { notFound, ok } from '#domain/outcome.ts';
import { makeExport } from '../access/take-along.ts';
import type { Batch, Line } from '../ports/intake.ts';

const MOST_LINES = 5000;
type Asked = { readonly batchId: string; readonly kind: Batch['kind'] };
export type Refused = { readonly batch: Batch; readonly lines: readonly Line[] };

/** The rows of an own file that were not read, to mend and read again. Refusals: not-found, and those of `makeExport`. */
export const exportRefused = makeExport<Asked, Refused>(
  'export-refused',
  ({ lines }) => lines.length,
  async ({ desk }, { batchId, kind }) => {
    const batch = await desk.intake.batch(batchId);
    if (!batch || batch.kind !== kind || batch.state === 'staging') return notFound;
    const lines = await desk.intake.lookAt(batchId, MOST_LINES);
    return ok({ batch, lines: lines.filter(({ outcome }) => outcome === 'rejected') });
  },
);
