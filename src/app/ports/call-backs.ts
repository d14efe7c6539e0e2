import type { Day } from '#law/day.ts';
import type { Answers } from '#domain/routemap/answers.ts';
import type { Ending } from '#domain/routemap/call-back.ts';
import type { Count, Tick } from '#domain/routemap/counting.ts';

export type NewCallBack = {
  readonly id: string;
  readonly organisationId: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly name: string;
  readonly phone: string;
  readonly language: 'nl' | 'en' | 'ar' | 'uk';
  readonly audience: 'jongere' | 'ouder' | 'collega';
  readonly answers: Answers;
};
/** By whom it was done, and how it ended. */
type Done = {
  readonly on: Day;
  readonly by: string;
  readonly ending: Ending;
  readonly agreed: string | null;
};
/** Somebody who wants to be called, for the colleagues of the organisation that was asked. */
export type CallBack = NewCallBack & {
  /** Name of who calls; null = nobody yet. */
  readonly takenBy: { readonly id: string; readonly name: string } | null;
  readonly ended: Done | null;
};
/** What the program may know of one: no name, no number. */
type Promised = {
  readonly id: string;
  readonly organisationId: string;
  readonly dueOn: Day;
  readonly teamToldOn: Day | null;
  readonly regionToldOn: Day | null;
};
export type CallBackStore = {
  ask(one: NewCallBack): Promise<void>;
  /** How many wait at an organisation. */
  open(organisationId: string): Promise<number>;
  /** Those of the own organisation, the first promised one first; done ones last. */
  all(): Promise<readonly CallBack[]>;
  find(id: string): Promise<CallBack | undefined>;
  /** How many of the own organisation wait, and the first day that was promised. */
  waiting(): Promise<{ readonly count: number; readonly first: Day } | undefined>;
  /** False when it is not there, or done. */
  take(id: string, memberId: string): Promise<boolean>;
  end(id: string, done: Done): Promise<boolean>;
  /** Promises whose day has passed, of which the team or the region was not told. */
  late(today: Day, limit: number): Promise<readonly Promised[]>;
  told(id: string, whom: 'team' | 'region', on: Day): Promise<void>;
  /** Takes away what was done before a day, and what was promised before another and never done. */
  forget(doneBefore: Day, promisedBefore: Day): Promise<number>;
  /** How many are late at each organisation, for who keeps the region; for others nothing. */
  lateByOrganisation(): Promise<readonly { readonly organisationId: string; readonly late: number }[]>;
};
/** Numbers without anybody in them, a week at a time. */
export type RouteCountStore = {
  count(week: Day, ticks: readonly Tick[]): Promise<void>;
  /** Of this week and later, each thing together. */
  since(week: Day): Promise<readonly Count[]>;
  forgetBefore(week: Day): Promise<void>;
};
