import { mostOnTheRoad } from '#domain/guidance/on-the-road.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf } from '../turn/open-turn.ts';
import { needFor } from './reach-today.ts';
import { rhythmOn } from '#domain/guidance/rhythm.ts';

/** Somebody to choose on the road; the page calls them by no more than is needed to tell people apart (`calledOnTheRoad`). */
export type Named = { readonly caseId: string; readonly firstName: string; readonly familyName: string };

/** Agreements of today and what is late, and the own turns that are due. */
async function dueToday({ desk, actor, today }: Step): Promise<readonly Named[]> {
  const { teamId } = memberOf({ actor });
  const question = { pickUp: pickUpThresholds(today), leads: false, teamId, leavesBy: today, soon: today };
  const { rows, appointments } = await desk.work.myWork({ ...question, limit: mostOnTheRoad });
  return [...appointments, ...rows.filter(({ group, dueOn }) => group === 'mine' && dueOn <= today)];
}

async function toReachToday(step: Step): Promise<readonly Named[]> {
  const { desk, today, rules } = step;
  const me = memberOf(step);
  const { rhythm } = rhythmOn(await desk.lasting.rhythms(), today);
  const guided = await desk.lasting.toReach(me.organisationId, me.memberId, today, 1000);
  return guided.filter((one) => needFor(one, { me, today, rhythm, rules }) !== undefined);
}

/** Whom this colleague sees or calls today: first who is due, then who needs a person. Never who is afgeschermd. */
export const seeOnTheRoad = makeAct<Record<never, never>, readonly Named[]>('see-on-the-road', async (step) => {
  const people = new Map<string, Named>();
  for (const { caseId, firstName, familyName } of [...(await dueToday(step)), ...(await toReachToday(step))])
    if (people.size < mostOnTheRoad && !people.has(caseId)) people.set(caseId, { caseId, firstName, familyName });
  return ok([...people.values()]);
});

/** One more to choose, from whose page this one was opened. Refusals: not-found, record-is-over. */
export const oneOnTheRoad = makeAct<{ readonly caseId: string }, Named>(
  'note-on-the-road',
  async (step, { caseId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const person = await step.desk.people.find(caseId);
    return person ? ok({ caseId, firstName: person.firstName, familyName: person.familyName }) : notFound;
  },
);
