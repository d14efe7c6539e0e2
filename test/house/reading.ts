/** How hard our Dutch reads: a smoke alarm over whole sentences, not proof. Labels of less than four words do not count. */

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

export type Score = { readonly sentences: number; readonly ease: number; readonly perSentence: number };
/** The measure of a page or a catalogue of sentences. */
export function score(text: string): Score {
  const all = sentences(text);
  const perSentence = all.flatMap(words).length / all.length;
  return {
    sentences: all.length,
    ease: Math.round(ease(all) * 10) / 10,
    perSentence: Math.round(perSentence * 10) / 10,
  };
}

export const longest = 20;
/** The sentences that ask too much breath. */
export const tooLong = (text: string): readonly string[] =>
  sentences(text).filter((one) => words(one).length > longest);

/** A word that does not belong on a page → what we say instead. */
const notOurs: Readonly<Record<string, { readonly word: RegExp; readonly instead: string }>> = {
  aannemen: { word: /\b(aan(ge)?nomen|aannemen|neemt? \p{L}+ aan)\b/giu, instead: 'overnemen' },
  casus: { word: /\b(casus|casussen|casushouder|caseload)\b/gi, instead: 'jongere, aan zet' },
  dossier: { word: /\b\p{L}*dossiers?\b/giu, instead: 'jongere, gegevens' },
  client: { word: /\b(cli[eë]nt\p{L}*|deelnemers?)(?!\p{L})/giu, instead: 'jongere' },
  regie: { word: /\bregievoerder/gi, instead: 'aan zet, vaste contactpersoon' },
  warm: { word: /\bwarme overdracht/gi, instead: 'overdracht' },
  nazorg: { word: /\b(nazorg|hulp na school)\b/gi, instead: 'begeleiding na school' },
  jargon: {
    word: /\b(RMC|vsv('er)?|NEET|KPI|dashboard|monitoring|uitstroomprofiel|interventies?)\b/gi,
    instead: 'ux 3.2',
  },
  programma: { word: /\bregioplan\b/gi, instead: 'regionaal programma' },
  register: { word: /\b(ge)?registr\p{L}+/giu, instead: 'vastleggen, bewaren' },
  submit: { word: /\b(indien(t|en)|ingediend)\b(?! (?:het|de|er|je|u)\b)/gi, instead: 'versturen' },
  before: { word: /vóór/gi, instead: 'uiterlijk' },
  lost: { word: /\b(kwijt|kwijtgeraakt\p{L}*)(?!\p{L})/giu, instead: 'niet bereikt, nog niet opgepakt' },
  ditch: { word: /tussen wal en schip/gi, instead: 'nog niet opgepakt' },
  rights: { word: /\b(autorisatie|geautoriseerd|geannuleerd)/gi, instead: 'wat je mag zien en doen, gestopt' },
  face: { word: /\bvaste? gezicht/gi, instead: 'vaste contactpersoon' },
  coach: { word: /\bDoorstroompunt-medewerker/gi, instead: 'doorstroomcoach' },
  office: {
    word: /\b(hetgeen|teneinde|indien|waarbij|middels|inzake|derhalve|tevens|conform|dient te)\b/gi,
    instead: 'wat, om, als',
  },
  cheer: { word: /\boeps\b|\p{L}!/giu, instead: 'zonder uitroep' },
};

/** Every word that is not ours, as "word: say this". */
export const foreignWords = (text: string): readonly string[] =>
  Object.values(notOurs).flatMap(({ word, instead }) => (text.match(word) ?? []).map((hit) => `${hit}: ${instead}`));
