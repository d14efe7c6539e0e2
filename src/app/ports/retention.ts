import type { AgreedTerm, RetentionEvent } from '#domain/retention/rules.ts';
import type { Day } from '#law/day.ts';

/** Records whose term is over, by the year in which it began and whether a list of the school brought them. Numbers only. */
export type Pile = {
  readonly year: number;
  readonly listed: boolean;
  /** May go. */
  readonly people: number;
  /** Over term, and yet the organisation is still at work for them. */
  readonly runs: number;
  /** Of those that may go: another organisation keeps what it took over. */
  readonly beside: number;
};
type NewDestruction = {
  readonly id: string;
  readonly organisationId: string;
  readonly rule: string;
  readonly event: RetentionEvent;
  readonly years: number;
  readonly year: number;
  readonly listed: boolean;
  readonly untilOn: Day;
  readonly counted: number;
  readonly proposedBy: string;
  readonly proposedOn: Day;
};
/** A destruction from proposal to declaration: who and how many, and nobody's name but that of the two who decided. */
export type Destruction = NewDestruction & {
  readonly state: 'proposed' | 'approved' | 'refused' | 'done';
  readonly proposedByName: string;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: Day | null;
  readonly refusedBecause: string | null;
  readonly destroyed: number;
  readonly stayedElsewhere: number;
  readonly doneOn: Day | null;
};
type Decided = {
  readonly id: string;
  readonly memberId: string;
  readonly on: Day;
  readonly refusedBecause: string | null;
};
/** What was kept long enough. Proposals and terms are of the asker's own organisation. */
export type RetentionStore = {
  piles(event: RetentionEvent, years: number, today: Day): Promise<readonly Pile[]>;
  agreedTerm(organisationId: string, rule: string): Promise<AgreedTerm | undefined>;
  agreeTerm(
    term: AgreedTerm & { readonly organisationId: string; readonly rule: string; readonly memberId: string },
  ): Promise<void>;
  /** False when there is an open proposal for the same pile. */
  propose(destruction: NewDestruction): Promise<boolean>;
  /** Approves, or refuses with a reason; false when somebody decided before. */
  decide(decided: Decided): Promise<boolean>;
  destructions(): Promise<readonly Destruction[]>;
  /** For the program: approved and not done. */
  waiting(): Promise<readonly string[]>;
  /** For the program: destroys the next people of an approved destruction; how many, 0 when it is done. */
  destroyNext(id: string, limit: number): Promise<number>;
};
