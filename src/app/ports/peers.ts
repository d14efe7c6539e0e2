import type { YesBy } from '#domain/handover/yes.ts';
import type { CheckedCoach, CoachFacts, Decides, PeerChannel, PeerNoteKind, PeerState } from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';

type Hash = Uint8Array;
/** A coach, as young people read of one. */
export type PeerProfile = CoachFacts & {
  readonly id: string;
  readonly organisationId: string;
  readonly called: string;
  readonly profile: string;
  /** Goes up at each change. */
  readonly version: number;
};
/** A coach, as the own organisation keeps one. */
export type PeerCoach = Omit<PeerProfile, 'pairs'> & { readonly name: string; readonly vogSeenOn: Day | null };
export type PeerWay = { readonly madeOn: Day; readonly expiresOn: Day; readonly openedOn: Day | null };
type NewWay = Omit<PeerWay, 'openedOn'> & {
  readonly id: string;
  readonly coachId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly tokenHash: Hash;
  readonly codeHash: Hash;
};
/** At the door: only what still leads somewhere. */
export type PeerAtDoor = {
  readonly id: string;
  readonly coachId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly codeHash: Hash;
  readonly blockedMinutes: number;
  readonly visit: { readonly madeAt: number; readonly seenAt: number } | null;
};
/** The coaches of an organisation, and their way in. */
export type PeerStore = {
  coaches(organisationId: string): Promise<readonly PeerCoach[]>;
  add(
    coach: CheckedCoach & { readonly id: string; readonly organisationId: string; readonly memberId: string },
  ): Promise<void>;
  /** False when somebody was faster. */
  change(id: string, version: number, coach: CheckedCoach): Promise<boolean>;
  stop(id: string, on: Day): Promise<void>;
  way(coachId: string): Promise<PeerWay | undefined>;
  /** A way made before ends. */
  makeWay(way: NewWay): Promise<void>;
  closeWay(coachId: string): Promise<void>;
  /** For the program, inside an act: who there are, with how many pairings run. */
  profiles(organisationId: string): Promise<readonly PeerProfile[]>;
  /** Holds a coach: of two who begin at once the second sees what the first did. */
  hold(id: string): Promise<void>;
  /** The same of every organisation, for a sweep: whose VOG ends, and who stopped long ago. */
  vogEnding(
    until: Day,
  ): Promise<readonly { readonly id: string; readonly organisationId: string; readonly vogUntil: Day }[]>;
  vogTold(id: string, vogUntil: Day): Promise<void>;
  /** Of who stopped before this day nothing stays but how somebody was called. Returns how many. */
  forget(stoppedBefore: Day): Promise<number>;
  glance(tokenHash: Hash, today: Day): Promise<{ readonly blockedMinutes: number } | undefined>;
  /** Holds it: of guesses at the same moment each sees what the one before did. */
  atDoor(by: { readonly tokenHash: Hash } | { readonly visitHash: Hash }, today: Day): Promise<PeerAtDoor | undefined>;
  countWrongCode(id: string): Promise<number>;
  letIn(id: string, visitHash: Hash, at: { readonly now: number; readonly today: Day }): Promise<void>;
  touch(id: string, now: number): Promise<void>;
  leave(visitHash: Hash): Promise<void>;
};

/** A pairing, as the organisation of the coach reads it. */
export type Pairing = {
  readonly id: string;
  readonly caseId: string;
  readonly coachId: string | null;
  readonly called: string | null;
  readonly decides: Decides;
  readonly state: PeerState;
  readonly begunOn: Day;
  readonly channel: PeerChannel | null;
  readonly address: string | null;
  readonly yesBy: YesBy | null;
  readonly yesOn: Day | null;
  readonly endedOn: Day | null;
};
/** The same for the young person: who said yes stands elsewhere. */
export type OwnPairing = Omit<Pairing, 'yesBy'>;
export type PeerNote = {
  readonly id: string;
  readonly pairingId: string;
  readonly kind: PeerNoteKind;
  readonly text: string;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly writtenOn: Day;
};
type NewPairing = Pick<Pairing, 'id' | 'caseId' | 'coachId' | 'called' | 'decides' | 'begunOn'> & {
  readonly organisationId: string;
  readonly memberId: string;
};
/** What changes when somebody chose or said yes. */
type PairingChange = Partial<
  Pick<Pairing, 'coachId' | 'called' | 'channel' | 'address' | 'yesBy' | 'yesOn'> & { readonly yesName: string | null }
> & { readonly state: PeerState };
/** What a coach reads of one young person. */
export type PeerYoung = {
  readonly pairingId: string;
  readonly caseId: string;
  readonly firstName: string;
  readonly channel: PeerChannel;
  readonly address: string | null;
  readonly since: Day;
};
/** As the program finds one, to end it or to tell of it. */
export type ProgramPairing = Pick<Pairing, 'id' | 'caseId' | 'coachId' | 'decides' | 'state'> & {
  readonly organisationId: string;
  readonly memberId: string;
};

/** Pairings and what a coach wrote; each reads what the own role may. */
export type PairingStore = {
  /** The one that did not end. Undefined when there is none, or it may not be seen. */
  open(caseId: string): Promise<Pairing | undefined>;
  /** For the young person. */
  own(caseId: string): Promise<OwnPairing | undefined>;
  notes(caseId: string): Promise<readonly PeerNote[]>;
  /** False when there is one already: somebody was faster. */
  begin(pairing: NewPairing): Promise<boolean>;
  /** From this state only; false when it moved on meanwhile. */
  change(id: string, from: readonly PeerState[], change: PairingChange): Promise<boolean>;
  end(id: string, by: 'young' | 'colleague' | 'program', on: Day): Promise<boolean>;
  endOfCoach(coachId: string, on: Day): Promise<readonly ProgramPairing[]>;
  /** For the program: locks it, so that two at once come one after the other. */
  hold(caseId: string): Promise<ProgramPairing | undefined>;
  /** Of coaches whose pairing runs. */
  ofCoach(coachId: string): Promise<readonly ProgramPairing[]>;
  /** Where the begeleiding ended, or another leads. */
  over(): Promise<readonly ProgramPairing[]>;
  /** For a coach: everybody with a yes. */
  mine(): Promise<readonly PeerYoung[]>;
  mineNotes(pairingId: string): Promise<readonly PeerNote[]>;
  write(note: Omit<PeerNote, 'doneOn'> & { readonly caseId: string; readonly organisationId: string }): Promise<void>;
  /** False when it is done already, or is none of the coach. */
  done(id: string, on: Day): Promise<boolean>;
  phone(organisationId: string): Promise<string | null>;
  /** What follows on an act of a young person or a coach, as the program does it (db/turn/as-program.ts). */
  asProgram<T>(work: () => Promise<T>): Promise<T>;
};
