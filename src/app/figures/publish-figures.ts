import type { System } from '#domain/access/actor.ts';
import { neighboursOf } from '#domain/directory/region.ts';
import { readAnswers, type Answers } from '#domain/figures/answers.ts';
import { alike, type Entry, type Plan } from '#domain/figures/publication.ts';
import { entryOf, schoolPlan } from '#domain/figures/school-leavers.ts';
import type { Release } from '#domain/figures/release.ts';
import { saysEntry, saysPlan, withItsTotal } from '#domain/figures/school-says.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { leastOn } from './figure-rules.ts';
import type { House } from '../house.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };

/** The municipalities of the region by the table that ships: fixed, so that a publication is always laid out alike. */
async function municipalities(house: House): Promise<readonly string[]> {
  const organisations = await house.withActor(sweeper, 'sweep', (desk) => desk.directory.organisations());
  const seat = organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode;
  return seat ? neighboursOf(house.places(), seat, house.today()) : [];
}

/** One group of people: how it is published, and what an organisation's answers add to it. */
type Publication = {
  readonly plan: Plan;
  readonly entry: (answers: Answers, school: string, people: number) => Entry | undefined;
  /** What is hidden besides, in view of the other publications. */
  readonly also: (released: Release) => Release;
};

/**
 * What may leave of the last count of one group, frozen beside it. True when it was made now. Throws by name (release-late, release-broken)
 * when it was not computed, so that the log says so and the next sweep tries again.
 */
async function publish(house: House, { plan, entry, also }: Publication): Promise<boolean> {
  const { before, countedOn, answered } = await house.withActor(sweeper, 'sweep', async (desk) => {
    const on = await desk.counts.lastCounted();
    const last = await desk.counts.lastRelease(plan.group);
    if (on === null || (last && last.publishedOn >= on)) return { before: last, countedOn: null, answered: [] };
    return { before: last, countedOn: on, answered: await desk.counts.answered() };
  });
  if (countedOn === null) return false;
  const entries = answered.flatMap(({ organisationId, kind, answers, people }) =>
    isSchool(kind) ? (entry(readAnswers(answers), organisationId, people) ?? []) : [],
  );
  const released = await house.release({ plan, people: alike(entries), before });
  if (released.ok) {
    await house.withActor(sweeper, 'sweep', (desk) => desk.counts.keepRelease(also(released.value), countedOn));
    return true;
  }
  const fault = released.refusals.find(({ code }) => code === 'release-late' || code === 'release-broken');
  if (fault) throw Object.assign(new Error('the publication was not computed'), { name: fault.code });
  return false;
}

/**
 * Publishes school and work of all schools, and how it goes there. True when one was made now. School and work is refused when the
 * municipalities of the region are others than before: then what was printed stays.
 */
export async function publishFigures(house: House): Promise<boolean> {
  const least = await house.withActor(sweeper, 'sweep', (desk) => leastOn({ desk }, house.today()));
  const schools = { ...schoolPlan(await municipalities(house)), least };
  const made = [
    await publish(house, { plan: { ...saysPlan, least }, entry: saysEntry, also: withItsTotal }),
    await publish(house, {
      plan: schools,
      entry: (answers, school, people) => entryOf(answers, school, schools, people),
      also: (released) => released,
    }),
  ];
  return made.includes(true);
}
