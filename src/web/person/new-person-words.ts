import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

type Values = NonNullable<Refusal['values']>;
const missing: Readonly<Record<string, string>> = {
  firstName: 'Vul de voornaam in.',
  familyName: 'Vul de achternaam in.',
  place: 'Vul de woonplaats in.',
  expectedEnd: 'Vul in op welke dag de jongere met school stopt.',
};
const days: Readonly<Record<string, string>> = {
  birthDate: 'Vul een geboortedatum in die bestaat. Bijvoorbeeld: 11 3 2008.',
  expectedEnd: 'Vul een dag in die bestaat. Bijvoorbeeld: 10 7 2026.',
};
const words: Readonly<Record<string, (field: string, values: Values) => string>> = {
  missing: (field) => missing[field] ?? 'Vul dit in.',
  'too-long': () => 'Maak dit korter. Er passen 80 letters in.',
  bsn: () => bsnAsks,
  'no-date': (field) => days[field] ?? 'Vul een dag in die bestaat.',
  age: (_, { age = '' }) => `Met deze geboortedatum is de jongere ${age} jaar. Kijk of de datum klopt.`,
  'ambiguous-place': () => 'Deze plaats ligt in meer gemeenten. Kies hieronder de goede gemeente.',
  'unknown-place': (_, { suggestions = '' }) =>
    suggestions === ''
      ? 'Deze plaats kennen we niet. Vul een plaats of gemeente in Nederland in.'
      : `Deze plaats kennen we niet. Bedoel je ${String(suggestions).split('; ').slice(0, 3).join(', ')}?`,
  'no-team': () => 'Jij zit niet in een team. Kies jezelf.',
  'already-there': (_, { name = '' }) => `${name} staat al bij jullie. Er is niets toegevoegd.`,
  'looks-like': (_, { name = '' }) => `Deze jongere lijkt op ${name}. Kijk hieronder of het dezelfde is.`,
};

/** Whether a refusal is about the fields of a young person. */
export const knowsError = ({ code }: Refusal): boolean => code in words;

/** What is wrong with a new young person, as a sentence at each field. */
export const newPersonErrors = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map(({ code, field = 'firstName', values = {} }) => ({
    field,
    text: words[code]?.(field, values) ?? 'Dit lukte niet. Probeer het opnieuw.',
  }));
