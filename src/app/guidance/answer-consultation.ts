import { factFaults, factsOf, isAsked, type TypedFacts } from '#domain/guidance/two-facts.ts';
import { leaves, whole } from '#domain/exchange/register.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { looksLike } from '#domain/person/looks-like.ts';
import { makeAct, type Act, type House, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Answer, AskedAbout, Offer } from '../ports/guidance.ts';
import { memberOf, note } from '../turn/open-turn.ts';

/** A question with who asks it, and the number to call. */
export type Asked = AskedAbout & {
  readonly desk: string;
  readonly asker: string;
  readonly phone: string | null;
};

/** A question as the one who answers sees it. */
export async function asked({ desk }: Pick<Step, 'desk'>, question: AskedAbout): Promise<Asked> {
  const organisation = await desk.directory.organisation(question.organisationId);
  const colleague = await desk.directory.colleague(question.memberId);
  return {
    ...question,
    desk: organisation?.name ?? '',
    asker: colleague?.name ?? '',
    phone: colleague?.phone ?? organisation?.phone ?? null,
  };
}

/** What Doorstroompunten ask this school: the first hundred that are not answered, and how many there are. */
export const seeConsultations = makeAct<
  Record<never, never>,
  { readonly questions: readonly Asked[]; readonly total: number }
>('see-consultations', async (step) => {
  const { organisationId, organisationKind } = memberOf(step);
  if (!isAsked(organisationKind)) return notFound;
  const open = await step.desk.guidance.askedOf(organisationId);
  const questions: Asked[] = [];
  for (const question of open) questions.push(await asked(step, question));
  return ok({ questions, total: await step.desk.guidance.countAskedOf(organisationId) });
});

type OnQuestion = { readonly questionId: string };
type Nearness = Pick<House, 'distance'>;

/** A question that this school may still read. */
async function find(step: Step, { questionId }: OnQuestion): Promise<Outcome<AskedAbout>> {
  const { organisationId, organisationKind } = memberOf(step);
  const question = isAsked(organisationKind) && (await step.desk.guidance.askedAs(organisationId, questionId));
  return question ? ok(question) : notFound;
}

/** The own young person whom it is about, when this colleague may see exactly one who looks like it. */
async function ownOf(step: Step, question: AskedAbout, { distance }: Nearness): Promise<string | undefined> {
  const there = await step.desk.people.bornOn(question.schoolId, question.birthDate);
  const [one, ...others] = there.filter((each) => looksLike(each, question, distance));
  return others.length > 0 ? undefined : one?.caseId;
}

export type OpenedQuestion = {
  readonly question: Asked;
  /** The own young person whom it seems to be about; undefined says nothing about who is at this school. */
  readonly ownCaseId: string | undefined;
  /** What the own record says was offered, to begin with. */
  readonly offer: Offer | undefined;
};

const opened = makeAct<OnQuestion & Nearness, OpenedQuestion>('open-consultation', async (step, command) => {
  const found = await find(step, command);
  if (!found.ok) return found;
  const ownCaseId = await ownOf(step, found.value, command);
  const offer = ownCaseId === undefined ? undefined : await step.desk.guidance.offer(ownCaseId);
  return ok({ question: await asked(step, found.value), ownCaseId, offer });
});
/** One question with what the own record says. Looked for inside the own school only. Refusals: not-found. */
export const openConsultation: Act<OnQuestion, OpenedQuestion> = (house, actor, command) =>
  opened(house, actor, { ...command, distance: house.distance });

/** Whoever asked is told that there is an answer; what it says stands on the page only. */
async function answerIt(step: Step, question: AskedAbout, answer: Omit<Answer, 'answeredBy'>): Promise<Outcome<void>> {
  const answeredBy = memberOf(step).memberId;
  const caseId = await step.desk.guidance.answer(question.id, { ...answer, answeredBy });
  if (caseId === undefined) return refuse('answered-meanwhile');
  const to = { organisationId: question.organisationId, teamId: null, memberId: question.memberId };
  await tell(step, { to, kind: 'school-answered', caseId });
  return ok(undefined);
}

const answered = makeAct<OnQuestion & Nearness & { readonly facts: TypedFacts }, void>(
  'answer-consultation',
  async (step, command) => {
    const found = await find(step, command);
    if (!found.ok) return found;
    const question = found.value;
    if (question.answeredOn !== null) return refuse('answered-meanwhile');
    const faults = factFaults(command.facts, step.today);
    if (faults.length > 0) return { ok: false, refusals: faults };
    const ownCaseId = await ownOf(step, question, command);
    if (ownCaseId !== undefined) {
      await step.desk.guidance.keepOwn(question.id, ownCaseId, question.schoolId);
      await note(step, ownCaseId, { kind: 'facts-told' });
    }
    const { offeredOn, used } = factsOf(command.facts);
    const told = leaves('F14-antwoord', { 'offered-on': offeredOn, used, 'answered-on': step.today });
    const facts = { offeredOn: whole(told['offered-on']), used: whole(told.used) };
    return answerIt(step, question, { state: 'answered', answeredOn: whole(told['answered-on']), ...facts });
  },
);
/**
 * The school answers with two facts, and with nothing else that it has. Refusals by field as `factFaults`;
 * answered-meanwhile; not-found.
 */
export const answerConsultation: Act<OnQuestion & { readonly facts: TypedFacts }, void> = (house, actor, command) =>
  answered(house, actor, { ...command, distance: house.distance });

/**
 * "Bel ik terug": for who does not know it, cannot look, or does not know this pupil. It says none of these. Refusals:
 * answered-meanwhile, not-found.
 */
export const callBack = makeAct<OnQuestion, void>('answer-consultation', async (step, command) => {
  const found = await find(step, command);
  if (!found.ok) return found;
  if (found.value.answeredOn !== null) return refuse('answered-meanwhile');
  return answerIt(step, found.value, { state: 'calls-back', answeredOn: null, offeredOn: null, used: null });
});
