/** Why guidance stops: a closed list, with the words to choose from. 'other' takes own words. */
export const endReasons = {
  'on-their-own': 'De jongere gaat zelf verder',
  'other-help': 'De jongere krijgt andere hulp',
  'moved-away': 'De jongere is verhuisd buiten de regio',
  goodbye: 'Onze termijn loopt af, we namen afscheid',
  'turned-27': 'De jongere is 27 geworden',
  deceased: 'De jongere is overleden',
  double: 'De jongere stond er dubbel in',
  other: 'Anders',
} as const;
/** Every reason in words: also what is never chosen from the list. */
export const endWords: Readonly<Record<string, string>> = {
  ...endReasons,
  'not-for-us': 'De melding was niet voor ons',
};
export type EndReason = keyof typeof endReasons;
export const isEndReason = (text: string): text is EndReason => Object.hasOwn(endReasons, text);
