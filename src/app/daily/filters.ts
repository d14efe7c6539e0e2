import { checkFilter, type SavedFilter } from '#domain/daily/saved-filter.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';

/** Keeps the choices of a list under an own name. Refusals: see checkFilter (domain/daily/saved-filter.ts). */
export const keepFilter = makeAct<Omit<SavedFilter, 'id'>, SavedFilter>(
  'keep-filter',
  async ({ desk, actor, newId }, { list, ...wish }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    const checked = checkFilter(wish, await desk.daily.filters(list));
    if (!checked.ok) return checked;
    const filter = { id: newId(), list, ...checked.value };
    await desk.daily.keepFilter({ ...filter, memberId: actor.memberId, organisationId: actor.organisationId });
    return ok(filter);
  },
);

/** Takes an own filter away; 'not-found' for another's. */
export const dropFilter = makeAct<{ readonly filterId: string }, Record<never, never>>(
  'keep-filter',
  async ({ desk }, { filterId }) => ((await desk.daily.dropFilter(filterId)) ? ok({}) : notFound),
);
