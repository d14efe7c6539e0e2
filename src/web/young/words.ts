import type { OwnLookedLine } from '#app/young/own-page.ts';
import { purposeWords } from '#domain/access/purpose-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = Readonly<Record<string, string | number>>;
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'group-nobody': 'Kies wie er meedoen.',
  'group-many': ({ most }) => `Kies hoogstens ${most} leerlingen. Doe het anders in twee keer.`,
  'own-kind': 'Kies wat je wilt.',
  'own-last-day': 'Vul je laatste dag in. Bijvoorbeeld: 3 8 2026.',
  'own-words': 'Schrijf wat er niet klopt.',
  'words-too-long': ({ most }) => `Maak dit korter. Er passen ${most} letters in.`,
  bsn: 'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
  'asked-before': 'Dit vroeg je al. Het antwoord komt nog.',
  'way-channel': 'Kies hoe de link gaat.',
  'way-code': 'Kies hoe de code gaat.',
  'way-number': 'Dit is geen mobiel nummer. Een mobiel nummer begint met 06.',
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

const reasons: Readonly<Record<string, string>> = {
  'eigen begeleiding': 'om jou te helpen',
  overdracht: 'om te vragen of een ander jou helpt',
  inzage: 'om te laten zien wat er over jou staat',
  beheer: 'om het werk te verdelen',
  programma: 'om op tijd te waarschuwen',
  coördinatie: 'om te tellen, zonder namen',
  'lijst inlezen': 'om de lijst van school te lezen',
  bewaren: 'om weg te halen wat oud is',
};
export const reasonWords = (purpose: string): string => reasons[purpose] ?? purposeWords(purpose);

const did: Readonly<Record<OwnLookedLine['what'], string>> = {
  self: 'Jij keek zelf',
  saw: 'Keek bij jou',
  wrote: 'Schreef iets op',
  listed: 'Zag jou op een lijst',
  'took-along': 'Nam iets mee op papier of in een bestand',
};
export const didWords = (what: OwnLookedLine['what']): string => did[what];
