/** Number of edits between two texts. */
export type Distance = (a: string, b: string) => number;

const AT_MOST = 5;
const SHORTEST_BEGINNING = 4;

/**
 * Names of places that look like the key typed (as PlaceName.base), the likeliest first, at most five: first those it begins with or is the
 * beginning of ('Heerhugowaard-Zuid'), then those a few typing errors away.
 */
export function similarNames(
  byName: ReadonlyMap<string, readonly { place: string }[]>,
  typed: string,
  distance: Distance,
): string[] {
  if (typed === '') return [];
  const nearEnough = Math.max(1, Math.floor(typed.length / 3));
  const scored: { name: string; score: number }[] = [];
  for (const [base, known] of byName) {
    const edits = distance(typed, base);
    const continues = continuesAs(typed, base) || continuesAs(base, typed);
    if (!continues && edits > nearEnough) continue;
    const score = continues ? edits - typed.length : edits;
    for (const name of new Set(known.map(({ place }) => place))) scored.push({ name, score });
  }
  return scored
    .toSorted((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, AT_MOST)
    .map(({ name }) => name);
}

function continuesAs(start: string, longer: string): boolean {
  return start.length >= SHORTEST_BEGINNING && longer.startsWith(start);
}
