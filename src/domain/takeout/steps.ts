import type { Day } from '#law/day.ts';
import { addDays } from '#law/day.ts';

/** How far a step out is. 'open' = the file may be taken; 'ready' = taken, and removal was asked. */
export type TakeOutState = 'asked' | 'open' | 'ready' | 'removing' | 'done' | 'stopped';
export type TakeOut = {
  readonly id: string;
  readonly organisationId: string;
  readonly state: TakeOutState;
  readonly askedBy: string;
  readonly askedOn: Day;
  readonly fileYesBy: string | null;
  readonly fileYesOn: Day | null;
  readonly takenOn: Day | null;
  readonly control: string | null;
  readonly readyOn: Day | null;
  readonly goneYesBy: string | null;
  readonly goneYesOn: Day | null;
  readonly counts: Partial<TakeOutCounts>;
  readonly doneOn: Day | null;
};
/** What a step out does, in numbers, and what others still wait for (`waiting` and on): that comes first. */
export type TakeOutCounts = {
  readonly people: number;
  /** Of those, who stays with another that took over. */
  readonly stays: number;
  readonly notes: number;
  readonly agreements: number;
  readonly colleagues: number;
  /** Hand-overs without an answer or a meeting. */
  readonly waiting: number;
  /** Young people of another whom this organisation leads. */
  readonly received: number;
  /** Young people of another for whom this organisation is on turn. */
  readonly turns: number;
  readonly linked: number;
  /** What young people asked about their data, and nobody answered yet. */
  readonly requests: number;
};
const DAYS_FOR_FILE = 14;

/** The last day on which the file may be taken; undefined before there is a yes. */
export const fileUntil = ({ fileYesOn }: TakeOut): Day | undefined =>
  fileYesOn === null ? undefined : addDays(fileYesOn, DAYS_FOR_FILE - 1);

/** Removing waits for what others wait for: never zero is a promise to them too. */
export const stillRuns = ({ waiting, received, turns, linked, requests }: TakeOutCounts): boolean =>
  waiting + received + turns + linked + requests > 0;
