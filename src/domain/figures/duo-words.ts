import { fileRefusalWords } from '../intake/messages.ts';
import type { Refusal } from '../outcome.ts';

type Values = NonNullable<Refusal['values']>;
const byValue: Readonly<Record<string, (values: Values) => string>> = {
  'layout-other': ({ layout = '', columns = '' }) =>
    `Dit is geen ${layout}: de kolommen ${columns} zijn er niet. Er is niets geteld. Kies welk bestand het is.`,
  'no-lines': ({ odd = 0 }) =>
    Number(odd) > 0
      ? `Elke regel heeft een ander aantal cellen dan de kop: ${odd} in totaal. Vraag het bestand opnieuw op. Er is niets geteld.`
      : 'Onder de kop staat geen regel om te tellen. Kijk of je het goede bestand koos.',
};
const refusals: Readonly<Record<string, string>> = {
  'no-file': 'Kies een bestand.',
  'not-allowed': 'Deze collega mag dat niet.',
  'not-a-doorstroompunt': 'Alleen een Doorstroompunt leest deze bestanden in.',
  'layout-missing': 'De naam zegt niet welk bestand het is. Kies het hier, en kies het bestand opnieuw.',
  'about-ahead': 'De naam van het bestand noemt een maand die nog komt. Kijk of je het goede bestand koos.',
  'empty-file': 'Dit bestand is leeg. Kijk of je het goede bestand koos.',
  'quote-open':
    'Een cel begint met een aanhalingsteken en eindigt nergens. Vraag het bestand opnieuw op. Er is niets geteld.',
  'number-in-name': 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
};
/** Why a file of DUO was not counted, as a sentence that says what to do. */
export const duoWords = (refusal: Refusal): string =>
  byValue[refusal.code]?.(refusal.values ?? {}) ?? refusals[refusal.code] ?? fileRefusalWords(refusal);
