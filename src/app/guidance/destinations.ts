import { isDay, type Day } from '#law/day.ts';
import {
  checkSpell,
  destinationSources,
  givesWay,
  spellOn,
  type DestinationSource,
  type Spell,
  type TypedSpell,
} from '#domain/guidance/destination.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { checkWhy, noWhy, type TypedWhy, type Why } from '#domain/wish/why-not.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { besideWish } from '../wish/beside-wish.ts';
import { callSoon, type Called } from './call-soon.ts';

/** On a case of the own organisation, after the own school. */
async function admitAfterSchool(step: Step, caseId: string): ReturnType<typeof admitToWrite> {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  if (admitted.value.facts.state === 'linked') return notFound;
  return admitted;
}

type Keep = {
  readonly caseId: string;
  readonly spell: TypedSpell;
  /** Of what is not what the young person wanted; left out = not said. */
  readonly why?: TypedWhy;
};
/** With the reason, which only counts where the wish was not followed. */
function checked({ spell: typed, why }: Keep, today: Day): Outcome<{ readonly spell: Spell; readonly why: Why }> {
  const spell = checkSpell(typed, today);
  const said = why ? checkWhy(why) : ok(noWhy);
  if (spell.ok && said.ok) return ok({ spell: spell.value, why: said.value });
  return { ok: false, refusals: [spell, said].flatMap((one) => (one.ok ? [] : one.refusals)) };
}
/**
 * Writes down what somebody does after school, beside what that person wanted. What ran before ends the day before; of two that begin on
 * one day the one before was wrong. Refusals by field as `checkSpell` and `checkWhy`; record-is-over; not-found.
 */
export const keepDestination = makeAct<Keep, { readonly spellId: string }>(
  'keep-destination',
  async (step, command) => {
    const { caseId } = command;
    const admitted = await admitAfterSchool(step, caseId);
    if (!admitted.ok) return admitted;
    const typed = checked(command, step.today);
    if (!typed.ok) return typed;
    const { spell, why } = typed.value;
    const { organisationId, memberId } = memberOf(step);
    for (const was of await step.desk.lasting.spells(caseId)) {
      const way = givesWay(was, spell);
      if (way === 'wrong') await step.desk.lasting.wrongSpell(caseId, was.id, step.today);
      else if (way) await step.desk.lasting.endSpell(caseId, was.id, way.endOn, step.newId());
    }
    const spellId = step.newId();
    await step.desk.lasting.addSpell({ ...spell, id: spellId, caseId, organisationId, memberId });
    // What is over already is no decision of now.
    if (spell.endOn === null || spell.endOn >= step.today)
      await besideWish(step, { caseId, decision: 'destination', why, doing: spell.kind });
    await note(step, caseId, { kind: 'destination-kept' });
    return ok({ spellId });
  },
);

type Stop = {
  readonly caseId: string;
  /** The last day; '' when it was left empty, undefined when it does not exist. */
  readonly lastDay: Day | undefined;
  readonly source: DestinationSource | undefined;
};
const stopFaults = ({ lastDay, source }: Stop): readonly Refusal[] => [
  ...(lastDay === undefined || !isDay(lastDay) ? [{ code: 'last-day-missing', field: 'lastDay' }] : []),
  ...(source === undefined || !Object.hasOwn(destinationSources, source)
    ? [{ code: 'said-how-missing', field: 'source' }]
    : []),
];

/**
 * "Mijn baan stopt": what somebody does now ends, and the fixed contact person calls within the days that the region agreed.
 * Guidance counts anew from there. Refusals: last-day-missing, end-before-begin, said-how-missing, nothing-runs;
 * record-is-over; not-found.
 */
export const stopWork = makeAct<Stop, Called>('stop-work', async (step, command) => {
  const { caseId, lastDay = '' } = command;
  const admitted = await admitAfterSchool(step, caseId);
  if (!admitted.ok) return admitted;
  const refusals = stopFaults(command);
  if (refusals.length > 0) return { ok: false, refusals };
  const running = spellOn(await step.desk.lasting.spells(caseId), step.today);
  if (!running) return refuse('nothing-runs', 'lastDay');
  if (lastDay < running.startOn) return refuse('end-before-begin', 'lastDay');
  if (!(await step.desk.lasting.endSpell(caseId, running.id, lastDay, step.newId())))
    return refuse('nothing-runs', 'lastDay');
  const { organisationId } = memberOf(step);
  const signal = { caseId, organisationId, verb: 'call', why: 'work-stopped' } as const;
  const called = await callSoon(step, signal, 'work-stopped');
  return called ? ok(called) : notFound;
});
