import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { Wish } from '#domain/wish/wish.ts';
import { makeAct } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { answererOf } from '../young/decide.ts';
import { youngOf } from '../young/own-page.ts';

/**
 * What a young person wants, said alone on the own page: whenever, and as often as somebody changes it. It moves no turn; who guides
 * reads it on the page and the timeline, and the fixed contact person is told of a new wish: nobody else was there. The same once more
 * on one day is one answer. Refusals: own-wish when none was chosen; not-found.
 */
export const sayOwnWish = makeAct<{ readonly wish: Wish | undefined }, null>('say-own-wish', async (step, { wish }) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today, newId } = step;
  const card = await desk.own.card(caseId);
  if (card?.state !== 'active') return notFound;
  if (wish === undefined) return refuse('own-wish', 'wish');
  const [newest] = await desk.wishes.said(caseId);
  if (newest?.self && newest.wish === wish && newest.saidOn === today) return ok(null);
  await desk.wishes.keep({ id: newId(), caseId, organisationId, memberId: null, wish, saidOn: today });
  const event = { id: newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null, onDay: today };
  await desk.own.asProgram(async () => {
    await desk.writing.addEvent({ ...event, kind: 'wish-said', details: {} });
    const memberId = newest?.wish === wish ? undefined : await answererOf(step, organisationId, card.contact?.memberId);
    if (memberId !== undefined)
      await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'wish-said', caseId });
  });
  return ok(null);
});
