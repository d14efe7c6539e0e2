import { addWorkingDays } from '#law/working-days.ts';
import { refuse, type Outcome } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { makeAct, type Step } from '../house.ts';
import { around, findTurn, holderName, memberOf, move, note, type OnCase, type OpenTurn } from './open-turn.ts';

type PickUp = OnCase & {
  /** Become the fixed contact person too. */
  readonly alsoContact?: boolean;
};
const daysToTalk = 10;

/** Once there is a contact person, the task "choose one" is done and the talk is next. */
export const afterContact = ({ turn }: Pick<OpenTurn, 'turn'>, step: Pick<Step, 'today'>) =>
  turn.verb === 'choose-contact'
    ? { verb: 'talk-about-after-school' as const, words: null, dueOn: addWorkingDays(step.today, daysToTalk) }
    : {};

/**
 * "Ik pak dit": the turn of a team becomes mine. When a colleague was faster the answer names who ('taken-meanwhile');
 * a turn that has a name already is not taken but given.
 */
export const pickUp = makeAct<PickUp, { readonly caseId: string }>('pick-up', async (step, command) => {
  const { memberId, organisationId } = memberOf(step);
  const found = await findTurn(step, { caseId: command.caseId });
  if (!found.ok) return found;
  const { facts, relation, turn } = found.value;
  if (turn.holder.memberId === memberId) return refuse('already-yours');
  if (turn.holder.organisationId !== organisationId) return elsewhere(step, 'turn-elsewhere', found.value);
  if (turn.holder.memberId !== null) return elsewhere(step, 'taken-meanwhile', found.value);
  if (command.alsoContact && relation !== 'lead') return refuse('contact-not-yours', 'alsoContact');
  const faults = holderFault(await around(step, facts.caseId), memberId);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const holder = { organisationId, teamId: null, memberId };
  const next = command.alsoContact ? afterContact(found.value, step) : {};
  const moved = await move(step, found.value, { holder, why: 'picked-up', ...next }, { kind: 'picked-up' });
  if (!moved.ok) return faster(step, facts.caseId);
  if (command.alsoContact) {
    await step.desk.cases.setContact(facts.caseId, memberId);
    await note(step, facts.caseId, { kind: 'contact-set', details: { memberId } });
  }
  return moved;
});

const elsewhere = async (step: Step, code: string, { turn }: OpenTurn): Promise<Outcome<never>> =>
  refuse(code, undefined, { who: await holderName(step, turn.holder) });

async function faster(step: Step, caseId: string): Promise<Outcome<never>> {
  const turn = await step.desk.cases.turn(caseId);
  return refuse('taken-meanwhile', undefined, turn ? { who: await holderName(step, turn.holder) } : {});
}
