import { termSentences } from '#web/language/term-sentences.ts';

/** What just happened, for who came in by a link or a card of the own: each language has them. */
export const ownLinkNotices = {
  'sheet-ready': termSentences.sheetReady,
  'own-chosen': 'Gelukt. Dit geldt meteen.',
  'own-asked': 'Je vraag is verstuurd. Je krijgt antwoord binnen één maand.',
  'own-yes-back': 'Het is gestopt. Iemand belt jou.',
  'own-yes-late': 'Dit kan nu niet meer. Bel wie jou helpt.',
  'own-peer-stop': 'Gestopt. De coach ziet niets meer van jou.',
  'own-tip': 'Je tip is verstuurd. Hieronder staat wanneer je antwoord krijgt.',
  'own-tip-gone': 'Je tip is weg, ook bij school.',
  'speaker-late': 'Er is intussen iets veranderd. Lees hoe het nu is.',
} as const;
export type OwnLinkNotice = keyof typeof ownLinkNotices;
export const isOwnLinkNotice = (code: string): code is OwnLinkNotice => Object.hasOwn(ownLinkNotices, code);
