import type { Day } from '#law/day.ts';
import type { NameParts } from '#domain/person/name.ts';

/** A leaver for whom the own school still leads, as stored: who was chosen to call, and who is the fixed contact person. */
export type StoredLine = NameParts & {
  readonly caseId: string;
  readonly lastDay: Day;
  readonly callerId: string | null;
  readonly contactMemberId: string | null;
};
/** Who calls whom in the last week of the summer, under the rights of who asks. */
export type SummerStore = {
  /** Leavers of the own organisation whose last school day lies between these days, by name. */
  leavers(
    span: { readonly from: Day; readonly until: Day; readonly summer: number },
    limit: number,
  ): Promise<readonly StoredLine[]>;
  /** Chooses who calls; the last choice counts. */
  choose(caseId: string, organisationId: string, summer: number, memberId: string): Promise<void>;
};
