import { askDigests } from '#app/notice/post-notices.ts';
import { remindAppointments } from '#app/notice/remind-appointments.ts';
import type { House } from '#app/house.ts';
import { isWorkingDay } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import { sweep } from './sweep.ts';

export type MoveClock = {
  readonly house: House;
  /** Sets and keeps the day; from then on house.today() gives it. */
  readonly setDay: (day: Day) => Promise<void>;
  /** Handles what the sweeps announced before the next day begins (Runner.drain). */
  readonly drain: () => Promise<unknown>;
  readonly log: (line: string) => void;
};

/**
 * The demo clock: lives every working day in between as it would have been lived, with its sweep, and the morning of the
 * last day with its digest. Forward only; throws for a day that is not after today. The door asks that first.
 */
export async function moveClock({ house, setDay, drain, log }: MoveClock, to: Day): Promise<void> {
  if (to <= house.today()) throw new RangeError('the demo clock goes forward only');
  for (let day = addDays(house.today(), 1); day <= to; day = addDays(day, 1)) {
    if (day < to && !isWorkingDay(day)) continue;
    await setDay(day);
    await sweep(house, log);
    await drain();
  }
  await askDigests(house);
  await remindAppointments(house);
  await drain();
}
