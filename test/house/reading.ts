import { avoided } from '#domain/language/avoided.ts';
import { limits, sentences, words } from '#domain/language/meter.ts';
import { tipsFor, type Tip, type TippedSentence } from '#domain/language/tips.ts';

/** What our own pages and catalogues are measured by; the meter itself is of the product (domain/language), for it helps editors too. */
/** A word that does not belong on a page of ours → what we say instead; besides what `avoided` finds in anybody's text. */
const notOurs: Readonly<Record<string, { readonly word: RegExp; readonly instead: string }>> = {
  aannemen: { word: /\b(aan(ge)?nomen|aannemen|neemt? \p{L}+ aan)\b/giu, instead: 'overnemen' },
  jargon: { word: /\b(RMC|vsv|NEET|KPI|dashboard)\b/gi, instead: 'ux 3.2' },
  care: { word: /\bhulp na school\b/gi, instead: 'begeleiding na school' },
  programma: { word: /\bregioplan\b/gi, instead: 'regionaal programma' },
  register: { word: /\b(ge)?registr\p{L}+/giu, instead: 'vastleggen, bewaren' },
  submit: { word: /\b(indien(t|en)|ingediend)\b(?! (?:het|de|er|je|u)\b)/gi, instead: 'versturen' },
  before: { word: /vóór/gi, instead: 'uiterlijk' },
  lost: { word: /\b(kwijt|kwijtgeraakt\p{L}*)(?!\p{L})/giu, instead: 'niet bereikt, nog niet opgepakt' },
  ditch: { word: /tussen wal en schip/gi, instead: 'nog niet opgepakt' },
  rights: { word: /\b(autorisatie|geautoriseerd|geannuleerd)/gi, instead: 'wat je mag zien en doen, gestopt' },
  face: { word: /\bvaste? gezicht/gi, instead: 'vaste contactpersoon' },
  coach: { word: /\bDoorstroompunt-medewerker/gi, instead: 'doorstroomcoach' },
  cheer: { word: /\boeps\b|\p{L}!/giu, instead: 'zonder uitroep' },
};

/** Every word that is not ours, as "word: say this". */
export const foreignWords = (text: string): readonly string[] => [
  ...Object.values(notOurs).flatMap(({ word, instead }) => (text.match(word) ?? []).map((hit) => `${hit}: ${instead}`)),
  ...avoided(text).map(({ word, instead }) => `${word}: ${instead}`),
];

const said = (tip: Tip): string => {
  if (tip.kind === 'long') return `${tip.count} words, ${tip.most} at most`;
  if (tip.kind === 'long-words') return `long words: ${tip.words.join(', ')}`;
  return tip.kind === 'avoid' ? `${tip.word}: ${tip.instead}` : `${tip.kind}: ${tip.word}`;
};
const found = ({ sentence, tips }: TippedSentence): string => `${sentence} [${tips.map(said).join('; ')}]`;
/** The sentences that ask too much of a young person, each with what is hard in it. */
export const hardForTheYoung = (text: string): readonly string[] =>
  // Two long words in a hundred are no fault of a sentence: the whole text is measured for those.
  tipsFor(text, 'A2')
    .map(({ sentence, tips }) => ({ sentence, tips: tips.filter(({ kind }) => kind !== 'long-words') }))
    .filter(({ tips }) => tips.length > 0)
    .map(found);

/** The sentences that ask too much breath of anybody. */
export const tooLong = (text: string): readonly string[] =>
  sentences(text).filter((one) => words(one).length > limits.B1.longest);
