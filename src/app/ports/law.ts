import type { Outcome as LawOutcome, Party, Act, Status, Strength } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { CheckedFact } from '#domain/law/hand-facts.ts';
import type { LookedAt } from '#domain/law/versions.ts';

/** A young person as one organisation knows it: what the law asks is told of the one, for the other. */
export type CaseOf = { readonly caseId: string; readonly organisationId: string };

/** What came out of one rule: a task of a party, or whether a rule holds at all. */
export type Judged =
  | {
      readonly act: Act;
      readonly party: Party;
      readonly strength: Strength;
      readonly from: Day;
      readonly until: Day | null;
      readonly status: Status;
      readonly enrolmentId: string | null;
    }
  | { readonly outcome: LawOutcome | 'human' };
/** What an act of Aanzet did because of it. */
/** 'term-turn' = the end of the term, of a duty that may have made a turn before. */
export type Followed = 'turn' | 'term-turn';
type NewReceipt = {
  readonly id: string;
  readonly rule: string;
  /** 'WVO 2020 2.31a' */
  readonly article: string;
  /** The first day of the version of the rule; '' when none was in force. */
  readonly version: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly judged: Judged;
  readonly words: readonly string[];
};
export type StoredReceipt = NewReceipt & {
  readonly judgedOn: Day;
  /** From this day it is another answer; null = it stands. */
  readonly overOn: Day | null;
  readonly followed: Followed | null;
  readonly followedOn: Day | null;
};
type NewFact = CheckedFact & CaseOf & { readonly id: string; readonly memberId: string; readonly writtenOn: Day };
/** A number that the law does not name, from a day on. */
export type LawSetting = {
  readonly name: 'aansluitendMonths';
  readonly value: number;
  readonly validFrom: Day;
  readonly origin: 'region' | 'default';
  readonly setOn: Day;
};
type NewLawSetting = Omit<LawSetting, 'origin'> & {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
};

/** Facts for the law, receipts of what came of them, and the numbers that a region agreed on. */
export type LawStore = {
  /** What these organisations know of these young people; who is not theirs to see is left out. */
  known(of: readonly CaseOf[]): Promise<readonly KnownOf[]>;
  addFact(fact: NewFact): Promise<void>;
  /** Not so any more, or replaced. False when it is not there or was ended before. */
  endFact(of: CaseOf, id: string, on: Day): Promise<boolean>;
  /**
   * Facts that stand go along with a record that was merged away, or back: only these when named. What completes the own
   * school stays behind where the other record has it too. Returns their ids.
   */
  moveFacts(of: CaseOf, toCaseId: string, only: readonly string[] | null): Promise<readonly string[]>;
  /** The own school says that somebody left on this day. */
  keepLeft(of: CaseOf, on: Day): Promise<void>;
  /** Receipts that stand, and as many as forty older ones; the newest first. */
  receipts(of: CaseOf): Promise<readonly StoredReceipt[]>;
  /** Ends receipts that do not hold any more, adds new ones, and keeps when to look again. */
  keep(
    of: CaseOf,
    kept: {
      readonly on: Day;
      readonly over: readonly string[];
      readonly add: readonly NewReceipt[];
      readonly nextOn: Day | null;
      readonly edition: string;
    },
  ): Promise<void>;
  /** What followed in Aanzet from this receipt. */
  follow(of: CaseOf, id: string, followed: Followed, on: Day): Promise<void>;
  /** Looks again on that day, or before. */
  lookAgain(of: CaseOf, on: Day): Promise<void>;
  /** Whose answer may be another one on this day: by date, by another edition of the rules, or never judged. In slices by case. */
  due(today: Day, edition: string, after: string | null, limit: number): Promise<readonly CaseOf[]>;
  /** Every active case with who knows something of it, in slices by case: for a preview. */
  all(after: string | null, limit: number): Promise<readonly CaseOf[]>;
  /** All that was ever agreed, the newest first. */
  settings(): Promise<readonly LawSetting[]>;
  /** False when something was agreed from that very day. */
  addSetting(setting: NewLawSetting): Promise<boolean>;
  /** Versions of rules that somebody looked at and had begin. */
  lookedAt(): Promise<readonly LookedAt[]>;
  /** False when a colleague was first. */
  addLookedAt(looked: LookedAt, by: { readonly organisationId: string; readonly memberId: string }): Promise<boolean>;
};
