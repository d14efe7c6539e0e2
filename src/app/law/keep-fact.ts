import { checkFact, type EnrolmentFact, type HandFact, type TypedFact } from '#domain/law/hand-facts.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { mayDecide } from '#domain/turn/approach.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import type { CaseOf } from '../ports/law.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { judgeAgain } from './judge.ts';

/** What a new fact of this kind replaces: there is one own school, and one of each residence. */
const replaces = (details: HandFact['details'], was: HandFact['details']): boolean =>
  (details.kind === 'enrolment' && details.own && was.kind === 'enrolment' && was.own) ||
  (details.kind === 'override' && was.kind === 'override') ||
  (details.kind === 'residence' && was.kind === 'residence' && was.which === details.which);

/** Of the own school somebody writes what is new; what was known and is left empty stays. */
function completed(details: HandFact['details'], was: HandFact['details'] | undefined): HandFact['details'] {
  if (details.kind !== 'enrolment' || was?.kind !== 'enrolment') return details;
  const known = Object.entries(details).filter(([, value]) => value !== null);
  return { ...was, ...Object.fromEntries(known) };
}

/** The own school's last day goes where every term of the house counts from. */
async function keepLeft({ desk, today }: Step, of: CaseOf, fact: EnrolmentFact): Promise<void> {
  if (fact.own && fact.until !== null && fact.until <= today) await desk.law.keepLeft(of, fact.until);
}

type KeepFact = { readonly caseId: string; readonly fact: TypedFact };
/**
 * A colleague writes down a fact that the law asks, with where it comes from and of which day. An exemption is for the
 * Doorstroompunt and leerplicht only. What the law asks is judged again at once. Refusals by field as `checkFact`;
 * record-is-over; not-found.
 */
export const keepLawFact = makeAct<KeepFact, { readonly caseId: string }>('keep-law-fact', async (step, command) => {
  const { caseId, fact } = command;
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { organisationId, organisationKind, memberId } = memberOf(step);
  if (fact.kind === 'exemption' && !mayDecide(organisationKind)) return notFound;
  if (fact.kind === 'override' && organisationKind !== 'doorstroompunt') return notFound;
  const checked = checkFact(fact, step.today);
  if (!checked.ok) return checked;
  const of = { caseId, organisationId };
  const [known] = await step.desk.law.known([of]);
  if (!known) return notFound;
  const before = known.hand.filter((was) => replaces(checked.value.details, was.details));
  const details = completed(checked.value.details, before[0]?.details);
  for (const { id } of before) await step.desk.law.endFact(of, id, step.today);
  const said = { ...checked.value, details };
  await step.desk.law.addFact({ ...of, id: step.newId(), memberId, writtenOn: step.today, ...said });
  if (details.kind === 'enrolment') await keepLeft(step, of, details);
  await note(step, caseId, { kind: 'law-fact-kept' });
  await judgeAgain(step, of);
  return ok({ caseId });
});

type EndFact = { readonly caseId: string; readonly factId: string };
/** A fact is not so, or not any more. What the law asks is judged again at once. Refusals: fact-gone, record-is-over, not-found. */
export const endLawFact = makeAct<EndFact, { readonly caseId: string }>(
  'keep-law-fact',
  async (step, { caseId, factId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const of = { caseId, organisationId: memberOf(step).organisationId };
    if (!(await step.desk.law.endFact(of, factId, step.today))) return refuse('fact-gone');
    await note(step, caseId, { kind: 'law-fact-ended' });
    await judgeAgain(step, of);
    return ok({ caseId });
  },
);
