import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { TurnBefore } from '../ports/undo.ts';
import { memberOf, note } from './open-turn.ts';

type Undone = {
  readonly undone: number;
  /** How many stayed, because somebody did something since. */
  readonly kept: number;
};

/** Puts one turn back as it was, when nobody did anything since and everybody may still be there. */
async function putBack(step: Step, { turn, version }: TurnBefore): Promise<boolean> {
  const { memberId, organisationId } = memberOf(step);
  const facts = await step.desk.cases.find(turn.caseId);
  if (facts?.version !== version || facts.state !== 'active') return false;
  const to = turn.holder.memberId;
  if (to !== null && (await step.desk.directory.holdColleague(to))?.leftOn !== null) return false;
  if (!(await step.desk.cases.giveTurn({ ...turn, givenBy: { organisationId, memberId } }, version))) return false;
  await note(step, turn.caseId, { kind: 'assign-undone' });
  return true;
}

/**
 * Takes an assignment back on the day it was done, for the colleague who did it: each turn goes back to where it lay,
 * except where somebody did something since. Refusals: not-found, too-late.
 */
export const undoAssign = makeAct<{ readonly undoId: string }, Undone>('undo-assign', async (step, { undoId }) => {
  const found = await step.desk.undo.find(undoId);
  if (found?.act !== 'assign') return notFound;
  if (found.doneOn !== step.today) return refuse('too-late');
  const kept = await step.desk.undo.take(undoId);
  if (!kept) return notFound;
  let undone = 0;
  for (const before of kept.turns) if (await putBack(step, before)) undone++;
  return ok({ undone, kept: kept.turns.length - undone });
});
