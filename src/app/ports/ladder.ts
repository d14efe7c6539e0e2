import type { AgreedTerms, Climb, QuestionLevel, QuestionState, Reason, StuckFacts } from '#domain/ladder/ladder.ts';
import type { Day } from '#law/day.ts';

/** A question that climbed. It names nobody. */
export type Question = {
  readonly id: string;
  /** Who asks. */
  readonly organisationId: string;
  readonly reason: Reason;
  readonly amount: number;
  readonly words: string | null;
  readonly level: QuestionLevel;
  readonly holderMemberId: string;
  readonly askedOn: Day;
  /** Since when it lies at this level. */
  readonly since: Day;
  readonly dueOn: Day;
  readonly state: QuestionState;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly closedOn: Day | null;
};
type NewQuestion = Pick<Question, 'id' | 'organisationId' | 'level' | 'holderMemberId' | 'askedOn' | 'dueOn'> &
  Climb & { readonly caseId: string };
/** A case that may be stuck, for the program. */
export type Stuck = StuckFacts & { readonly caseId: string; readonly organisationId: string };
/** An open question, for the program. */
export type OpenQuestion = Pick<Question, 'id' | 'level' | 'holderMemberId' | 'since' | 'organisationId'> & {
  /** The case is active, with the same lead, and of one that stayed still the turn still lies there. */
  readonly stands: boolean;
};
type Asker = { readonly caseId: string; readonly organisationId: string; readonly contactMemberId: string | null };
type By = { readonly id: string; readonly organisationId: string; readonly memberId: string; readonly setOn: Day };

/** What climbs, and the agreement on when. */
export type LadderStore = {
  terms(): Promise<readonly AgreedTerms[]>;
  /** False when something else holds from that day. */
  addTerms(agreed: AgreedTerms & By): Promise<boolean>;
  /** Open ones, and those closed from this day on; oldest last day first. */
  questions(closedFrom: Day): Promise<readonly Question[]>;
  find(id: string): Promise<Question | undefined>;
  /** Of one case, newest first; for who asks. */
  ofCase(caseId: string): Promise<readonly Question[]>;
  /** Whom it is about, under the rights of who looks: undefined for everybody who does not read the case. */
  caseOf(questionId: string): Promise<string | undefined>;
  /** False when it is not open any more. */
  reword(id: string, words: string): Promise<boolean>;
  answer(id: string, said: { readonly answer: string; readonly memberId: string; readonly on: Day }): Promise<boolean>;
  /** For the program: cases sent back at least so often, or with a turn that lies there since this day; in the order of their cases. */
  stuck(
    wish: { readonly times: number; readonly sinceBy: Day; readonly today: Day },
    after: string | null,
    limit: number,
  ): Promise<readonly Stuck[]>;
  climb(question: NewQuestion): Promise<void>;
  open(): Promise<readonly OpenQuestion[]>;
  /** To another level or another holder. */
  hand(id: string, to: Pick<Question, 'level' | 'holderMemberId' | 'since' | 'dueOn'>): Promise<void>;
  fallAway(id: string, on: Day): Promise<void>;
  /** For the program: about whom, who leads there, and the fixed contact person of that organisation. */
  askerOf(id: string): Promise<Asker | undefined>;
};
