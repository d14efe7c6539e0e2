import type { AfterSchool } from '#app/guidance/after-school.ts';
import type { ReachLine } from '#app/guidance/reach-today.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { answers, offerAnswers, ways, type Answer } from '#domain/guidance/check-in.ts';
import { contracts, destinationKinds, destinationSources, type Spell } from '#domain/guidance/destination.ts';
import { extendReasons, extendSaid } from '#domain/guidance/extension.ts';
import { missed } from '#domain/guidance/missed.ts';
import { needWords } from '#domain/guidance/needs.ts';
import type { Moment } from '#domain/guidance/rhythm.ts';
import type { NextWay } from '#domain/person/attempts.ts';
import type { CheckIn, Plan } from '#app/ports/lasting.ts';
import { dayWords } from '#web/handover/words.ts';

type Values = Readonly<Record<string, string | number>>;
/** Refusals of guidance that lasts. */
export const lastingRefusals: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'destination-missing': 'Kies wat de jongere doet.',
  'start-missing': 'Vul in sinds welke dag. Bijvoorbeeld: 3 8 2026.',
  'end-no-day': 'Deze dag bestaat niet. Vul de laatste dag in, of laat dit leeg.',
  'hours-no-number': 'Vul een getal in van 1 tot en met 60. Of laat dit leeg.',
  'said-how-missing': 'Kies hoe je dit hoorde.',
  'said-day-missing': 'Vul in op welke dag je dit hoorde.',
  'last-day-missing': 'Vul in wat de laatste dag is. Bijvoorbeeld: 3 8 2026.',
  'nothing-runs': 'Er staat geen werk of school die nu loopt. Schrijf eerst op wat de jongere doet.',
  'effort-missing': 'Kies hoe vaak er contact is.',
  'effort-reason-missing': 'Kies waarom.',
  'no-channel-of-person': 'Er is geen mobiel nummer en geen mailadres bekend. Bel.',
  'check-in-way-missing': 'Kies hoe je het vraagt.',
  'check-in-by-voice': 'Deze jongere is afgeschermd. Stuur niets. Bel, en schrijf hieronder op wat je hoorde.',
  'no-mail-of-person': 'Er is geen mailadres bekend. Kies dan: ik stuur zelf een bericht.',
  'heard-how-missing': 'Kies hoe je het hoorde.',
  'answer-missing': 'Kies een antwoord.',
  'road-day': 'Dit is te lang geleden, of van een dag die nog komt. Schrijf het op bij de jongere.',
  'road-who': 'Kies met wie je contact had.',
  'road-nobody': 'Deze jongere staat nu niet bij jou. Wat je typte, staat er nog: neem het over, of gooi het weg.',
  'road-lost': 'Dit bericht is niet meer te lezen. Schrijf het opnieuw.',
  'attempt-elsewhere': 'Een andere organisatie begeleidt nu. Kies hoe het gaat. Een poging kan hier niet.',
  'no-mobile-of-person': 'Er is geen mobiel nummer bekend. Kies een andere manier.',
  'no-sms-from-here': 'Vanaf hier kan geen sms weg. Kies een andere manier.',
  'offer-way-missing': 'Kies hoe je het aanbood.',
  'offer-too-early': ({ from }) => `De wet vraagt dit vanaf ${longDay(String(from))}. Kies die dag of later.`,
  'offer-link-today': 'Een mail of sms gaat vandaag weg. Kies vandaag, of laat de dag leeg.',
  'offer-not-due': 'Hier is niets meer te doen. Misschien was een collega je voor.',
  'extend-no-day': 'Vul in tot en met welke dag. Bijvoorbeeld: 3 8 2027.',
  'extend-no-later': ({ day }) => `De begeleiding loopt al tot en met ${longDay(String(day))}. Kies een latere dag.`,
  'extend-too-far': ({ day }) => `Kies een dag tot en met ${longDay(String(day))}. Daarna kijk je opnieuw.`,
  'extend-beyond-law': ({ day }) =>
    `Van de wet mag dit tot en met ${longDay(String(day))}. Meer nodig? Draag over met een ja.`,
  'extend-reason-missing': 'Kies waarom er meer tijd nodig is.',
  'extend-said-missing': 'Kies wat de jongere daarvan vindt.',
  'extend-against': 'De jongere wil dit niet. Dan gaat de begeleiding niet langer door.',
  'end-without-talk': ({ name }) => `Praat eerst met ${name ?? 'de jongere'}. Lukt dat niet? Kies dan: geen contact.`,
  'rhythm-list': 'Vul getallen in met een komma ertussen. Bijvoorbeeld: 2, 6, 12.',
  'rhythm-number': 'Vul een heel getal in dat hier past.',
};

