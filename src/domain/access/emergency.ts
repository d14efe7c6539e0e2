/** How emergency access is asked and refused; 24 hours and who fits stand in the database (0059_emergency.sql). */

/** How often one colleague may ask on one day. */
export const asksADay = 3;
/** The longest reason. */
export const mostLetters = 1000;

/**
 * Why it is refused: each can be said whether or not there is anybody of that name, so that an answer tells nothing about who
 * is here.
 */
export const refusedBecause = {
  'can-wait': 'Er is nu geen direct gevaar, of het kan wachten.',
  'other-way': 'Er is een andere weg. De FG belt je.',
  'not-this-way': 'Dit kan niet met noodtoegang.',
} as const;
export type RefusedBecause = keyof typeof refusedBecause;

/** What others hear of it, each time without a name. */
export const emergencyNews = {
  asked: 'emergency-asked',
  given: 'emergency-given',
  refused: 'emergency-refused',
  opened: 'emergency-opened',
  written: 'emergency-written',
  ended: 'emergency-ended',
} as const;
export type EmergencyNews = keyof typeof emergencyNews;
export const isEmergencyNews = (text: string | undefined): text is EmergencyNews =>
  text !== undefined && Object.hasOwn(emergencyNews, text);
