import type { Missed } from '#domain/guidance/missed.ts';
import type { About, ownAnswers } from '#domain/guidance/check-in.ts';

type OwnAnswer = (typeof ownAnswers)[number];
/** The one question behind a link, in one language. {wie} asks it, {nummer} is a telephone number, {dag} a day. */
export type AnswerWords = {
  readonly title: Readonly<Record<About, string>>;
  readonly answer: Readonly<Record<About, Readonly<Record<OwnAnswer, string>>>>;
  readonly asks: string;
  readonly choose: string;
  /** What was missed: more may be chosen, and none has to be. */
  readonly missed: { readonly ask: string; readonly choices: Readonly<Record<Missed, string>> };
  readonly send: string;
  readonly missing: string;
  readonly free: string;
  readonly callThem: string;
  readonly callUs: string;
  readonly thanks: string;
  readonly received: string;
  readonly callsYou: string;
  readonly somebodyCalls: string;
  readonly mayClose: string;
  readonly gone: string;
  readonly goneMaybe: string;
  readonly goneCall: string;
};
