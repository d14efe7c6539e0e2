import { longDay } from '../day-words.ts';
import { fileRefusalWords } from '../intake/messages.ts';
import type { Refusal } from '../outcome.ts';

type Values = NonNullable<Refusal['values']>;
const words: Readonly<Record<string, (values: Values) => string>> = {
  'not-allowed': () => 'Deze collega mag dat niet.',
  'not-found': () => 'Deze collega mag dat niet.',
  'title-missing': () => 'Geef de tabel een naam.',
  'source-missing': () => 'Vul in van wie deze tabel is.',
  'text-too-long': ({ most = '' }) => `Maak het korter. Er passen ${most} letters in.`,
  bsn: () =>
    'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?',
  'about-missing': () => 'Vul in over welke dag de tabel gaat.',
  'about-ahead': () => 'Deze dag is nog niet geweest. Kies de dag waarover de tabel gaat.',
  'table-there': ({ on = '' }) =>
    `Deze tabel staat er al, met dezelfde getallen. Hij is ingelezen op ${longDay(String(on))}. Je hoeft niets te doen.`,
  'table-differs': ({ on = '' }) =>
    `Deze tabel staat er al, met andere getallen. Hij is ingelezen op ${longDay(String(on))}. Geef deze een andere naam, of vervang de vorige.`,
  'no-file': () => 'Kies een bestand.',
  'table-empty': () =>
    'We vonden de kop van StatLine, en geen kolom met getallen. Kies bij StatLine een onderwerp erbij.',
  'table-one-column': ({ text = '' }) =>
    `We vonden één kolom: “${text}”. Een tabel heeft een kolom met namen en een met getallen. Zet er een puntkomma tussen.`,
  'table-no-lines': ({ text = '' }) =>
    `Onder de kop staat geen regel. De kop is: ${text}. Kijk of je het goede bestand koos.`,
  'table-too-long': ({ most = '', count = '' }) =>
    `Deze tabel heeft ${count} regels. Er passen er ${most} in. Haal weg wat jullie niet nodig hebben.`,
  'column-unnamed': ({ column = '', line = '', text = '' }) =>
    `Kolom ${column} heeft geen naam. Op regel ${line} staat daar “${text}”. Geef de kolom een naam, of haal haar weg.`,
  'column-twice': ({ text = '', column = '', other = '' }) =>
    `Kolom ${column} en kolom ${other} heten allebei “${text}”. Geef ze elk een eigen naam.`,
  'no-region-code': ({ line = '', column = '' }) =>
    `Op regel ${line} is de kolom ${column} leeg. Daar hoort het nummer van een regio. Vul het in, of haal de regel weg.`,
  'region-not-in-file': ({ column = '', region = '' }) =>
    column === ''
      ? 'Jullie gemeenten en regio’s staan niet in dit bestand. Kies bij StatLine ook jullie gemeenten.'
      : region === ''
        ? 'We weten niet welk nummer jullie regio heeft. Vul bij de contactgemeente in welke gemeente het is.'
        : `In de kolom ${column} staat geen ${region}. Dat is het nummer van jullie regio. Kijk of je het hele bestand hebt.`,
  'version-missing': () => 'Vul in van welke versie van het model deze streefcijfers zijn.',
  'share-mixed': ({ column = '', text = '' }) =>
    `Bij ${column} staan procenten en ook “${text}”. Is dat een deel van één? Schrijf overal hetzelfde.`,
  'number-unclear': ({ line = '', column = '', text = '' }) =>
    /^-?\d+\.\d+$/.test(String(text))
      ? `Op regel ${line}, in de kolom ${column}, staat “${text}”. Dat kan met een komma zijn bedoeld, of als duizend. Schrijf het zonder punt.`
      : `Op regel ${line}, in de kolom ${column}, staat “${text}”. Dat is geen getal. Vul een getal in. Is het niet bekend? Zet een punt.`,
  'slice-too-long': ({ most = '' }) =>
    `Over jullie regio en Nederland staan er meer dan ${most} regels in. Kies bij StatLine minder perioden of waarden.`,
  'slice-gone': () => 'Dit duurde te lang: het bestand is er niet meer. Kies het opnieuw.',
  'lines-too-many': ({ count = '', most = '' }) =>
    `Dit geeft ${count} regels. Er passen er ${most} in. Kies hier één waarde.`,
  'choice-empty': () => 'Met deze keuze blijft er geen regel over. Kies iets anders.',
  'choice-unknown': ({ text = '', columns = '' }) =>
    `“${text}” staat niet in dit bestand. Schrijf: Kolom=waarde, of Kolom=elke. De kolommen zijn: ${columns}.`,
  'lines-twice': ({ text = '' }) =>
    `Deze regel staat er twee keer in: ${text}. Haal het bestand opnieuw op bij StatLine.`,
  'measures-none': () => 'Kies welke getallen je bewaart.',
  'measures-many': ({ most = '' }) => `Kies hoogstens ${most} getallen.`,
  'quote-open': () =>
    'Een cel begint met een aanhalingsteken en eindigt nergens. Haal het bestand opnieuw op. Er is niets bewaard.',
  'forbidden-column': ({ header = '', column = 0 }) =>
    `In kolom ${column}, “${header}”, staat een nummer van mensen. Haal die kolom weg, en kies het bestand opnieuw.`,
  'number-in-name': () => 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
};

/** Why a published table was not kept, as a sentence that says what to do. */
export const tableWords = (refusal: Refusal): string =>
  words[refusal.code]?.(refusal.values ?? {}) ?? fileRefusalWords(refusal);
