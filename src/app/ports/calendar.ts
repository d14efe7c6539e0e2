import type { Time } from '#domain/calendar/time.ts';
import type { Day } from '#law/day.ts';

/** One agreement that somebody made and that is still open: when it is. */
type Appointment = {
  readonly id: string;
  readonly caseId: string;
  readonly on: Day;
  readonly at: Time | null;
  readonly version: number;
};
/** An appointment with a time, for the program: who made it and when it is. */
export type Reminder = {
  readonly caseId: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly on: Day;
  readonly at: Time;
};

/** The secret address of a colleague's calendar, what stands in it, and the mail before an appointment. */
export type CalendarStore = {
  /** Since when the actor has an address; undefined without one. */
  madeOn(memberId: string): Promise<Day | undefined>;
  /** Replaces an earlier address: that one opens nothing any more. */
  keep(feed: {
    readonly memberId: string;
    readonly organisationId: string;
    readonly tokenHash: Uint8Array;
    readonly madeOn: Day;
  }): Promise<void>;
  drop(memberId: string): Promise<void>;
  /** Whose address it is, counting this reading: `reads` is how often it was read within an hour. */
  read(tokenHash: Uint8Array): Promise<{ readonly memberId: string; readonly reads: number } | undefined>;
  /** Open agreements of active cases that this colleague made, from this day on. */
  appointments(memberId: string, from: Day): Promise<readonly Appointment[]>;
  /** On which days something of this colleague must be done, and how much. A count: no row of anybody. */
  lastDays(memberId: string, today: Day): Promise<readonly { readonly on: Day; readonly count: number }[]>;
  /** Appointments with a time after `after` up to and including `until`, of active cases, in order. For the program only. */
  reminders(after: Day, until: Day): Promise<readonly Reminder[]>;
  wantsReminder(memberId: string): Promise<boolean>;
  keepWish(memberId: string, reminded: boolean): Promise<void>;
};
