import type { Coming, WhyNot } from '#domain/young/choices.ts';
import type { Day } from '#law/day.ts';

export type CaseEvent = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  /** The other side of a hand-over, which may read this event too. */
  readonly alsoOrganisationId: string | null;
  readonly memberId: string | null;
  readonly kind: string;
  readonly onDay: Day;
  readonly details: Readonly<Record<string, string>>;
};
/** A note. Nothing is overwritten: a correction is a note of its own that `corrects` the one before. */
export type Note = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly writtenOn: Day;
  readonly text: string;
  /** Why the young person does not read this; null = the young person may read it, which is the rule. */
  readonly hiddenBecause: string | null;
  /** Why a text with a sensitive word was kept. */
  readonly keptBecause: string | null;
  readonly corrects: string | null;
};
export type Agreement = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn: Day;
  /** '09:30'; null = any time of the day. */
  readonly atTime: string | null;
  /** The day it stood on before it was put off. */
  readonly movedFrom: Day | null;
  readonly doneOn: Day | null;
  readonly version: number;
  /** What the young person said to this appointment on Mijn route. */
  readonly youngSays?: Coming | null;
  readonly youngBecause?: WhyNot | null;
};
/** What colleagues write about a young person: notes, agreements, and the timeline that acts leave. */
export type WritingStore = {
  addEvent(event: CaseEvent): Promise<void>;
  /** Newest first; at most `limit` when given. */
  events(caseId: string, limit?: number): Promise<readonly CaseEvent[]>;
  /** False when the note that it corrects was corrected already. */
  addNote(note: Note): Promise<boolean>;
  /** Newest first, at most `limit`, corrected ones too. */
  notes(caseId: string, limit: number): Promise<readonly Note[]>;
  note(caseId: string, id: string): Promise<Note | undefined>;
  /** The note that stands now: the last correction of this one. */
  latestOf(caseId: string, id: string): Promise<Note | undefined>;
  addAgreement(agreement: Agreement): Promise<void>;
  /** Open ones first, by day. */
  agreements(caseId: string): Promise<readonly Agreement[]>;
  agreement(caseId: string, id: string): Promise<Agreement | undefined>;
  /** False when another was faster. */
  moveAgreement(moved: Agreement): Promise<boolean>;
  /** False when another was faster. */
  finishAgreement(caseId: string, id: string, on: Day, expectedVersion: number): Promise<boolean>;
  /** Opens one again that was done on this day; false when another was faster. */
  unfinishAgreement(caseId: string, id: string, doneOn: Day, expectedVersion: number): Promise<boolean>;
};
