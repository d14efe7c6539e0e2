/** The end of a school's term, for a whole cohort: decided together, each with an own outcome (field finding 15). */
import type { Actor } from '#domain/access/actor.ts';
import type { Farewell } from '#domain/guidance/farewell.ts';
import { daysBeforeEnd } from '#domain/law/turn-of-duty.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { addDays } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { EndingTerm } from '../ports/guidance.ts';
import { endCase } from '../turn/end-case.ts';
import { giveTurn } from '../turn/give-turn.ts';
import { memberOf } from '../turn/open-turn.ts';

const most = 200;
export type EndingTerms = { readonly lines: readonly EndingTerm[]; readonly whose: 'mine' | 'all' };
/** The days in which a term ends soon, and whose: of who asks, or of everybody there. */
function asked(step: Pick<Step, 'actor' | 'today'>, whose: EndingTerms['whose']) {
  const { organisationId, organisationKind: kind, memberId } = memberOf(step);
  const within = { from: step.today, until: addDays(step.today, daysBeforeEnd) };
  return [{ organisationId, kind }, whose === 'mine' ? memberId : null, within] as const;
}
/** Of how many the term of the own school ends soon. */
export const countEnding = (
  step: Pick<Step, 'actor' | 'today' | 'desk'>,
  whose: EndingTerms['whose'],
): Promise<number> => step.desk.guidance.countEndingTerms(...asked(step, whose));
/** Whose term at the own school ends within sixty days, the first end first: of who asks, or of everybody there. Refusal: not-found. */
export const seeEndingTerms = makeAct<Pick<EndingTerms, 'whose'>, EndingTerms>(
  'see-ending-terms',
  async (step, { whose }) => {
    if (!isSchool(memberOf(step).organisationKind)) return notFound;
    return ok({ lines: await step.desk.guidance.endingTerms(...asked(step, whose), most), whose });
  },
);

type Row = { readonly caseId: string; readonly farewell: Farewell };
/** Days in which a hand-over is begun. */
const daysToHandOver = 10;

/** What each outcome is: an act that stands by itself as well. */
function decide(house: House, actor: Actor, { caseId, farewell }: Row): Promise<Outcome<unknown>> {
  if (farewell === 'hand-over') {
    const memberId = actor.kind === 'member' ? actor.memberId : null;
    const dueOn = addWorkingDays(house.today(), daysToHandOver);
    return giveTurn(house, actor, { caseId, memberId, teamId: null, verb: 'prepare-handover', words: null, dueOn });
  }
  const reason = farewell === 'talk' ? 'goodbye' : 'on-their-own';
  return endCase(house, actor, { caseId, reason, words: null, youngPersonTold: true });
}

export type ClosedTerms = {
  readonly done: readonly string[];
  readonly failed: readonly { readonly caseId: string; readonly refusals: readonly Refusal[] }[];
};
/**
 * Writes down what was decided for each: a leave that was taken, or that somebody hands over. One that fails leaves the others.
 * Refusals of one: as `endCase` and `giveTurn`.
 */
export async function closeTerms(house: House, actor: Actor, rows: readonly Row[]): Promise<ClosedTerms> {
  const done: string[] = [];
  const failed: { caseId: string; refusals: readonly Refusal[] }[] = [];
  for (const row of rows) {
    const outcome = actor.kind === 'member' ? await decide(house, actor, row) : refuse('not-allowed');
    if (outcome.ok) done.push(row.caseId);
    else failed.push({ caseId: row.caseId, refusals: outcome.refusals });
  }
  return { done, failed };
}
