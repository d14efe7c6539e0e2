import type { Refusal } from '#domain/outcome.ts';
import { inWords as aboutTurn } from '#web/person/refusals.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

type Values = Readonly<Record<string, string | number>>;
const found: Readonly<Record<string, string>> = {
  health: 'over gezondheid',
  'bank-account': 'een rekeningnummer',
  family: 'over familie',
};

const words: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'receiver-missing': 'Kies aan wie je vraagt.',
  'no-ground': 'Aan deze organisatie kan deze overdracht niet. Kies een andere.',
  'unknown-colleague': 'Deze collega werkt hier niet of begeleidt geen jongeren. Kies een ander.',
  'receiver-without-team': 'Hier staat geen team klaar. Kies een collega of bel de beheerder.',
  'no-mail-address': 'Dit is geen mailadres. Bijvoorbeeld: werk@leusden.example.org.',
  'answers-missing': 'Vul in wie de telefoon opneemt, en op welk nummer.',
  'handover-open': 'Er loopt al een overdracht voor deze jongere.',
  'case-ended': 'Deze begeleiding is gestopt. Begin haar eerst opnieuw.',
  bsn: bsnAsks,
  'bsn-in-reason':
    'In de reden staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
  sensitive: ({ kind, words: said }) =>
    `Hier staat misschien iets ${found[String(kind)] ?? 'wat privé is'}: ${said}. Is dat nodig voor deze vraag?`,
  'too-long': ({ most }) => `Maak dit korter. Er passen ${most} letters in.`,
  empty: 'Vul dit in.',
  'no-day': 'Vul een dag in. Bijvoorbeeld: 15 6 2026.',
  'in-the-future': 'Deze dag komt nog. Kies vandaag of een dag die geweest is.',
  'in-the-past': 'Deze dag is geweest. Kies vandaag of een latere dag.',
  'before-sending': 'Deze dag is van voor de overdracht. Kies een latere dag.',
  'reading-missing': 'Kies of jullie dit samen lazen.',
  'capacity-unknown': 'Kies eerst wie dit beslist.',
  'answer-missing': 'Kies ja of nee.',
  'wrong-person': ({ article }) => `Deze persoon kan dit hier niet beslissen (${article}). Kies wie het wel is.`,
  'by-missing': 'Kies wie het zei.',
  'how-missing': 'Kies hoe het gezegd is.',
  'question-missing': 'Schrijf wat je vraagt.',
  'nothing-goes-along': 'Laat minstens één tekst meegaan.',
  'read-first': 'Vul in of jullie het samen lazen.',
  'yes-first': 'Er is nog geen ja.',
  'tell-first': 'Vul in wanneer de jongere dit hoorde.',
  'other-college': 'Dit kan alleen binnen één gemeente. Kies wie er is voor waar de jongere woont.',
  'nobody-there': 'Voor deze gemeente staat er geen Doorstroompunt. Bel wie de regio bijhoudt.',
  'receiver-closed': ({ name, phone }) =>
    `${name} is langer gesloten. Bel eerst wie opneemt${phone ? `: ${phone}` : ''}.`,
  'place-without-municipality': 'Vul een plaats of gemeente in Nederland in.',
  'has-arrived': 'Dit is al overgedragen. Volgens de wet ligt de taak nu bij de ontvanger. Iets vragen kan wel.',
  'question-open': 'Er staat al een vraag open. Wacht op het antwoord of bel.',
  'necessity-missing': 'Schrijf waarom dit nodig is voor deze jongere.',
  'another-kind': 'Dit is een ander soort overdracht. Gooi dit concept weg en begin opnieuw.',
  'shielded-needs-name': 'Deze jongere is afgeschermd. Kies een collega met een account, op naam.',
  'not-now': 'Dat kan nu niet meer. Kijk hoe de overdracht er nu voor staat.',
  'no-open-question': 'Er staat geen vraag meer open.',
  'already-taken-over': 'Deze overdracht is al overgenomen. Er is niets veranderd.',
  'handover-done': 'Deze overdracht is al klaar.',
  'handover-sent-back': 'Deze overdracht is al teruggestuurd.',
  'handover-withdrawn': 'Deze overdracht is ingetrokken.',
  'handover-refused': 'Er is nee gezegd. Deze overdracht gaat niet door.',
  'colleague-missing': 'Kies welke collega het overneemt.',
  'choice-missing': 'Kies wat je doet.',
  'contact-missing': 'Kies wie de vaste contactpersoon blijft.',
  'reason-missing': 'Kies waarom je dit terugstuurt.',
  'name-missing': 'Vul je naam en functie in.',
  'code-shape': 'Vul de code van zes cijfers in.',
  'wrong-code': ({ left }) =>
    Number(left) === 1
      ? 'Deze code klopt niet. Je kunt het nog 1 keer proberen. Daarna wacht je een kwartier.'
      : `Deze code klopt niet. Je kunt het nog ${left} keer proberen.`,
  'link-waits': ({ minutes }) =>
    Number(minutes) === 1
      ? 'De code klopte te vaak niet. Wacht 1 minuut en probeer het opnieuw.'
      : `De code klopte te vaak niet. Wacht ${minutes} minuten en probeer het opnieuw.`,
  'ask-whom': 'Kies aan wie je het vraagt.',
  'ask-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@example.org.',
  'no-link-needed': 'Voor deze ontvanger is geen link nodig.',
  'changed-meanwhile': 'Een collega was je net voor. Kijk wat er nu staat en kies opnieuw.',
};

/** What to fill in, by the field of the form that is empty; fields that come more than once are known by their first part. */
const toFillIn: Readonly<Record<string, string>> = {
  naam: 'Vul in aan wie je het vraagt.',
  readWith: 'Vul in wie erbij waren.',
  notYet: 'Vul in waarom jullie het nog niet samen lazen.',
  yesName: 'Vul de naam in van wie dit zei.',
  ownView: 'Vul in wat de jongere er zelf van vindt.',
  question: 'Schrijf wat je vraagt.',
  text: 'Schrijf je antwoord.',
  vraag: 'Schrijf je vraag.',
  words: 'Leg uit waarom je dit terugstuurt.',
  reason: 'Vul in waarom je verder gaat.',
  by: 'Vul in wie het overnam.',
  name: 'Vul je naam in.',
  functie: 'Vul je functie in.',
};

/** A refusal of a hand-over as a sentence that says what to do. */
export function inWords({ code, values = {} }: Refusal): string {
  // What the turn refuses is said in the words of the page of the young person.
  const said = words[code] ?? aboutTurn({ code, values });
  return typeof said === 'string' ? said : said(values);
}

/** Refusals as errors at the fields of a form; `names` says which field of the form an act's field is. */
export const errorsOf = (
  refusals: readonly Refusal[],
  fallback: string,
  names: Readonly<Record<string, string>> = {},
): readonly FormError[] =>
  refusals.map((refusal) => {
    const field = refusal.field === undefined ? fallback : (names[refusal.field] ?? refusal.field);
    const empty = refusal.code === 'empty' ? toFillIn[field.split('-')[0] ?? ''] : undefined;
    return { field, text: empty ?? inWords(refusal) };
  });
