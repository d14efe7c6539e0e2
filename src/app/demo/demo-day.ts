import type { House } from '#app/house.ts';
import type { Day } from '#domain/day.ts';

const program = { kind: 'system', name: 'founder' } as const;

/** The day on the demo clock, when one was kept. */
export const demoDay = (house: House): Promise<Day | undefined> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.setting('demo-day'));

/** Keeps the day on the demo clock over a restart. */
export const keepDemoDay = (house: House, day: Day): Promise<void> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.keepSetting('demo-day', day));

/** Was the region founded, to the end? The day is kept last. */
export const isFounded = async (house: House): Promise<boolean> => (await demoDay(house)) !== undefined;
