import { addWorkingDays } from '#law/working-days.ts';
import { ok, refuse } from '#domain/outcome.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { changedMeanwhile, memberOf, note, type OnCase } from './open-turn.ts';

const daysToBegin = 10;

/** A first turn after a pause: with whoever begins again. */
export function turnOfMine(step: Step, caseId: string, why: Turn['why']): Turn {
  const { memberId, organisationId } = memberOf(step);
  return {
    caseId,
    holder: { organisationId, teamId: null, memberId },
    waitsFor: 'self',
    verb: 'guide',
    words: null,
    why,
    whyWords: null,
    dueOn: addWorkingDays(step.today, daysToBegin),
    since: step.today,
    givenBy: { organisationId, memberId },
    alsoOrganisationId: null,
  };
}

/**
 * Guidance begins again, also of who rested and comes back: the case gets a turn with who reopens it. Not after the term,
 * and not where a person must decide first. Of who died only when that was written down by mistake.
 */
export const reopenCase = makeAct<OnCase & { readonly diedByMistake?: boolean }, { readonly caseId: string }>(
  'reopen-case',
  async (step, { caseId, seen, diedByMistake }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { facts } = admitted.value;
    if (facts.state !== 'ended') return refuse(facts.state === 'linked' ? 'is-linked' : 'not-ended');
    const now = await step.desk.outcomes.current(caseId);
    if (now?.kind === 'term-over') return refuse('term-is-over');
    if (now?.kind === 'not-approach') return refuse('decision-first');
    if (now?.reason === 'deceased' && !diedByMistake) return refuse('died');
    if (seen !== undefined && seen !== facts.version) return changedMeanwhile(step, caseId);
    if (!(await step.desk.cases.reopen(turnOfMine(step, caseId, 'reopened'), facts.version)))
      return changedMeanwhile(step, caseId);
    await step.desk.outcomes.over(caseId, step.today);
    await note(step, caseId, { kind: 'reopened' });
    return ok({ caseId });
  },
);
