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
  'no-file': () => 'Kies een bestand.',
  'table-empty': () => 'In dit bestand staat geen tabel met getallen.',
  'table-too-long': ({ most = '' }) => `Deze tabel is te lang. Er passen ${most} regels in.`,
  'no-region-code': ({ line = '' }) => `Op regel ${line} staat geen nummer van een regio. Er is niets bewaard.`,
  'region-not-in-file': () => 'Jullie regio staat niet in dit bestand.',
  'version-missing': () => 'Vul in van welke versie van het model deze streefcijfers zijn.',
  'share-mixed': ({ column = '', text = '' }) =>
    `Bij ${column} staan procenten en ook “${text}”. Is dat een deel van één? Schrijf overal hetzelfde.`,
  'number-unclear': ({ line = '', column = '', text = '' }) =>
    `Op regel ${line} lezen we “${text}” bij ${column} niet zeker. Schrijf het zonder punt.`,
  'slice-too-long': ({ most = '' }) =>
    `Over jullie regio en Nederland staan er meer dan ${most} regels in. Kies bij StatLine minder perioden of waarden.`,
  'slice-gone': () => 'Dit duurde te lang: het bestand is er niet meer. Kies het opnieuw.',
  'lines-too-many': ({ count = '', most = '' }) =>
    `Dit geeft ${count} regels. Er passen er ${most} in. Kies hier één waarde.`,
  'choice-empty': () => 'Met deze keuze blijft er geen regel over. Kies iets anders.',
  'choice-unknown': ({ text = '' }) => `“${text}” staat niet in dit bestand. Schrijf: Kolom=waarde, of Kolom=elke.`,
  'lines-twice': () => 'Dezelfde regel staat er twee keer in. Haal het bestand opnieuw op bij StatLine.',
  'measures-none': () => 'Kies welke getallen je bewaart.',
  'measures-many': ({ most = '' }) => `Kies hoogstens ${most} getallen.`,
  'quote-open': () => 'Ergens staat een aanhalingsteken te veel. Haal het bestand opnieuw op. Er is niets bewaard.',
  'forbidden-column': () => 'In dit bestand staat een kolom met een nummer van mensen. Haal die kolom eerst weg.',
  'number-in-name': () => 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
};

/** Why a published table was not kept, as a sentence that says what to do. */
export const tableWords = (refusal: Refusal): string =>
  words[refusal.code]?.(refusal.values ?? {}) ?? fileRefusalWords(refusal);
