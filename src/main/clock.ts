import type { House } from '#app/house.ts';
import { demoDay, keepDemoDay } from '#app/demo/demo-day.ts';
import type { Day } from '#law/day.ts';

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
/** The day it is in Europe/Amsterdam. */
const realToday = (): Day => amsterdam.format(new Date());

/** The first day of the demo: a Monday in the last weeks of a school year. */
export const demoStart: Day = '2026-06-08';

/** The day it is: the real one, or in demo mode the one on the demo clock. */
export class Clock {
  readonly #demo: boolean;
  #day: Day = demoStart;
  constructor(demo: boolean) {
    this.#demo = demo;
  }
  today(): Day {
    return this.#demo ? this.#day : realToday();
  }
  /** Reads the demo day that was kept. */
  async load(house: House): Promise<void> {
    if (this.#demo) this.#day = (await demoDay(house)) ?? demoStart;
  }
  /** Sets the day without keeping it: founding the demo steps through earlier days. */
  step(day: Day): void {
    this.#day = day;
  }
  async set(house: House, day: Day): Promise<void> {
    this.#day = day;
    await keepDemoDay(house, day);
  }
}

const wallClock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});
/** Now, for sessions and codes: always the machine's own, also in the demo. */
export const instant = (): number => Date.now();

/** Now for the schedule: the day that the house lives in, with the wall clock of Amsterdam. */
export const moment = (day: Day) => {
  const now = new Date();
  return { day, time: wallClock.format(now), minute: Math.floor(now.getTime() / 60_000) };
};
