import { addOpenDays, type Closure } from '../calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';
import type { Holder, Turn } from '../turn/turn.ts';
import type { Handover } from './handover.ts';
import { courses } from './courses.ts';
import type { Course } from './kinds.ts';
import { hasArrived, isOpen, type Row, type Side, type Step, type TurnHolder, type TurnRule } from './states.ts';

/** What a step needs to know beyond the state. */
export type StepFacts = {
  readonly receiverHasAccount: boolean;
  readonly questionOpen: boolean;
  readonly notThere: number;
};

const holds = (when: NonNullable<Row['when']>, facts: StepFacts): boolean => {
  if (when === 'receiver has an account') return facts.receiverHasAccount;
  if (when === 'receiver has no account') return !facts.receiverHasAccount;
  return when === 'a question is open' ? facts.questionOpen : facts.notThere > 0;
};

function whyNot(course: Course, state: Handover['state'], step: Step) {
  if ((step === 'take-over' || step === 'take-over-orally') && (state === 'taken-over' || state === 'done'))
    return refuse('already-taken-over');
  if (hasArrived(state)) return refuse(step === 'ask' ? 'question-open' : 'has-arrived');
  if (!isOpen(state)) return refuse(`handover-${state}`);
  if (step === 'say-yes' && state === 'draft') return refuse('read-first');
  if (step !== 'send') return refuse('not-now');
  return refuse(course === 'asked' ? 'yes-first' : 'tell-first');
}

/** The row of the course's table for this step; refuses with why it cannot be done now. Table: docs/flows/handover.md. */
export function rowFor(
  course: Course,
  state: Handover['state'],
  step: Step,
  side: Side,
  facts: StepFacts,
): Outcome<Row> {
  const rows = courses[course].filter((row) => (row.from as readonly string[]).includes(state) && row.step === step);
  if (rows.length === 0) return whyNot(course, state, step);
  const mine = rows.filter((row) => row.who.includes(side));
  if (mine.length === 0) return refuse('not-allowed');
  const row = mine.find(({ when }) => when === undefined || holds(when, facts));
  return row ? ok(row) : refuse(step === 'answer' ? 'no-open-question' : 'not-now');
}

/** Which steps this side may take now: what the pages show as buttons. */
export const stepsFor = (course: Course, state: Handover['state'], side: Side, facts: StepFacts): readonly Step[] => [
  ...new Set(courses[course].map((row) => row.step).filter((step) => rowFor(course, state, step, side, facts).ok)),
];

/** Who the turn rules speak of, in one hand-over. */
export type Parties = Readonly<Record<TurnHolder, Holder>>;
export type TurnFacts = {
  readonly caseId: string;
  readonly parties: Parties;
  readonly today: Day;
  readonly answerDueOn: Day | null;
  readonly meetOn: Day | null;
  readonly givenBy: Turn['givenBy'];
  readonly alsoOrganisationId: string | null;
  readonly whoElse?: string | null;
  /** Of the organisation that gets the turn: its term does not run while it is closed. */
  readonly closures: Closures;
  /** What comes after school is the school's to talk about; another goes on guiding. */
  readonly senderIsSchool: boolean;
};
type Closures = readonly Pick<Closure, 'from' | 'until'>[];

function dueDay(rule: TurnRule, facts: TurnFacts): Day {
  if (typeof rule.due === 'object') return addOpenDays(facts.today, rule.due.workingDays, facts.closures);
  const day = rule.due === 'answer-day' ? facts.answerDueOn : facts.meetOn;
  if (day === null) throw new Error('a turn needs a day that was not set');
  return day;
}

/** The turn that a rule gives. Throws when the day that the rule speaks of was not set: a bug. */
export function turnBy(rule: TurnRule, facts: TurnFacts): Turn {
  return {
    caseId: facts.caseId,
    holder: facts.parties[rule.holder],
    waitsFor: 'self',
    verb: rule.verb === 'talk-about-after-school' && !facts.senderIsSchool ? 'guide' : rule.verb,
    // Who else the receiver named is what the sender needs now; a turn takes sixty characters.
    words: facts.whoElse && facts.whoElse.length <= 60 ? facts.whoElse : null,
    why: rule.why,
    whyWords: null,
    dueOn: dueDay(rule, facts),
    since: facts.today,
    givenBy: facts.givenBy,
    alsoOrganisationId: facts.alsoOrganisationId,
  };
}

/** The last good day to answer: working days of the convenant after the sending day, on which the receiver is open. */
export const answerDay = (sentOn: Day, workingDays: number, closures: Closures): Day =>
  addOpenDays(sentOn, workingDays, closures);
/** After an answer the receiver has at least five such days again. */
export const answerDayAfterAnswer = (was: Day, today: Day, closures: Closures): Day => {
  const atLeast = addOpenDays(today, 5, closures);
  return was > atLeast ? was : atLeast;
};
