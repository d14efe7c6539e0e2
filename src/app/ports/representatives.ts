import type { Representative } from '#domain/handover/representative.ts';
import type { Day } from '#law/day.ts';

/** Who speaks for a young person, as the own organisation wrote it down. */
export type RepresentativeStore = {
  /** Who came last first. */
  ofCases(caseIds: readonly string[]): Promise<readonly Representative[]>;
  add(one: Representative): Promise<void>;
  /** False when the proof was seen already, or it is not there. */
  proofSeen(caseIds: readonly string[], id: string, on: Day, by: string): Promise<boolean>;
  /** False when it is not there. */
  end(caseIds: readonly string[], id: string, on: Day): Promise<boolean>;
};
