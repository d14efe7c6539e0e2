import { Worker } from 'node:worker_threads';
import type { ReleaseJob } from '#app/house.ts';
import type { Release } from '#domain/figures/release.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';

const MEMORY_MB = 512;
const PATIENCE_MS = 30 * 60_000; // at night: nobody waits for it, and a plan that takes longer is too large a plan

/**
 * What may leave (`src/domain/figures/release.ts`), computed in a thread of its own: seconds of arithmetic hold no page up.
 * Refusals: those of `release`; release-late after `patience` milliseconds; release-broken when that thread broke.
 */
export function releaseApart(job: ReleaseJob, patience = PATIENCE_MS): Promise<Outcome<Release>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const late = setTimeout(() => stop(refuse('release-late')), patience);
    const stop = (answer: Outcome<Release>) => {
      clearTimeout(late);
      resolve(answer); // only the first counts
      void worker.terminate();
    };
    worker.on('message', stop);
    worker.on('error', () => stop(refuse('release-broken')));
    worker.on('exit', () => stop(refuse('release-broken')));
  });
}
