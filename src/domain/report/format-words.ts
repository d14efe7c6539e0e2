import type { Refusal } from '../outcome.ts';

type Values = NonNullable<Refusal['values']>;
/** Why a form was not kept, as a sentence that says what to do. */
const formatWords = {
  'no-file': () => 'Kies een bestand.',
  'format-no-json': () => 'Dit bestand kunnen we niet lezen. Kies een bestand dat eindigt op .json.',
  'format-wrong': ({ where = '' }: Values) => `In dit formulier klopt iets niet bij: ${where}. Er is niets bewaard.`,
  'format-id-twice': ({ where = '' }: Values) => `In dit formulier staat “${where}” twee keer. Er is niets bewaard.`,
  'not-allowed': () => 'Deze collega mag dat niet.',
  'not-found': () => 'Deze collega mag dat niet.',
} as const;
/** The same for a refusal. */
export const formatRefusal = ({ code, values = {} }: Refusal): string | undefined =>
  code in formatWords ? formatWords[code as keyof typeof formatWords](values) : undefined;
