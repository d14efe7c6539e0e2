import { spanOf, type Activity, type Processed } from '#domain/access/processing.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { makeExport } from './take-along.ts';

const mostLines = 50_000;
/** A month 'yyyy-mm' or a year 'yyyy', and one act or '' for all. */
export type Asked = { readonly period: string; readonly act: string };

/** What the own organisation did with personal data in a period, counted by act. Refusal: 'not-found' (no period). */
export const seeProcessing = makeAct<Pick<Asked, 'period'>, readonly Activity[]>(
  'see-processing',
  async ({ desk }, { period }) => {
    const span = spanOf(period);
    return span ? ok(await desk.log.activities(span)) : notFound;
  },
);

/** The same as lines of the log, at most 50,000, for a register of processing elsewhere. No name, and not who looked. */
export const exportProcessing = makeExport<Asked, readonly Processed[]>(
  'export-processing',
  (lines) => lines.length,
  async ({ desk }, { period, act }) => {
    const span = spanOf(period);
    return span ? ok(await desk.log.processed(span, act, mostLines)) : notFound;
  },
);
