/** A field that a column of a list can be: what the page calls it, and the headers that people give it. */
export type NamedField<F extends string> = {
  readonly id: F;
  readonly label: string;
  /** What stands above the column in real files, likeliest first; capitals, dots, spaces and signs are forgiven. */
  readonly synonyms: readonly string[];
};

/** Makes one; `synonyms` with a comma and a space between them. */
export const namedField = <F extends string>(id: F, label: string, synonyms: string): NamedField<F> => ({
  id,
  label,
  synonyms: synonyms.split(', '),
});
