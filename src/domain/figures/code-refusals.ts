import type { Refusal } from '../outcome.ts';

type Values = NonNullable<Refusal['values']>;
/** Why it was not kept what a code means, as a sentence that says what to do. */
export const codeRefusals: Readonly<Record<string, (values: Values) => string>> = {
  'codes-none': () => 'Hier is niets nieuws. Vul bij ten minste één code in wat die betekent.',
  'code-shape': () => 'Een code bestaat uit letters en cijfers, hoogstens 12. Neem de code over uit het bestand.',
  'code-words': () => 'Vul in wat deze code betekent, of haal de code weg.',
  'codes-no-day': () => 'Vul in vanaf welke dag dit zo is. Het mag een dag zijn die al is geweest.',
  'codes-source': () => 'Vul in waar je dit las, of wie het zei.',
  'text-too-long': ({ most = '', over = '' }) => `Er passen ${most} letters in. Haal er ${over} weg.`,
  bsn: () =>
    'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
};
