import type { Answers, Facts, Question, Topic } from '#domain/routemap/answers.ts';
import type { ContactRole } from '#domain/directory/moments.ts';
import type { Thing } from '#domain/directory/hours.ts';
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
  readonly callBack: CallBack;
  /** On other sites, on paper and in a short message. */
  readonly share: { readonly lead: string; readonly justCall: string; readonly post: string; readonly scan: string };
  readonly thing: Readonly<Record<Thing, string>>;
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
  readonly bringTitle: string;
  readonly bringUnknown: string;
  readonly print: string;
  readonly instead: string;
  /** Nobody in the region can be called. */
  readonly none: string;
  readonly askFor: Readonly<Record<Audience, string>>;
  /** For a colleague: the page of the municipality. */
  readonly whoDoesWhat: string;
};
/** Who would rather be called: what is asked for it, what is promised, and what was wrong. */
type CallBack = {
  readonly title: string;
  readonly promise: (day: string) => string;
  readonly name: string;
  readonly phone: string;
  readonly kept: (days: number) => string;
  readonly along: string;
  readonly send: string;
  readonly doneTitle: string;
  readonly done: (by: string, day: string) => string;
  readonly notCalled: string;
  readonly wrong: {
    readonly 'call-name': string;
    readonly 'call-phone': string;
    readonly bsn: string;
    readonly 'call-often': string;
    readonly 'call-full': string;
  };
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
