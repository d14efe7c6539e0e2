import type { Member, OrganisationKind } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { mandateTasks, executes } from '#domain/directory/mandate.ts';
import {
  checkAnswer,
  checkTerms,
  questionOf,
  seatOf,
  shownFrom,
  termsOn,
  type AgreedTerms,
  type TermsNow,
  type TypedTerms,
} from '#domain/ladder/ladder.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Question } from '../ports/ladder.ts';
import { memberOf } from '../turn/open-turn.ts';

/** A question with words and names of colleagues; never of whom it is about. */
export type QuestionLine = Question & {
  readonly asks: string;
  readonly asker: string;
  readonly holder: string;
  readonly mine: boolean;
};
type Choice = { readonly id: string; readonly name: string };
export type LadderView = {
  readonly questions: readonly QuestionLine[];
  /** Of each reason, how many stand open and of how many organisations. */
  readonly counts: readonly {
    readonly reason: Question['reason'];
    readonly open: number;
    readonly organisations: number;
  }[];
  readonly now: TermsNow;
  readonly all: readonly AgreedTerms[];
  readonly seats: { readonly policy: string | null; readonly board: string | null };
  /** Who could get questions, for who keeps the region; else nobody. */
  readonly people: readonly Choice[];
  readonly keeps: boolean;
};

async function linesOf({ desk }: Step, me: Member, questions: readonly Question[]): Promise<readonly QuestionLine[]> {
  const ids = questions.flatMap(({ organisationId, holderMemberId }) => [organisationId, holderMemberId]);
  const names = await desk.directory.names([...new Set(ids)]);
  return questions.map((one) => ({
    ...one,
    asks: one.words ?? questionOf(one.reason, one.amount),
    asker: names.get(one.organisationId) ?? '',
    holder: names.get(one.holderMemberId) ?? '',
    mine: one.holderMemberId === me.memberId,
  }));
}
const countsOf = (questions: readonly Question[]): LadderView['counts'] =>
  (['sent-back', 'still'] as const).map((reason) => {
    const open = questions.filter((one) => one.reason === reason && one.state === 'open');
    return { reason, open: open.length, organisations: new Set(open.map((one) => one.organisationId)).size };
  });

/** The questions that the actor may read, oldest last day first, and what the region agreed on. */
export const seeLadder = makeAct<Record<never, never>, LadderView>('see-ladder', async (step) => {
  const { desk, today } = step;
  const me = memberOf(step);
  const questions = await desk.ladder.questions(shownFrom(today));
  const all = await desk.ladder.terms();
  const now = termsOn(all, today);
  const colleagues = await desk.directory.allColleagues();
  const seat = (level: 'policy' | 'board') =>
    colleagues.find(({ id }) => id === seatOf(level, now.terms, colleagues)?.id);
  const organisations = new Map((await desk.directory.organisations()).map((one) => [one.id, one]));
  const people = colleagues
    .filter(({ leftOn, organisationId }) => leftOn === null && organisations.get(organisationId)?.hasAccount)
    .map(({ id, name, organisationId }) => ({ id, name: `${name}, ${organisations.get(organisationId)?.shortName}` }));
  return ok({
    questions: await linesOf(step, me, questions),
    counts: countsOf(questions),
    now,
    all,
    seats: { policy: seat('policy')?.name ?? null, board: seat('board')?.name ?? null },
    people: keepsRegion(me) ? people : [],
    keeps: keepsRegion(me),
  });
});

const byMandate: readonly OrganisationKind[] = ['wi', 'doorstroompunt', 'leerplicht'];
/**
 * The case behind a question, for who has a ground of its own and a mandate for it: the database gives the row only where one of the
 * grounds holds, and an organisation that works for a college must carry out a task for where the young person lives, today. Policy
 * and board have neither, and get nothing.
 */
async function caseBehind({ desk, today }: Step, me: Member, questionId: string): Promise<string | null> {
  if (!canGuide(me.role)) return null;
  const caseId = await desk.ladder.caseOf(questionId);
  if (caseId === undefined) return null;
  if (!byMandate.includes(me.organisationKind)) return caseId;
  const code = (await desk.people.find(caseId))?.municipalityCode ?? null;
  if (code === null) return null;
  const mandates = await desk.directory.mandates();
  return mandateTasks.some((task) => executes(mandates, task, code, today) === me.organisationId) ? caseId : null;
}

export type QuestionView = QuestionLine & {
  /** null for everybody without a ground and a mandate. */
  readonly caseId: string | null;
  /** Other open questions with this reason. */
  readonly alike: number;
};
/** One question. Refusals: not-found. */
export const seeQuestion = makeAct<{ readonly questionId: string }, QuestionView>(
  'see-ladder',
  async (step, { questionId }) => {
    const me = memberOf(step);
    const question = await step.desk.ladder.find(questionId);
    const [line] = question ? await linesOf(step, me, [question]) : [];
    if (!line) return notFound;
    const open = await step.desk.ladder.questions(step.today);
    const alike = open.filter(
      ({ id, reason, state }) => state === 'open' && reason === line.reason && id !== line.id,
    ).length;
    return ok({ ...line, alike, caseId: await caseBehind(step, me, questionId) });
  },
);

/** The answer goes down: who asked is told. Refusals at `answer`: question-missing, words-too-long, bsn; question-closed; not-found. */
export const answerClimbed = makeAct<{ readonly questionId: string; readonly answer: string }, null>(
  'answer-climbed',
  async (step, { questionId, answer }) => {
    const { memberId } = memberOf(step);
    const question = await step.desk.ladder.find(questionId);
    if (question?.holderMemberId !== memberId) return notFound;
    const checked = checkAnswer(answer);
    if (!checked.ok) return checked;
    const said = { answer: checked.value, memberId, on: step.today };
    if (!(await step.desk.ladder.answer(questionId, said))) return refuse('question-closed');
    await step.desk.outbox.announce({
      id: step.newId(),
      kind: 'climbed-answered',
      organisationId: question.organisationId,
      payload: { questionId },
      onceKey: questionId,
    });
    return ok(null);
  },
);

/** The region agreed on when a question climbs and who gets it. Refusals by field as `checkTerms`; seat-unknown; agreed-that-day; not-found. */
export const keepLadderTerms = makeAct<{ readonly typed: TypedTerms }, null>(
  'keep-ladder-terms',
  async (step, { typed }) => {
    if (!keepsRegion(step.actor)) return notFound;
    const checked = checkTerms(typed, step.today);
    if (!checked.ok) return checked;
    const working = new Set((await step.desk.directory.allColleagues()).map(({ id }) => id));
    const { policyMemberId, boardMemberId } = checked.value.terms;
    const unknown = (id: string | null) => id !== null && !working.has(id);
    if (unknown(policyMemberId)) return refuse('seat-unknown', 'policyMemberId');
    if (unknown(boardMemberId)) return refuse('seat-unknown', 'boardMemberId');
    const { organisationId, memberId } = memberOf(step);
    const by = { id: step.newId(), organisationId, memberId, setOn: step.today };
    return (await step.desk.ladder.addTerms({ ...checked.value, ...by }))
      ? ok(null)
      : refuse('agreed-that-day', 'validFrom');
  },
);
