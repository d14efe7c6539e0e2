import { addWorkingDays } from '#law/working-days.ts';
import { addMonths } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { isApproachReason, mayDecide, waitsForDecision } from '#domain/turn/approach.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { changedMeanwhile, memberOf, move, note, type OnCase } from './open-turn.ts';
import { turnOfMine } from './reopen-case.ts';
import { stopCase } from './stop-case.ts';

type DecideApproach = OnCase & { readonly decision: 'approach' | 'not' | undefined; readonly because: string };
type Undecided = { readonly facts: CaseFacts; readonly turn: Turn | undefined };
type Done = Outcome<{ readonly caseId: string }>;
const daysToApproach = 10;
const monthsUntilAgain = 12;

/**
 * A person decides whether somebody with an exemption may be approached, with a reason from a closed list: then whoever
 * decides is on turn to call. If not, nobody is, and it is looked at again in a year.
 */
export const decideApproach = makeAct<DecideApproach, { readonly caseId: string }>(
  'decide-approach',
  async (step, command) => {
    if (!mayDecide(memberOf(step).organisationKind)) return notFound;
    const found = await undecided(step, command);
    if (!found.ok) return found;
    const { decision, because: reason } = command;
    if (decision === undefined) return refuse('decision-missing', 'decision');
    if (!isApproachReason(reason)) return refuse('decision-reason-missing', 'because');
    if (decision === 'approach') return approach(step, found.value, reason);
    const lookAgainOn = addMonths(step.today, monthsUntilAgain);
    const happened = { kind: 'approach-not' as const, details: { reason, lookAgainOn } };
    return stopCase(step, found.value.facts, { kind: 'not-approach', lookAgainOn }, happened);
  },
);

async function undecided(step: Step, { caseId, seen }: OnCase): Promise<Outcome<Undecided>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  if (seen !== undefined && seen !== facts.version) return changedMeanwhile(step, caseId);
  const turn = facts.state === 'active' ? await step.desk.cases.turn(caseId) : undefined;
  if (turn && waitsForDecision(turn)) return ok({ facts, turn });
  const now = facts.state === 'ended' ? await step.desk.outcomes.current(caseId) : undefined;
  return now?.kind === 'not-approach' ? ok({ facts, turn: undefined }) : refuse('nothing-to-decide');
}

async function approach(step: Step, { facts, turn }: Undecided, reason: string): Promise<Done> {
  const { caseId } = facts;
  const happened = { kind: 'approach', details: { reason } } as const;
  const dueOn = addWorkingDays(step.today, daysToApproach);
  const mine: Turn = { ...turnOfMine(step, caseId, 'approach-decided'), verb: 'call', dueOn };
  if (turn) {
    const { holder, verb, why } = mine;
    return move(step, { facts, turn }, { holder, verb, why, dueOn }, happened);
  }
  if (!(await step.desk.cases.reopen(mine, facts.version))) return changedMeanwhile(step, caseId);
  await step.desk.outcomes.over(caseId, step.today);
  await note(step, caseId, happened);
  return ok({ caseId });
}