const offerWords: Readonly<Record<Answer, string>> = { ...answers, ...offerAnswers };

/** 'Werk bij Bakkerij Van Dalen, 24 uur, tijdelijk' */
export function spellWords({ kind, employer, hours, contract }: Spell): string {
  const what = employer ? `${destinationKinds[kind]} bij ${employer}` : destinationKinds[kind];
  const more = [
    hours === null ? '' : `${hours} uur per week`,
    contract === null ? '' : contracts[contract].toLowerCase(),
  ];
  return [what, ...more].filter(Boolean).join(', ');
}
/** 'gesprek, ma 12 oktober' */
export const saidWords = ({ source, saidOn }: Pick<Spell, 'source' | 'saidOn'>): string =>
  `${destinationSources[source].toLowerCase()}, ${shortDay(saidOn)}`;

/** Why there is to be contact on that day. */
export function momentWords({ because, n }: Moment): string {
  if (because === 'work') return `${n} weken na het begin van het werk`;
  if (because === 'lost') return `${n} weken nadat het werk stopte`;
  if (because === 'often') return `elke ${n} weken, omdat er vaker contact is`;
  return `${n} maanden na school`;
}

/** Until when there is guidance, and who says so. */
export function untilWords({ until, untilBy }: Pick<AfterSchool, 'until' | 'untilBy'>): string {
  const by = {
    law: 'Dat is de termijn van de wet.',
    extended: 'Dat is langer dan afgesproken, met een reden.',
    region: 'Dat sprak de regio af.',
    proposed: 'Dat is een voorstel van Aanzet, nog niet bevestigd.',
  }[untilBy];
  return `Tot en met ${longDay(until)}. ${by}`;
}

/** Why it is longer, and what the young person thinks of it. */
export const extensionWords = ({ because, said, on }: NonNullable<Plan['extension']>): string =>
  `${extendReasons[because]}. ${extendSaid[said]} (${shortDay(on)}).`;

/** The last time that somebody was asked how it goes. */
const missedLine = (chosen: CheckIn['missed']): string =>
  chosen === null ? '' : ` Gemist: ${chosen.map((key) => missed[key].toLowerCase()).join(', ')}.`;
export function checkInLine(
  { about, askedOn, answer, words, missed: chosen, answeredOn, answeredBy, way, expiresOn }: CheckIn,
  today: string,
): string {
  if (answer !== null && answeredOn !== null) {
    const how = answeredBy === null ? 'zelf, met de link' : ways[way].toLowerCase();
    const said = about === 'offer' ? `Opnieuw aangeboden: ${offerWords[answer].toLowerCase()}` : answers[answer];
    return `${said}. ${dayWords(answeredOn).replace(/^./, (c) => c.toUpperCase())}, ${how}.${words ? ` “${words}”` : ''}${missedLine(chosen)}`;
  }
  const over = expiresOn !== null && expiresOn < today;
  return `Gevraagd op ${dayWords(askedOn)}. ${over ? 'Er kwam geen antwoord.' : 'Nog geen antwoord.'}`;
}

const wayWords: Readonly<Record<NextWay, string | undefined>> = {
  again: undefined,
  'another-way': 'Probeer een andere weg',
  'visit-or-trusted': 'Ga langs, of vraag iemand die de jongere vertrouwt',
};
/** Why somebody is on the list of today, and what to try. */
export function needLine({ need, way }: ReachLine): string {
  const tries = way && wayWords[way];
  return tries ? `${needWords[need.kind]}. ${tries}.` : `${needWords[need.kind]}.`;
}
export const heardWords = ({ need }: Pick<ReachLine, 'need'>): string =>
  need.heardOn === null ? 'Nog niet bereikt' : `Laatste contact: ${shortDay(need.heardOn)}`;
