import type { Instant } from '#domain/access/session.ts';

/** A pair of keys of which the public half is at a device; the other half is sealed. */
type RoadKey = {
  readonly id: string;
  readonly memberId: string;
  readonly sessionId: string | null;
  readonly sealedKey: Uint8Array;
  readonly madeAt: Instant;
};

/** What is written down where there is no internet. Each colleague has the own rows only. */
export type RoadStore = {
  makeKey(key: RoadKey): Promise<void>;
  /** Undefined when it ended, is too old or another's. */
  sealedKey(id: string, madeAfter: Instant): Promise<Uint8Array | undefined>;
  dropOfSession(sessionId: string): Promise<void>;
  dropAll(memberId: string): Promise<void>;
  /** False when it came in before; who sends the same at the same moment waits. */
  first(id: string, memberId: string, at: Instant): Promise<boolean>;
  /** For the program: what is older than this. */
  forget(before: Instant): Promise<void>;
};
