import { calledOnTheRoad, mostOnTheRoad } from '#domain/guidance/on-the-road.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf } from '../turn/open-turn.ts';
import { needFor } from './reach-today.ts';
import { rhythmOn } from '#domain/guidance/rhythm.ts';

/** Somebody to choose on the road: no more of a name than is needed to tell people apart. */
export type OnTheRoad = { readonly caseId: string; readonly called: string };
type Named = { readonly caseId: string; readonly firstName: string; readonly familyName: string };

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
export const seeOnTheRoad = makeAct<Record<never, never>, readonly OnTheRoad[]>('see-on-the-road', async (step) => {
  const people = new Map<string, Named>();
  for (const one of [...(await dueToday(step)), ...(await toReachToday(step))])
    if (people.size < mostOnTheRoad && !people.has(one.caseId)) people.set(one.caseId, one);
  return ok(calledOnTheRoad([...people.values()]).map(({ caseId, called }) => ({ caseId, called })));
});

/** One more to choose, from whose page this one was opened. Refusals: not-found, record-is-over. */
export const oneOnTheRoad = makeAct<{ readonly caseId: string }, OnTheRoad>(
  'note-on-the-road',
  async (step, { caseId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const person = await step.desk.people.find(caseId);
    return person ? ok({ caseId, called: person.firstName }) : notFound;
  },
);
