/** What somebody can answer to "Hoe gaat het?". */
export const answers = {
  well: 'Het gaat goed',
  doubt: 'Ik twijfel',
  'call-me': 'Bel mij',
  stopped: 'Mijn baan of opleiding stopt',
  unclear: 'Niet duidelijk',
} as const;
export type Answer = keyof typeof answers;
/** What the young person presses. */
export const ownAnswers = ['well', 'doubt', 'call-me', 'stopped'] as const satisfies readonly Answer[];

/** What is asked: how it goes, or whether guidance is wanted now (the offer of the second year). */
export type About = 'how' | 'offer';
/** The same answers, in the words of that offer. */
export const offerAnswers = {
  well: 'Nee, het gaat goed zo',
  doubt: 'Ik weet het nog niet',
  'call-me': 'Ja, bel mij',
  stopped: 'Ja, mijn baan of opleiding stopt',
} as const satisfies Partial<Record<Answer, string>>;

/** How somebody was asked: by a link in the own channel, or by hand. */
export const ways = {
  link: 'Met een link',
  call: 'Aan de telefoon',
  app: 'In een app',
  visit: 'Bij een bezoek',
  paper: 'Op papier',
} as const;
export type Way = keyof typeof ways;
/** The ways in which a colleague heard it. */
export const heardWays = ['call', 'app', 'visit', 'paper'] as const satisfies readonly Way[];

/** Whether a person calls about it: what is not plainly fine ("mwah") always goes to one. */
export const needsTalk = (answer: Answer): boolean => answer !== 'well';

/** Days for which a link can be answered. */
export const linkDays = 14;
/** Days without an answer after which somebody counts as silent. */
export const silentAfterDays = 3;
