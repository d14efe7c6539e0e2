import { notFound, ok, type Refusal } from '#domain/outcome.ts';
import type { Wish } from '#domain/wish/wish.ts';
import { isDay, type Day } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';

/** As it was typed; undefined = nothing chosen, or a day that does not exist. */
type KeepWish = { readonly caseId: string; readonly wish: Wish | undefined; readonly saidOn: Day | undefined };

const faultsOf = ({ wish, saidOn }: KeepWish, { today }: Step): readonly Refusal[] => [
  ...(wish === undefined ? [{ code: 'wish-missing', field: 'wish' }] : []),
  ...(saidOn === undefined || !isDay(saidOn) ? [{ code: 'said-day-missing', field: 'saidOn' }] : []),
  ...(saidOn !== undefined && saidOn > today ? [{ code: 'said-later', field: 'saidOn' }] : []),
];

/**
 * Writes down what a young person wants, as it was filled in together. What was said before stays: the newest counts. The same once more
 * on one day is one answer. Refusals by field: wish-missing, said-day-missing, said-later; record-is-over; not-found.
 */
export const keepWish = makeAct<KeepWish, null>('keep-wish', async (step, command) => {
  const { caseId, wish, saidOn } = command;
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  if (admitted.value.facts.state === 'linked') return notFound;
  const refusals = faultsOf(command, step);
  if (refusals.length > 0 || wish === undefined || saidOn === undefined) return { ok: false, refusals };
  const said = await step.desk.wishes.said(caseId);
  if (said.some((one) => !one.self && one.saidOn === saidOn && one.wish === wish && one.id === said[0]?.id)) return ok(null); // prettier-ignore
  const { organisationId, memberId } = memberOf(step);
  await step.desk.wishes.keep({ id: step.newId(), caseId, organisationId, memberId, wish, saidOn });
  await note(step, caseId, { kind: 'wish-kept' });
  return ok(null);
});
