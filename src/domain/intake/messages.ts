import type { Refusal } from '../outcome.ts';
import type { ForbiddenColumn } from './forbidden.ts';
import type { NeededField } from './columns.ts';

/** Too long a value makes a message unreadable; the beginning is enough to find it. */
function quoted(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

const AGAIN = 'lees het bestand opnieuw';

/** The sentences about one row: line, column, value and what to do. */
export const rowWords = {
  missing: (line: number, column: string) =>
    `Regel ${line}: ${column} is niet ingevuld. Vul dit in je lijst in en ${AGAIN}.`,
  date: (line: number, column: string, value: string) =>
    `Regel ${line}: ${column} ${quoted(value)} bestaat niet. Pas de datum aan in je lijst en ${AGAIN}.`,
  unreadableDate: (line: number, column: string, value: string) =>
    `Regel ${line}: ${column} ${quoted(value)} kunnen we niet lezen. Schrijf de datum als 31-12-2008 en ${AGAIN}.`,
  number: (line: number, column: string) =>
    `Regel ${line}: bij ${column} staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Haal het weg uit je lijst en ${AGAIN}.`,
  school: (line: number, value: string, own: string) =>
    `Regel ${line}: school ${quoted(value)} is niet ${own}. Lees alleen de lijst van je eigen school.`,
  duplicate: (line: number, first: number, numbered: boolean) =>
    `Regel ${line}: deze jongere staat al op regel ${first}. We lezen alleen regel ${first}. ${
      numbered
        ? 'Haal de dubbele regel weg uit je lijst.'
        : 'Zijn het er twee? Geef ze dan in je lijst elk hun leerlingnummer.'
    }`,
  age: (line: number, birth: string, age: number) =>
    `Regel ${line}: met geboortedatum ${birth} is deze jongere ${age} jaar. Klopt dat? Zo niet, pas de datum aan.`,
  unknownPlace: (line: number, place: string) =>
    `Regel ${line}: woonplaats ${quoted(place)} kennen we niet. Kies de goede plaats.`,
  ambiguousPlace: (line: number, place: string, options: readonly string[]) =>
    `Regel ${line}: woonplaats ${quoted(place)} kan in meer gemeenten liggen: ${listed(options)}. Kies de goede gemeente.`,
};

function listed(options: readonly string[]): string {
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} of ${options.at(-1) ?? ''}`;
}

/** Why a file gives no table, and what to do. For the refusals of readTable. */
export function fileRefusalWords(refusal: Refusal): string {
  const { code, values = {} } = refusal;
  if (code === 'empty-file') return 'In dit bestand staat geen jongere. Kijk of je het goede bestand koos.';
  if (code === 'too-large') return 'Dit bestand is te groot. Er passen 50.000 regels in en 10 MB. Knip het in stukken.';
  if (code === 'no-header')
    return 'Boven de kolommen staan geen namen. Zet op de eerste regel wat in elke kolom staat, zoals Achternaam.';
  if (values['why'] === 'old-excel')
    return 'Dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of .csv en probeer het weer.';
  if (values['why'] === 'lost-letters')
    return `Op regel ${values['line'] ?? 1} zijn letters verloren gegaan. Maak het bestand opnieuw, als .xlsx of als CSV UTF-8.`;
  return 'We kunnen dit bestand niet lezen. Bewaar je lijst als .csv, .txt of .xlsx en probeer het weer.';
}

/** Names the column and never a value in it. */
export function forbiddenWords(columns: readonly ForbiddenColumn[]): string {
  const names = columns.map(({ header, column }) => (header === '' ? `nummer ${column + 1}` : `"${header}"`));
  const many = names.length > 1;
  return `In ${many ? 'de kolommen' : 'de kolom'} ${names.join(' en ')} ${many ? 'staan' : 'staat'} een BSN of onderwijsnummer. Dat mag hier niet in. Er is niets bewaard. Lees zonder deze ${many ? 'kolommen' : 'kolom'}.`;
}

const NEEDED: Readonly<Record<NeededField, string>> = {
  name: 'een naam (achternaam of naam)',
  birthDate: 'een geboortedatum',
  place: 'een woonplaats',
};

/** What the columns lack. */
export function missingColumnsWords(missing: readonly NeededField[]): string {
  const names = missing.map((needed) => NEEDED[needed]);
  const last = names.pop() ?? '';
  return `We missen een kolom met ${names.length ? `${names.join(', ')} en ` : ''}${last}. Er is niets veranderd.`;
}
