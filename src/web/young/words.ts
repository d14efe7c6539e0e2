import type { OwnLookedLine } from '#app/young/own-page.ts';
import { purposeWords } from '#domain/access/purpose-words.ts';
import type { Warning } from '#domain/document/document.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';

type Values = Readonly<Record<string, string | number>>;
const times = (n: number): string => (n === 1 ? 'één keer' : `${n} keer`);
const minutes = (n: number): string => (n === 1 ? 'één minuut' : `${n} minuten`);
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'code-shape': 'Vul de zes cijfers van je code in.',
  'year-shape': 'Vul het jaar in waarin je geboren bent. Bijvoorbeeld: 2008.',
  'wrong-code': ({ left }) =>
    `Dit klopt niet. Kijk naar je code en je jaar. Je kunt het nog ${times(Number(left))} proberen.`,
  'link-waits': ({ minutes: n }) =>
    `Dit ging te vaak achter elkaar. Wacht ${minutes(Number(n))}. Probeer het dan opnieuw.`,
  'group-nobody': 'Kies wie er meedoen.',
  'group-many': ({ most }) => `Kies hoogstens ${most} leerlingen. Doe het anders in twee keer.`,
  'group-code-shape': 'Vul de acht cijfers van je kaartje in.',
  'group-code': 'Dit klopt niet. Kijk naar de code op je kaartje en naar je jaar.',
  'group-taken': 'Deze code is al in gebruik op een ander scherm. Vraag je begeleider.',
  'sheet-empty': 'Maak de zin af. Of kies: Weet ik niet.',
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
export function sayOf({ code, values = {} }: Refusal): string {
  const said = words[code];
  if (said === undefined) throw new Error(`no words for ${code}`);
  return typeof said === 'string' ? said : said(values);
}
export const errorsOf = (refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? field, text: sayOf(refusal) }));

const delicate: Readonly<Record<Warning['kind'], string>> = {
  health: 'je gezondheid',
  'bank-account': 'je bank',
  family: 'je familie',
  phone: 'een telefoonnummer',
};
/** What need not be said, to who wrote it: a question, and no rebuke. */
export const gentleWords = ({ kind, words: found }: Warning): string =>
  `Gaat dit over ${delicate[kind]} (${found.join(', ')})? Dat hoeft hier niet. Je mag het weghalen.`;

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
