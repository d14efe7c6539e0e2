import type { Accepted, Question, Rejected } from './outcome-of-row.ts';
import { saysOtherwise } from './person.ts';

export type Change = 'new' | 'changed' | 'unchanged';

/** A person of the list beside what is stored; `storedKey` is the key there, which differs when a pupil number came or went. */
type Compared = { readonly person: Accepted; readonly change: Change; readonly storedKey: string | null };

export type Comparison = {
  readonly people: readonly Compared[];
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Keys that are stored and stand nowhere on this list: a question to the school, never a deletion. */
  readonly missing: readonly string[];
};

/**
 * Compares the people of a list with what is stored for this school, by key and fingerprint. `names` gives the stored
 * key for a name key that only one stored person has. Who is on the list as a question, or as a rejected row with a
 * pupil number, is not missing: pass those as `alsoOnList`.
 */
export function compareWithStored(
  people: readonly Accepted[],
  stored: ReadonlyMap<string, string>,
  more: { readonly names?: ReadonlyMap<string, string>; readonly alsoOnList?: readonly (Question | Rejected)[] } = {},
): Comparison {
  const own = new Set(people.map(({ key }) => key));
  const claimed = new Set<string>();
  const storedKeyOf = ({ key, nameKey }: Accepted | Question): string | null => {
    if (stored.has(key)) return key;
    const other = stored.has(nameKey) ? nameKey : more.names?.get(nameKey);
    // Both with a pupil number and both numbers known: two people with one name and birth date.
    const isTwo = other === undefined || own.has(other) || claimed.has(other) || (key !== nameKey && other !== nameKey);
    return isTwo || !stored.has(other) ? null : other;
  };
  const compared = people.map((person): Compared => {
    const storedKey = storedKeyOf(person);
    if (storedKey === null) return { person, change: 'new', storedKey };
    claimed.add(storedKey);
    const change = saysOtherwise(stored.get(storedKey) ?? '[]', person.person) ? 'changed' : 'unchanged';
    return { person, storedKey, change };
  });
  for (const row of more.alsoOnList ?? []) {
    const storedKey = row.kind === 'question' ? storedKeyOf(row) : (row.key ?? null);
    if (storedKey !== null) claimed.add(storedKey);
  }
  const count = (change: Change) => compared.filter((each) => each.change === change).length;
  return {
    people: compared,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    missing: [...stored.keys()].filter((key) => !claimed.has(key)),
  };
}
