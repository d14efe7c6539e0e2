import type { Day } from '#law/day.ts';
import type { ShownAsk, SpeakerKind } from '#domain/handover/yes-ask.ts';

type Hash = Uint8Array;
type Answer = 'yes' | 'no';
/** A question by link, as the organisation that asked sees it. */
export type GivenAsk = {
  readonly id: string;
  readonly handoverVersion: number;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly expiresOn: Day;
  readonly openedOn: Day | null;
  readonly answer: Answer | null;
  readonly answeredOn: Day | null;
  readonly takenBackOn: Day | null;
};
export type NewAsk = Pick<
  GivenAsk,
  'id' | 'handoverVersion' | 'kind' | 'name' | 'askedOn' | 'answerBy' | 'expiresOn'
> & {
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly handoverId: string;
  readonly representativeId: string;
  readonly shown: ShownAsk;
  readonly tokenHash: Hash;
  readonly codeHash: Hash;
};
/** At the door: only what still leads somewhere. */
export type AskAtDoor = {
  readonly id: string;
  readonly caseId: string;
  readonly handoverId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly codeHash: Hash;
  readonly answerBy: Day;
  readonly blockedMinutes: number;
  /** Where somebody came in; null when nobody is in. */
  readonly visit: { readonly madeAt: number; readonly seenAt: number } | null;
};
/** What who was asked reads: this and nothing else. */
export type OwnAsk = {
  readonly caseId: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly shown: ShownAsk;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly expiresOn: Day;
  readonly answer: Answer | null;
  readonly answeredOn: Day | null;
  readonly takenBackOn: Day | null;
};

/** Questions for a yes by link: under the rights of who asks, for the program at the door, and for who was asked. */
export type YesAskStore = {
  /** The newest of a hand-over that was not taken away. */
  open(handoverId: string): Promise<GivenAsk | undefined>;
  /** The ones made before it end. */
  make(ask: NewAsk): Promise<void>;
  close(handoverId: string): Promise<void>;
  /** What a link shows without anything else, and nothing about whom it is for; undefined when it leads nowhere. */
  glance(tokenHash: Hash, today: Day): Promise<{ readonly blockedMinutes: number } | undefined>;
  /** Holds it: of guesses at the same moment each sees what the one before did. */
  atDoor(by: { readonly tokenHash: Hash } | { readonly visitHash: Hash }, today: Day): Promise<AskAtDoor | undefined>;
  /** How many tries are left; 0 = blocked for a quarter of an hour, or stopped for good. */
  countWrongCode(id: string): Promise<number>;
  /** On this browser, and on no other any more. */
  letIn(id: string, visitHash: Hash, at: { readonly now: number; readonly today: Day }): Promise<void>;
  touch(id: string, now: number): Promise<void>;
  leave(visitHash: Hash): Promise<void>;
  /** Of who came in. */
  own(): Promise<OwnAsk | undefined>;
  /** For the program, inside an answer. */
  handoverOf(id: string): Promise<string | undefined>;
  answered(id: string, answer: Answer, on: Day): Promise<void>;
  takenBack(id: string, on: Day): Promise<void>;
  /** What follows on an answer, as the program does it, in the same transaction (db/turn/as-program.ts). */
  asProgram<T>(work: () => Promise<T>): Promise<T>;
};
