import { Worker } from 'node:worker_threads';
import type { Sheet } from '#app/house.ts';

const MEMORY_MB = 512;
const PATIENCE_MS = 60_000;

/**
 * One sheet as an .xlsx, made in a thread of its own: zipping thousands of rows holds nobody else up. Rejects when that
 * thread breaks or takes longer than a minute.
 */
export function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: sheet,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const late = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    worker.on('message', (bytes: Uint8Array) => resolve(bytes));
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the workbook was not made (${code})`)); // does nothing once the bytes came
    });
  });
}
