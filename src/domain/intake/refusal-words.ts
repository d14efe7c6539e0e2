import { whyRefusals } from '../access/exporting.ts';
import type { Refusal } from '../outcome.ts';
import type { NeededField } from './columns.ts';
import { missingInRegister } from '../register/words.ts';
import { fileRefusalWords, forbiddenWords, missingColumnsWords } from './messages.ts';

const ofPartners: Readonly<Record<string, Words>> = {
  'list-too-long': ({ most = '' }) => `Deze lijst heeft meer dan ${most} regels. Verdeel haar over twee lijsten.`,
  'no-organisation-column': () => 'Kies welke kolom de organisatie is. Of kies soort organisatie en gemeente.',
  'nothing-pasted': () => 'Kies een bestand of plak de lijst.',
};
const ofRegister: Readonly<Record<string, Words>> = {
  'not-a-doorstroompunt': () => 'Alleen een Doorstroompunt leest een bestand uit het register in.',
  'no-system': () => 'Kies uit welk register dit bestand komt.',
  'wrong-register-columns': ({ missing = '' }) => missingInRegister(String(missing).split(' ')),
};
type Words = (values: NonNullable<Refusal['values']>) => string;
const needed = ['name', 'birthDate', 'place'] as const satisfies readonly NeededField[];

/** What is said at the page and on the command line when a list is not read. Names a column, never a value in it. */
const words: Readonly<Record<string, Words>> = {
  ...ofRegister,
  ...ofPartners,
  'not-allowed': () => 'Alleen wie op school leerlingen begeleidt of een team leidt, leest deze lijst in.',
  'not-a-school': () => 'Alleen een school leest een lijst met leerlingen in.',
  'not-found': () => 'Deze lijst is er niet.',
  'number-in-name': () => 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
  'bad-period': () => 'Deze periode kennen we niet. Schrijf het schooljaar, of schooljaar en periode: 2026-3.',
  'forbidden-column': ({ header = '', column = 0 }) =>
    forbiddenWords([{ header: String(header), column: Number(column), why: 'name' }]),
  'wrong-columns': ({ missing = '' }) =>
    missingColumnsWords(needed.filter((each) => String(missing).split(' ').includes(each))),
  'one-column': () =>
    'In dit bestand vinden we maar één kolom. Bewaar je lijst als .xlsx, of als .csv met een puntkomma tussen de kolommen.',
  'double-column': ({ label = '' }) => `Twee kolommen zijn ${label}. Kies er één en laat de andere weg.`,
  'other-school': () =>
    'Op alle regels staat een andere school. Er is niets bewaard. Kies de lijst van je eigen school.',
  'already-read': () => 'Deze lijst is al ingelezen. Er is niets veranderd.',
  'not-read': () => 'Deze lijst is niet ingelezen of al ongedaan gemaakt.',
  'list-busy': () => 'Er wordt al een lijst van jullie school ingelezen. Probeer het over een minuut weer.',
  'too-late': () => 'Ongedaan maken kan tot zeven dagen na het inlezen.',
  'no-answer': () => 'Kies eerst een antwoord.',
  bsn: () =>
    'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
  'no-date': () => 'Vul in sinds welke dag. Bijvoorbeeld: 1 6 2026.',
  'future-date': () => 'Deze dag is nog niet geweest. Vul vandaag in of een dag die voorbij is.',
  'before-school-year': ({ year = '' }) =>
    `Het schooljaar van deze lijst begon op 1 augustus ${year}. Vul die dag in of een latere.`,
  'already-answered': () => 'Deze vraag is al beantwoord.',
  'unknown-answer': () => 'Deze plaats kennen we ook niet. Kies een plaats of gemeente uit de buurt.',
  'status-columns': () => 'In deze lijst staan niet de kolommen naam, geboortedatum en status. Er is niets bewaard.',
  'too-many-rows': ({ most = '' }) => `Dat zijn te veel regels. Er passen er ${most} in een lijst.`,
  'no-file': () => 'Dit bestand is er niet of is niet te lezen.',
  'file-gone': () => 'We bewaren het bestand niet. Kies het opnieuw.',
  'unknown-school': () => 'Deze school kennen we niet. Noem de naam of het BRIN.',
  'ambiguous-school': () => 'Er zijn meer scholen met deze naam. Noem het BRIN.',
  'only-demo': () => 'Met een opdracht kan dit alleen in het voorbeeld. Log in en doe het op de pagina.',
};

/** One refusal of reading a list as a sentence that says what to do. */
export const refusalWords = (refusal: Refusal): string =>
  (whyRefusals as Readonly<Record<string, string>>)[refusal.code] ??
  words[refusal.code]?.(refusal.values ?? {}) ??
  fileRefusalWords(refusal);
