import type { Day } from '#law/day.ts';
import type { HandoverKind } from './kinds.ts';
import type { HandoverState } from './states.ts';
import type { Capacity, YesBy } from './yes.ts';

/** One hand-over as it stands, without its blocks and messages. */
export type Handover = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: HandoverKind;
  readonly fromOrganisationId: string;
  /** Who began it. */
  readonly fromMemberId: string | null;
  readonly toOrganisationId: string;
  /** The colleague who is asked by name; null = the team. */
  readonly toMemberId: string | null;
  readonly toTeamId: string | null;
  /** At a receiver without an account: who is asked and where the link goes. */
  readonly toName: string | null;
  readonly toMail: string | null;
  readonly state: HandoverState;
  readonly question: string;
  readonly capacity: Capacity;
  readonly readOn: Day | null;
  /** Who was there, or why it was not read together yet. */
  readonly readWith: string | null;
  readonly readTogether: boolean | null;
  readonly yesBy: YesBy | null;
  readonly yesName: string | null;
  readonly yesOn: Day | null;
  readonly yesHow: YesHow | null;
  /** The young person's own view, where another says yes. */
  readonly ownView: string | null;
  /** Why another must be involved for this young person; it never leaves the sender. */
  readonly necessity: string | null;
  /** Where no yes is asked: when and how the young person heard of it. */
  readonly toldOn: Day | null;
  readonly toldHow: YesHow | null;
  readonly sentOn: Day | null;
  /** The last good day to answer. */
  readonly answerDueOn: Day | null;
  readonly takenOverOn: Day | null;
  readonly takenOverBy: string | null;
  readonly takenOverMemberId: string | null;
  readonly takenOverHow: 'here' | 'by-link' | 'orally' | null;
  /** Who is the fixed contact person after the meeting. */
  readonly contactAfter: 'sender' | 'receiver';
  readonly meetOn: Day | null;
  readonly metOn: Day | null;
  readonly metHow: 'together' | 'phone' | 'not-there' | null;
  readonly notThere: number;
  /** The first day on which who handed over does not see it any more; null = it has no end. */
  readonly lookEndsOn: Day | null;
  readonly closedOn: Day | null;
  readonly reason: string | null;
  readonly whoElse: string | null;
  /** Only the colleague asked by name may ever get it (afgeschermd). */
  readonly namedOnly: boolean;
  /** School and last school day as the receiver reads them: what the list said when it was sent. */
  readonly shownSchool: string | null;
  readonly shownEnd: Day | null;
  /** Who answers at the receiver while it is closed, as asked when it was sent. */
  readonly answersName: string | null;
  readonly answersPhone: string | null;
  readonly begunOn: Day;
  /** The colleague who wrote it last; null = a guest or the program. */
  readonly changedByMemberId: string | null;
  readonly version: number;
};
export const yesHows = ['in-person', 'phone', 'paper', 'mail'] as const;
export type YesHow = (typeof yesHows)[number];

/** Why a receiver sends a hand-over back: six reasons, so that the region can learn from them. */
export const backReasons = {
  'lives-elsewhere': 'Woont ergens anders',
  'other-law': 'Valt onder een andere wet',
  'has-help': 'Krijgt al hulp',
  incomplete: 'De informatie is niet compleet',
  'no-room': 'Er is nu geen plaats',
  other: 'Anders',
} as const;
export type BackReason = keyof typeof backReasons;
