/** What a young person chooses on the own pages: closed lists, and none of them asks about health. */

/** To an appointment. */
export const comings = ['comes', 'cannot'] as const;
export type Coming = (typeof comings)[number];
/** Why not. Being ill is not among them: that is said by voice, and written down nowhere (field finding 20). */
export const whyNots = ['other-time', 'cannot-get-there', 'talk-first', 'does-not-want', 'rather-not-say'] as const;
export type WhyNot = (typeof whyNots)[number];
/** The same to who guides: beside the appointment. */
export const whyNotWords: Readonly<Record<WhyNot, string>> = {
  'other-time': 'wil een andere tijd',
  'cannot-get-there': 'kan er niet komen',
  'talk-first': 'wil eerst praten',
  'does-not-want': 'wil dit niet',
  'rather-not-say': 'zegt liever niet waarom',
};

/** By what somebody wants to be reached. */
export const ownChoices = ['app', 'call', 'sms', 'mail'] as const;
export type OwnChoice = (typeof ownChoices)[number];
/** The same to who guides. */
export const ownChoiceWords: Readonly<Record<OwnChoice, string>> = {
  app: 'met een app',
  call: 'aan de telefoon',
  sms: 'met een sms',
  mail: 'met mail',
};
