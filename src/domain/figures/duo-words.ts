import { fileRefusalWords } from '../intake/messages.ts';
import type { Refusal } from '../outcome.ts';

const refusals: Readonly<Record<string, string>> = {
  'no-file': 'Kies een bestand.',
  'not-allowed': 'Deze collega mag dat niet.',
  'not-a-doorstroompunt': 'Alleen een Doorstroompunt leest deze bestanden in.',
  'layout-missing': 'De naam zegt niet welk bestand het is. Kies het hier, en kies het bestand opnieuw.',
  'layout-other': 'De kolommen zijn van een ander bestand. Er is niets geteld. Kies welk bestand het is.',
  'about-ahead': 'De naam van het bestand noemt een maand die nog komt. Kijk of je het goede bestand koos.',
  'no-lines': 'In dit bestand staat geen regel om te tellen.',
  'empty-file': 'Dit bestand is leeg. Kijk of je het goede bestand koos.',
  'quote-open':
    'Ergens in dit bestand staat een aanhalingsteken te veel. Vraag het bestand opnieuw op. Er is niets geteld.',
  'number-in-name': 'In de naam van het bestand staat een BSN. Geef het bestand een andere naam.',
};
/** Why a file of DUO was not counted, as a sentence that says what to do. */
export const duoWords = (refusal: Refusal): string => refusals[refusal.code] ?? fileRefusalWords(refusal);
