import { longWords, sentences, words as wordsIn } from '../language/meter.ts';
import { linesOfPart, type Paper } from '../papers/paper.ts';

/** What offices shorten, in whole words. */
const whole: Readonly<Record<string, string>> = {
  'W&I': 'werk en inkomen',
  WSP: 'het team dat werk zoekt',
  ROC: 'school voor beroepen',
  UWV: 'het kantoor voor uitkeringen',
  mbo: 'beroepsonderwijs',
  vmbo: 'middelbare school',
  vo: 'middelbare school',
  vso: 'speciaal onderwijs',
  pro: 'praktijkschool',
  bbl: 'leren en werken',
  bol: 'school met stage',
};
const apart = /(?<![\p{L}\p{N}])(?:[\p{Lu}&]{2,}|v?mbo|vs?o|pro|bbl|bol)(?![\p{L}\p{N}])/gu;
/** A shortening before a name with a capital belongs to that name: 'ROC Eemwijk'. */
const isName = (text: string, after: number): boolean => /^ \p{Lu}\p{Ll}/u.test(text.slice(after));

/** The same text with what offices shorten in whole words. */
export const inWholeWords = (text: string): string =>
  text.replaceAll(apart, (short: string, at: number) =>
    isName(text, at + short.length) ? short : (whole[short] ?? short),
  );
/** Shortenings that nobody outside knows and that have no words here. */
export const shortenings = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(apart)].flatMap(({ 0: short, index }) => (isName(text, index + short.length) ? [] : [short])),
  ),
];

export type Hard = { readonly line: string; readonly why: 'long' | 'long-words' | 'short-word' };
const longest = 20;
/** Words of four syllables and more, in one sentence. */
const mostLongWords = 1;
/** The sentences of a paper that ask too much of a reader, or hold a shortening; for who writes, to make them easier. */
export function hardSentences(paper: Pick<Paper, 'sections'>): readonly Hard[] {
  const lines = paper.sections.flatMap(({ parts }) => parts.flatMap(linesOfPart));
  return lines.flatMap(sentences).flatMap((line): readonly Hard[] => {
    if (wordsIn(line).length > longest) return [{ line, why: 'long' }];
    if (shortenings(line).length > 0) return [{ line, why: 'short-word' }];
    return longWords(line).length > mostLongWords ? [{ line, why: 'long-words' }] : [];
  });
}
