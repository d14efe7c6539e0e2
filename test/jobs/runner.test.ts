import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '#app/house.ts';
import { openDatabase } from '#db/database.ts';
import { makeRunner, mostTries, pauseAfter, tidy } from '#jobs/runner.ts';
import { makeHouse } from '#main/house.ts';
import { aHouse, sweeper, type TestHouse } from '../people.ts';
import { engineNames } from '../engines.ts';
import type { Job } from '#app/ports/queue.ts';

const announce = (
  house: Pick<House, 'withActor' | 'newId'>,
  kind: string,
  payload: Record<string, string> = {},
  waitMinutes = 0,
) =>
  house.withActor(sweeper, 'sweep', (desk) =>
    desk.outbox.announce({ id: house.newId(), kind, organisationId: null, payload, waitMinutes }),
  );
const rows = async (house: TestHouse) =>
  (
    await house.owner.query<{ kind: string; tries: number; done: boolean; failed: boolean; payload: object }>(
      'select kind, tries, done, failed, payload from outbox order by id',
    )
  ).rows;
/** As if the pause after a failure were over. */
const later = (house: TestHouse) =>
  house.owner.query("update outbox set available_at = available_at - interval '1 day'");

describe.each(engineNames)('the runner on %s', (engine) => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await aHouse(engine);
  });
  beforeEach(() => house.owner.query('delete from outbox'));
  afterAll(() => house.close());

  it('does each job once and wipes what it was about', async () => {
    const seen: Job[] = [];
    for (const n of ['1', '2', '3']) await announce(house, 'try', { n });
    const runner = makeRunner({ house, log: () => {}, react: async (job) => void seen.push(job) });
    expect(await runner.drain()).toBe(3);
    expect(await runner.drain()).toBe(0);
    expect(seen.map((job) => job.payload['n'])).toEqual(['1', '2', '3']);
    expect((await rows(house)).every((row) => row.done && Object.keys(row.payload).length === 0)).toBe(true);
  });

  it('lets one bad job fail alone: its neighbours are done, it is tried for a day and then given up', async () => {
    for (const kind of ['good', 'bad', 'good']) await announce(house, kind, { name: 'Samira' });
    const log: string[] = [];
    const react = async ({ kind }: Job) => {
      if (kind === 'bad') throw new RangeError('about Samira');
    };
    const runner = makeRunner({ house, log: (line) => log.push(line), react });
    await runner.drain();
    expect((await rows(house)).map((row) => row.done)).toEqual([true, false, true]);
    for (let n = 0; n < 8; n++) {
      await later(house);
      await runner.drain();
    }
    expect((await rows(house))[1]).toMatchObject({ tries: 7, done: false, failed: true, payload: {} });
    expect(JSON.stringify(await rows(house))).not.toContain('Samira');
    expect(log).toHaveLength(7);
    expect(log.at(-1)).toBe('job bad failed RangeError');
    expect(log.join()).not.toContain('Samira');
  });

  it('waits longer after each failure', async () => {
    await announce(house, 'bad');
    let tried = 0;
    const react = () => Promise.reject(new Error(`try ${++tried}`));
    const runner = makeRunner({ house, log: () => {}, react });
    await runner.drain();
    await runner.drain();
    expect(tried).toBe(1); // within ten seconds it is not tried again
    expect([1, 2, 3, 4, 5, 6].map(pauseAfter)).toEqual([10, 60, 360, 2160, 12_960, 77_760]);
    const hours = [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + pauseAfter(n), 0) / 3600;
    expect([hours > 24, mostTries('handover-link'), mostTries('sign-in-code')]).toEqual([true, 7, 4]);
  });

  it('stops when the running job is ready, and hands back the rest', async () => {
    for (let n = 0; n < 3; n++) await announce(house, 'slow');
    let finish = () => {};
    let finished = 0;
    const began = new Promise<void>((begins) => {
      const runner = makeRunner({
        house,
        log: () => {},
        react: () => {
          begins();
          return new Promise((ends) => {
            finish = () => {
              finished++;
              ends();
            };
          });
        },
      });
      runner.start();
      stop = runner.stop;
    });
    await began;
    const stopped = stop();
    finish();
    await stopped;
    expect(finished).toBe(1);
    expect((await rows(house)).map((row) => row.done)).toEqual([true, false, false]);
    let rest = 0;
    await makeRunner({ house, log: () => {}, react: async () => void rest++ }).drain();
    expect(rest).toBe(2);
  });
  let stop: () => Promise<void>;

  it('lets a mail wait, and in the demo not', async () => {
    await announce(house, 'mail', {}, 10);
    const runner = (hurry: boolean) => makeRunner({ house, hurry, log: () => {}, react: async () => {} });
    expect(await runner(false).drain()).toBe(0);
    expect(await runner(true).drain()).toBe(1);
  });

  it('never gives one job to two runners', async () => {
    for (let n = 0; n < 40; n++) await announce(house, 'once', { n: String(n) });
    const seen: string[] = [];
    const runner = () =>
      makeRunner({ house, log: () => {}, react: async (job) => void seen.push(job.payload['n'] ?? '') });
    await Promise.all([runner().drain(), runner().drain(), runner().drain()]);
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
  });

  it('goes to work when it is nudged, however long it would rest', async () => {
    const heard: ((kind: string) => void)[] = [];
    const next = () => new Promise<string>((hears) => heard.push(hears));
    const react = async ({ kind }: Job) => heard.shift()?.(kind);
    const runner = makeRunner({ house, log: () => {}, react, pauseMilliseconds: 60_000 });
    await announce(house, 'before it began');
    const first = next();
    runner.start();
    expect(await first).toBe('before it began');
    const second = next();
    await announce(house, 'while it rests');
    runner.nudge();
    expect(await second).toBe('while it rests');
    await runner.stop();
  });

  it('is nudged by an act that leaves something once that is kept, and by no act that only reads or fails', async () => {
    const { roots, vault, identity } = house;
    let nudges = 0;
    const db = openDatabase(house.pool);
    const lived = makeHouse(db, house.today, false, () => void nudges++, { roots, vault, identity, sms: false });
    const left = async () =>
      (await house.owner.query<{ n: number }>('select count(*)::int as n from outbox')).rows[0]?.n;
    await tidy(lived);
    expect(nudges).toBe(0);
    const fails = lived.withActor(sweeper, 'sweep', async (desk) => {
      await desk.outbox.announce({ id: house.newId(), kind: 'lost', organisationId: null, payload: {} });
      throw new Error('after all not');
    });
    await expect(fails).rejects.toThrow('after all not');
    expect([nudges, await left()]).toEqual([0, 0]);
    await announce(lived, 'now');
    expect([nudges, await left()]).toEqual([1, 1]);
  });

  it('drops what was done long ago, and nothing else', async () => {
    await announce(house, 'old');
    await makeRunner({ house, log: () => {}, react: async () => {} }).drain();
    await house.owner.query("update outbox set available_at = available_at - interval '8 days'");
    await announce(house, 'new');
    await tidy(house);
    expect((await rows(house)).map((row) => row.kind)).toEqual(['new']);
  });
});
