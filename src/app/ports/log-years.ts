import type { LogStep, LogStepState, LogYear } from '#domain/access/log-years.ts';
import type { Day } from '#law/day.ts';

type NewLogStep = {
  readonly id: string;
  readonly year: number;
  readonly step: LogStep;
  readonly proposedBy: string;
  readonly proposedOn: Day;
};
/** A step of one year of the log, from proposal until it is done: numbers, and the two who decided. */
export type LogSegment = Omit<NewLogStep, 'proposedBy'> & {
  readonly state: LogStepState;
  readonly proposedByName: string;
  readonly decidedByName: string | null;
  readonly decidedOn: Day | null;
  readonly doneOn: Day | null;
  /** Counted when it was done: lines, and how many young people these were about. */
  readonly lines: number | null;
  readonly people: number | null;
};
/** The years of the log of the whole region, for its privacy officer and its archive. */
export type LogYearStore = {
  years(): Promise<readonly LogYear[]>;
  segments(): Promise<readonly LogSegment[]>;
  /** False when the step was proposed before and not refused. */
  propose(step: NewLogStep): Promise<boolean>;
  /** False when somebody decided before. */
  decide(decided: {
    readonly id: string;
    readonly memberId: string;
    readonly on: Day;
    readonly yes: boolean;
  }): Promise<boolean>;
};
