import type { Member } from '#domain/access/actor.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import { differenceFor, type Difference } from '#domain/law/preview.ts';
import { standingOf, versionsOf, type Standing, type Version } from '#domain/law/versions.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { forEverybody } from './compare.ts';
import { bothWays, dayOf, type BothWays } from './versions.ts';

/** What a version that does not count yet will change for one young person. */
export type Ahead = { readonly version: Version; readonly difference: Difference };
type Coming = BothWays & { readonly version: Version };

const notYet: readonly Standing[] = ['ahead', 'seen', 'waits'];
/** Versions that do not count yet, with the rules of both ways. Most days there are none. */
async function comingTo(step: Step): Promise<readonly Coming[]> {
  const all = versionsOf(step.rules);
  if (all.length === 0) return [];
  const looked = await step.desk.law.lookedAt();
  const coming = all.filter((version) => notYet.includes(standingOf(version, looked, step.today)));
  return Promise.all(coming.map(async (version) => ({ version, ...(await bothWays(step, version)) })));
}

const differs = ({ gain, lose }: Difference): boolean => gain.length + lose.length > 0;
const differenceOf = (known: KnownOf, today: Day, { version, before, after }: Coming): Difference =>
  differenceFor(known, dayOf(version, today), before, after);

/** What the versions that do not count yet change for somebody, as the own organisation knows them. */
export async function aheadFor(step: Step, known: KnownOf): Promise<readonly Ahead[]> {
  const coming = await comingTo(step);
  return coming.map((one) => ({ version: one.version, difference: differenceOf(known, step.today, one) }));
}

type Line = { readonly caseId: string; readonly name: string; readonly difference: Difference };
export type AheadList = { readonly version: Version; readonly lines: readonly Line[] };

const coming = makeAct<Record<never, never>, readonly Coming[]>('see-law-ahead', async (step) =>
  ok(await comingTo(step)),
);
type Found = readonly (Omit<AheadList, 'lines'> & { readonly changed: ReadonlyMap<string, Difference> })[];
/** Names are read of whom the list shows, and of nobody else; who may not see somebody does not find them here. */
const byName = makeAct<{ readonly found: Found }, readonly AheadList[]>(
  'see-law-ahead',
  async ({ desk }, { found }) => {
    const lists: AheadList[] = [];
    for (const { version, changed } of found) {
      const lines: Line[] = [];
      for (const [caseId, difference] of changed) {
        const person = await desk.people.find(caseId);
        if (person) lines.push({ caseId, name: fullName(person), difference });
      }
      lists.push({ version, lines: lines.toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
    }
    return ok(lists);
  },
);

/** For whom of the own organisation the rules that come change anything, by name: for who guides. Empty without such rules. */
export async function seeAhead(house: House, actor: Member): Promise<Outcome<readonly AheadList[]>> {
  const all = await coming(house, actor, {});
  if (!all.ok) return all;
  const found = all.value.map((one) => ({ ...one, changed: new Map<string, Difference>() }));
  if (found.length > 0)
    await forEverybody(house, (known) => {
      if (known.organisationId !== actor.organisationId) return;
      for (const one of found) {
        const difference = differenceOf(known, house.today(), one);
        if (differs(difference)) one.changed.set(known.caseId, difference);
      }
    });
  return byName(house, actor, { found });
}
