/** One announcement that waits to be handled. `tries` counts this one too. */
export type Job = {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly tries: number;
};
/**
 * How many announcements of one kind were done in the last week, wait or were given up, and how many minutes the oldest
 * waits longer than it had to. Nothing of what they are about.
 */
export type JobCount = {
  readonly kind: string;
  readonly done: number;
  readonly waiting: number;
  readonly failed: number;
  readonly oldestMinutes: number | null;
};
/**
 * The other side of the outbox. A claim is a lease of some minutes in a short transaction of its own: a runner that was
 * killed leaves its jobs to the next one, and no transaction stays open while a mail is on its way.
 */
export type Queue = {
  /** The oldest jobs that may run, at most `limit`; no other runner gets them. `hurry` skips the first wait (demo). */
  claim(limit: number, options?: { readonly hurry?: boolean }): Promise<readonly Job[]>;
  /** Done: the payload is wiped, since it may hold a link. */
  done(id: string): Promise<void>;
  /** Try again after so many seconds. */
  retry(id: string, afterSeconds: number): Promise<void>;
  /** Given up: the payload is wiped here too. */
  fail(id: string): Promise<void>;
  counts(): Promise<readonly JobCount[]>;
  /** Drops jobs that were done a week ago or given up a month ago, and ids of searches for a name that are older than an hour. */
  tidy(): Promise<void>;
};
