import type { Days, HideReason } from '#domain/tips/tip.ts';
import type { Day } from '#law/day.ts';

/** What became of a tip. */
type Became = {
  readonly answerBy: Day;
  readonly answer: string | null;
  readonly hiddenBecause: HideReason | null;
  readonly byName: string | null;
  readonly answeredOn: Day | null;
};
/** A tip as who gave it reads it. */
export type OwnTip = Became & {
  readonly id: string;
  readonly words: string;
  readonly named: boolean;
  readonly sentOn: Day;
  readonly readsFrom: Day;
  /** The school that got it. */
  readonly toName: string;
};
/** The same at school: of a tip without a name nothing leads to somebody. */
export type SchoolTip = Became & {
  readonly id: string;
  readonly words: string;
  /** null = without a name. */
  readonly of: { readonly name: string | null; readonly sentOn: Day } | null;
};
export type TipCounts = { readonly given: number; readonly answered: number; readonly late: number };
type NewTip = Days & {
  readonly caseId: string;
  readonly organisationId: string;
  readonly named: boolean;
  readonly words: string;
  readonly sentOn: Day;
};

/** Tips of young people to school. */
export type TipStore = {
  /** Those of who came in by the own link. */
  own(caseId: string): Promise<readonly OwnTip[]>;
  give(tip: NewTip): Promise<void>;
  /** It is gone, at both sides. */
  takeBack(caseId: string, id: string): Promise<boolean>;
  /** With a name: those that the reader may see. Without: of the own school. */
  atSchool(): Promise<readonly SchoolTip[]>;
  counts(): Promise<TipCounts>;
  /** False when it is not there, not theirs, or done already. */
  answer(id: string, said: { readonly answer: string } | { readonly hiddenBecause: HideReason }): Promise<boolean>;
  /** Schools that have a tip to read, or one that is late, and were not told of it yet. Told from now on. */
  tellable(what: 'came' | 'late', today: Day): Promise<readonly string[]>;
};
