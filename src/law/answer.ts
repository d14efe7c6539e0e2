import type { Day } from './day.ts';

/** Whether a rule holds for somebody. What the law leaves open is `undetermined`, never guessed. */
export type Outcome = 'met' | 'not-met' | 'undetermined';
export type Party = 'school' | 'doorstroompunt' | 'gemeente';
export type Act =
  | 'offer-loopbaanbegeleiding'
  | 'renew-offer'
  | 'consult-school'
  | 'overgangsdocument'
  | 'mbo-verklaring'
  | 'report-absence';
export type Strength = 'must' | 'may';
export type Status = 'open' | 'not-yet' | 'done' | 'lapsed' | 'undetermined';

/** One task of one party on one day, as the contract of `aanzet duties` has it. */
export type Duty = {
  readonly rule: string;
  /** 'WVO 2020 2.31a' */
  readonly article: string;
  readonly party: Party;
  readonly act: Act;
  readonly strength: Strength;
  readonly from: Day;
  /** The last day of the term; null when it has none. */
  readonly until: Day | null;
  /** A day by which it must be done, other than the end of the term; no rule of today has one. */
  readonly due: Day | null;
  readonly status: Status;
  /** Null when a paper belongs to no enrolment that is known. */
  readonly enrolmentId: string | null;
  /** Plain Dutch, one sentence each; assumptions and open questions are named. */
  readonly because: readonly string[];
};

/** Whether somebody is in the group of the Doorstroompunt. */
export type Doelgroep = {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly article: string;
  readonly because: readonly string[];
};

/** Somebody falls under the letter of the law, and a person decides whether to approach. Outside the contract. */
export type Approach = {
  readonly outcome: 'human';
  readonly rule: string;
  /** 'LPW 5' */
  readonly article: string;
  readonly because: readonly string[];
};

/** What the law asks for one young person on one day. */
export type Answer = {
  readonly date: Day;
  readonly startkwalificatie: boolean;
  readonly doorstroompuntDoelgroep: Doelgroep;
  readonly duties: readonly Duty[];
  /** Only there when the facts have an exemption, which the contract's facts cannot. */
  readonly approach?: Approach;
};

/** What stays of weighing one rule: kept with what followed from it, shown to professionals and to the young person. */
export type Receipt = {
  readonly rule: string;
  readonly article: string;
  /** The first day of the version of the rule that was used. */
  readonly version: Day;
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
  readonly outcome: Outcome | 'computed' | 'human';
  readonly words: readonly string[];
};
