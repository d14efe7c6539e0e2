import type { How } from '#domain/access/acts.ts';
import type { LookingDay } from '#domain/access/unusual.ts';
import type { Activity, Processed, Span } from '#domain/access/processing.ts';
import type { Day } from '#law/day.ts';

/** A seal's number and root (hex), kept outside the database too: only so a cut tail is found. */
export type KeptRoot = { readonly number: number; readonly root: string };
/** What is wrong with the log, and where. `added` = written afterwards into a time that was sealed already. */
export type LogFault = {
  readonly kind:
    | 'changed'
    | 'vanished'
    | 'added'
    | 'seal-changed'
    | 'seal-missing'
    | 'not-as-kept'
    | 'left-after-drop'
    | 'proof-changed'
    | 'not-proven';
  readonly line?: number;
  readonly seal?: number;
};
export type LogReport = {
  readonly faults: readonly LogFault[];
  readonly seals: number;
  readonly lines: number;
  readonly notSealed: number;
  /** Years that were closed: their lines stand under aliases. */
  readonly closed: readonly number[];
  /** Years that were dropped, whole. */
  readonly dropped: readonly number[];
};
/** Lines of one day, organisation, function and act, folded. `name` only of a colleague of the asker's own organisation. */
export type Looked = {
  readonly onDay: Day;
  readonly kind: string;
  readonly organisationName: string;
  readonly jobTitle: string;
  readonly purpose: string;
  /** null = done by another organisation: what exactly is its own. */
  readonly act: string | null;
  readonly how: How;
  readonly times: number;
  readonly name: string | null;
};
/** The access log and its seals. Lines are written by db/session.ts, nowhere else. */
export type LogStore = {
  /** Seals the next lines of one year, at most `limit`; how many, 0 when there are none. Lines in flight wait. */
  sealNext(limit: number): Promise<number>;
  /** The roots of all seals after this number, oldest first. */
  rootsAfter(number: number): Promise<readonly KeptRoot[]>;
  /** Recomputes everything that was sealed and compares it, with the kept roots too. */
  verify(kept: readonly KeptRoot[]): Promise<LogReport>;
  /** What each colleague of the asker's organisation did on each day of a span, without who: for a privacy officer only. */
  lookingByDay(from: Day, until: Day): Promise<readonly LookingDay[]>;
  /** What the asker's organisation did in a span, counted by act: for a privacy officer only. */
  activities(span: Span): Promise<readonly Activity[]>;
  /** The same line by line and young person by young person, of one act or of all (''). */
  processed(span: Span, act: string, most: number): Promise<readonly Processed[]>;
  /** Who looked at this case, newest first, at most 500 folded lines; empty when it is not the asker's to see. */
  whoLooked(caseId: string): Promise<readonly Looked[]>;
};
