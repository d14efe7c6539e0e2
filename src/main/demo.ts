import { readFileSync, rmSync } from 'node:fs';
import { demoState, isExample, markFounding } from '#app/demo/demo-day.ts';
import { listMembers } from '#app/access/doorkeeper.ts';
import { clearEverything } from '#db/clear.ts';
import { foundRegion } from '#fixtures/region/found-region.ts';
import { moveClock } from '#jobs/move-clock.ts';
import type { FileMail } from '#outside/mail/file-mail.ts';
import type { FileSms } from '#outside/sms/file-sms.ts';
import type { DemoDesk } from '#web/door/visit.ts';
import { demoStart } from './clock.ts';
import { placesIn, type Config } from './config.ts';
import type { Jobs } from './jobs.ts';
import type { OpenHouse } from './open-house.ts';

type Demo = {
  readonly config: Config;
  readonly open: OpenHouse;
  readonly jobs: Jobs;
  readonly mail: FileMail;
  readonly texts: FileSms;
  readonly log: (line: string) => void;
};

async function found({ config, open, jobs, mail, texts }: Demo): Promise<void> {
  await clearEverything(open.store.owner);
  rmSync(placesIn(config.home).roots, { force: true });
  mail.clear();
  texts.clear();
  await markFounding(open.house);
  await foundRegion({
    house: open.house,
    setToday: (day) => open.clock.step(day),
    sweep: jobs.sweep,
    drain: jobs.drain,
    firstDay: demoStart,
  });
  await open.clock.set(open.house, demoStart);
}

/**
 * Founds the demo region in an empty database, and gives the demo pages what they may do. A start that was broken off while
 * founding begins again. Throws one plain line on a database that holds something else: that is never emptied.
 */
export async function prepareDemo(demo: Demo): Promise<DemoDesk> {
  const { open, jobs, mail, texts, log } = demo;
  const state = await demoState(open.house);
  if (state === 'something else')
    throw new Error('Deze database is niet leeg en is geen voorbeeld. Kies een lege database, of zet AANZET_DEMO=0.');
  if (state !== 'founded') await found(demo);
  const example = await isExample(open.house);
  return {
    firstDay: demoStart,
    personas: () => listMembers(open.house),
    readMail: () => mail.read(),
    readSms: () => texts.read(),
    sampleRegister: () => readFileSync(new URL('../../fixtures/lists/jvs-meldingen.csv', import.meta.url)),
    sampleList: () => readFileSync(new URL('../../fixtures/lists/eik-uitstroom.csv', import.meta.url)),
    moveClock: (to) =>
      moveClock({ house: open.house, setDay: (day) => open.clock.set(open.house, day), drain: jobs.drain, log }, to),
    // What somebody entered in a region of their own is never emptied, and emptying is the owner's.
    restart:
      example && open.store.hasOwner
        ? async () => {
            await jobs.stop();
            await found(demo);
            jobs.start();
          }
        : undefined,
  };
}
