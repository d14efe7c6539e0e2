import type { Group, Norm } from '#domain/money/effort.ts';
import type { NewEstimate } from '#domain/money/estimate.ts';
import type { Answered, InstrumentUse, NewUse } from '#domain/money/instrument.ts';
import type { Day } from '#law/day.ts';

type By = { readonly organisationId: string; readonly memberId: string; readonly byName: string };
/** What was worked out on a day, by the norm that held then. */
export type StoredEstimate = NewEstimate & {
  readonly id: string;
  readonly organisationId: string;
  readonly byName: string;
  readonly madeOn: Day;
  /** Of the region: who reads the programme reads it. Otherwise of one organisation about itself. */
  readonly forRegion: boolean;
  readonly norm: Norm;
  readonly groups: readonly Group[];
};

/** Whether there is enough, and what organisations use of each other. No young person's data. */
export type EffortStore = {
  /** Those that the actor may read; newest first, at most twenty. */
  estimates(): Promise<readonly StoredEstimate[]>;
  addEstimate(estimate: Omit<StoredEstimate, 'byName' | 'organisationId'> & By): Promise<void>;
  /** Where the own organisation asks or is asked; for who keeps the region all. Newest first. */
  uses(): Promise<readonly InstrumentUse[]>;
  addUse(use: NewUse & By & { readonly id: string; readonly askedOn: Day }): Promise<void>;
  /** Who asked; undefined when it is not there, not for the own organisation to answer, or answered. */
  answerUse(
    id: string,
    answered: Answered & { readonly byName: string; readonly on: Day },
  ): Promise<{ readonly organisationId: string; readonly memberId: string } | undefined>;
};
