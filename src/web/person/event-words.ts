import type { Entry } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { isDay } from '#law/day.ts';
import { approachReasons } from '#domain/turn/approach.ts';
import { endWords } from '#domain/turn/ending.ts';
import { turnEvents } from '#domain/turn/happened.ts';

const others: Readonly<Record<string, string>> = {
  'added-by-hand': 'Met de hand toegevoegd',
  'on-leaver-list': 'Stond op de lijst van school',
  'from-register': 'Kwam binnen uit het register',
  'handover-begun': 'Begon een overdracht',
  'handover-changed': 'Werkte aan de overdracht',
  'handover-text-kept': 'Liet een tekst staan',
  'handover-read': 'Las de overdracht samen',
  'handover-not-read': 'Overdracht nog niet samen gelezen',
  'handover-yes': 'Er is ja gezegd',
  'handover-no': 'Er is nee gezegd',
  'handover-told': 'De jongere weet van de overdracht',
  moved: 'Verhuisd',
  'handover-sent': 'Verstuurde de overdracht',
  'handover-asked': 'Stelde een vraag',
  'handover-answered': 'Gaf antwoord',
  'handover-lapsed': 'Er kwam geen antwoord',
  'handover-sent-back': 'Stuurde de overdracht terug',
  'handover-withdrawn': 'Trok de overdracht in',
  'yes-taken-back': 'De jongere trok het ja in',
  'yes-for-taken-back': 'Wie beslist, trok het ja in',
  'handover-taken-over': 'Nam de begeleiding over',
  'handover-taken-over-orally': 'Mondeling overgenomen',
  'handover-not-there': 'De kennismaking ging niet door',
  'handover-met': 'De kennismaking is geweest',
  'handover-gone-on': 'Ging verder zonder kennismaking',
  'extract-given': 'Gaf een uittreksel',
  referred: 'Verwees door',
  'extract-withdrawn': 'Trok een uittreksel in',
  'back-signal': 'Heeft de jongere gesproken',
};
const titles: Readonly<Record<string, string>> = { ...turnEvents, ...others };
const reasons: Readonly<Record<string, string>> = { ...endWords, ...approachReasons };
type Event = Extract<Entry, { kind: 'event' }>;

/** A kind of event in words; undefined for one that nobody knows. */
export const eventWords = (kind: string): string | undefined => titles[kind];

/** What happened, in at most six words. */
export const eventTitle = ({ event }: Event): string => titles[event.kind] ?? 'Er is iets veranderd';

/** The particulars, in short sentences; only what the event itself holds. */
export function eventBody({ event, about }: Event): readonly string[] {
  const { dueOn, meetOn, nextOn, reason, words, because, told, ground } = event.details;
  const day = dueOn ?? meetOn ?? nextOn;
  const why = reason === undefined ? undefined : reasons[reason];
  return [
    ...(about ? [event.kind === 'contact-set' ? `${about}.` : `Naar ${about}.`] : []),
    ...(day !== undefined && isDay(day) ? [`${dueOn ? 'Uiterlijk' : 'Kennismaking op'} ${longDay(day)}.`] : []),
    ...(why ? [`${why}.`] : []),
    ...(words ? [words] : []),
    ...(because ? [because] : []),
    ...(ground ? [`Het is dezelfde jongere. Dat bleek na overdracht ${ground}.`] : []),
    ...(told === 'yes' ? ['De jongere weet het.'] : []),
  ];
}
