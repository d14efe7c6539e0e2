import { Worker } from 'node:worker_threads';
import type { WorkbookJob, WorkbookNews } from './worker.ts';

const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_CELLS = 2_000_000;
const MEMORY_MB = 512;
const PATIENCE_MS = 30_000;

type Rows = readonly (readonly string[])[];

/**
 * The first sheet of a workbook as text, in a thread of its own with limits on unpacked size, cells, memory and time:
 * a file that is a trap kills that thread and nothing else. Rows are in the order of the sheet, empty ones too.
 */
export function readWorkbook(bytes: Uint8Array, maxRows: number): Promise<Rows | 'too-large' | 'unreadable'> {
  return new Promise((resolve) => {
    const job: WorkbookJob = { bytes: Uint8Array.from(bytes), maxUnpacked: MAX_UNPACKED, maxCells: MAX_CELLS };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: job,
      transferList: [job.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const rows: (readonly string[])[] = [];
    const stop = (answer: Rows | 'too-large' | 'unreadable') => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => stop('too-large'), PATIENCE_MS);
    worker.on('message', (news: WorkbookNews) => {
      if ('rows' in news) for (const row of news.rows) rows.push(row);
      if (rows.length > maxRows) stop('too-large');
      else if ('end' in news) stop(news.end === 'done' ? rows : news.end);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'unreadable'),
    );
    worker.on('exit', () => stop('unreadable'));
  });
}
