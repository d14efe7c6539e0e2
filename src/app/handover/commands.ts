import type { Undoable } from '../turn/put-back.ts';
import type { Answers } from './answer-term.ts';
import type { Guest } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { ExtractState } from '#domain/extract/extract.ts';
import type { BlockId } from '#domain/handover/blocks.ts';
import type { BackReason, YesHow } from '#domain/handover/handover.ts';
import type { HandoverKind } from '#domain/handover/kinds.ts';
import type { HandoverState } from '#domain/handover/states.ts';
import type { Capacity, YesBy } from '#domain/handover/yes.ts';

/** Who is asked: an organisation, by name of a colleague, or (without an account) a name and a mail address. */
export type Receiver = {
  readonly organisationId: string;
  /** Which kind of hand-over, where more than one leads there; left out = the first. */
  readonly kind?: HandoverKind;
  readonly memberId?: string;
  readonly name?: string;
  /** Where the link goes; without it the sender calls and records it as an oral take-over. */
  readonly mail?: string;
};
export type BeginHandover = { readonly caseId: string; readonly receiver: Receiver };
export type BlockText = {
  readonly id: BlockId;
  readonly text: string;
  readonly goesAlong: boolean;
  /** Why a text that may say too much stays as it is. */
  readonly keepBecause?: string;
};
export type EditHandover = {
  readonly handoverId: string;
  /** The version that the page showed. */
  readonly version: number;
  readonly receiver?: Receiver;
  readonly question?: string;
  readonly keepQuestionBecause?: string;
  /** Why it is needed for this young person, where the kind asks for it. */
  readonly necessity?: string;
  readonly capacity?: Capacity;
  readonly blocks?: readonly BlockText[];
};
export type RecordReading = {
  readonly handoverId: string;
  readonly version: number;
  readonly together: boolean;
  readonly on?: Day;
  /** Who was there; or, when not together yet, why not. */
  readonly words: string;
};
export type RecordYes = {
  readonly handoverId: string;
  readonly version: number;
  readonly answer: 'yes' | 'no';
  readonly by: YesBy;
  /** Of the representative. */
  readonly name?: string;
  readonly how: YesHow;
  readonly on: Day;
  readonly ownView?: string;
};
export type OnHandover = { readonly handoverId: string };
export type SendHandover = OnHandover & {
  /** Who answers at a receiver that is closed during the term; left out: as its closure says. */
  readonly answers?: Answers;
};
export type AskQuestion = OnHandover & { readonly text: string };
export type AnswerQuestion = OnHandover & { readonly text: string };
export type TakeOver = OnHandover & {
  readonly meetOn: Day;
  readonly contactAfter: 'sender' | 'receiver';
};
export type TakeOverOrally = TakeOver & {
  /** Name and function of who took it over by phone. */
  readonly by: string;
};
export type SendBack = OnHandover & {
  readonly reason: BackReason;
  /** Needed with 'other'. */
  readonly words?: string;
  readonly whoElse?: string;
};
export type RecordMeeting = OnHandover &
  (
    | { readonly outcome: 'together' | 'phone'; readonly on: Day }
    | { readonly outcome: 'not-there'; readonly nextOn: Day }
    /** The second time nobody came: the receiver goes on. */
    | { readonly outcome: 'go-on'; readonly reason: string }
  );
/**
 * `answerDueOn` is null where nobody answers: it is there already. `code` is shown once to the sender, who tells it by
 * phone or sms; null when no link is sent.
 */
export type Sent = Undoable & { readonly answerDueOn: Day | null; readonly code: string | null };

/** What the link shows before a code: nothing about the young person. */
export type LinkState = {
  /** Not a hand-over but an extract or referral. */
  readonly extract: boolean;
  readonly state: HandoverState | ExtractState;
  readonly senderName: string;
  /** Who has the code. */
  readonly senderPerson: string | null;
  readonly senderPhone: string | null;
  readonly receiverName: string;
  readonly sentOn: Day | null;
  readonly answerDueOn: Day | null;
  readonly takenOverOn: Day | null;
  readonly closedOn: Day | null;
  /** False = the link is a confirmation now, or dead. */
  readonly opens: boolean;
  /** Minutes to wait after five wrong codes. */
  readonly blockedMinutes: number;
};
export type EnterByLink = {
  readonly token: string;
  readonly code: string;
  readonly name: string;
  readonly jobTitle?: string;
};
/** Who came in; `guestId` stands in the guest's cookie, findGuest reads it back. */
export type CameIn = { readonly guest: Guest; readonly guestId: string; readonly extract: boolean };
