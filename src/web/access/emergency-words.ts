import type { EmergencySeen, Officer } from '#app/access/emergency.ts';
import type { Moment } from '#app/ports/emergencies.ts';
import { refusedBecause } from '#domain/access/emergency.ts';
import { longDay } from '#domain/day-words.ts';

/** Where emergency access is asked, decided and reported. */
export const emergencyPath = '/noodtoegang';
/** What everybody does first. */
export const call112 = 'Is er direct gevaar: bel 112.';

/** Of emergency access: what was not done, and what to do now. */
export const emergencyRefusals: Readonly<
  Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>
> = {
  'emergency-firstName': 'Vul de voornaam in.',
  'emergency-familyName': 'Vul de achternaam in.',
  'emergency-birthDate': 'Vul de geboortedatum in. Bijvoorbeeld: 15 6 2008.',
  'emergency-reason': 'Vul in wat er aan de hand is.',
  'emergency-text': 'Schrijf op wat je hoorde of deed. Of kies hoe je contact zocht.',
  'no-officer': 'Jullie organisatie heeft nog geen FG in Aanzet. Bel 112 bij direct gevaar.',
  'asked-often': ({ most }) => `Je vroeg het vandaag al ${most} keer. Bel de FG. ${call112}`,
  'emergency-undecided': 'Kies of je toegang geeft.',
  'emergency-because': 'Kies waarom je geen toegang geeft.',
  'nobody-fits': 'Geven kan niet: er is niemand die hierbij past. Kies Nee, met een reden.',
  'emergency-decided': 'Hierover is al besloten.',
};

/** "26 november 2026, 9.05 uur". */
export const momentWords = ({ on, time }: Moment): string => `${longDay(on)}, ${time} uur`;

/** "Inge Prins, 033 000 00 00 of Ed Kamp". */
export const officersWords = (officers: readonly Officer[]): string =>
  officers.map(({ name, phone }) => (phone === null ? name : `${name}, ${phone}`)).join(' of ');

/** How a request stands, in a word or two. */
export function standWords(line: EmergencySeen): string {
  if (line.state === 'asked') return 'wacht op de FG';
  if (line.state === 'refused') return 'niet gegeven';
  return line.open ? 'loopt nu' : 'voorbij';
}

/** The same in sentences, with who and when. */
export function storyWords(line: EmergencySeen): readonly string[] {
  const { state, by, decided, until, ended, endedByName, refusedBecause: because } = line;
  if (state === 'asked' || !decided) return ['De FG besliste nog niet.'];
  const when = momentWords(decided);
  if (state === 'refused')
    return [`${by ?? 'De FG'} gaf geen toegang op ${when}.`, because === null ? '' : refusedBecause[because]];
  return [
    `${by ?? 'De FG'} gaf toegang op ${when}.`,
    line.open && until
      ? `Het loopt tot ${momentWords(until)}.`
      : ended && endedByName !== null
        ? `${endedByName} stopte het op ${momentWords(ended)}.`
        : until
          ? `Het is voorbij sinds ${momentWords(until)}.`
          : '',
  ].filter(Boolean);
}
