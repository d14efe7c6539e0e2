import { dutiesOn } from '#law/duties.ts';
import { youngPeople } from './law-people.ts';
import { ms, quantile } from './measure.ts';

const day = '2028-11-22';
const people = 50_000;
const bar = 2_000;

/** All duties of fifty thousand young people, whatever is known of them, in time of one core; above the bar it fails. */
function measureAll(): void {
  const all = youngPeople(4, day, people, 3);
  const took: number[] = [];
  let duties = 0;
  for (let round = 0; round < 5; round++) {
    const began = process.cpuUsage();
    duties = 0;
    for (const facts of all) duties += dutiesOn(facts, day).duties.length;
    const { user, system } = process.cpuUsage(began);
    took.push((user + system) / 1000);
  }
  const median = quantile(took, 0.5);
  console.log(
    `${people} young people, ${duties} duties: ${ms(median)} ms of one core (cold: ${ms(took[0] ?? NaN)} ms)`,
  );
  console.log(`bar ${bar} ms: ${median <= bar ? 'met' : 'NOT met'}`);
  if (median > bar) process.exitCode = 1;
}

/** How long the law takes for a region. */
export function run(): Promise<void> {
  measureAll();
  return Promise.resolve();
}
