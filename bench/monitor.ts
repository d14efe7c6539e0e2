import type pg from 'pg';
import { countFigures } from '#app/figures/count-figures.ts';
import { publishFigures } from '#app/figures/publish-figures.ts';
import type { House } from '#app/house.ts';
import { openDatabase } from '#db/database.ts';
import { makeHouse } from '#main/house.ts';
import { addMonths, type Day } from '#law/day.ts';
import { byTurns, ms, quantile } from './measure.ts';
import { thePeer } from './monitor-peer.ts';
import { giveThemAPast } from './monitor-people.ts';
import { startBench } from './region.ts';
import { bareHouse, noRoots, readers, serve } from './serving.ts';

const first = '2026-06-08';
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

/** The highest resident memory of this process while `work` runs, in MiB above where it began. */
async function memoryOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly took: number; readonly mib: number }> {
  // prettier-ignore
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const began = performance.now();
  const value = await work();
  const took = performance.now() - began;
  clearInterval(look);
  return { value, took, mib: Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 2 ** 20) };
}

/** Counts of that day as the peer says them; what it does not count is left out. */
async function counts(owner: pg.Pool, day: Day): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `select concat_ws(' ', organisation_id, indicator, yes, no, unknown) as line from figure_count
     where counted_on = $1 and indicator <> 'taken-over-in-time'`,
    [day],
  );
  return rows.map(({ line }) => line).toSorted();
}

function demandEqual(ours: readonly string[], theirs: readonly string[], what: string): void {
  const [mine, others] = [new Set(ours), new Set(theirs)];
  const odd = [...ours.filter((line) => !others.has(line)), ...theirs.filter((line) => !mine.has(line))];
  if (odd.length > 0 || ours.length === 0)
    throw new Error(`${what}: ${odd.length} counts differ, such as ${odd.slice(0, 4).join('; ')}`);
}

/** What a month brings: one in so many was written about, as their school or coach would. */
const aMonth = (owner: pg.Pool, one: number, day: Day) =>
  owner.query(
    `insert into contact_attempt (id, case_id, organisation_id, member_id, on_day, channel, reached)
     select gen_random_uuid(), c.id, c.lead_organisation_id, c.contact_member_id, $2::date - 3, 'call', true
     from cases c where c.contact_member_id is not null and ('x' || substr(md5(c.id::text || $2), 1, 6))::bit(24)::int % $1 = 0`,
    [one, day],
  );

/** One month, counted by who changed, then anew, then by the peer: three equal answers, or it ends here. */
async function month(house: House & { day: Day }, owner: pg.Pool, one: number): Promise<void> {
  house.day = addMonths(house.day, 1);
  await aMonth(owner, one, house.day);
  const less = await memoryOf(() => countFigures(house));
  const ours = await counts(owner, house.day);
  await owner.query('delete from figure_count where counted_on = $1', [house.day]);
  await owner.query('truncate figure_answer');
  const all = await memoryOf(() => countFigures(house));
  demandEqual(ours, await counts(owner, house.day), 'by who changed and anew');
  const peer = await thePeer(owner);
  const took = await byTurns(3, { peer: () => peer.count(house.day) });
  demandEqual(ours, await peer.count(house.day), 'Aanzet and DuckDB');
  peer.close();
  const theirs = quantile(took.peer, 0.5);
  console.log(
    `  1 in ${one} written about: ${less.value} of ${all.value} looked at, ${seconds(less.took)} (+${less.mib} MiB); anew ${seconds(all.took)} (+${all.mib} MiB), ` +
      `ratio ${(all.took / less.took).toFixed(1)}. DuckDB: rows over in ${seconds(peer.loading)}, counted in ${ms(theirs).trim()} ms; ` +
      `anew is ${(all.took / (peer.loading + theirs)).toFixed(1)} times that with its rows, ${(all.took / theirs).toFixed(0)} times without. ${ours.length} counts equal.`,
  );
}

async function pageOf(house: House, owner: pg.Pool): Promise<void> {
  const [full, bare] = [await serve(house, '/regio/cijfers', 'Cijfers'), await serve(bareHouse(owner, house, () => house.today()), '/regio/cijfers', 'Cijfers')]; // prettier-ignore
  const who = [...(await readers(owner, 'pro')), ...(await readers(owner, 'doorstroompunt'))];
  const pick = (round: number) => who[round % who.length] ?? '';
  await byTurns(20, { full: (r) => full.get(pick(r)), bare: (r) => bare.get(pick(r)) });
  const took = await byTurns(200, { full: (r) => full.get(pick(r)), bare: (r) => bare.get(pick(r)) });
  const at = (share: number) => [quantile(took.full, share), quantile(took.bare, share)] as const;
  for (const [name, share] of [['p50', 0.5], ['p95', 0.95]] as const) {
    const [a, b] = at(share);
    console.log(`  /regio/cijfers ${name}: ${ms(a).trim()} ms with rights, purpose and log; ${ms(b).trim()} ms without; ratio ${(a / b).toFixed(2)}`); // prettier-ignore
  } // prettier-ignore
  await Promise.all([full.close(), bare.close()]);
}

/** A month of figures: from scratch, by who changed, and by DuckDB from the same rows, with equal answers; then the page. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [50_000, 200_000];
  const bench = await startBench();
  const anew: number[] = [];
  for (const size of sizes) {
    const { serving, owner, close } = await bench.region(size);
    await giveThemAPast(owner, first);
    const made = makeHouse(openDatabase(serving), () => house.day, false, () => {}, noRoots); // prettier-ignore
    const house: House & { day: Day } = { ...made, today: () => house.day, day: first };
    const counted = await memoryOf(() => countFigures(house));
    anew.push(counted.took / size);
    console.log(`${size} young people, first count: ${seconds(counted.took)} (+${counted.mib} MiB)`);
    for (const one of [5, 20, 100]) await month(house, owner, one);
    const published = await memoryOf(() => publishFigures(house));
    console.log(`  publication: ${seconds(published.took)}, in a thread of its own`);
    await pageOf(house, owner);
    await close();
  }
  const [small = 0] = anew;
  for (const [at, each] of anew.entries())
    if (at > 0) console.log(`from ${sizes[0]} to ${sizes[at]}: ${(each / small).toFixed(2)} times as long a person`);
  await bench.stop();
}
