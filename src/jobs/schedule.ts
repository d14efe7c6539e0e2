import { isWorkingDay } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';

/** Every timer of the house. `at` is the wall clock in Europe/Amsterdam; a missed one runs as soon as the house is up. */
const timers = {
  digest: { at: '07:30', on: 'working-day' },
  sweep: { at: '00:10', on: 'day' },
  seal: { everyMinutes: 1 },
  tidy: { everyMinutes: 30 },
} as const satisfies Record<string, Timer>;
export type TimerName = keyof typeof timers;
type Timer = { readonly at: string; readonly on: 'day' | 'working-day' } | { readonly everyMinutes: number };

/** Now: the day (real, or on the demo clock), the wall clock 'hh:mm', and minutes since some fixed moment. */
export type Moment = { readonly day: Day; readonly time: string; readonly minute: number };
/** When each timer last ran, in this process; tasks of a day are idempotent, so once more after a restart does no harm. */
export type Ran = Map<TimerName, { readonly day: Day; readonly minute: number }>;

function isDue(timer: Timer, now: Moment, last: { readonly day: Day; readonly minute: number } | undefined): boolean {
  if ('everyMinutes' in timer) return last === undefined || now.minute - last.minute >= timer.everyMinutes;
  if (timer.on === 'working-day' && !isWorkingDay(now.day)) return false;
  return now.time >= timer.at && (last === undefined || last.day < now.day);
}

/** The timers that must run now, in the order of the table. Pure but for `ran`, which it keeps. */
export function dueTimers(now: Moment, ran: Ran): readonly TimerName[] {
  const due = (Object.keys(timers) as TimerName[]).filter((name) => isDue(timers[name], now, ran.get(name)));
  for (const name of due) ran.set(name, { day: now.day, minute: now.minute });
  return due;
}

export type Tasks = Readonly<Record<TimerName, () => Promise<unknown>>>;
export type Schedule = { stop(): Promise<void> };

/**
 * Looks every twenty seconds which timers are due and runs their tasks one after another. `now` is the caller's clock.
 * A sweep also runs at the start: the house may have been down at ten past midnight.
 */
export function startSchedule(now: () => Moment, tasks: Tasks, log: (line: string) => void): Schedule {
  const ran: Ran = new Map();
  let working: Promise<void> = Promise.resolve();
  const run = async (name: TimerName): Promise<void> => {
    try {
      await tasks[name]();
    } catch (fault) {
      log(`timer ${name} failed ${fault instanceof Error ? fault.name : typeof fault}`);
    }
  };
  const look = (): void => {
    for (const name of dueTimers(now(), ran)) working = working.then(() => run(name));
  };
  if (now().time < timers.sweep.at) working = working.then(() => run('sweep'));
  look();
  const timer = setInterval(look, 20_000);
  return {
    stop() {
      clearInterval(timer);
      return working;
    },
  };
}
