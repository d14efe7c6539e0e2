import { refusalWords } from '#domain/intake/refusal-words.ts';
import type { Refusal } from '#domain/outcome.ts';

/** '1 leerling', '38 leerlingen'. */
export const pupils = (n: number): string => `${n} ${n === 1 ? 'leerling' : 'leerlingen'}`;

/** The sentence for each field with an error; a refusal without a field stands at the file. */
export const errorsOf = (refusals: readonly Refusal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(refusals.map((refusal) => [refusal.field ?? 'file', refusalWords(refusal)]));
