import type { Day } from '#law/day.ts';

/** A link by which a colleague comes in once. */
export type Invitation = {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly madeOn: Day;
  /** The last day on which it opens. */
  readonly expiresOn: Day;
  readonly usedOn: Day | null;
};
export type InvitationStore = {
  make(invitation: Invitation, tokenHash: Uint8Array): Promise<void>;
  /** The newest of each colleague whom the actor may invite. */
  newest(): Promise<readonly Invitation[]>;
  /** By its token, and whether it is the newest of that colleague; `hold` keeps others waiting. For the program only. */
  byToken(
    tokenHash: Uint8Array,
    how: 'look' | 'hold',
  ): Promise<(Invitation & { readonly isNewest: boolean }) | undefined>;
  find(id: string): Promise<Invitation | undefined>;
  use(id: string, onDay: Day): Promise<void>;
};
