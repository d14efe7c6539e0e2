import type { Day } from '#law/day.ts';
import type { Channel } from '#domain/person/attempts.ts';
import type { OutcomeKind } from '#domain/turn/outcomes.ts';

/** What is true of a case beside its turn, as one organisation says it. No other organisation reads it. */
export type CaseOutcome = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  /** Who recorded it; null = the program. */
  readonly memberId: string | null;
  readonly kind: OutcomeKind;
  /** Of a closed list, for kind 'ended'. */
  readonly reason: string | null;
  readonly saidOn: Day;
  readonly heardBy: string | null;
  readonly lookAgainOn: Day | null;
};
/** A case of a school whose term is over, for the program. */
export type Ending = { readonly caseId: string; readonly organisationId: string; readonly version: number };
/** A case that rests until today or earlier, for the program: no name, no reason. */
export type Resting = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly kind: 'rest' | 'not-approach';
  /** Who knows the young person: the fixed contact person, else who recorded the rest. */
  readonly memberId: string | null;
  readonly version: number;
};
/** A try to reach somebody, of the own organisation. */
export type Attempt = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly onDay: Day;
  readonly channel: Channel;
  readonly reached: boolean;
  readonly nextOn: Day | null;
};
export type OutcomeStore = {
  /** What the own organisation says of the case now. */
  current(caseId: string): Promise<CaseOutcome | undefined>;
  /** Says it from now on; what it said before is over on that day. */
  keep(outcome: CaseOutcome): Promise<void>;
  /** It is not so any more from this day. */
  over(caseId: string, on: Day): Promise<void>;
  /**
   * Active cases of schools that lead their own record and whose term after leaving is over; not those whose hand-over
   * waits for an answer or a meeting. In the order of their ids. For the program.
   */
  termsOver(today: Day, afterCaseId: string | null, limit: number): Promise<readonly Ending[]>;
  /** Cases at rest, or to be decided about, whose day to look again has come, in the order of their ids. For the program. */
  restingUntil(today: Day, afterCaseId: string | null, limit: number): Promise<readonly Resting[]>;
  /** The case at rest at whoever leads, whatever day it looks again; undefined when it does not rest. For the program. */
  resting(caseId: string): Promise<Resting | undefined>;
  addAttempt(attempt: Attempt): Promise<void>;
  /** Newest first. */
  attempts(caseId: string): Promise<readonly Attempt[]>;
};
