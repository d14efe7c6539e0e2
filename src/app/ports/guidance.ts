import type { Day } from '#law/day.ts';
import type { Renewal, RenewalWay } from '#domain/guidance/renewal.ts';
import type { GoOnReason, TwoFacts } from '#domain/guidance/two-facts.ts';
import type { NameParts } from '#domain/person/name.ts';

/** 'answered' by the school itself, 'heard' by the Doorstroompunt on the phone, 'went-on' without an answer. */
export type QuestionState = 'asked' | 'calls-back' | 'answered' | 'heard' | 'went-on';

/** A question of a Doorstroompunt to a school, as both may know it. */
export type Question = TwoFacts & {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly schoolId: string;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly state: QuestionState;
  readonly answeredOn: Day | null;
  /** Since when it lies with the teamleider of the school; null as long as it is not late. */
  readonly lateToldOn: Day | null;
  readonly wentOnBecause: GoOnReason | null;
};
/** A question that is late, for the program: ids and days. */
type LateQuestion = {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly schoolId: string;
};
/** The same with whom it is about: what a school needs to know whom it means, and nothing more. */
export type AskedAbout = Question & NameParts & { readonly birthDate: Day };
export type NewQuestion = Omit<AskedAbout, keyof TwoFacts | 'state' | 'answeredOn' | 'lateToldOn' | 'wentOnBecause'> & {
  readonly caseId: string;
};
export type Answer = TwoFacts & {
  readonly state: Exclude<QuestionState, 'asked' | 'went-on'>;
  readonly answeredBy: string;
  /** null as long as the school only says that it calls back. */
  readonly answeredOn: Day | null;
};
/** What a school offered one of its own young people; `used` null = not known yet. */
export type Offer = { readonly offeredOn: Day; readonly used: boolean | null };
/** With the offer of the second year beside it. */
export type KeptOffer = Offer & { readonly renewedOn: Day | null; readonly renewedWay: RenewalWay | null };

/** Somebody whose term at the own school ends soon; the own school leads. */
export type EndingTerm = NameParts & { readonly caseId: string; readonly endsOn: Day };
type EndingAsked = readonly [
  school: { readonly organisationId: string; readonly kind: string },
  memberId: string | null,
  within: { readonly from: Day; readonly until: Day },
];
/** Somebody to whom the own school offers again in the second year. */
export type ToRenew = NameParts & {
  readonly caseId: string;
  readonly contactMemberId: string | null;
  /** First and last day of the duty. */
  readonly from: Day;
  readonly until: Day;
  readonly phone: string | null;
  readonly mail: string | null;
};

/**
 * Guidance after school: what was offered, and the two facts of it that a Doorstroompunt asks. Neither side reads a row of
 * the other's young person here.
 */
export type GuidanceStore = {
  /** The offer that the own organisation wrote down. */
  offer(caseId: string): Promise<KeptOffer | undefined>;
  keepOffer(
    caseId: string,
    by: { readonly organisationId: string; readonly memberId: string },
    offer: Offer,
  ): Promise<void>;
  /** The offer of the second year; where no first one was written down it is that one too. */
  renewOffer(
    caseId: string,
    by: { readonly organisationId: string; readonly memberId: string },
    renewal: Renewal,
  ): Promise<void>;
  /** Of whom the law asks an offer again now, by name; of one fixed contact person when `memberId` is given. */
  renewals(organisationId: string, memberId: string | null, limit: number): Promise<readonly ToRenew[]>;
  /** Whose term at this school ends in those days, the first end first; of one fixed contact person when `memberId` is given. */
  endingTerms(...asked: [...EndingAsked, limit: number]): Promise<readonly EndingTerm[]>;
  countEndingTerms(...asked: EndingAsked): Promise<number>;
  countRenewals(organisationId: string, memberId: string | null): Promise<number>;
  /** Adds a question. False when one to the same school is still open. */
  ask(question: NewQuestion): Promise<boolean>;
  /** Questions about this own young person, the newest first. */
  questions(caseId: string): Promise<readonly Question[]>;
  /** What Doorstroompunten ask this school and what is not answered yet, the oldest first. */
  askedOf(schoolId: string): Promise<readonly AskedAbout[]>;
  /** Those of them that stand on no list, since the asker is named for an afgeschermd pupil of that birth date. */
  askedAboutNamed(schoolId: string): Promise<readonly AskedAbout[]>;
  countAskedOf(schoolId: string): Promise<number>;
  /** A question that this school may still read; answered or not. */
  askedAs(schoolId: string, id: string): Promise<AskedAbout | undefined>;
  /** Answers a question that is open; the case that it is about at the asker, undefined when somebody was faster. */
  answer(id: string, answer: Answer): Promise<string | undefined>;
  /** Ends a question without an answer. False when somebody was faster. */
  goOn(id: string, by: { readonly memberId: string; readonly because: GoOnReason; readonly on: Day }): Promise<boolean>;
  /** Questions whose last good day is over for a school that is not closed, and that nobody was told of. For the program. */
  late(today: Day, limit: number): Promise<readonly LateQuestion[]>;
  lateTold(id: string, on: Day): Promise<void>;
  /** Which own young person the question was about: the Doorstroompunt never reads it. */
  keepOwn(id: string, caseId: string, schoolId: string): Promise<void>;
  /** What the school told about this own young person, the newest first. */
  told(caseId: string): Promise<readonly Question[]>;
};
