import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { makeAct, type Step } from '../house.ts';
import type { TurnBefore } from '../ports/undo.ts';
import { around, memberOf, move, note, ownTurn } from './open-turn.ts';
import { afterContact } from './pick-up.ts';
import { keepUndo } from './put-back.ts';

type Assign = {
  readonly caseIds: readonly string[];
  readonly memberId: string;
  /** Make the colleague the fixed contact person too. */
  readonly alsoContact?: boolean;
};
type Assigned = {
  readonly assigned: number;
  /** The rest, each with the code of why not. */
  readonly not: readonly { readonly caseId: string; readonly code: string }[];
  /** With this the colleague can take it back today (`undoAssign`); undefined when a contact person was chosen too. */
  readonly undoId: string | undefined;
};
/** A page that can be looked over before it is sent (ux.md 4.4). */
const mostAtOnce = 100;

/** Gives one or many turns of the own organisation to one colleague: all that could, and the rest with why not. */
export const assign = makeAct<Assign, Assigned>('assign', async (step, command) => {
  const { organisationId } = memberOf(step);
  // In one order, so that two who assign the same cases at once never wait for each other in a ring.
  const caseIds = [...new Set(command.caseIds)].toSorted();
  if (caseIds.length === 0) return refuse('nobody-chosen', 'caseIds');
  if (caseIds.length > mostAtOnce) return refuse('too-many', 'caseIds', { most: mostAtOnce });
  const colleague = await step.desk.directory.holdColleague(command.memberId);
  const colleagues = colleague ? [colleague] : [];
  const faults = holderFault({ organisationId, colleagues, can: { named: undefined, noView: [] } }, command.memberId);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const not: { caseId: string; code: string }[] = [];
  const turns: TurnBefore[] = [];
  for (const caseId of caseIds) {
    const done = await assignOne(step, caseId, command);
    if (!done.ok) not.push({ caseId, code: done.refusals[0]?.code ?? '' });
    else turns.push(done.value);
  }
  if (not.length === caseIds.length && caseIds.length === 1) return refuse(not[0]?.code ?? '');
  const undoId = command.alsoContact ? undefined : await keepUndo(step, turns);
  return ok({ assigned: caseIds.length - not.length, not, undoId });
});

async function assignOne(step: Step, caseId: string, { memberId, alsoContact }: Assign): Promise<Outcome<TurnBefore>> {
  const own = await ownTurn(step, { caseId });
  if (!own.ok) return own;
  const { holder } = own.value.turn;
  // The fixed contact person is chosen by who leads; until the meeting that is the sender of a hand-over.
  if (alsoContact && own.value.relation !== 'lead') return refuse('contact-not-yours', 'alsoContact');
  const faults = holderFault(await around(step, caseId), memberId);
  if (faults.length > 0) return { ok: false, refusals: faults };
  if (holder.memberId === memberId && !alsoContact) return refuse('already-theirs');
  const next = alsoContact ? afterContact(own.value, step) : {};
  const to = { organisationId: holder.organisationId, teamId: null, memberId };
  const moved = await move(
    step,
    own.value,
    { holder: to, why: 'assigned', ...next },
    { kind: 'assigned', details: { memberId } },
  );
  if (!moved.ok) return moved;
  if (alsoContact) {
    await step.desk.cases.setContact(caseId, memberId);
    await note(step, caseId, { kind: 'contact-set', details: { memberId } });
  }
  return ok({ turn: own.value.turn, version: own.value.facts.version + 1 });
}
