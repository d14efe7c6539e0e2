import type { OwnChoice, WhyNot } from '#domain/young/choices.ts';
import type { Doing } from '#domain/young/words.ts';
import type { HowAnswer } from '#app/young/on-route.ts';

/** A name stands in the sentence as it is; the page marks it so that no program translates it (named.tsx). */
type OfName = (name: string) => string;
type OfNameAndDay = (name: string, day: string) => string;

/** The list and the one thing that is now. */
type ListWords = {
  readonly title: string;
  readonly hello: OfName;
  readonly now: string;
  /** Read aloud before what is done and what comes. */
  readonly isDone: string;
  readonly isNext: string;
  /** A day and a time, both as their readers write them. */
  readonly at: (day: string, time: string) => string;
  readonly by: (day: string) => string;
  readonly schoolOver: string;
  readonly schoolUntil: (day: string) => string;
  readonly helper: OfName;
  readonly asked: OfName;
  readonly meet: OfName;
  readonly helpsToo: OfName;
  readonly works: string;
  readonly learns: string;
  readonly busy: string;
  readonly goal: string;
  readonly comes: string;
  readonly cannot: string;
  readonly nothing: string;
  readonly nothingKnown: OfName;
  readonly does: Readonly<Record<Doing, OfNameAndDay>>;
  readonly you: OfName;
  readonly youIfNot: OfName;
  readonly parent: OfName;
  readonly employer: OfName;
  readonly late: OfName;
};
type AppointmentWords = {
  readonly yes: string;
  readonly no: string;
  readonly ifNothing: string;
  readonly whyTitle: string;
  readonly whyHint: OfName;
  readonly why: Readonly<Record<WhyNot, string>>;
};
/** After each act: what happened, and what comes. */
type DoneWords = {
  readonly comes: string;
  readonly knows: OfName;
  readonly cannot: string;
  readonly noHarm: string;
  readonly calls: OfNameAndDay;
  readonly callsToday: OfName;
  readonly well: string;
  readonly heard: string;
  readonly back: string;
};
type HelperWords = {
  readonly title: string;
  readonly link: string;
  readonly from: (name: string, organisation: string) => string;
  readonly nobody: OfName;
  readonly app: OfName;
  readonly call: OfName;
  readonly sms: OfName;
  readonly mail: OfName;
  readonly neutral: string;
  readonly choiceTitle: string;
  readonly choice: Readonly<Record<OwnChoice, string>>;
  readonly keep: string;
  readonly kept: string;
};
type HowWords = {
  readonly title: string;
  readonly answer: Readonly<Record<HowAnswer, string>>;
  readonly words: string;
  readonly send: string;
  readonly ifNothing: string;
  readonly stops: string;
};
/** Beside every place to write, and wherever it may not wait. */
type DangerWords = {
  readonly reads: (day: string) => string;
  readonly tomorrow: string;
  readonly now: string;
  readonly talk: string;
  readonly child: string;
};
type CardWords = {
  readonly link: string;
  readonly title: string;
  readonly helps: OfName;
  readonly next: string;
  readonly scan: string;
  readonly ask: string;
  readonly print: string;
  readonly code: string;
};
type RefusalWords = {
  readonly why: string;
  readonly how: string;
  readonly channel: string;
  readonly noChannel: string;
  readonly bsn: string;
  readonly tooLong: (most: number) => string;
};
/** Every text that a young person reads on Mijn route, in one language. A key that is missing does not compile. */
export type OwnWords = {
  readonly list: ListWords;
  readonly appointment: AppointmentWords;
  readonly done: DoneWords;
  readonly helper: HelperWords;
  readonly how: HowWords;
  readonly danger: DangerWords;
  readonly card: CardWords;
  readonly refusal: RefusalWords;
  readonly aboutMe: string;
  readonly together: string;
  readonly back: string;
  readonly out: string;
  readonly listen: string;
  readonly silence: string;
};
