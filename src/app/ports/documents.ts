import type { Line } from '#domain/document/document.ts';
import type { PartId } from '#domain/document/sections.ts';
import type { Copy, Version } from '#domain/document/version.ts';
import type { Day } from '#law/day.ts';

/** The overgangsdocument: its lines and versions of the own organisation, and the copies that went or came. */
export type DocumentStore = {
  lines(caseIds: readonly string[]): Promise<readonly Line[]>;
  addLines(lines: readonly Line[]): Promise<void>;
  /** The typed lines of one section go, to be written anew. */
  clearText(caseIds: readonly string[], section: PartId): Promise<void>;
  /** False when it is not there. */
  removeLine(caseIds: readonly string[], id: string): Promise<boolean>;
  /** Which lines are left out: those, and no other. */
  hide(caseIds: readonly string[], ids: readonly string[]): Promise<void>;
  /** Lines that the record knows are left out no more. */
  clearHidden(caseIds: readonly string[]): Promise<void>;
  /** Newest first. */
  versions(caseId: string): Promise<readonly Version[]>;
  addVersion(version: Version): Promise<void>;
  /** What went from the own organisation, newest first. */
  shared(caseId: string): Promise<readonly Copy[]>;
  /** Of one hand-over, newest first: the sender always, who got it once it was taken over. */
  ofHandover(handoverId: string): Promise<readonly Copy[]>;
  /** What the own organisation read in from a file, newest first. */
  fromFile(caseId: string): Promise<readonly Copy[]>;
  addCopy(copy: Copy): Promise<void>;
  /** Marks every copy of this hand-over; false when there is none that was not. */
  withdraw(handoverId: string, on: Day): Promise<boolean>;
};
