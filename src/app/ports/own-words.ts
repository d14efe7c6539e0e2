import type { Answers, SeatState } from '#domain/young/group.ts';
import type { Instant } from '#domain/access/session.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { Day } from '#law/day.ts';

type Hash = Uint8Array;
/** A page that is given to fill in: of whom, by whom, until when, and the hash of its code. */
type NewSeat = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly momentId: string;
  readonly madeOn: Day;
  readonly until: Instant;
  readonly codeHash: Hash;
};
/** One pupil of a moment, for who holds it. */
export type SeatLine = NameParts & { readonly caseId: string; readonly state: SeatState };
export type Moment = {
  readonly madeOn: Day;
  readonly until: Instant;
  readonly over: boolean;
  readonly seats: readonly SeatLine[];
};
/** What somebody wrote and said to be ready. */
export type OwnWords = { readonly caseId: string; readonly doneOn: Day; readonly answers: Answers };
/** A page at the door: whose it is, and what is asked besides the code. Only while it is open. */
export type Seat = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly birthYear: number;
  /** A device is in with it. */
  readonly taken: boolean;
};
/** What is kept by the own link: ready to be read at once. */
type SaidByLink = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly momentId: string;
  readonly on: Day;
  readonly now: Instant;
  readonly answers: Answers;
};
/** The page as its young person sees it. */
type Sheet = { readonly caseId: string; readonly firstName: string; readonly answers: Answers };

/** Group moments, under the rights of who holds them, at the door, and of who fills in. */
export type OwnWordsStore = {
  /** Gives somebody a page, or opens the one that was there for this moment; what was written stays. */
  give(seat: NewSeat): Promise<void>;
  /** A moment of the own organisation; undefined when it is not there. */
  moment(momentId: string, now: Instant): Promise<Moment | undefined>;
  /** Moments of the asker that still run, newest first. */
  running(memberId: string, now: Instant): Promise<readonly { readonly momentId: string; readonly pupils: number }[]>;
  /** Another code for one pupil: the device that was in is out. False when that page is not open. */
  renew(momentId: string, caseId: string, codeHash: Hash, now: Instant): Promise<boolean>;
  /** Nobody is in any more, and no code lets in. */
  stop(momentId: string, now: Instant): Promise<void>;
  /** What waits to be read in the document; nothing that is not said to be ready. */
  waiting(caseIds: readonly string[]): Promise<readonly OwnWords[]>;
  remove(caseIds: readonly string[]): Promise<void>;
  /** Holds it, so that of two devices at the same moment one comes in. */
  atDoor(by: { readonly codeHash: Hash } | { readonly tokenHash: Hash }, now: Instant): Promise<Seat | undefined>;
  letIn(id: string, tokenHash: Hash): Promise<void>;
  wrongYear(id: string): Promise<void>;
  /** Pages that nobody began, after their time. */
  forget(now: Instant): Promise<void>;
  sheet(id: string): Promise<Sheet | undefined>;
  keep(id: string, answers: Answers): Promise<boolean>;
  /** The same by the own link, without a moment; undefined when nothing waits. */
  byLink(caseId: string): Promise<Answers | undefined>;
  keepByLink(said: SaidByLink): Promise<void>;
  /** It is ready: the code and the device are gone. */
  finish(id: string, on: Day): Promise<boolean>;
};
