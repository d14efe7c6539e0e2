import { notFound, ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { note } from '../turn/open-turn.ts';

/**
 * A wish that a colleague filled in by mistake counts no more; it stays kept that it was. What the young person said alone is not taken
 * back by anybody here. Refusals: record-is-over; not-found, also for an answer of the young person.
 */
export const takeBackWish = makeAct<{ readonly caseId: string; readonly wishId: string }, null>(
  'take-back-wish',
  async (step, { caseId, wishId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    if (!(await step.desk.wishes.wrong(caseId, wishId, step.today))) return notFound;
    await note(step, caseId, { kind: 'wish-wrong' });
    return ok(null);
  },
);
