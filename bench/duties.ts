import type { Duty } from '#law/answer.ts';
import { dutiesOn } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { flat, jsonRules } from './duties-json-rules.ts';
import { youngPeople } from './law-people.ts';
import { byTurns, ms, quantile } from './measure.ts';

const day = '2028-11-22';
const people = 50_000;
const bar = 2_000;
const compared = 500;
const often = 100; // ours is over before the clock can tell

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

const names: Readonly<Record<Duty['act'], string>> = {
  'offer-loopbaanbegeleiding': 'offer',
  'renew-offer': 'renew',
  'consult-school': 'consult',
  overgangsdocument: 'document',
  'mbo-verklaring': 'verklaring',
  'report-absence': 'report',
};

/** The answer as far as the peer can give it. */
function inShort(facts: Facts): string[] {
  const { duties, doorstroompuntDoelgroep: group } = dutiesOn(facts, day);
  return [
    ...(group.outcome === 'not-met' ? [] : [`group ${group.outcome}`]),
    ...duties.map(({ act, strength, status }) =>
      act === 'offer-loopbaanbegeleiding' && status !== 'undetermined'
        ? `${strength} offer ${status}`
        : `${names[act]} ${status}`,
    ),
  ].toSorted();
}

/** The same young people by turns through both; every answer must be equal. */
async function measureBeside(): Promise<void> {
  const all = youngPeople(5, day, compared, 1);
  const flattened = all.map(flat);
  const engine = jsonRules(day);
  const theirs = async () => {
    const answers: string[][] = [];
    for (const facts of flattened) {
      const { events } = await engine.run(facts);
      answers.push(events.map(({ type }) => type).toSorted());
    }
    return answers;
  };
  const ours = () => Promise.resolve(all.map(inShort));
  const oursOften = async () => {
    for (let n = 0; n < often; n++) await ours();
  };
  const [a, b] = [await ours(), await theirs()];
  const apart = a.findIndex((answer, at) => answer.join() !== b[at]?.join());
  if (apart !== -1)
    throw new Error(`other answers: ${a[apart]?.join()} beside ${b[apart]?.join()} for ${JSON.stringify(all[apart])}`);
  const took = await byTurns(3, { ours: oursOften, theirs });
  const [mine, peer] = [quantile(took.ours, 0.5) / often, quantile(took.theirs, 0.5)];
  console.log(`${compared} young people with one enrolment, ${a.flat().length} equal answers:`);
  console.log(`Aanzet ${ms(mine)} ms, json-rules-engine ${ms(peer)} ms: ${(peer / mine).toFixed(0)} times as long`);
}

/** How long the law takes for a region, and beside json-rules-engine on what that can express. */
export async function run(): Promise<void> {
  measureAll();
  await measureBeside();
}
