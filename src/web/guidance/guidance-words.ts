import type { GoOnReason, TwoFacts } from '#domain/guidance/two-facts.ts';
import { longDay } from '#domain/day-words.ts';
import { lastingRefusals } from './lasting-words.ts';
import type { Fact } from '#web/kit/facts.tsx';

type Values = Readonly<Record<string, string | number>>;
const byPhone = ({ name, phone }: Values): string => (phone ? `Bel ${name}: ${phone}.` : `Bel ${name}.`);

/** Refusals of guidance after school. */
export const guidanceRefusals: Readonly<Record<string, string | ((values: Values) => string)>> = {
  ...lastingRefusals,
  'record-is-over': 'De termijn van school is voorbij. Jullie lezen dit nog, en schrijven er niets meer bij.',
  'no-offer-day': 'Vul in op welke dag begeleiding is aangeboden. Bijvoorbeeld: 3 7 2026.',
  'offer-later': 'Kies vandaag of een eerdere dag.',
  'used-missing': 'Kies een van deze antwoorden.',
  'offer-without-day': 'Niets aangeboden? Laat de dag dan leeg.',
  'school-missing': 'Kies een school uit de lijst.',
  'school-without-account': (values) => `Deze school werkt niet met Aanzet. ${byPhone(values)}`,
  'ask-by-phone': (values) => `Deze jongere is afgeschermd. Vraag het aan de telefoon. ${byPhone(values)}`,
  'already-asked': 'Deze vraag ligt al bij deze school.',
  'not-late-yet': 'De school heeft nog tijd om te antwoorden.',
  'go-on-reason-missing': 'Kies een reden.',
  'answered-meanwhile': 'Een collega was je net voor. Er staat al een antwoord.',
};

/** The two facts, and no third. */
export const twoFacts = ({ offeredOn, used }: TwoFacts): readonly Fact[] => [
  { label: 'Begeleiding aangeboden', value: offeredOn === null ? 'Nee' : `Ja, op ${longDay(offeredOn)}` },
  ...(offeredOn === null ? [] : [{ label: 'Gebruikt', value: used ? 'Ja' : 'Nee' }]),
];

/** What stands under the words for who said no, so that they stay true: a Doorstroompunt may ask for these two facts (F14). */
export const schoolTellsTwoFacts =
  'Vraagt het Doorstroompunt ernaar? Dan vertelt school alleen wanneer hulp is aangeboden, en of jij die gebruikte.';

/** Why a Doorstroompunt goes on without an answer. */
export const goOnWords: Readonly<Record<GoOnReason, string>> = {
  'waits-too-long': 'De jongere kan niet langer wachten',
  'school-cannot': 'De school kan het niet zeggen',
  'no-school-any-more': 'De school is dicht of bestaat niet meer',
};
