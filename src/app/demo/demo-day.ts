import type { House } from '#app/house.ts';
import type { Day } from '#law/day.ts';

const program = { kind: 'system', name: 'founder' } as const;

/** Where the day on the demo clock is kept: a database that has it holds an example, or a region that practises. */
export const demoDayKey = 'demo-day';

/** The day on the demo clock, when one was kept. */
export const demoDay = (house: House): Promise<Day | undefined> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.setting(demoDayKey));

/** Keeps the day on the demo clock over a restart. */
export const keepDemoDay = (house: House, day: Day): Promise<void> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.keepSetting(demoDayKey, day));

/** Says that a demo is being founded in this database, so that a broken-off founding may be cleared away. */
export const markFounding = (house: House): Promise<void> =>
  house.withActor(program, 'found-region', ({ directory }) => directory.keepSetting('demo-founding', 'yes'));

/** Whether the example itself was founded here, and not a region that somebody began from empty: only the example begins again. */
export const isExample = (house: House): Promise<boolean> =>
  house.withActor(
    program,
    'found-region',
    async ({ directory }) => (await directory.setting('demo-founding')) !== undefined,
  );

/** What this database holds. The demo day is kept last; without it and without the mark it is not ours to empty. */
export const demoState = (house: House): Promise<'founded' | 'broken off' | 'empty' | 'something else'> =>
  house.withActor(program, 'found-region', async ({ directory }) => {
    if ((await directory.setting(demoDayKey)) !== undefined) return 'founded';
    if ((await directory.setting('demo-founding')) !== undefined) return 'broken off';
    return (await directory.organisations()).length === 0 ? 'empty' : 'something else';
  });
