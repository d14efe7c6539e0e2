import { isThere } from './merged.ts';
import type { Day } from '#law/day.ts';
import { readPlaceName } from './place-name.ts';
import { findPlace, type Places } from './place.ts';
import type { Distance } from './similar-names.ts';

/** What a list calls a municipality: its code, or the codes that a person can choose from. */
type TownAnswer = { readonly code: string } | { readonly options: readonly string[] };

export type TownFinder = (typed: string) => TownAnswer;
type Facts = {
  readonly places: Places;
  readonly distance: Distance;
  readonly today: Day;
  /** The contactgemeente: of namesakes, those in its region come first. */
  readonly near: string | null;
};

/**
 * Finds the municipality of what somebody typed and never guesses: a municipality by its own name, else a town in one
 * municipality only. Everything else is a question, with names that look like it.
 */
export function townFinder({ places, distance, today, near }: Facts): TownFinder {
  const byName = new Map<string, string[]>();
  for (const { code, name } of places.municipalities.values()) {
    if (!isThere(places, code, today)) continue;
    const { full } = readPlaceName(name);
    byName.set(full, [...(byName.get(full) ?? []), code]);
  }
  const options = { distance, onDay: today, ...(near !== null && { near }) };
  const known = new Map<string, TownAnswer>();
  const find = (typed: string): TownAnswer => {
    const [own, ...others] = byName.get(readPlaceName(typed).full) ?? [];
    if (own !== undefined && others.length === 0) return { code: own };
    const found = findPlace(places, { place: typed }, options);
    if (found.kind === 'found') return { code: found.municipalityCode };
    if (found.kind === 'ambiguous') return { options: found.options.map(({ code }) => code) };
    if (found.kind === 'special') return { options: [] };
    const codes = found.suggestions.flatMap((place) => {
      const one = findPlace(places, { place }, options);
      if (one.kind === 'found') return one.municipalityCode;
      return one.kind === 'ambiguous' ? one.options.map(({ code }) => code) : [];
    });
    return { options: [...new Set(codes)] };
  };
  return (typed) => {
    const answer = known.get(typed) ?? find(typed);
    known.set(typed, answer);
    return answer;
  };
}
