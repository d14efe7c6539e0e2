/** One announcement that waits to be handled. `tries` counts this one too. */
export type Job = {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly tries: number;
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
  /** Given up; the payload stays for who looks into it. */
  fail(id: string): Promise<void>;
  /** Drops jobs that were done a week ago, and ids of searches for a name that are older than an hour. */
  tidy(): Promise<void>;
};
