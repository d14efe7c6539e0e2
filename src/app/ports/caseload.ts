import type { Limit, LimitFor } from '#domain/directory/caseload.ts';

/** How many young people a colleague has, and how many was agreed at most. */
export type CaseloadStore = {
  /** All that was agreed, of every organisation and of the region. */
  limits(): Promise<readonly Limit[]>;
  /** `most` null = not agreed. */
  setLimit(of: LimitFor, most: number | null, newId: string): Promise<void>;
  /**
   * Per colleague of this organisation: of how many young people fixed contact person or on turn. A count of what the actor
   * may see; who has none is left out.
   */
  loads(organisationId: string): Promise<ReadonlyMap<string, number>>;
};
