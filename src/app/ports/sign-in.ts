import type { Day } from '#law/day.ts';
import type { Instant, SessionTimes } from '#domain/access/session.ts';

/** How one colleague signs in. Two employers are two colleagues with the same mail address. */
export type Way = {
  readonly memberId: string;
  readonly sealedSecret: Uint8Array;
  readonly passphraseHash: string;
};
/** Somebody who is setting up the app; without a member for an address that nobody has. */
type FirstTime = {
  readonly memberId: string | null;
  readonly codeHash: Uint8Array;
  readonly wrongCodes: number;
  readonly sealedSecret: Uint8Array | null;
};
type Hash = Uint8Array;

/** For the program at the door only. */
export type SignInStore = {
  /**
   * Counts one try, unless it has to wait. Returns the seconds to wait; 0 = go on. Who tries at the same moment waits for
   * its turn here, so that no burst slips through.
   */
  countTry(key: Hash, now: Instant, waitAfter: (tries: number) => number): Promise<number>;
  /** It was right: all tries of an account are forgotten, of a network this one. */
  forgive(account: Hash, network: Hash): Promise<void>;
  ways(mail: string): Promise<readonly Way[]>;
  /** Of one colleague; undefined when no app was set up. */
  wayOf(memberId: string): Promise<Way | undefined>;
  /** The first time is over without an app: ends every session, right and way in that there was. */
  endFirst(memberId: string): Promise<void>;
  /** False when a code of this moment or later was taken already. */
  takeStep(memberId: string, step: number): Promise<boolean>;
  /** False when it is not theirs, or used. */
  useRecovery(memberId: string, codeHash: Hash, on: Day): Promise<boolean>;
  recoveryLeft(memberId: string): Promise<number>;
  allowFirst(memberId: string, until: Day): Promise<void>;
  /** Who may set up with this address; the newest right when there is more than one. */
  mayBegin(mail: string, on: Day): Promise<string | undefined>;
  isAllowed(memberId: string, on: Day): Promise<boolean>;
  begin(tokenHash: Hash, one: { memberId: string | null; codeHash: Hash; endsAt: Instant }): Promise<void>;
  /** Holds it until the transaction ends; undefined when it is not there or over. */
  first(tokenHash: Hash, now: Instant): Promise<FirstTime | undefined>;
  countWrong(tokenHash: Hash): Promise<void>;
  /** The code was right: it goes on under a new token. */
  prove(tokenHash: Hash, next: { tokenHash: Hash; sealedSecret: Uint8Array; endsAt: Instant }): Promise<void>;
  /** Replaces what there was; ends every session, every right and everything begun. */
  setUp(way: Way & { readonly step: number; readonly on: Day }, codes: readonly Hash[]): Promise<void>;
  /** Removes what is over. */
  forget(limits: { readonly now: Instant; readonly today: Day; readonly sessionsBefore: Instant }): Promise<void>;
};

export type Session = SessionTimes & { readonly id: string; readonly memberId: string };
/** One line of "Waar je bent ingelogd"; day and time in Europe/Amsterdam. */
export type ShownSession = {
  readonly id: string;
  readonly device: string;
  readonly shared: boolean;
  readonly madeOn: Day;
  readonly madeAt: string;
  readonly seenOn: Day;
  readonly seenAt: string;
};
export type SessionStore = {
  /** For the program. */
  byToken(tokenHash: Hash): Promise<Session | undefined>;
  find(id: string): Promise<(Session & { readonly device: string }) | undefined>;
  touch(id: string, now: Instant): Promise<void>;
  /** As who signs in, for oneself. */
  begin(session: Session & { readonly device: string }, tokenHash: Hash): Promise<void>;
  /** The actor's own that are not over, newest first. */
  own(memberId: string, now: Instant): Promise<readonly ShownSession[]>;
  /** False when it was not there, or is another's. */
  end(id: string): Promise<boolean>;
  endAll(memberId: string): Promise<void>;
};
