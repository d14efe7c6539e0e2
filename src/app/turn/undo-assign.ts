import { ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { putBack, takeUndo } from './put-back.ts';

type Undone = {
  readonly undone: number;
  /** How many stayed, because somebody did something since. */
  readonly kept: number;
};

/**
 * Takes an assignment back on the day it was done, for the colleague who did it: each turn goes back to where it lay,
 * except where somebody did something since. Refusals: not-found, too-late.
 */
export const undoAssign = makeAct<{ readonly undoId: string }, Undone>('undo-assign', async (step, { undoId }) => {
  const turns = await takeUndo(step, undoId, ['assign']);
  if (!turns.ok) return turns;
  let undone = 0;
  for (const before of turns.value) if (await putBack(step, before, 'assign-undone')) undone++;
  return ok({ undone, kept: turns.value.length - undone });
});
