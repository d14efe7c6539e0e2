import type { Day } from '#law/day.ts';
import type { Course } from '#domain/handover/kinds.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';

export type Notice = {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly caseId: string | null;
  readonly kind: NoticeKind;
  readonly madeOn: Day;
  /** Mailed, or never to be mailed because this colleague chose so. */
  readonly sent: boolean;
};
/** A turn that is late, with who holds it. */
export type LateTurn = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly teamId: string | null;
  readonly memberId: string | null;
  readonly dueOn: Day;
};
/** Due before this day, on the day that it is today, and not yet told by this kind of notice. A closed party is not late. */
type Late = { readonly before: Day; readonly today: Day; readonly untold: NoticeKind };
/** What stands open for somebody on a day: what the digest counts. */
type Open = { readonly caseId: string; readonly dueOn: Day };
/** What the mail with a link needs to know; no name of a young person. */
type LinkMail = {
  readonly state: string;
  readonly course: Course | 'beside';
  readonly toName: string;
  readonly toMail: string | null;
  readonly fromMemberId: string | null;
  readonly fromName: string;
  readonly fromOrganisation: string;
  readonly fromPhone: string | null;
  readonly answerDueOn: Day | null;
};
/** Notices: read and written by the program only. */
export type NoticeStore = {
  /** Adds those that are not there yet (same person, case, kind and day); returns the people who got one. */
  add(notices: readonly Notice[]): Promise<readonly string[]>;
  unsent(memberId: string): Promise<readonly Notice[]>;
  markSent(ids: readonly string[]): Promise<void>;
  /** How often somebody of this organisation was told of something like this in a span of days: once a case and day. */
  howOften(organisationId: string, kind: NoticeKind, from: Day, until: Day): Promise<number>;
  /**
   * Turns of this colleague that are due up to and including that day. Where a closure of the own organisation that began
   * by `today` moved a day, it is the moved one.
   */
  openUntil(memberId: string, until: Day, today: Day): Promise<readonly Open[]>;
  /**
   * Open turns of organisations with an account that were due before this day and of which nobody was told so yet: the
   * next after this case, in order.
   */
  lateTurns(late: Late, afterCaseId: string | null, limit: number): Promise<readonly LateTurn[]>;
  /** Open turns of organisations without an account that were due before this day, with who handed over to them: who can call. */
  lateElsewhere(late: Late, afterCaseId: string | null, limit: number): Promise<readonly LateTurn[]>;
  /** Everybody with an account and an address who wants the digest, of organisations that work with Aanzet. */
  digestReaders(): Promise<readonly string[]>;
  linkMail(handoverId: string): Promise<LinkMail | undefined>;
};
