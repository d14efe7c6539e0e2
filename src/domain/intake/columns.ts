import { FIELDS, type FieldId } from './fields.ts';
import { plain } from './person.ts';

/** Which field stands in which column; null is a column that is left out. As long as the header. */
export type Mapping = readonly (FieldId | null)[];

/** What a list must have and this one lacks: a name (achternaam or naam), a birth date, a place. */
export type NeededField = 'name' | 'birthDate' | 'place';

export type MappingGuess = {
  readonly mapping: Mapping;
  /** Header texts that no field fits: shown, and left out. */
  readonly unknown: readonly string[];
  readonly missing: readonly NeededField[];
};

/** A header without capitals, accents, dots, spaces and underscores; also the key under which a choice is remembered. */
export function headerKey(header: string): string {
  return plain(header);
}

const RANKS: ReadonlyMap<string, { readonly id: FieldId; readonly rank: number }> = new Map(
  FIELDS.flatMap(({ id, label, synonyms }) =>
    [label, ...synonyms].map((name, rank) => [headerKey(name), { id, rank }] as const),
  ).toReversed(),
);

/**
 * Guesses the field of each column by its header. What the school chose before (`remembered`, by header key; 'none' is
 * "leave it out") wins; of two columns for one field the likeliest name wins and the other is left out.
 */
export function guessMapping(
  header: readonly string[],
  remembered: ReadonlyMap<string, FieldId | 'none'> = new Map(),
): MappingGuess {
  const taken = new Map<FieldId, { column: number; rank: number }>();
  const leftOutBefore = new Set<number>();
  for (const [column, text] of header.entries()) {
    const before = remembered.get(headerKey(text));
    if (before === 'none') {
      leftOutBefore.add(column);
      continue;
    }
    const guess = before === undefined ? RANKS.get(headerKey(text)) : { id: before, rank: -1 };
    const rival = guess && taken.get(guess.id);
    if (guess && (!rival || guess.rank < rival.rank)) taken.set(guess.id, { column, rank: guess.rank });
  }
  const mapping: (FieldId | null)[] = header.map(() => null);
  for (const [id, { column }] of taken) mapping[column] = id;
  const unknown = header.filter((text, column) => text !== '' && !mapping[column] && !leftOutBefore.has(column));
  return { mapping, unknown, missing: missingFields(mapping) };
}

/** The needed fields that a mapping does not have; empty when the list can be judged. */
export function missingFields(mapping: Mapping): readonly NeededField[] {
  const has = (id: FieldId) => mapping.includes(id);
  return [
    ...(has('familyName') || has('fullName') ? [] : (['name'] as const)),
    ...(has('birthDate') ? [] : (['birthDate'] as const)),
    ...(has('place') ? [] : (['place'] as const)),
  ];
}

/** The columns of the header that a person asked to leave out, by their header text in any spelling. */
export function columnsNamed(header: readonly string[], names: readonly string[]): readonly number[] {
  const keys = new Set(names.map(headerKey));
  return header.flatMap((text, column) => (keys.has(headerKey(text)) ? [column] : []));
}
