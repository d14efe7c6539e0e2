import type { Doing, StepKind } from '#domain/parents/steps.ts';

/** Every text of the link to look along and of the route behind it, in one language. A key that is missing does not compile. */
export type AlongWords = {
  readonly door: Door;
  readonly title: string;
  /** Who chooses what is seen. */
  readonly chooses: (name: string, age: number) => string;
  readonly tells: (name: string, age: number) => string;
  readonly decides: (name: string, age: number) => string;
  readonly now: Now;
  readonly helper: { readonly title: string; readonly fixed: string; readonly none: string; readonly call: string };
  readonly route: { readonly title: string; readonly done: string; readonly now: string; readonly later: string };
  readonly step: Readonly<Record<StepKind, string>>;
  readonly until: string;
  readonly you: { readonly title: string; readonly talk: (name: string) => string; readonly ask: string };
  readonly ask: Ask;
  readonly yes: string;
  readonly close: string;
};
type Door = {
  readonly there: string;
  readonly press: string;
  readonly go: string;
  readonly notYours: string;
  readonly fill: string;
  readonly code: string;
  readonly hint: string;
  readonly enter: string;
  readonly noCode: string;
  readonly gone: string;
  readonly goneWhy: string;
  readonly closed: string;
  readonly back: string;
  readonly shape: string;
  readonly wrong: (left: number) => string;
  readonly waits: (minutes: number) => string;
};
type Now = {
  readonly title: string;
  readonly doing: Readonly<Record<Doing, string>>;
  readonly child: string;
  readonly you: string;
  readonly other: string;
  readonly by: string;
};
type Ask = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly answerBy: string;
  readonly asked: string;
  readonly answer: string;
  readonly missing: string;
  readonly bsn: string;
  readonly long: (most: number) => string;
  readonly enough: string;
  readonly wrong: string;
};
