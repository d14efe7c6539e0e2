import { notFound, ok, refuse } from '#domain/outcome.ts';
import { admit, makeAct } from '../house.ts';
import { putBack, takeUndo } from './put-back.ts';

/**
 * Takes "Klaar. Wie is nu aan zet?" and "Later" back on the same day, for who did it, while nobody did anything since.
 * Refusals: not-found, too-late, undo-too-late.
 */
export const undoTurn = makeAct<{ readonly undoId: string }, { readonly caseId: string }>(
  'undo-turn',
  async (step, { undoId }) => {
    const turns = await takeUndo(step, undoId, ['give-turn']);
    if (!turns.ok) return turns;
    const [before] = turns.value;
    if (!before) return notFound;
    const { caseId } = before.turn;
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    return (await putBack(step, before, 'turn-undone')) ? ok({ caseId }) : refuse('undo-too-late');
  },
);
