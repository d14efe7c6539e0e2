import type { CopyView } from '../document/views.ts';
import type { AnswerTerm } from './answer-term.ts';
import type { Speaker } from './representatives.ts';
import type { Draft } from '#app/ports/drafts.ts';
import type { HandoverMessage } from '#app/ports/handovers.ts';
import type { GivenAsk } from '#app/ports/yes-asks.ts';
import type { Closure } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import type { Block, BlockId } from '#domain/handover/blocks.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import type { Handover } from '#domain/handover/handover.ts';
import type { HandoverKind } from '#domain/handover/kinds.ts';
import type { Step } from '#domain/handover/states.ts';
import type { YesRule } from '#domain/handover/yes.ts';

export type Who = { readonly name: string; readonly organisation: string; readonly phone: string | null };
export type YoungPersonFacts = {
  readonly firstName: string;
  readonly fullName: string;
  readonly age: number;
  readonly place: string;
  readonly schoolName: string | null;
  readonly expectedEnd: Day | null;
};
/** What kind of hand-over it is, and between which kinds of organisation: the pages choose their words by it. */
export type Between = {
  readonly kind: HandoverKind;
  readonly fromKind: OrganisationKind;
  readonly toKind: OrganisationKind;
};
export type ShownBlock = { readonly id: BlockId; readonly title: string; readonly text: string };

/** What a receiver or guest sees: only what goes along, and nothing that tells that there is more. */
export type ReceiverView = {
  readonly as: 'receiver';
  /** Along which row of the register of exchanges it goes. */
  readonly kind: HandoverKind;
  readonly between: Between;
  readonly handoverId: string;
  readonly caseId: string;
  readonly version: number;
  readonly state: Handover['state'];
  readonly youngPerson: YoungPersonFacts;
  readonly question: string;
  readonly blocks: readonly ShownBlock[];
  readonly sender: Who;
  readonly receiverName: string;
  readonly yes: { readonly by: Handover['yesBy']; readonly on: Day } | null;
  /** Null in a preview. */
  readonly sentOn: Day | null;
  readonly answerDueOn: Day | null;
  readonly messages: readonly HandoverMessage[];
  readonly takenOverOn: Day | null;
  readonly takenOverBy: string | null;
  readonly meetOn: Day | null;
  readonly metOn: Day | null;
  readonly notThere: number;
  readonly withdrawnOn: Day | null;
  /** There is an overgangsdocument to read beside it. */
  readonly document: CopyView | null;
  /** Which steps this reader may take now. */
  readonly steps: readonly Step[];
};
/** What the school still sees after the meeting: these four and nothing else. */
export type FormerView = {
  readonly takenOverOn: Day | null;
  readonly metOn: Day | null;
  readonly contact: Who | null;
  readonly hasNextTurn: boolean | null;
};
/** What the young person reads along: everything, with what goes to the receiver and what stays at school. */
export type YoungPersonView = {
  readonly between: Between;
  readonly senderName: string;
  readonly receiverName: string;
  readonly receiverOrganisation: string;
  readonly question: string;
  readonly goes: readonly ShownBlock[];
  readonly stays: readonly ShownBlock[];
  /** Null where nobody is asked for a yes. */
  readonly yes: YesRule | null;
  readonly meetOn: Day | null;
};
export type SenderView = {
  readonly as: 'sender';
  readonly between: Between;
  readonly handover: Handover;
  readonly youngPerson: YoungPersonFacts;
  readonly receiver: Who & { readonly hasAccount: boolean };
  readonly blocks: readonly Block[];
  /** Blocks that do not leave, whatever is ticked: the privacy officer took them out. */
  readonly closed: readonly BlockId[];
  readonly messages: readonly HandoverMessage[];
  /** Wie moet ja zeggen; null where nobody is asked. */
  readonly yes: YesRule | null;
  /** Who was written down as speaking for the young person, with how each stands today. */
  readonly speakers: readonly Speaker[];
  /** The question that went to one of them by link, if any. */
  readonly yesAsk: GivenAsk | null;
  /** Zo ziet de ontvanger het: before and after taking over. */
  readonly asReceiver: ReceiverView;
  readonly asTaker: ReceiverView;
  readonly asYoungPerson: YoungPersonView;
  /** Set when done: then the case is the receiver's. */
  readonly former: FormerView | null;
  /** The receiver's term and its closures; for who sends. */
  readonly term: AnswerTerm;
  readonly problems: readonly { readonly code: string; readonly field?: string }[];
  readonly steps: readonly Step[];
  /** The colleague who wrote it last. */
  readonly changedBy: string | null;
  /** Afgeschermd now: a print carries the reader's name. */
  readonly shielded: boolean;
  /** What the reader typed and did not keep in the hand-over yet; nobody else's. */
  readonly drafts: { readonly question?: Draft | undefined; readonly blocks?: Draft | undefined };
};
export type HandoverView = SenderView | ReceiverView;

export type ReceiverChoice = {
  readonly organisationId: string;
  readonly kind: HandoverKind;
  /** The first kind that leads to this organisation: what is meant when no kind is named. */
  readonly first: boolean;
  readonly name: string;
  readonly hasAccount: boolean;
  readonly phone: string | null;
  /** When it is closed during the term that it would have, asked today. */
  readonly closed: readonly Closure[];
  /** There for where the young person lives (R21), or the school that knows the young person. */
  readonly proposed: boolean;
  readonly colleagues: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly jobTitle: string;
    readonly mail: string | null;
    /** Absent today: who stands in. */
    readonly standIn: { readonly memberId: string; readonly name: string } | null;
    readonly absentUntil: Day | null;
  }[];
};
/** A line for the young person's page. */
export type HandoverLine = {
  readonly handoverId: string;
  readonly state: Handover['state'];
  readonly receiverName: string;
  readonly since: Day;
};
