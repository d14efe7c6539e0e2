import type { Day } from '#domain/day.ts';

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
/** What colleagues write about a young person: notes, agreements, and the timeline that acts leave. */
export type WritingStore = {
  addEvent(event: CaseEvent): Promise<void>;
  events(caseId: string): Promise<readonly CaseEvent[]>;
};
