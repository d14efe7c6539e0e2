import type { House } from '#app/house.ts';
import type { Day } from '#domain/day.ts';

const program = { kind: 'system', name: 'founder' } as const;

/** The day on the demo clock, when one was kept. */
export const demoDay = (house: House): Promise<Day | undefined> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.setting('demo-day'));

/** Keeps the day on the demo clock over a restart. */
export const keepDemoDay = (house: House, day: Day): Promise<void> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.keepSetting('demo-day', day));

/** Was the region founded? */
export const isFounded = (house: House): Promise<boolean> =>
  house.withActor(program, 'found-region', async ({ directory }) => (await directory.organisations()).length > 0);
