/** Why guidance stops: a closed list, with the words to choose from. 'other' takes own words. */
export const endReasons = {
  'on-their-own': 'De jongere gaat zelf verder',
  'other-help': 'De jongere krijgt andere hulp',
  'moved-away': 'De jongere is verhuisd buiten de regio',
  goodbye: 'Onze termijn loopt af, we namen afscheid',
  'turned-27': 'De jongere is 27 geworden',
  other: 'Anders',
} as const;
/** Every reason in words: also what is never chosen from the list. */
export const endWords: Readonly<Record<string, string>> = {
  ...endReasons,
  'not-for-us': 'De melding was niet voor ons',
  // By an act of its own: it stops more than a turn.
  deceased: 'De jongere is overleden',
  // Of before records could be merged.
  double: 'De jongere stond er dubbel in',
};
export type EndReason = keyof typeof endReasons;
export const isEndReason = (text: string): text is EndReason => Object.hasOwn(endReasons, text);
