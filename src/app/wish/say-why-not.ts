import { notFound, ok, refuse } from '#domain/outcome.ts';
import { checkWhy, type TypedWhy } from '#domain/wish/why-not.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { note } from '../turn/open-turn.ts';
import { besideWish } from './beside-wish.ts';
import { wishOf } from './wish-of.ts';

/**
 * Tells why what somebody does is not what that person wanted, later than the decision or without one. Refusals by field: wish-why-missing,
 * bsn, words-too-long, and wish-was-followed; record-is-over; not-found while no wish is known.
 */
export const sayWhyNot = makeAct<{ readonly caseId: string; readonly why: TypedWhy }, null>(
  'say-why-not',
  async (step, { caseId, why }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const { said, followed } = await wishOf(step, caseId);
    if (said.length === 0) return notFound;
    if (followed === true) return refuse('wish-was-followed', 'why');
    const checked = checkWhy(why);
    if (!checked.ok) return checked;
    if (checked.value.reason === null) return refuse('wish-why-missing', 'why');
    await besideWish(step, { caseId, decision: 'now', why: checked.value });
    await note(step, caseId, { kind: 'wish-why' });
    return ok(null);
  },
);
