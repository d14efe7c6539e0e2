import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = Readonly<Record<string, string | number>>;
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'group-nobody': 'Kies wie er meedoen.',
  'group-many': ({ most }) => `Kies hoogstens ${most} leerlingen. Doe het anders in twee keer.`,
  'way-channel': 'Kies hoe de link gaat.',
  'way-code': 'Kies hoe de code gaat.',
  'way-number': 'Dit is geen Nederlands mobiel nummer. Dat begint met 06. Een ander nummer? Kies mail of papier.',
  'way-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@example.org.',
  'way-shielded': 'Deze jongere is afgeschermd. Geef de link en de code alleen zelf, op papier.',
  'way-no-sms': 'Hier kan nog geen sms weg. Kies iets anders.',
};
/** A refusal in words; that of a code nobody wrote words for is a bug. */
function sayOf({ code, values = {} }: Refusal): string {
  const said = words[code];
  if (said === undefined) throw new Error(`no words for ${code}`);
  return typeof said === 'string' ? said : said(values);
}
export const errorsOf = (refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? field, text: sayOf(refusal) }));
