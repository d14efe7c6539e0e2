import type { Ground } from '#domain/access/purposes.ts';
import type { CaseStanding } from '#domain/access/may.ts';
import type { Day } from '#law/day.ts';
import type { CanSee } from '#domain/turn/staff.ts';
import type { Turn } from '#domain/turn/turn.ts';
type NoViewFor = {
  readonly caseId: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly saidBy: string;
  readonly reason: string;
  readonly on: Day;
};

/** The process around one young person. No name in it. */
export type CaseFacts = CaseStanding & {
  readonly caseId: string;
  readonly contactMemberId: string | null;
  readonly state: 'active' | 'ended' | 'linked';
  readonly version: number;
  readonly openedOn: Day;
  readonly openedAs: string;
  readonly endedOn: Day | null;
};
type NewCase = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly openedOn: Day;
  readonly openedAs: string;
  readonly pseudonym: string;
  readonly turn: Turn;
};
/** An open turn with the version that guards it. */
export type Held = { readonly turn: Turn; readonly version: number };
/** A record of our own that gave way to a case which was handed over to us. `reference` = the agreement its turn became. */
type CaseLink = {
  readonly caseId: string;
  readonly intoCaseId: string;
  readonly organisationId: string;
  readonly ground: Ground;
  readonly linkedOn: Day;
  readonly reference: string;
};
/** What the program may do inside an act that was authorised: process only, no name, no content. */
export type ProgramCases = Pick<
  CaseStore,
  'heldBy' | 'contactsOf' | 'giveTurn' | 'setContact' | 'canSee' | 'alsoName' | 'linkOf'
> & {
  link(link: CaseLink): Promise<void>;
  unlink(caseId: string): Promise<void>;
  /** Whose wall it is when a case is afgeschermd: the lead's. Nothing when it is not. */
  moveShield(caseId: string, organisationId: string): Promise<void>;
  /** Who received the case and handed it on: its access shrinks to what it got then. */
  keepWhatCameIn(it: {
    readonly caseId: string;
    readonly organisationId: string;
    readonly on: Day;
    readonly newId: () => string;
  }): Promise<void>;
  /** The hand-over is over: from now on only who is on turn knows the task. */
  keepTaskToHolder(caseId: string): Promise<void>;
};
/** Cases and their one open turn. A turn is replaced, never removed while the case is active. */
export type CaseStore = {
  find(caseId: string): Promise<CaseFacts | undefined>;
  open(newCase: NewCase): Promise<void>;
  turn(caseId: string): Promise<Turn | undefined>;
  /** Replaces the open turn. `expected` = the `since`/`version` guard: false when another was faster. */
  giveTurn(turn: Turn, expectedVersion: number): Promise<boolean>;
  setContact(caseId: string, memberId: string | null): Promise<void>;
  /** Moves the lead, and with it who keeps the wall of a case that is afgeschermd. */
  setLead(caseId: string, organisationId: string): Promise<void>;
  /** Ends the case and takes its turn away, in one go. Why is not said here: others read this row (ports/outcomes.ts). */
  end(caseId: string, on: Day, expectedVersion: number): Promise<boolean>;
  /** Opens an ended case again with a turn. */
  reopen(turn: Turn, expectedVersion: number): Promise<boolean>;
  share(access: {
    readonly id: string;
    readonly caseId: string;
    readonly organisationId: string;
    readonly ground: Ground;
    readonly blocks: readonly string[];
    readonly from: Day;
    readonly until: Day | null;
    readonly purpose: string;
    readonly reference: string;
  }): Promise<void>;
  /** Ends all access that this organisation got by this reference; `until` is the first day without. */
  endShare(caseId: string, reference: string, until: Day): Promise<void>;
  shield(caseId: string, organisationId: string, on: Day, named: readonly string[]): Promise<void>;
  /** Names one more person for an afgeschermd case; `organisationId` is the organisation that names. */
  alsoName(caseId: string, memberId: string, organisationId: string): Promise<void>;
  /** Takes one person from the named people again. */
  unname(caseId: string, memberId: string): Promise<void>;
  unshield(caseId: string): Promise<void>;
  isShielded(caseId: string): Promise<{ readonly on: Day; readonly named: readonly string[] } | undefined>;
  declareNoView(caseId: string, memberId: string, organisationId: string, on: Day): Promise<void>;
  /** The same said by a team leader for a colleague, with a reason that only the one who said it reads. */
  declareNoViewFor(said: NoViewFor): Promise<void>;
  /** For whom the asker said so about this case, and why. */
  noViewsSaid(
    caseId: string,
  ): Promise<readonly { readonly memberId: string; readonly reason: string; readonly on: Day }[]>;
  /** Another list of named people for a case that is afgeschermd. */
  nameOthers(caseId: string, organisationId: string, named: readonly string[]): Promise<void>;
  /** Who may see this case as far as walls go. For the program: geen inzage is no colleague's business. */
  canSee(caseId: string): Promise<CanSee>;
  /** Whether a hand-over of this case is open, from draft to taken over. */
  hasOpenHandover(caseId: string): Promise<boolean>;
  /** Takes the turn of a case away because it gives way to another one; false when another was faster. */
  linkAway(caseId: string, expectedVersion: number): Promise<boolean>;
  linkOf(caseId: string): Promise<CaseLink | undefined>;
  /** Open turns that lie with this colleague, by case. */
  heldBy(memberId: string): Promise<readonly Held[]>;
  /** Cases whose fixed contact person this is. */
  contactsOf(memberId: string): Promise<readonly string[]>;
  /** Turns on which a young person, parent or employer let the last good day pass. */
  waitingPast(today: Day, afterCaseId: string | null, limit: number): Promise<readonly Held[]>;
  /** The same transaction under the program's rights, for what an authorised act may not do with its own (as-program.ts). */
  asProgram<T>(work: (cases: ProgramCases) => Promise<T>): Promise<T>;
};
