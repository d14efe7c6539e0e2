import { refuse, type Outcome } from '#domain/outcome.ts';
import { waitsForDecision } from '#domain/turn/approach.ts';
import { endExtracts } from '../extract/end-extracts.ts';
import type { Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { CaseOutcome } from '../ports/outcomes.ts';
import { changedMeanwhile, holderName, memberOf, note, type OpenTurn } from './open-turn.ts';

/** Why a case keeps its turn: somebody must decide first, a hand-over is open, or another organisation is on turn. */
export async function mustStay(step: Step, { facts, turn }: OpenTurn): Promise<Outcome<never> | undefined> {
  if (waitsForDecision(turn)) return refuse('decision-first');
  if (await step.desk.cases.hasOpenHandover(facts.caseId)) return refuse('handover-open');
  if (turn.holder.organisationId === memberOf(step).organisationId) return undefined;
  return refuse('turn-elsewhere', undefined, { who: await holderName(step, turn.holder) });
}

export type Said = Pick<CaseOutcome, 'kind'> &
  Partial<Pick<CaseOutcome, 'reason' | 'saidOn' | 'heardBy' | 'lookAgainOn'>>;

/** Keeps what the own organisation says of a case, from today or from the day that it was said. */
export function say(step: Step, caseId: string, said: Said): Promise<void> {
  const { memberId, organisationId } = memberOf(step);
  const from = { reason: null, saidOn: step.today, heardBy: null, lookAgainOn: null };
  return step.desk.outcomes.keep({ id: step.newId(), caseId, organisationId, memberId, ...from, ...said });
}

/** The case loses its turn, and the own organisation keeps why. Refuses when another was faster. */
export async function stopCase(
  step: Step,
  { caseId, version }: Pick<CaseFacts, 'caseId' | 'version'>,
  said: Said,
  happened: Parameters<typeof note>[2],
): Promise<Outcome<{ readonly caseId: string }>> {
  if (!(await step.desk.cases.end(caseId, step.today, version))) return changedMeanwhile(step, caseId);
  await endExtracts(step, caseId);
  await say(step, caseId, said);
  await note(step, caseId, happened);
  return { ok: true, value: { caseId } };
}
