import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';

/** Why a list leaves Aanzet, as people choose it. */
export const exportReasons = {
  team: 'Overleg in het team',
  contact: 'Bellen of langsgaan',
  'own-system': 'Overnemen in ons eigen systeem',
  counting: 'Tellen en verantwoorden',
  other: 'Iets anders',
} as const;
/** Why a list leaves that is made for one thing only: nobody has to choose. */
const fixedReasons = {
  summer: 'Bellen in de zomer',
  mend: 'Regels verbeteren die niet goed waren',
  register: 'Overnemen in het eigen register',
  table: 'Overstaptafel',
  'step-out': 'Uitstappen met alle gegevens',
} as const;
export type ExportReason = keyof typeof exportReasons | keyof typeof fixedReasons;
/** The answer to "Waarvoor?": one of the list, and own words when it is something else. */
export type Why = { readonly reason: ExportReason | undefined; readonly words: string };
export const mostWhyLetters = 100;

/** What a register of exports shows: the reason in words, own words after it. */
export const reasonWords = (reason: string, words: string | null): string => {
  const said = ({ ...exportReasons, ...fixedReasons } as Readonly<Record<string, string>>)[reason] ?? reason;
  return words === null ? said : words;
};

/** What is wrong with an answer to "Waarvoor?": nothing chosen, no own words, too many, or a BSN among them. */
export function whyFaults({ reason, words }: Why): readonly Refusal[] {
  if (reason === undefined) return [{ code: 'why-missing', field: 'waarvoor' }];
  if (reason !== 'other') return [];
  const field = 'waarvoor-anders';
  if (words.trim() === '') return [{ code: 'why-words-missing', field }];
  if (words.length > mostWhyLetters) return [{ code: 'why-too-long', field, values: { most: mostWhyLetters } }];
  return findBsn(words).found ? [{ code: 'bsn', field }] : [];
}

/** Each refusal above but the BSN, which has its words at every door. */
export const whyRefusals = {
  'why-missing': 'Kies waarvoor je deze lijst meeneemt.',
  'why-words-missing': 'Schrijf kort waarvoor je de lijst meeneemt.',
  'why-too-long': `Maak het korter. Er passen ${mostWhyLetters} letters in.`,
} as const;

// Without I, L, O and U: a mark is read aloud on the phone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The mark in a file: 'XXXX-XXXX', of the last forty bits of an id. */
export function markOf(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  const text = Array.from({ length: 8 }, (_, at) => letters[Number((bits >> BigInt(35 - 5 * at)) & 31n)]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
