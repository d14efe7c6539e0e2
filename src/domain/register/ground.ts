import { plain } from '../intake/person.ts';

/** On which flow of the law a report came in (docs/rechten.md 5): absence, end of enrolment, or removal from school. */
export type ReportGround = 'F1' | 'F3' | 'F9';
export const reportGrounds = {
  F1: 'Verzuim',
  F3: 'Stopte met school',
  F9: 'Moest van school',
} as const satisfies Record<ReportGround, string>;
export const isGround = (text: string): text is ReportGround => Object.hasOwn(reportGrounds, text);

const signs: readonly (readonly [ReportGround, readonly string[]])[] = [
  ['F9', ['verwijder']],
  ['F1', ['verzuim', 'vierweken', '4weken', '16uur', 'luxe']],
  ['F3', ['plevering', 'clevering', 'uitschrijv', 'uitgeschreven', 'vsv', 'rod', 'duo', 'basisgegevens', 'levering']],
];

/** What the words of a register say the report is; undefined is asked, never guessed. */
export function groundOf(kind: string): ReportGround | undefined {
  const text = plain(kind);
  return signs.find(([, words]) => words.some((word) => text.includes(word)))?.[0];
}

/**
 * An exemption of compulsory education (LPW 5, 5a, 15) may say something about health, and whoever has one is approached
 * only after somebody decided so. Such a line is not read in and its words are kept nowhere.
 */
export const isExemption = (kind: string): boolean => plain(kind).includes('vrijstel');
