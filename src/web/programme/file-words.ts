import type { Refusal } from '#domain/outcome.ts';
import { tooLongWords } from '#web/door/length-words.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

export const here = '/regio/programma';
export const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Regionaal programma', href: here },
];
type Values = NonNullable<Refusal['values']>;
type Said = string | ((values: Values) => string);

/** Why a measure is not kept: each with its article (R15, R16). */
export const measureRefusals: Readonly<Record<string, Said>> = {
  'measure-residence-at-school': ({ article = '' }) =>
    `Op een school mag het niet uitmaken waar iemand woont (${article}). Kies: Maakt niet uit.`,
  'measure-only-residents': ({ article = '' }) =>
    `Alleen voor inwoners mag niet (${article}). Wie hier naar school gaat of hier woont, doet mee.`,
  'measure-residence-why': ({ article = '' }) => `Schrijf op waarom er verschil is (${article}).`,
  'measure-statutory-task': ({ article = '', task = '' }) =>
    `Dit is ${task} (${article}). Daar is geen geld van het programma voor. Komt er iets bovenop? Schrijf dat bij de laatste voorwaarde.`,
};
const words: Readonly<Record<string, Said>> = {
  ...measureRefusals,
  bsn: `${bsnAsks} Haal het hier weg.`,
  'programme-no-day': 'Vul een dag in die bestaat. Bijvoorbeeld: 1 9 2027.',
  'programme-day-ahead': 'Deze dag komt nog. Vul een dag in die al is geweest.',
  'programme-writers-only': 'Dit schrijft iemand op die aan het programma schrijft. Vraag het aan de contactgemeente.',
  'programme-owner-only': 'Dit doet alleen de coördinator van de contactgemeente.',
  'programme-changed': 'Iemand veranderde intussen iets. Lees het nog eens, en stel het dan vast.',
  'measure-changed': 'De maatregel kreeg net een nieuwe tekst. Lees haar nog eens.',
  'consent-answer-missing': 'Kies ja of nee.',
  'consent-nothing-new': 'Kies bij een maatregel ja of nee. Er is nog niets anders dan eerst.',
  'consent-why-missing': 'Schrijf op waarom niet. Dat komt in het programma te staan.',
  'consent-said-by-missing': 'Vul in wie dit zei.',
  'heard-who-missing': 'Vul in met wie jullie spraken. Geen namen van jongeren.',
  'heard-said-missing': 'Schrijf op wat jongeren zeiden.',
  'heard-done-missing': 'Kies wat ermee is gedaan.',
  'heard-because-missing': 'Schrijf op waarom. Jongeren lezen dit terug.',
  'step-takes-wrong': 'Vul een getal in van 1 tot en met 250.',
  'decision-nothing': 'Vul in wanneer het op de agenda staat, of wanneer is besloten. Of kies: Nog niets bekend.',
  'decision-day-missing': 'Vul ook in wanneer is besloten.',
  'decision-outcome-missing': 'Kies wat het besluit is.',
  'adoption-decision-missing': 'Vul in welk college besloot, en wanneer.',
  'adoption-blocked': ({ items = '' }) =>
    `Dit ontbreekt nog: ${items}. Vul het in, of schrijf op waarom het anders gaat.`,
  'withdraw-why-missing': 'Schrijf op waarom dit een vergissing was. Dat blijft te lezen.',
  'withdraw-change': 'Dit kan niet meer. Over een wijziging van deze versie is al iets opgeschreven.',
  'withdraw-review': 'Dit kan niet meer. Jullie keken al terug op maatregelen van deze versie.',
  'withdraw-report': 'Dit kan niet meer. Er is al een rapport begonnen over deze versie.',
  'text-too-long': tooLongWords,
  'change-answer-missing': 'Kies ja of nee.',
  'change-why-missing': 'Schrijf op waarom.',
  'report-how-missing': 'Vul in hoe het is gemeld.',
  'review-outcome-missing': 'Kies: doorgaan, aanpassen of stoppen.',
  'review-why-missing': 'Schrijf op waarom.',
  'owner-missing': 'Kies wie het overneemt.',
  'owner-same': 'Dit is al de contactgemeente. Kies een andere.',
  'owner-open': 'Er staat al een verandering open. Neem die eerst terug.',
  'owner-not-here':
    'Hier werkt geen coördinator van een contactgemeente met Aanzet. Geef alle stukken als bestand, of zet een contactgemeente klaar bij Organisaties.',
  'owner-day-past': 'Kies een dag na vandaag.',
  'owner-decision-missing': 'Vul in wie dit besloot, en wanneer.',
  'owner-answer-missing': 'Kies ja of nee.',
  'owner-why-missing': 'Schrijf op waarom niet.',
  'owner-late': 'De dag is al voorbij. Vraag de contactgemeente om een nieuwe dag.',
  'owner-gone': 'Dit kan nu niet. Iemand veranderde intussen iets, of daar werkt geen coördinator meer.',
};
/** A sentence at the field for each thing that must change. */
export const fileErrors = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map(({ code, field, values = {} }) => {
    const said = words[code] ?? 'Dit lukte niet. Probeer het opnieuw.';
    return { field: field ?? fallback, text: typeof said === 'string' ? said : said(values) };
  });

export const programmeFileNotices = {
  'otherwise-kept': 'Bewaard. Het staat straks in het programma.',
  'consent-kept': 'Bewaard wat de gemeente zei.',
  'heard-kept': 'Bewaard wat jongeren zeiden.',
  'heard-answered': 'Bewaard wat ermee is gedaan.',
  'step-kept': 'De planning is bewaard.',
  'decision-kept-down': 'Het besluit is bewaard.',
  'decision-cleared': 'Bewaard. Er is nog geen besluit bekend.',
  'decision-planned': 'De dag op de agenda is bewaard.',
  'programme-adopted': 'Het programma is vastgesteld. Deze tekst blijft zo.',
  'adoption-withdrawn': 'Het vaststellen is ingetrokken. De tekst en de reden blijven staan.',
  'change-judged': 'Bewaard wat je van de wijziging vindt.',
  'reporting-kept': 'Bewaard dat het is gemeld.',
  'review-kept': 'Bewaard wat jullie besloten.',
  'owner-asked': 'Gevraagd. De ander krijgt een seintje.',
  'owner-answered': 'Je antwoord is bewaard.',
  'owner-withdrawn': 'Teruggenomen. Er verandert niets.',
  'owner-duty-done': 'Bewaard dat het is gedaan.',
} as const;
