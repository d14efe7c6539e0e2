import { refusalWords } from '#domain/intake/refusal-words.ts';
import type { Refusal } from '#domain/outcome.ts';

/** '1 leerling', '38 leerlingen'. */
export const pupils = (n: number): string => `${n} ${n === 1 ? 'leerling' : 'leerlingen'}`;

/** The sentence for each field with an error; a refusal without a field stands at the file. */
export const errorsOf = (refusals: readonly Refusal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(refusals.map((refusal) => [refusal.field ?? 'file', refusalWords(refusal)]));

/** How pages about a kind of list speak, and where they stand. */
export type ListWords = {
  readonly base: string;
  readonly label: string;
  /** '38 leerlingen' */
  readonly count: (n: number) => string;
  readonly noNumber: string;
  /** Read at once, without a page for columns and one to check. */
  readonly oneStep?: true;
};
export const leaverWords: ListWords = {
  base: '/inlezen',
  label: 'Inlezen',
  count: pupils,
  noNumber: 'Een school mag het BSN of onderwijsnummer hier niet delen. We hebben het ook niet nodig.',
};
export const partnerWords: ListWords = {
  base: '/organisaties/inlezen',
  label: 'Partnerlijst inlezen',
  count: (n) => lineCount(n),
  noNumber: 'In een partnerlijst hoort geen nummer van een persoon. We hebben het ook niet nodig.',
};
export const registerWords: ListWords = {
  base: '/meldingen/inlezen',
  label: 'Meldingen inlezen',
  count: (n) => `${n} ${n === 1 ? 'melding' : 'meldingen'}`,
  noNumber: 'Het BSN blijft in jullie register. Hier herkennen we een melding aan het dossiernummer.',
};

/** "1 regel", "38 regels". */
export const lineCount = (count: number): string => (count === 1 ? '1 regel' : `${count} regels`);
