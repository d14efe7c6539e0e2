import type { DestinationKind } from '#domain/guidance/destination.ts';
import type { DecisionKind, Why } from '#domain/wish/why-not.ts';
import type { Said, Wish } from '#domain/wish/wish.ts';
import type { Day } from '#law/day.ts';

type Of = { readonly id: string; readonly caseId: string; readonly organisationId: string };
/** `memberId` null = the young person alone. */
type NewWish = Of & { readonly memberId: string | null; readonly wish: Wish; readonly saidOn: Day };
/** What was decided or seen beside a wish; `followed` null = it cannot be said. */
export type WishDecision = Why & {
  readonly id: string;
  readonly wish: Wish;
  /** What somebody does or begins; null = nothing that is known. */
  readonly became: DestinationKind | null;
  readonly followed: boolean | null;
  readonly madeOn: Day;
};
type NewDecision = Of & Omit<WishDecision, 'id'> & { readonly memberId: string; readonly decision: DecisionKind };

/** What young people want, of the own organisation; for a young person what was heard where the link is from. */
export type WishStore = {
  /** Newest first, without mistakes. */
  said(caseId: string): Promise<readonly Said[]>;
  keep(wish: NewWish): Promise<void>;
  /** False when it is not there, or the young person said it alone. */
  wrong(caseId: string, id: string, on: Day): Promise<boolean>;
  /** The newest, of what somebody wants now. */
  decision(caseId: string, wish: Wish): Promise<WishDecision | undefined>;
  decide(decision: NewDecision): Promise<void>;
};
