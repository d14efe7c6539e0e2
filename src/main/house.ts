import { createHash, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { House } from '#app/house.ts';
import { withActor } from '#db/session.ts';
import type { Database } from '#db/database.ts';
import type { Day } from '#law/day.ts';
import { facts } from '#outside/facts/facts.ts';
import { releaseApart } from '#outside/figures/release.ts';
import { passkeySpeech } from '#outside/passkey/speech.ts';
import { writePdf } from '#outside/files/out/pdf.ts';
import { writePaper } from '#outside/files/out/word.ts';
import { writeSheet } from '#outside/files/out/workbook.ts';
import { sieveText } from '#outside/files/sieve.ts';
import { readTable } from '#outside/files/table.ts';
import { zip } from '#outside/files/zip.ts';
import { instant } from './clock.ts';
import { crashPoint } from './crash-point.ts';

const files = { readList: readTable, sieveText, writeSheet, writePaper, writePdf, zip } as const;

/** The house on an open database. `announced` is called once what a transaction left for the jobs is kept, so that it need not wait. */
export function makeHouse(
  db: Database,
  today: () => Day,
  demo: boolean,
  announced: () => void,
  { roots, vault, identity, installation, sms }: Pick<House, 'roots' | 'vault' | 'identity' | 'installation' | 'sms'>,
): House {
  return {
    async withActor(actor, act, work, batch) {
      let announces = false;
      const visit = {
        actor,
        act,
        today: today(),
        now: instant(),
        newId: () => v7(),
        announced: () => void (announces = true),
        ...(batch !== undefined && { batch }),
      };
      crashPoint(`${act}:begun`);
      const result = await withActor(db, visit, async (desk) => {
        const done = await work(desk);
        crashPoint(`${act}:written`); // everything is written, nothing is kept yet
        return done;
      });
      crashPoint(`${act}:kept`);
      if (announces) announced();
      return result;
    },
    today,
    newId: () => v7(),
    now: instant,
    vault,
    identity,
    passkeySpeech,
    ...(installation && { installation }),
    sms: sms === true,
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    hash: (text) => new Uint8Array(createHash('sha256').update(text).digest()),
    places: () => facts().places,
    distance: (a, b) => facts().distance(a, b),
    roots,
    ...files,
    release: (job) => releaseApart(job),
    pause: () => setImmediate(),
    crashPoint,
    demo,
  };
}
