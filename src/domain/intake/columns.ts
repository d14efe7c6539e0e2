import { FIELDS, type FieldId } from './fields.ts';
import type { NamedField } from './named-field.ts';
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

type Ranks<F> = ReadonlyMap<string, { readonly id: F; readonly rank: number }>;

/** The names of fields by header key, likeliest first: of two fields with one name the first in the list has it. */
export const ranksOf = <F extends string>(fields: readonly NamedField<F>[]): Ranks<F> =>
  new Map(
    fields
      .flatMap(({ id, label, synonyms }) =>
        [label, ...synonyms].map((name, rank) => [headerKey(name), { id, rank }] as const),
      )
      .toReversed(),
  );
const RANKS = ranksOf(FIELDS);

/**
 * Guesses the field of each column by its header. What was chosen before (`remembered`, by header key; 'none' is "leave it
 * out") wins; of two columns for one field the likeliest name wins and the other is left out.
 */
export function guessColumns<F extends string>(
  ranks: Ranks<F>,
  header: readonly string[],
  remembered: ReadonlyMap<string, F | 'none'>,
): { readonly mapping: readonly (F | null)[]; readonly unknown: readonly string[] } {
  const taken = new Map<F, { column: number; rank: number }>();
  const leftOutBefore = new Set<number>();
  for (const [column, text] of header.entries()) {
    const before = remembered.get(headerKey(text));
    if (before === 'none') {
      leftOutBefore.add(column);
      continue;
    }
    const guess = before === undefined ? ranks.get(headerKey(text)) : { id: before, rank: -1 };
    const rival = guess && taken.get(guess.id);
    if (guess && (!rival || guess.rank < rival.rank)) taken.set(guess.id, { column, rank: guess.rank });
  }
  const mapping: (F | null)[] = header.map(() => null);
  for (const [id, { column }] of taken) mapping[column] = id;
  return {
    mapping,
    unknown: header.filter((text, column) => text !== '' && !mapping[column] && !leftOutBefore.has(column)),
  };
}

/** `guessColumns` for a leavers list, with what it lacks. */
export function guessMapping(
  header: readonly string[],
  remembered: ReadonlyMap<string, FieldId | 'none'> = new Map(),
): MappingGuess {
  const guess = guessColumns(RANKS, header, remembered);
  return { ...guess, missing: missingFields(guess.mapping) };
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
