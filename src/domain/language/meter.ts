/**
 * How hard Dutch reads (Flesch-Douma, and what else makes it hard): a smoke alarm over whole sentences, not proof. Labels of less
 * than four words do not count.
 */

const written = /\p{L}[\p{L}\p{M}'’-]*|\d+/gu;
const sounds = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiou]|(?<![aeiou])y(?![aeiou])|[äëïöü]/g;
/** Stress changes no syllable (één); a dieresis begins one (coördinator). */
const unstressed = (word: string) =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0302]/g, '')
    .normalize('NFC');

/** Syllables of a Dutch word by its vowel groups, at least one; a figure reads as one. */
export const syllables = (word: string): number => unstressed(word.toLowerCase()).match(sounds)?.length ?? 1;
export const words = (text: string): readonly string[] => text.match(written) ?? [];

/** A web or mail address, or a path, reads as one word. */
const plain = (text: string) => text.replaceAll(/(?:https?:\/\/|[\w.+-]+@|(?<!\S)\/)\S+?(?=[.,]?(?:\s|$))/g, 'adres');

/** The sentences in a text, each line on its own; what has less than four words is a label and left out. */
export function sentences(text: string): readonly string[] {
  return plain(text)
    .split(/\n+|(?<=[.?!…]["”)]?)\s+(?=["“(]?[\p{Lu}\d{])/u)
    .map((one) => one.trim())
    .filter((one) => words(one).length >= 4);
}

/** Flesch-Douma: 100 reads by itself, 65 is B1, under 50 is a law. NaN for nothing. */
function ease(all: readonly string[]): number {
  const read = all.flatMap(words);
  const spoken = read.reduce((sum, word) => sum + syllables(word), 0);
  return 206.84 - 77 * (spoken / read.length) - 0.93 * (read.length / all.length);
}

/** Words of four syllables and more; a name with a capital inside the sentence is no hard word. */
export const longWords = (sentence: string): readonly string[] =>
  words(sentence).filter((word, at) => syllables(word) >= 4 && (at === 0 || !/^\p{Lu}/u.test(word)));

const apart =
  'aan|achter|af|bij|dicht|door|goed|in|klaar|los|mee|na|om|onder|open|op|over|samen|tegen|terug|thuis|toe|tussen|uit|vast|voor|weg';
const strong =
  'be(?:keken|schreven|sloten|sproken|trokken|wezen)|ver(?:boden|bonden|geten|kregen|loren|vangen|zonden)|ont(?:houden|slagen|vangen)';
const done = new RegExp(`^(?:(?:${apart})?ge\\p{L}+(?:d|t|en)|(?:be|ver|ont|her|mis)\\p{L}+(?:d|t)|${strong})$`, 'u');
/** What looks like a participle and is none. */
const notDone =
  /^(?:be(?:drijfsarts|drag|eld|ent|ginpunt|grip|languitval|leid|nt|oogd|rg|richt|roep|spreekpunt|stand|urt|wust)|ge(?:bied|bieden|brek|dicht|drag|een|en|geven|heugen|heel|len|ld|lden|luid|meenten|mist|nt|not|recht|sprekken|tal|tallen|vecht|voelen|wicht|zicht|zinnen|zond)|her(?:fst|kenbaar)|ver(?:band|drag|driet|stand|stand|re|schillend|trouwd)|ver)$/u;
/** The participle of a passive ('wordt gebeld'); undefined for an active sentence. */
export function passiveIn(sentence: string): string | undefined {
  const read = words(sentence.toLowerCase());
  if (!read.some((word) => /^(?:word|wordt|worden|werd|werden)$/.test(word))) return undefined;
  return read.find((word) => done.test(word) && !notDone.test(word));
}

export type Score = {
  readonly sentences: number;
  readonly ease: number;
  readonly perSentence: number;
  /** Shares from 0 to 1: of the words, and of the sentences. */
  readonly longWords: number;
  readonly passive: number;
};
const rounded = (value: number, to: number) => Math.round(value * to) / to;
/** The measure of a page or a catalogue of sentences. */
export function score(text: string): Score {
  const all = sentences(text);
  const read = all.flatMap(words).length;
  return {
    sentences: all.length,
    ease: rounded(ease(all), 10),
    perSentence: rounded(read / all.length, 10),
    longWords: rounded(all.flatMap(longWords).length / read, 1000),
    passive: rounded(all.filter((one) => passiveIn(one) !== undefined).length / all.length, 1000),
  };
}

/** B1 for colleagues, parents and employers; A2 for young people (ux 5.3). */
export type Level = 'A2' | 'B1';
type Limits = {
  readonly ease: number;
  readonly perSentence: number;
  /** Words in one sentence. */
  readonly longest: number;
  readonly longWords: number;
  readonly passive: number;
};
export const limits: Readonly<Record<Level, Limits>> = {
  A2: { ease: 85, perSentence: 8, longest: 12, longWords: 0.02, passive: 0 },
  B1: { ease: 65, perSentence: 12, longest: 20, longWords: 0.08, passive: 0.1 },
};

/** By what a whole text is too hard for who reads it; empty when it is not. */
export function tooHard(text: string, level: Level): readonly (keyof Limits)[] {
  const { ease: easy, perSentence, longWords: long, passive } = score(text);
  const most = limits[level];
  const faults: Readonly<Record<keyof Limits, boolean>> = {
    ease: easy < most.ease,
    perSentence: perSentence > most.perSentence,
    longest: sentences(text).some((one) => words(one).length > most.longest),
    longWords: long > most.longWords,
    passive: passive > most.passive,
  };
  return (Object.keys(faults) as (keyof Limits)[]).filter((one) => faults[one]);
}
