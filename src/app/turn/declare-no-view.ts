import { ok, refuse } from '#domain/outcome.ts';
import { admit, makeAct } from '../house.ts';
import { around, memberOf, move } from './open-turn.ts';

/**
 * Geen inzage: this colleague never opens this case (family, a neighbour). A turn or contact that was theirs goes to the
 * stand-in, else the team, else the teamleider, in the same transaction; when nobody is there it is refused.
 */
export const declareNoView = makeAct<{ readonly caseId: string }, { readonly caseId: string }>(
  'declare-no-view',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { facts } = admitted.value;
    const { memberId, organisationId, teamId } = memberOf(step);
    const { cover, can } = await around(step, caseId);
    if (can.named && can.named.filter((id) => id !== memberId && !can.noView.includes(id)).length === 0)
      return refuse('only-named');
    const holder = cover({ memberId, teamId, not: memberId });
    const turn = await step.desk.cases.turn(caseId);
    if (turn?.holder.memberId === memberId) {
      if (!holder) return refuse('nobody-there');
      const due = turn.waitsFor !== 'self' && holder.memberId === null ? { verb: 'check-answer' as const } : {};
      const waitsFor = holder.memberId === null ? 'self' : turn.waitsFor;
      const next = { holder, why: 'no-view' as const, waitsFor, ...due };
      const moved = await move(step, { facts, turn }, next, { kind: 'turn-given' });
      if (!moved.ok) return moved;
    }
    // As the program: after the hand-over the lead is another, and its contact person may still be of this organisation.
    if (facts.contactMemberId === memberId)
      await step.desk.cases.asProgram((cases) => cases.setContact(caseId, holder?.memberId ?? null));
    await step.desk.cases.declareNoView(caseId, memberId, organisationId, step.today);
    return ok({ caseId });
  },
);
