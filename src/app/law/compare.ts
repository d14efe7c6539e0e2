import type { Day } from '#law/day.ts';
import type { System } from '#domain/access/actor.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { Basis } from '#domain/law/edition.ts';
import { count, differenceFor, nobodyYet, totals, type Changed, type ChangedAt } from '#domain/law/preview.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices } from '../in-slices.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

/** What other rules or numbers change: how many people get or lose which task, and at which organisations. */
export type Preview = {
  readonly looked: number;
  readonly changed: readonly Changed[];
  readonly at: readonly (ChangedAt & { readonly name: string })[];
};

/** Everybody as each organisation knows them, by the program as in the night: it reads no name. In slices. */
export const forEverybody = (house: House, look: (known: KnownOf) => void): Promise<number> =>
  inSlices(house, (from) =>
    house.withActor(sweeper, 'sweep', async (desk) => {
      const some = await desk.law.all(from, AT_ONCE);
      for (const known of await desk.law.known(some)) look(known);
      const cases = new Set(some.map(({ caseId }) => caseId));
      return { done: some.length, last: cases.size < AT_ONCE ? null : (some.at(-1)?.caseId ?? null) };
    }),
  );

/** Judges everybody twice for a day: only counts come out of it. */
export async function compared(house: House, day: Day, before: Basis, after: Basis): Promise<Preview> {
  const counting = nobodyYet();
  const seen = new Set<string>();
  await forEverybody(house, (known) => {
    seen.add(known.caseId);
    count(counting, known, differenceFor(known, day, before, after));
  });
  const { changed, at } = totals(counting);
  const names = await house.withActor(sweeper, 'sweep', ({ directory }) =>
    directory.names(at.map(({ organisationId }) => organisationId)),
  );
  const named = at.map((each) => ({ ...each, name: names.get(each.organisationId) ?? '' }));
  return { looked: seen.size, changed, at: named.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}
