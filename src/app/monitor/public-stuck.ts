import type { Day } from '#law/day.ts';
import { toHide, type Arrow } from '#domain/monitor/suppress.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { overviewOf, type Count } from './stuck-overview.ts';

/** A count that leaves the region: 'x' = hidden. Without the age of the oldest, which tells of one person. */
export type PublicCount = { readonly key: string; readonly name: string | null; readonly youngPeople: number | 'x' };
export type PublicStuck = {
  readonly countedOn: Day | null;
  readonly total: number | 'x';
  readonly byOrganisation: readonly PublicCount[];
  readonly byReason: readonly PublicCount[];
  readonly byMunicipality: readonly PublicCount[];
  readonly receivers: number | 'x';
  readonly byReceiver: readonly PublicCount[];
};

/** The same counts for outside the region, made by who coordinates: small ones are 'x' and cannot be computed back. */
export const publicStuck = makeAct<Record<never, never>, PublicStuck>('see-stuck', async (step) => {
  if (step.actor.kind !== 'member' || step.actor.role !== 'coordinator') return refuse('not-allowed');
  const overview = await overviewOf(step);
  // Three lists of the same young people: each adds up to the next, and all to one total.
  const [total, byOrganisation, byReason, byMunicipality] = hideSmall([
    overview.byOrganisation,
    overview.byReason,
    overview.byMunicipality,
  ]);
  const [receivers, byReceiver] = hideSmall([overview.byReceiver]);
  const lists = {
    byOrganisation: byOrganisation ?? [],
    byReason: byReason ?? [],
    byMunicipality: byMunicipality ?? [],
  };
  return ok({ countedOn: overview.countedOn, total, ...lists, receivers, byReceiver: byReceiver ?? [] });
});

/** Lists that count the same people: the total, and then each list, with 'x' for what must be hidden. */
function hideSmall(lists: readonly (readonly Count[])[]): readonly [number | 'x', ...(readonly PublicCount[])[]] {
  const total = (lists[0] ?? []).reduce((sum, count) => sum + count.youngPeople, 0);
  const arrows: readonly Arrow[] = [
    ...lists.flatMap((list, at) =>
      list.map(({ youngPeople }) => ({ from: `sum ${at}`, to: `sum ${at + 1}`, value: youngPeople })),
    ),
    { from: `sum ${lists.length}`, to: 'sum 0', value: total },
  ];
  const hidden = toHide(arrows);
  let place = 0;
  const shown = lists.map((list) =>
    list.map(({ key, name, youngPeople }): PublicCount => ({
      key,
      name,
      youngPeople: hidden[place++] ? 'x' : youngPeople,
    })),
  );
  return [hidden[place] ? 'x' : total, ...shown];
}
