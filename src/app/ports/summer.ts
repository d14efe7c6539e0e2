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

/** A link to the Zomerlijst for one colleague, as its school sees it. */
type SummerLink = {
  readonly id: string;
  readonly memberId: string;
  readonly madeOn: Day;
  /** The last day on which it opens. */
  readonly expiresOn: Day;
  readonly openedOn: Day | null;
};
type HeldLink = SummerLink & { readonly codeHash: Uint8Array; readonly blockedMinutes: number };
/** The links of the own school, and for the program at the door the one that belongs to a token. Closed ones are not there. */
export type SummerLinkStore = {
  open(organisationId: string): Promise<readonly SummerLink[]>;
  make(link: {
    readonly id: string;
    readonly organisationId: string;
    readonly memberId: string;
    readonly tokenHash: Uint8Array;
    readonly codeHash: Uint8Array;
    readonly madeOn: Day;
    readonly expiresOn: Day;
  }): Promise<void>;
  /** Every link of these colleagues stops working; of the whole school without a list. */
  close(organisationId: string, memberIds?: readonly string[]): Promise<void>;
  /** 'hold' = of guesses at the same moment each sees what the one before did. */
  byToken(tokenHash: Uint8Array, how: 'look' | 'hold'): Promise<HeldLink | undefined>;
  /** How many tries are left; 0 = blocked for a quarter of an hour. */
  countWrongCode(id: string): Promise<number>;
  opened(id: string, on: Day): Promise<void>;
};
