import type { Day } from '#law/day.ts';
import type { Verb } from '#domain/turn/verbs.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { RequestKind } from '#domain/request/request.ts';
import type { Coming, OwnChoice, WhyNot } from '#domain/young/choices.ts';
import type { DestinationKind } from '#domain/guidance/destination.ts';
import type { Channel } from '#domain/young/way.ts';

/** A way in, as the organisation that gave it sees it. */
export type GivenWay = {
  readonly id: string;
  readonly channel: Channel;
  readonly codeBySms: boolean;
  readonly madeOn: Day;
  readonly expiresOn: Day;
  readonly openedOn: Day | null;
};
type NewWay = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly channel: Channel;
  readonly tokenHash: Uint8Array;
  readonly codeHash: Uint8Array | null;
  readonly codeTo: string | null;
  readonly madeOn: Day;
  readonly expiresOn: Day;
};
/** A way in at the door: whose it is, and what its code must be. Only what still leads somewhere. */
export type WayAtDoor = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly birthYear: number;
  readonly codeHash: Uint8Array | null;
  readonly codeTo: string | null;
  /** Of the code that went by sms; null when it is too old. */
  readonly sentCodeHash: Uint8Array | null;
  readonly blockedMinutes: number;
};
type Hash = Uint8Array;
export type YoungVisit = {
  readonly id: string;
  readonly wayId: string;
  readonly madeAt: number;
  readonly seenAt: number;
};

/** Ways in, under the rights of who gives them, and for the program at the door. */
export type YoungWayStore = {
  open(caseId: string): Promise<GivenWay | undefined>;
  make(way: NewWay): Promise<void>;
  /** Nothing given by the actor's organisation, or to the actor, opens anything any more. */
  close(caseId: string): Promise<void>;
  /** What a link shows without anything else, and nothing about whom it is for; undefined when it leads nowhere. */
  glance(
    tokenHash: Hash,
    today: Day,
  ): Promise<{ readonly codeBySms: boolean; readonly blockedMinutes: number } | undefined>;
  /** Holds it: of guesses at the same moment each sees what the one before did. */
  atDoor(by: { readonly tokenHash: Hash } | { readonly id: string }, today: Day): Promise<WayAtDoor | undefined>;
  sentCode(id: string, codeHash: Hash, minutes: number): Promise<void>;
  /** How many tries are left; 0 = blocked for a quarter of an hour, or stopped for good. */
  countWrongCode(id: string): Promise<number>;
  opened(id: string, on: Day): Promise<void>;
  letIn(visit: YoungVisit, tokenHash: Hash): Promise<void>;
  visit(tokenHash: Hash): Promise<YoungVisit | undefined>;
  touch(id: string, now: number): Promise<void>;
  leave(tokenHash: Hash): Promise<void>;
  forgetVisits(before: number): Promise<void>;
};

type Called = { readonly name: string; readonly phone: string | null; readonly organisation: string };
/** What a young person reads first: who helps, who is on turn, and what is known. */
export type OwnCard = NameParts & {
  readonly caseId: string;
  readonly state: 'active' | 'ended' | 'linked';
  readonly birthDate: Day;
  readonly place: string;
  readonly lead: { readonly id: string; readonly kind: string } & Omit<Called, 'organisation'>;
  readonly contact: (Called & { readonly memberId: string; readonly mail: string | null }) | null;
  readonly turn: {
    readonly name: string;
    /** Somebody by name, and not a team. */
    readonly isPerson: boolean;
    readonly organisation: string;
    readonly phone: string | null;
    readonly verb: Verb;
    readonly dueOn: Day;
    readonly waitsFor: 'self' | 'young-person' | 'parent' | 'employer';
  } | null;
  readonly school: string | null;
  readonly stopsOn: Day | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly prefers: OwnChoice | null;
};
/** What went to another organisation. */
export type OwnShare = {
  readonly handoverId: string;
  readonly kind: string;
  readonly state: string;
  readonly fromName: string;
  readonly toName: string;
  readonly question: string;
  readonly yesBy: YesBy | null;
  readonly sentOn: Day;
  readonly takenOverOn: Day | null;
  readonly closedOn: Day | null;
  readonly blocks: readonly { readonly id: string; readonly text: string }[];
};
/** Who has which version of the overgangsdocument; null = it was read out of a file. */
export type OwnCopy = {
  readonly toName: string;
  readonly fromName: string | null;
  readonly number: number;
  readonly sharedOn: Day;
  readonly withdrawnOn: Day | null;
};
export type OwnAgreement = {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn: Day;
  readonly atTime: string | null;
  readonly doneOn: Day | null;
  /** What the young person said to it: null = nothing yet, and again after it was put off. */
  readonly says: Coming | null;
};
/** What somebody does after school, as it was heard; the one that runs on a day. */
export type OwnDestination = { readonly kind: DestinationKind; readonly startOn: Day };
export type AppointmentAnswer = {
  readonly caseId: string;
  readonly agreementId: string;
  readonly says: Coming;
  readonly because: WhyNot | null;
  readonly on: Day;
};
export type OwnRequest = {
  readonly kind: RequestKind;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly state: string;
};

/** What a young person reads of the own case, and nobody else's. */
export type OwnStore = {
  card(caseId: string): Promise<OwnCard | undefined>;
  shares(caseId: string): Promise<readonly OwnShare[]>;
  copies(caseId: string): Promise<readonly OwnCopy[]>;
  /** Open and done, by day. */
  agreements(caseId: string): Promise<readonly OwnAgreement[]>;
  destination(caseId: string, on: Day): Promise<OwnDestination | undefined>;
  /** "Ik kom" or "ik kan niet", as long as it is not done. False when there is no such appointment. */
  answerAppointment(answer: AppointmentAnswer): Promise<boolean>;
  /** False when the organisation has neither telephone nor mail of this young person. */
  prefer(caseId: string, channel: OwnChoice): Promise<boolean>;
  requests(caseId: string): Promise<readonly OwnRequest[]>;
  /** What follows on an own decision, as the program does it, in the same transaction (db/turn/as-program.ts). */
  asProgram<T>(work: () => Promise<T>): Promise<T>;
};
