import { rmSync } from 'node:fs';
import { isFounded } from '#app/demo/demo-day.ts';
import { listMembers } from '#app/access/doorkeeper.ts';
import { clearEverything } from '#db/clear.ts';
import type { DemoDesk } from '#web/door/visit.ts';
import { demoStart } from './clock.ts';
import { placesIn, type Config } from './config.ts';
import type { OpenHouse } from './open-house.ts';

async function found(config: Config, open: OpenHouse): Promise<void> {
  for (const path of [placesIn(config.home).roots, placesIn(config.home).mail])
    rmSync(path, { recursive: true, force: true });
  // FOUND
  await open.clock.set(open.house, demoStart);
}

/** Founds the demo region when the database is empty, and gives the demo pages what they may do. */
export async function prepareDemo(config: Config, open: OpenHouse): Promise<DemoDesk> {
  if (!(await isFounded(open.house))) await found(config, open);
  return {
    firstDay: demoStart,
    personas: () => listMembers(open.house),
    moveClock: (to) => open.clock.set(open.house, to),
    async restart() {
      await clearEverything(open.store.owner);
      await found(config, open);
    },
  };
}
