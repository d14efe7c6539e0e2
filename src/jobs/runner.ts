import { NotDeliverable } from '#app/ports/mail.ts';
import type { House } from '#app/house.ts';
import type { Job, Queue } from '#app/ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

export type RunnerOptions = {
  readonly house: House;
  /** Does one job. Rejects when it must be tried again. */
  readonly react: (job: Job) => Promise<void>;
  /** Hears of a job that is given up, before what it was about is wiped. */
  readonly lost?: (job: Job) => Promise<void>;
  /** Demo: mail that waits ten minutes so that sending can be undone goes at once. */
  readonly hurry?: boolean;
  /** One line: kinds and counts, never a value. */
  readonly log: (line: string) => void;
  readonly pauseMilliseconds?: number;
};
export type Runner = {
  readonly start: () => void;
  /** Look now instead of within a second: called after an act that left something. Cheap when called often. */
  readonly nudge: () => void;
  /** Runs until nothing more may run; returns how many jobs were handled, failed ones too. */
  readonly drain: () => Promise<number>;
  /** Stops taking jobs and waits for the one that runs. */
  readonly stop: () => Promise<void>;
};

/** A code that is mailed is worth a quarter of an hour: who still waits asks a new one. */
const shortLived: readonly string[] = ['sign-in-code', 'young-code'];
export const mostTries = (kind: string): number => (shortLived.includes(kind) ? 4 : 7);
/** 10 seconds, 1, 6 and 36 minutes, 4 and 22 hours: a mail server that is down for a day costs nothing. */
export const pauseAfter = (tries: number): number => 10 * 6 ** (tries - 1);

const onQueue = <T>(house: House, work: (queue: Queue) => Promise<T>): Promise<T> =>
  house.withActor(postman, 'post-mail', (desk) => work(desk.queue));

/** Drops what was done long ago; every half hour. */
export const tidy = (house: House): Promise<void> => onQueue(house, (queue) => queue.tidy());

async function handle({ house, react, log, lost }: RunnerOptions, job: Job): Promise<void> {
  try {
    await react(job);
  } catch (fault) {
    const giveUp = job.tries >= mostTries(job.kind) || fault instanceof NotDeliverable;
    // The kind and the class only: a message may hold what the job was about.
    log(
      `job ${job.kind} ${giveUp ? 'failed' : 'will be tried again'} ${fault instanceof Error ? fault.name : typeof fault}`,
    );
    if (giveUp)
      await lost?.(job).catch((other: unknown) =>
        log(`job ${job.kind} failed untold ${other instanceof Error ? other.name : typeof other}`),
      );
    return onQueue(house, (queue) => (giveUp ? queue.fail(job.id) : queue.retry(job.id, pauseAfter(job.tries))));
  }
  return onQueue(house, (queue) => queue.done(job.id));
}

/** Takes jobs until there are none; `stopping` hands the rest back. One at a time, whoever calls it how often. */
function taker(options: RunnerOptions, stopping: () => boolean): () => Promise<number> {
  const { house, hurry = false } = options;
  let running: Promise<number> = Promise.resolve(0);
  const pass = async (): Promise<number> => {
    const jobs = await onQueue(house, (queue) => queue.claim(10, { hurry }));
    for (const job of jobs) {
      if (stopping()) await onQueue(house, (queue) => queue.retry(job.id, 0));
      else await handle(options, job);
    }
    return jobs.length;
  };
  const untilEmpty = async (): Promise<number> => {
    let total = 0;
    for (let count = 1; count > 0 && !stopping(); total += count) count = await pass();
    return total;
  };
  return () => (running = running.catch(() => 0).then(untilEmpty));
}

/** The one runner over the outbox: one job after another, each in its own transactions, so none takes a neighbour along. */
export function makeRunner(options: RunnerOptions): Runner {
  const { log, pauseMilliseconds = 1000 } = options;
  let state: 'new' | 'resting' | 'busy' | 'stopping' = 'new';
  let nudged = false;
  let timer: NodeJS.Timeout | undefined;
  const drain = taker(options, () => state === 'stopping');
  const look = (after: number): void => {
    clearTimeout(timer);
    if (state !== 'stopping') timer = setTimeout(() => void round(), after);
  };
  const round = async (): Promise<void> => {
    nudged = false;
    if (state !== 'stopping') state = 'busy';
    await drain().catch((fault: unknown) => log(`jobs wait ${fault instanceof Error ? fault.name : typeof fault}`));
    if (state === 'busy') state = 'resting';
    look(nudged ? 0 : pauseMilliseconds);
  };
  return {
    start: () => look(0),
    nudge() {
      if (nudged || timer === undefined) return;
      nudged = true;
      if (state !== 'busy') look(0);
    },
    drain,
    async stop() {
      state = 'stopping';
      clearTimeout(timer);
      await drain().catch(() => 0); // chained after what runs; takes nothing any more
    },
  };
}
