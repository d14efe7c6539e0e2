import type { Day } from '#law/day.ts';
import type { Block } from '#domain/handover/blocks.ts';
import type { Handover } from '#domain/handover/handover.ts';

export type HandoverMessage = {
  readonly id: string;
  readonly kind: 'question' | 'answer';
  /** Name of who wrote it, with function or organisation. */
  readonly author: string;
  readonly text: string;
  readonly writtenOn: Day;
};
/** The mail link of one hand-over: of token and code only hashes are kept. */
export type HandoverLink = {
  readonly id: string;
  readonly handoverId: string;
  readonly caseId: string;
  readonly codeHash: Uint8Array;
  readonly expiresOn: Day;
  readonly closed: boolean;
  /** Whole minutes that the link still waits after too many wrong codes; 0 = it does not wait. */
  readonly blockedMinutes: number;
};
export type NewLink = Pick<HandoverLink, 'id' | 'handoverId' | 'caseId' | 'codeHash' | 'expiresOn'> & {
  readonly organisationId: string;
  readonly tokenHash: Uint8Array;
};
type Received = Pick<Handover, 'caseId' | 'shownSchool' | 'shownEnd'>;
type NewGuest = { readonly id: string; readonly linkId: string; readonly name: string; readonly onDay: Day };
type Fixed = 'id' | 'caseId' | 'kind' | 'fromOrganisationId' | 'begunOn' | 'changedByMemberId' | 'version';
export type HandoverChange = Partial<Omit<Handover, Fixed>>;

/** Hand-overs under the actor's rights: a receiver finds one only while it is shared, and only blocks that go along. */
export type HandoverStore = {
  find(id: string): Promise<Handover | undefined>;
  /** Finds it and holds it until the transaction ends: of two at once the second sees what the first did. */
  hold(id: string): Promise<Handover | undefined>;
  /** Newest first. */
  ofCase(caseId: string): Promise<readonly Handover[]>;
  /** School and last school day as they went along with the latest hand-over that the own organisation received, by case. */
  received(caseIds: readonly string[]): Promise<readonly Received[]>;
  /** Throws when the case has an open hand-over already: the act looks first, with the case held. */
  begin(handover: Handover, blocks: readonly Block[]): Promise<void>;
  /** Counts the version up. */
  change(handover: Handover, change: HandoverChange): Promise<void>;
  blocks(id: string): Promise<readonly Block[]>;
  saveBlock(handover: Handover, block: Block): Promise<void>;
  messages(id: string): Promise<readonly HandoverMessage[]>;
  addMessage(
    handover: Handover,
    message: HandoverMessage,
    organisationId: string,
    otherOrganisationId: string,
  ): Promise<void>;
  /** Makes a link; the links made before it work no longer. */
  makeLink(link: NewLink): Promise<void>;
  /** What was mailed opens nothing any more. */
  closeLinks(handoverId: string): Promise<void>;
  /** With `hold` other guesses at the same moment wait. */
  linkOf(tokenHash: Uint8Array, how: 'look' | 'hold'): Promise<HandoverLink | undefined>;
  /** Counts a wrong code; at the fifth the link waits fifteen minutes of real time. How many tries are left. */
  countWrongCode(linkId: string): Promise<number>;
  /** The code was right: forgets the wrong ones and keeps the name that this guest gave. */
  letIn(guest: NewGuest): Promise<void>;
  /** The link and the name of who came in. */
  guest(id: string): Promise<{ readonly link: HandoverLink; readonly name: string } | undefined>;
  /** Hand-overs that wait for an answer (sent or asked) beyond their last good day. */
  unanswered(today: Day): Promise<readonly string[]>;
};
