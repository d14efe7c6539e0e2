import type { Role } from '#domain/access/actor.ts';
import type { Review } from '#domain/directory/review.ts';
import type { Day } from '#law/day.ts';

/** How a colleague of the own organisation signs in. */
export type RightsFacts = {
  readonly memberId: string;
  /** 'yyyy-mm' of the last time; null = never. */
  readonly seenMonth: string | null;
  /** Longer than six months ago. */
  readonly longAgo: boolean;
  readonly app: boolean;
  readonly passkeys: number;
  readonly outside: boolean;
};
/** What stood on the page about one colleague when somebody said that it was right. */
export type Saw = Omit<RightsFacts, 'memberId'> & {
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly team: string | null;
};
type Check = {
  readonly memberId: string;
  readonly checkedBy: string;
  readonly checkedOn: Day;
  readonly saw: Saw;
};
type Telling = { readonly toldOn: Day | null; readonly lateToldOn: Day | null };

/** Looking once a year at the rights of colleagues: rounds, and what was confirmed. Only ever added to. */
export type ReviewStore = {
  /** Of one organisation, the newest first; an open one before those. */
  reviews(organisationId: string): Promise<readonly Review[]>;
  /** Every open one that the actor may see. */
  open(): Promise<readonly Review[]>;
  /** The same for the program, with who was told. */
  openForProgram(): Promise<readonly (Review & Telling)[]>;
  begin(review: Pick<Review, 'id' | 'organisationId' | 'askFrom' | 'dueOn'>): Promise<void>;
  /** False when it was closed already, or somebody was not looked at. */
  close(id: string, by: { readonly memberId: string; readonly on: Day }, tasks: readonly string[]): Promise<boolean>;
  told(id: string, what: Partial<Telling>): Promise<void>;
  checks(reviewId: string): Promise<readonly Check[]>;
  /** Said before stays as it was said. */
  check(id: string, review: Pick<Review, 'id' | 'organisationId'>, check: Check): Promise<void>;
  /** Of everybody who works at the own organisation. */
  facts(): Promise<readonly RightsFacts[]>;
};
