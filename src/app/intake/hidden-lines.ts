import type { Change } from '#domain/intake/compare.ts';
import type { Accepted } from '#domain/intake/outcome-of-row.ts';
import type { IntakeStore } from '../ports/intake.ts';

/**
 * Lines about somebody whom the reader may not see (afgeschermd, geen inzage), each as the reader would expect it:
 * unchanged when a list of this school year named this person before, else new. Nothing is written for these lines:
 * "1 niets veranderd" on a first list would say that somebody is there.
 */
export async function hiddenLines(
  intake: Pick<IntakeStore, 'hiddenKeys' | 'seenKeys'>,
  people: readonly Pick<Accepted, 'line' | 'key' | 'nameKey'>[],
  schoolYear: number,
): Promise<ReadonlyMap<number, Change>> {
  if (people.length === 0) return new Map();
  const keysOf = (some: typeof people) => some.flatMap(({ key, nameKey }) => [key, nameKey]);
  const hidden = new Set(await intake.hiddenKeys(keysOf(people)));
  const walled = people.filter(({ key, nameKey }) => hidden.has(key) || hidden.has(nameKey));
  if (walled.length === 0) return new Map();
  const seen = new Set(await intake.seenKeys(keysOf(walled), schoolYear));
  const as = ({ key, nameKey }: (typeof walled)[number]): Change =>
    seen.has(key) || seen.has(nameKey) ? 'unchanged' : 'new';
  return new Map(walled.map((one) => [one.line, as(one)]));
}
