import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '#app/house.ts';
import { tellLate } from '#app/notice/tell-late.ts';
import { returnWaiting } from '#app/turn/return-waiting.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, aYoungPerson, type Region } from '../../people.ts';

describe.each(engineNames)('many turns on one day on %s', (engine) => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(engine);
    for (let nth = 0; nth < 60; nth++)
      await aYoungPerson(region, { turnOf: region.karin, turn: { dueOn: '2026-06-05', waitsFor: 'young-person' } });
  });
  afterAll(() => region.house.close());
  const count = async (what: string) =>
    Number((await region.house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);
  /** A house that says how far it is whenever others have their turn. */
  const watched = (what: string, seen: number[]): House => ({
    ...region.house,
    pause: async () => void seen.push(await count(what)),
  });

  it('are told to be late in slices, all of them and each once', async () => {
    const late = `outbox where payload ->> 'notice' = 'late'`;
    const halfway: number[] = [];
    await tellLate(watched(late, halfway));
    expect(halfway).toEqual([50]);
    expect(await count(late)).toBe(60);
    await tellLate(region.house);
    expect(await count(late)).toBe(60);
  });

  it('come back in slices, all of them', async () => {
    const halfway: number[] = [];
    expect(await returnWaiting(watched(`turn_task where why = 'no-answer'`, halfway))).toBe(60);
    expect(halfway).toEqual([50]);
    expect(await returnWaiting(region.house)).toBe(0);
  });
});
