import { shortDay } from '#domain/day-words.ts';
import { decisions } from '#domain/gathering/decision.ts';
import type { Gathering, Party } from '#domain/gathering/meeting.ts';
import type { TableLine } from '#app/ports/gatherings.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { inWords } from '#web/person/refusals.ts';

type Values = Readonly<Record<string, string | number>>;
/** What is not done at a table, in words that say what to do. */
const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'too-long': ({ most }) => `Maak het korter. Er passen ${most} letters in.`,
  'no-day': 'Deze dag bestaat niet. Vul een dag in, bijvoorbeeld: 12 6 2026.',
  'in-the-past': 'Deze dag is geweest. Kies een latere dag.',
  'in-the-future': 'Deze dag komt nog. Kies vandaag of een dag die geweest is.',
  'before-table': 'Deze dag is voor de dag van de tafel. Kies de dag van de tafel of later.',
  'parties-missing': 'Kies voor minstens twee partijen op welke grond zij aan tafel zitten.',
  'ground-not-for-yes': 'Deze partij mag er alleen bij na een ja. Kies F18.',
  'fields-missing': 'Kies wat er op het scherm van een jongere staat.',
  'keep-months': 'Vul in hoeveel maanden: een getal van 1 tot en met 24.',
  'agreed-that-day': 'Vanaf deze dag geldt al een afspraak. Kies een andere dag.',
  'kind-missing': 'Kies wat voor overstaptafel het is.',
  'core-missing': 'Kies wie er de hele tijd bij is.',
  'blocks-missing': 'Vul bij minstens een school in wanneer die aan de beurt is.',
  'no-clock': 'Vul twee tijden in, bijvoorbeeld 9.30 en 10.15.',
  'block-backwards': 'De eindtijd moet na de begintijd liggen.',
  'block-overlaps': 'Op deze tijd is een andere school aan de beurt.',
  'party-not-in-kind': ({ who }) =>
    `${who} is geen partij bij deze soort tafel. Haal die weg, of leg eerst een nieuwe versie vast.`,
  'party-has-list': ({ who }) => `${who} heeft al jongeren op de lijst staan. Laat die erbij.`,
  'table-moved-meanwhile': 'Iemand veranderde deze tafel net. Kijk wat er nu staat, en probeer het opnieuw.',
  'table-cancelled': 'Deze tafel gaat niet door. Kies een andere.',
  'said-no-before': 'Een van deze jongeren wil niet dat er over hem of haar wordt gepraat. Haal het vinkje weg.',
  'paste-empty': 'Plak eerst regels uit je lijst.',
  'paste-too-long': ({ most }) => `Dit zijn te veel regels. Plak er hooguit ${most}.`,
  'forbidden-column':
    'Er zit een kolom met BSN of onderwijsnummer in. Er is niets bewaard. Haal die kolom weg en plak opnieuw.',
  'no-name-column': 'Er is geen kolom met een naam. Geef een kolom de kop Naam, of Voornaam en Achternaam.',
  'paste-unknown': ({ lines }) =>
    `Deze regels zijn geen jongeren van jullie. Er is niets bewaard. Haal ze weg of verbeter de naam: regel ${lines}.`,
  'paste-double': ({ lines }) => `Deze naam hebben meer jongeren. Haal de regel weg en kies zelf: regel ${lines}.`,
  'paste-said-no': ({ lines }) =>
    `Deze jongere wil niet dat er over hem of haar wordt gepraat. Haal de regel weg: regel ${lines}.`,
  'table-stage-missing': 'Kies hoe ver het is.',
  'table-question-missing': 'Schrijf in één zin wat je vraagt.',
  'table-answer-missing': 'Kies wat de jongere ervan vindt.',
  'decided-already': 'Hier is aan tafel al over besloten. Dit verandert niet meer.',
  'table-decision-missing': 'Kies wat jullie besluiten.',
  'because-missing': 'Schrijf waarom je het doorschuift.',
  'agreement-first': 'Schrijf eerst op wie wat doet, en uiterlijk wanneer. Of kies Bespreekpunt.',
  'take-over-first': 'De overdracht is nog niet overgenomen. Doe dat eerst.',
  'table-not-yet': 'De tafel is nog niet geweest. Besluiten kan vanaf die dag.',
  'done-already': 'Deze afspraak was al klaar.',
  'not-done': 'Deze afspraak stond al open.',
  'agreement-changed':
    'Een collega wijzigde deze afspraak net. Hierboven staat wat er nu staat. Wat jij invulde, staat er nog.',
  'agreement-last': 'Het besluit is: afgesproken wie wat doet. Dit is de enige afspraak. Wijzig eerst het besluit.',
  'agreement-elsewhere': 'Een andere organisatie schreef dit op. Die kan het weghalen.',
  'meet-missing': 'Vul in wanneer jullie kennismaken.',
  'contact-missing': 'Kies wie de vaste contactpersoon is.',
  'table-changed': ({ who }) =>
    `${who} was je net voor. Hierboven staat wat er nu is besloten. Wat jij invulde, staat er nog.`,
};
const toFillIn: Readonly<Record<string, string>> = {
  name: 'Vul in hoe deze soort tafel heet.',
  purpose: 'Vul in waar de tafel voor is.',
  covenant: 'Vul in welk convenant en welke versie.',
  what: 'Vul in wat jullie afspreken.',
  by: 'Vul in wie het overneemt, met functie.',
  text: 'Schrijf wat je nog wilt weten.',
};

function said({ code, field = '', values = {} }: Refusal): string {
  if (code === 'empty') return toFillIn[field] ?? 'Vul dit in.';
  const own = words[code];
  if (own === undefined) return inWords({ code, values });
  return typeof own === 'string' ? own : own(values);
}
/** Refusals as errors at the fields of a form. */
export const tableErrors = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? fallback, text: said(refusal) }));

/** '9.30 tot 10.15 uur' */
export const slotWords = ({ begins, ends }: Pick<Party, 'begins' | 'ends'>): string =>
  begins && ends ? `${clockWords(begins)} tot ${clockWords(ends)} uur` : 'de hele tijd';
/** '9.30' */
export const clockWords = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** 'vr 12 juni 2026, 9.00 tot 11.30 uur, gemeentehuis' */
export const whenWords = ({ onDay, begins, ends, place }: Gathering): string =>
  [`${shortDay(onDay)} ${onDay.slice(0, 4)}`, begins && ends ? slotWords({ begins, ends }) : '', place]
    .filter(Boolean)
    .join(', ');

export const partWords = { core: 'Kernteam', block: 'School', guest: 'Te gast' } as const;

/** What was decided about one, in one line. */
export const decisionWords = ({ decision, because }: Pick<TableLine, 'decision' | 'because'>): string => {
  if (decision === null) return 'Nog niet besproken';
  return because === null ? decisions[decision] : `${decisions[decision]}: ${because.replace(/\.$/, '')}`;
};

export const home = '/overstaptafels';
export const tablePath = (gatheringId: string): string => `${home}/${gatheringId}`;
export const linePath = (lineId: string): string => `${home}/regels/${lineId}`;
export const atTablePath = (lineId: string): string => `${home}/aan-tafel/${lineId}`;
/** The way back from a page below a table. */
export const crumbsOf = (gatheringId?: string) => [
  { label: 'Overstaptafels', href: home },
  ...(gatheringId === undefined ? [] : [{ label: 'Deze tafel', href: tablePath(gatheringId) }]),
];
