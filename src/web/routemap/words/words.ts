import type { Answers, Facts, Question, Topic } from '#domain/routemap/answers.ts';
import type { ContactRole } from '#domain/directory/moments.ts';
import type { Step } from '#domain/routemap/rules.ts';

/** Who reads: somebody for him- or herself, a parent, or somebody who helps in the work. */
export const audiences = ['jongere', 'ouder', 'collega'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Every text of the route map in one language. A key that is missing does not compile. Answers and steps are written so that
 * they fit whoever asks; only the questions differ for a parent.
 */
export type RouteWords = {
  readonly title: string;
  readonly lead: string;
  /** What this is and is not: no account, nothing kept. */
  readonly nothingKept: string;
  /** The page with cards to talk about work and school at home. */
  readonly talkAtHome: string;
  readonly forWhom: string;
  readonly audience: Readonly<Record<Audience, string>>;
  readonly ask: Readonly<Record<Audience, Readonly<Record<Question, string>>>>;
  readonly answer: { readonly [T in Topic]: Readonly<Record<Facts[T], string>> };
  readonly elsewhere: string;
  readonly notKnown: string;
  readonly back: string;
  readonly again: string;
  readonly change: string;
  readonly right: string;
  /** The earlier answer does not seem to fit. */
  readonly fits: (answer: string) => string;
  readonly end: End;
  readonly step: Readonly<Record<Step, string>>;
  readonly role: Readonly<Record<ContactRole, string>>;
  readonly danger: Danger;
};
type End = {
  readonly title: string;
  readonly call: (number: string) => string;
  readonly closed: (until: string) => string;
  readonly also: string;
  readonly given: string;
  readonly hours: string;
  readonly noHours: string;
  readonly bring: string;
  readonly print: string;
  readonly instead: string;
  /** Nobody in the region can be called. */
  readonly none: string;
  readonly askFor: string;
};
/** Stands on every page: help that does not wait. */
type Danger = { readonly title: string; readonly now: string; readonly talk: string; readonly child: string };

/** What somebody answered, as it stands on the page; a municipality by its name. */
export function answerWords(words: RouteWords, question: Question, answers: Answers, placeName: string): string {
  if (question !== 'place')
    return (words.answer[question] as Record<string, string>)[answers[question] ?? 'unknown'] ?? '';
  if (answers.place === 'elsewhere') return words.elsewhere;
  return answers.place === undefined || answers.place === 'unknown' ? words.notKnown : placeName;
}
