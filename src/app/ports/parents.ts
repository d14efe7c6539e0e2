import type { Ground, Part } from '#domain/parents/link.ts';
import type { Channel } from '#domain/young/way.ts';
import type { Verb } from '#domain/turn/verbs.ts';
import type { KnownForRoute } from '#domain/young/route.ts';
import type { Day } from '#law/day.ts';

type Hash = Uint8Array;
/** A link to look along, as the organisation that gave it and the young person see it. */
export type GivenLink = {
  readonly id: string;
  readonly name: string;
  readonly ground: Ground;
  readonly shows: readonly Part[];
  readonly madeOn: Day;
  readonly expiresOn: Day;
  readonly openedOn: Day | null;
};
export type NewLink = Omit<GivenLink, 'openedOn'> & {
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly representativeId: string | null;
  readonly yesOn: Day | null;
  readonly channel: Channel;
  readonly tokenHash: Hash;
  readonly codeHash: Hash;
};
/** A question of who looks along. */
export type AskedAlong = {
  readonly id: string;
  readonly words: string;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
};
/** At the door: only what still leads somewhere. */
export type LinkAtDoor = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly codeHash: Hash;
  readonly blockedMinutes: number;
  /** Where somebody came in; null when nobody is in. */
  readonly visit: { readonly madeAt: number; readonly seenAt: number } | null;
};
type Called = { readonly name: string; readonly phone: string | null };
/** What who looks along reads: who helps, and what may be seen. */
export type Along = {
  readonly caseId: string;
  readonly firstName: string;
  readonly birthDate: Day;
  readonly ground: Ground;
  readonly shows: readonly Part[];
  readonly lead: Called;
  readonly contact: (Called & { readonly organisation: string; readonly memberId: string }) | null;
  readonly turn: {
    readonly name: string;
    readonly verb: Verb;
    readonly dueOn: Day;
    readonly waitsFor: 'self' | 'young-person' | 'parent' | 'employer';
  } | null;
  readonly stopsOn: Day | null;
  /** The newest, and how it stands. */
  readonly handover: KnownForRoute['handover'];
};
type Waiting = { readonly id: string; readonly caseId: string; readonly organisationId: string };

/** Links to look along: under the rights of who gives them, for the program at the door, for who looks along and for the young person. */
export type ParentStore = {
  /** Of this case, those that nobody took away; newest first. */
  links(caseId: string): Promise<readonly GivenLink[]>;
  make(link: NewLink): Promise<void>;
  /** False when there is no such open link. */
  close(caseId: string, id: string): Promise<boolean>;
  /** Of the young person, whose own links alone are there: what somebody sees, or that nobody does. */
  choose(id: string, shows: readonly Part[] | 'gone'): Promise<boolean>;
  /** Of this case and of records that gave way to it, by all who look or looked along; newest first. */
  questions(caseId: string): Promise<readonly (AskedAlong & { readonly name: string })[]>;
  /** The same, of the young person who looks: by whoever looks or looked along, newest first. */
  ownQuestions(): Promise<readonly (Omit<AskedAlong, 'answerBy'> & { readonly name: string })[]>;
  answer(
    caseId: string,
    id: string,
    said: { readonly words: string; readonly on: Day; readonly memberId: string },
  ): Promise<boolean>;
  /** What a link shows without anything else, and nothing about whom it is for; undefined when it leads nowhere. */
  glance(tokenHash: Hash, today: Day): Promise<{ readonly blockedMinutes: number } | undefined>;
  /** Holds it: of guesses at the same moment each sees what the one before did. */
  atDoor(by: { readonly tokenHash: Hash } | { readonly visitHash: Hash }, today: Day): Promise<LinkAtDoor | undefined>;
  /** How many tries are left; 0 = blocked for a quarter of an hour, or stopped for good. */
  countWrongCode(id: string): Promise<number>;
  /** On this browser, and on no other any more. */
  letIn(id: string, visitHash: Hash, at: { readonly now: number; readonly today: Day }): Promise<void>;
  touch(id: string, now: number): Promise<void>;
  leave(visitHash: Hash): Promise<void>;
  /** Of who came in. */
  along(): Promise<Along | undefined>;
  asked(): Promise<readonly AskedAlong[]>;
  ask(
    question: Omit<AskedAlong, 'answer' | 'answeredOn'> & {
      readonly caseId: string;
      readonly organisationId: string;
      readonly linkId: string;
    },
  ): Promise<void>;
  /** What follows on a question, as the program does it, in the same transaction (db/turn/as-program.ts). */
  asProgram<T>(work: () => Promise<T>): Promise<T>;
  /** Questions whose day is over and of which nobody heard it yet. */
  late(today: Day, most: number): Promise<readonly Waiting[]>;
  lateTold(id: string, on: Day): Promise<void>;
};
