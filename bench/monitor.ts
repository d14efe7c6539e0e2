import { existsSync, readFileSync } from 'node:fs';
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
import { noRoots, readers, serve } from './serving.ts';

const first = '2026-06-08';
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

/** Seconds of processor of each connection, where the system tells them (Linux): on a shared machine the clock says little. */
async function connections(owner: pg.Pool): Promise<ReadonlyMap<number, number>> {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const spent = ({ pid }: { pid: number }): [number, number] => {
    const file = `/proc/${pid}/stat`;
    const words = existsSync(file) ? readFileSync(file, 'utf8').split(') ')[1]?.split(' ') : undefined;
    return [pid, (Number(words?.[11] ?? 0) + Number(words?.[12] ?? 0)) / 100];
  };
  return new Map(rows.map(spent));
}

type Measured<T> = { readonly value: T; readonly took: number; readonly node: number; readonly database: number; readonly mib: number }; // prettier-ignore
/** Runs `work`: by the clock, by the processor, and how far memory went above where it began. */
async function measured<T>(owner: pg.Pool, work: () => Promise<T>): Promise<Measured<T>> {
  globalThis.gc?.();
  const [before, were, cpu] = [process.memoryUsage.rss(), await connections(owner), process.cpuUsage()];
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const began = performance.now();
  const value = await work();
  const took = performance.now() - began;
  clearInterval(look);
  const { user, system } = process.cpuUsage(cpu);
  const mib = Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 2 ** 20);
  // A connection that ended meanwhile was idle, and one that is new began at nothing.
  const are = await connections(owner);
  const database = [...are].reduce((sum, [pid, now]) => sum + now - (were.get(pid) ?? 0), 0);
  return { value, took, mib, node: (user + system) / 1e6, database };
}
const processor = ({ node, database }: Measured<unknown>): number => node + database;
const told = (one: Measured<unknown>): string =>
  `${seconds(one.took)}, of processor ${processor(one).toFixed(1)} s (Node ${one.node.toFixed(1)}, database ${one.database.toFixed(1)}), memory +${one.mib} MiB`;

/** Counts of that day as the peer says them; what it does not count is left out: hand-overs, and where somebody was after school. */
async function counts(owner: pg.Pool, day: Day): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `select concat_ws(' ', organisation_id, indicator, yes, no, unknown) as line from figure_count
     where counted_on = $1 and indicator <> 'taken-over-in-time' and indicator not like 'after:%'`,
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

/** The same cohort by the peer, from the same rows: equal in every count, or it ends here. */
async function besidePeer(owner: pg.Pool, ours: Measured<number>, day: Day): Promise<void> {
  const peer = await measured(owner, () => thePeer(owner));
  const asked = await measured(owner, () => peer.value.count(day));
  const mine = await counts(owner, day);
  demandEqual(mine, asked.value, 'Aanzet and DuckDB');
  peer.value.close();
  console.log(`    DuckDB, ${mine.length} counts equal: rows brought over ${told(peer)}
    counted: ${told(asked)}; ours is ${(processor(ours) / (processor(peer) + processor(asked))).toFixed(1)} times both, ${(processor(ours) / processor(asked)).toFixed(0)} times the counting`);
}

/** A month later, of which one in so many was written about: only who changed is looked at. */
async function month(house: House & { day: Day }, owner: pg.Pool, one: number, all: Measured<number>): Promise<void> {
  house.day = addMonths(house.day, 1);
  await aMonth(owner, one, house.day);
  const less = await measured(owner, () => countFigures(house));
  const ratio = (what: (of: Measured<unknown>) => number) => (what(all) / what(less)).toFixed(1);
  console.log(`  1 in ${one} written about, ${less.value} of ${all.value} looked at: ${told(less)}
    everybody took ${ratio(({ took }) => took)} times as long, ${ratio(processor)} times the processor`);
  await besidePeer(owner, less, house.day);
}

/** What noting that somebody was written about costs who writes: the same rows with and without, by turns, and taken back. */
async function markCost(owner: pg.Pool): Promise<void> {
  const writing = async (before: string): Promise<void> => {
    const client = await owner.connect();
    await client.query(`begin; ${before}`);
    await client.query(`insert into contact_attempt (id, case_id, organisation_id, member_id, on_day, channel, reached)
      select gen_random_uuid(), c.id, c.lead_organisation_id, c.contact_member_id, '${first}', 'call', true
      from (select * from cases where contact_member_id is not null limit 5000) c`);
    await client.query('rollback');
    client.release();
  };
  const took = await byTurns(7, {
    noted: () => writing('select'),
    unnoted: () => writing('alter table contact_attempt disable trigger figure_marked'),
  });
  const each = (row: readonly number[]) => (quantile(row, 0.5) / 5000) * 1000;
  console.log(`  a row of contact written: ${each(took.noted).toFixed(0)} µs with its mark, ${each(took.unnoted).toFixed(0)} without`); // prettier-ignore
}

/** The page with rights, purpose and log. Without rights it would be another page: the counts of every organisation. */
async function pageOf(house: House, owner: pg.Pool): Promise<void> {
  const served = await serve(house, '/regio/cijfers', 'Cijfers');
  const who = [...(await readers(owner, 'pro')), ...(await readers(owner, 'doorstroompunt'))];
  const ask = { page: (round: number) => served.get(who[round % who.length] ?? '') };
  await byTurns(20, ask);
  const { page } = await byTurns(200, ask);
  console.log(`  /regio/cijfers with rights, purpose and log: p50 ${ms(quantile(page, 0.5)).trim()} ms, p95 ${ms(quantile(page, 0.95)).trim()} ms`); // prettier-ignore
  await served.close();
}

/** A month of figures: everybody, by who changed, and each by DuckDB from the same rows with equal answers; then the page. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [50_000, 200_000];
  const bench = await startBench();
  const anew: number[] = [];
  for (const size of sizes) {
    const { serving, owner, close } = await bench.region(size);
    await giveThemAPast(owner, first);
    const made = makeHouse(openDatabase(serving), () => house.day, false, () => {}, noRoots); // prettier-ignore
    const house: House & { day: Day } = { ...made, today: () => house.day, day: first };
    const counted = await measured(owner, () => countFigures(house));
    anew.push(processor(counted) / size);
    console.log(`${size} young people, everybody: ${told(counted)}`);
    await besidePeer(owner, counted, first);
    for (const one of size > 50_000 ? [20] : [5, 20, 100]) await month(house, owner, one, counted);
    const published = await measured(owner, () => publishFigures(house));
    console.log(`  publication, in a thread of its own: ${told(published)}`);
    await markCost(owner);
    await pageOf(house, owner);
    await close();
  }
  const [small = 0] = anew;
  for (const [at, each] of anew.entries())
    if (at > 0)
      console.log(`from ${sizes[0]} to ${sizes[at]}: ${(each / small).toFixed(2)} times the processor a person`);
  await bench.stop();
}
