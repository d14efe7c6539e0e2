/** What makes one sentence hard, for who wrote it. It points; it refuses nothing. */
import { avoided } from './avoided.ts';
import { limits, longWords, passiveIn, sentences, words, type Level } from './meter.ts';

export type Tip =
  | { readonly kind: 'long'; readonly count: number; readonly most: number }
  | { readonly kind: 'passive'; readonly word: string }
  | { readonly kind: 'long-words'; readonly words: readonly string[] }
  | { readonly kind: 'abbreviation'; readonly word: string }
  | { readonly kind: 'avoid'; readonly word: string; readonly instead: string };
export type TippedSentence = { readonly sentence: string; readonly tips: readonly Tip[] };

/** Everybody reads these as words. */
const known = new Set(['BSN', 'UWV', 'DUO', 'PDF', 'QR', 'A4', 'OV', 'NL', 'TV', 'EHBO', 'BHV', 'VCA', 'WC', 'ID']);
/** Words of the field without capitals that are abbreviations as well. */
const small = /^(?:bbl|bol|isk|lks|lob|lwoo|opp|rmc|rmt|rvo|vsv|vso|wsp|wmo|wlz|wajong|pro)$/;
const isShort = (word: string): boolean => (/^\p{Lu}{2,5}$/u.test(word) && !known.has(word)) || small.test(word);

/** The abbreviations in a text that it does not explain: 'vso (speciaal onderwijs)' and 'speciaal onderwijs (vso)' do. */
export function unexplained(text: string): readonly string[] {
  const explained = (word: string) => text.includes(`${word} (`) || text.includes(`(${word})`);
  return [...new Set(words(text).filter((word) => isShort(word) && !explained(word)))];
}

/** Long, and everybody knows them; or the law's own word, for which there is no other. */
const everyday =
  /^(?:begeleid(?:er|ers|ing)|contactperso(?:on|nen)|opleiding(?:en)?|informatie|organisatie(?:s)?|overgangsdocument|praktijkverklaring|startkwalificatie|telefoonnummer|vrijwilligerswerk)$/i;

function tipsOf(sentence: string, level: Level, text: string): readonly Tip[] {
  const { longest } = limits[level];
  const count = words(sentence).length;
  const passive = passiveIn(sentence);
  const long = longWords(sentence).filter((word) => !everyday.test(word));
  const short = unexplained(text).filter((word) => words(sentence).includes(word));
  // One long word is nothing in a page for colleagues; three in a sentence is.
  const many = level === 'A2' ? 1 : 3;
  return [
    ...(count > longest ? [{ kind: 'long' as const, count, most: longest }] : []),
    ...(passive === undefined ? [] : [{ kind: 'passive' as const, word: passive }]),
    ...(long.length >= many ? [{ kind: 'long-words' as const, words: long }] : []),
    ...short.map((word) => ({ kind: 'abbreviation' as const, word })),
    ...avoided(sentence).map((one) => ({ kind: 'avoid' as const, ...one })),
  ];
}

/** The sentences of a text that are hard for who reads it, each with what makes it so. */
export const tipsFor = (text: string, level: Level): readonly TippedSentence[] =>
  sentences(text).flatMap((sentence) => {
    const tips = tipsOf(sentence, level, text);
    return tips.length === 0 ? [] : [{ sentence, tips }];
  });
