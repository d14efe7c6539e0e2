import { expect, test } from 'vitest';
import type { Entry, Plan } from '#domain/figures/publication.ts';
import { release } from '#domain/figures/release.ts';
import { elsewhere, schoolPlan } from '#domain/figures/school-leavers.ts';
import { releaseApart } from '#outside/figures/release.ts';

const answers = ['yes', 'no', 'unknown'] as const;
const places = (n: number) => Array.from({ length: n }, (_, at) => `GM${String(at).padStart(4, '0')}`);
/** A region of so many municipalities and schools, with small numbers here and there; the same at every run. */
function aRegionOf(municipalities: number, schools: number): { plan: Plan; people: Entry[]; before: undefined } {
  const plan = schoolPlan(places(municipalities));
  const people = [...places(municipalities), elsewhere].flatMap((place, row) =>
    answers.flatMap((neet, column) =>
      Array.from({ length: schools }, (_, school) => ({
        at: { place, neet, 'neet-without-zzp': neet },
        knownBy: [`school ${school}`],
        people: 1 + ((row * 7 + column * 5 + school * 3) % (column === 0 ? 3 : 9)),
      })),
    ),
  );
  return { plan, people, before: undefined };
}

test('a publication computed apart is the one that is computed here, also after a month', async () => {
  const job = aRegionOf(3, 4);
  const here = release(job.plan, job.people);
  const there = await releaseApart(job);
  expect(there).toEqual(here);
  if (!there.ok) throw new Error('refused');
  expect(Object.values(there.value.printed)).toContain('x');
  const next = { ...job, people: [...job.people, ...job.people.slice(0, 5)], before: there.value };
  expect(await releaseApart(next)).toEqual(release(next.plan, next.people, next.before));
});

test('a long publication holds nobody up: the thread that answers pages goes on in the meantime', async () => {
  const job = aRegionOf(8, 12);
  let longest = 0;
  let turns = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turns++;
  }, 5);
  const began = performance.now();
  const made = await releaseApart(job);
  const took = performance.now() - began;
  clearInterval(ticks);
  expect(made.ok).toBe(true);
  expect(turns).toBeGreaterThan(20);
  expect(longest).toBeLessThan(took / 2); // in one go it would be all of it
});

test('one that takes too long is stopped, and refused by name', async () => {
  const began = performance.now();
  expect(await releaseApart(aRegionOf(14, 60), 50)).toMatchObject({ refusals: [{ code: 'release-late' }] });
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('what cannot be computed is refused by name, and a plan that may not follow by its own name', async () => {
  const broken = { plan: { ...schoolPlan([]), layouts: null } as unknown as Plan, people: [], before: undefined };
  expect(await releaseApart(broken)).toMatchObject({ refusals: [{ code: 'release-broken' }] });
  const low = { ...schoolPlan(places(2)), least: 3 };
  expect(await releaseApart({ plan: low, people: [], before: undefined })).toMatchObject({ refusals: [{ code: 'least-too-low' }] }); // prettier-ignore
});
