import { addOpenDays } from '#domain/calendar/closures.ts';
import {
  answerWorkingDays,
  factFaults,
  factsOf,
  isAsked,
  mayGoOn,
  type GoOnReason,
  type TypedFacts,
} from '#domain/guidance/two-facts.ts';
import { leaves, whole } from '#domain/exchange/register.ts';
import { isOwnSchool } from '#domain/intake/school.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { Organisation } from '../ports/directory.ts';
import type { PersonRecord } from '../ports/people.ts';
import { judgeAgain } from '../law/judge.ts';
import { memberOf, note } from '../turn/open-turn.ts';

type OnCase = { readonly caseId: string };
type SchoolToAsk = Pick<Organisation, 'id' | 'name' | 'phone' | 'hasAccount'>;

/** The own active case of a Doorstroompunt: nobody else has this question. */
async function own(step: Step, { caseId }: OnCase): Promise<Outcome<{ facts: CaseFacts; person: PersonRecord }>> {
  if (memberOf(step).organisationKind !== 'doorstroompunt') return notFound;
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  const person = await step.desk.people.find(caseId);
  if (!person) return notFound;
  return facts.state === 'active' ? ok({ facts, person }) : refuse('not-active');
}

export type SchoolsToAsk = {
  readonly firstName: string;
  readonly schools: readonly SchoolToAsk[];
  /** The school that the own register names, when it is in the directory. */
  readonly proposed: string | undefined;
};

/** Whom a Doorstroompunt can ask, with the school that its own register names first. Refusals: not-found, not-active. */
export const schoolsToAsk = makeAct<OnCase, SchoolsToAsk>('ask-school', async (step, command) => {
  const found = await own(step, command);
  if (!found.ok) return found;
  const all = await step.desk.directory.organisations();
  const schools = all.filter(({ kind }) => isAsked(kind));
  const names = (await step.desk.register.dossiers(command.caseId)).flatMap(({ school }) => school ?? []);
  const proposed = schools.find((school) => names.some((name) => isOwnSchool(name, school)));
  return ok({ firstName: found.value.person.firstName, schools, proposed: proposed?.id });
});

type AskSchool = OnCase & { readonly schoolId: string };

/**
 * Asks a school for two facts about the guidance that it offered (F14). The school gets name and birth date, so that it
 * knows whom it is about; nothing that it has comes this way but its answer. Refusals at `schoolId`: school-missing,
 * school-without-account (with name and phone), already-asked; and ask-by-phone for who is afgeschermd.
 */
export const askSchool = makeAct<AskSchool, OnCase>('ask-school', async (step, command) => {
  const found = await own(step, command);
  if (!found.ok) return found;
  const { caseId, schoolId } = command;
  const { desk, today } = step;
  const school = await desk.directory.organisation(schoolId);
  if (!school || !isAsked(school.kind)) return refuse('school-missing', 'schoolId');
  const { name, phone } = school;
  if (!school.hasAccount) return refuse('school-without-account', 'schoolId', { name, ...(phone && { phone }) });
  if (await desk.cases.isShielded(caseId)) return refuse('ask-by-phone', 'schoolId', { name, ...(phone && { phone }) });
  const { organisationId, memberId } = memberOf(step);
  const { firstName, infix, familyName, birthDate } = found.value.person;
  const answerBy = addOpenDays(today, answerWorkingDays, await desk.directory.closures(schoolId));
  const open = leaves('F14-vraag', { name: { firstName, infix, familyName }, 'birth-date': birthDate });
  const about = { caseId, ...whole(open.name), birthDate: whole(open['birth-date']) };
  const asked = { id: step.newId(), organisationId, memberId, schoolId, askedOn: today, answerBy };
  if (!(await desk.guidance.ask({ ...about, ...asked }))) return refuse('already-asked', 'schoolId');
  await note(step, caseId, { kind: 'school-asked' });
  return ok({ caseId });
});

type HearSchool = OnCase & { readonly questionId: string; readonly facts: TypedFacts };

/**
 * The school said it on the phone: a colleague of the Doorstroompunt writes the two facts down. Refusals by field as
 * `factFaults`; answered-meanwhile; not-found.
 */
export const hearSchool = makeAct<HearSchool, OnCase>('hear-school', async (step, { caseId, questionId, facts }) => {
  const found = await own(step, { caseId });
  if (!found.ok) return found;
  const questions = await step.desk.guidance.questions(caseId);
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return notFound;
  if (question.answeredOn !== null) return refuse('answered-meanwhile');
  const faults = factFaults(facts, step.today);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const heard = { state: 'heard' as const, answeredBy: memberOf(step).memberId, answeredOn: step.today };
  if (!(await step.desk.guidance.answer(questionId, { ...heard, ...factsOf(facts) })))
    return refuse('answered-meanwhile');
  await note(step, caseId, { kind: 'school-heard' });
  await judgeAgain(step, { caseId, organisationId: memberOf(step).organisationId });
  return ok({ caseId });
});

type GoOn = OnCase & { readonly questionId: string; readonly because: GoOnReason | undefined };

/**
 * The school did not answer by its last good day: the Doorstroompunt goes on without, and says why. The question is closed by
 * it. Refusals: go-on-reason-missing at `because`, answered-meanwhile, not-late-yet, not-found.
 */
export const goOnWithoutSchool = makeAct<GoOn, OnCase>('go-on-without-school', async (step, command) => {
  const { caseId, questionId, because } = command;
  const found = await own(step, { caseId });
  if (!found.ok) return found;
  const question = (await step.desk.guidance.questions(caseId)).find(({ id }) => id === questionId);
  if (!question) return notFound;
  if (question.answeredOn !== null) return refuse('answered-meanwhile');
  if (!mayGoOn(question)) return refuse('not-late-yet');
  if (because === undefined) return refuse('go-on-reason-missing', 'because');
  const { memberId } = memberOf(step);
  if (!(await step.desk.guidance.goOn(questionId, { memberId, because, on: step.today })))
    return refuse('answered-meanwhile');
  await note(step, caseId, { kind: 'went-on' });
  return ok({ caseId });
});
