import { noViewReasons, type NoViewReason } from '#domain/turn/no-view.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { around, memberOf, move } from './open-turn.ts';
import { alsoMerged } from './shield.ts';

type OnCase = { readonly caseId: string };
type Away = { readonly memberId: string; readonly teamId: string | null };

/** What lay with this colleague goes to the stand-in, else the team, else the teamleider; refused when nobody is there. */
async function passOn(step: Step, facts: CaseFacts, { memberId, teamId }: Away): Promise<Outcome<null>> {
  const { caseId } = facts;
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
  return ok(null);
}

/**
 * Geen inzage: this colleague never opens this case (family, a neighbour). A turn or contact that was theirs goes to the
 * stand-in, else the team, else the teamleider, in the same transaction; when nobody is there it is refused.
 */
export const declareNoView = makeAct<OnCase, OnCase>('declare-no-view', async (step, { caseId }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { memberId, organisationId, teamId } = memberOf(step);
  const passed = await passOn(step, admitted.value.facts, { memberId, teamId });
  if (!passed.ok) return passed;
  for (const each of await alsoMerged(step, caseId))
    await step.desk.cases.declareNoView(each, memberId, organisationId, step.today);
  return ok({ caseId });
});

type For = OnCase & { readonly memberId: string; readonly reason: NoViewReason | undefined };

/**
 * The same, said by a team leader for a colleague of the own organisation. Why is of a closed list, and read by nobody but
 * who said it. Refuses by field: no-view-colleague, no-view-yourself, no-view-reason; or what passing the turn on refuses.
 */
export const declareNoViewFor = makeAct<For, OnCase>('declare-no-view-for', async (step, command) => {
  const { caseId, memberId, reason } = command;
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { organisationId, memberId: saidBy } = memberOf(step);
  const colleagues = await step.desk.directory.colleagues(organisationId);
  const colleague = colleagues.find(({ id, role }) => id === memberId && canGuide(role));
  const refusals = [
    ...(colleague ? [] : refuse('no-view-colleague', 'memberId').refusals),
    ...(memberId === saidBy ? refuse('no-view-yourself', 'memberId').refusals : []),
    ...(reason !== undefined && reason in noViewReasons ? [] : refuse('no-view-reason', 'reason').refusals),
  ];
  if (!colleague || reason === undefined || refusals.length > 0) return { ok: false, refusals };
  const passed = await passOn(step, admitted.value.facts, { memberId, teamId: colleague.teamId });
  if (!passed.ok) return passed;
  for (const each of await alsoMerged(step, caseId))
    await step.desk.cases.declareNoViewFor({ caseId: each, memberId, organisationId, saidBy, reason, on: step.today });
  return ok({ caseId });
});

/** For whom this team leader said so about this case, and why. Another team leader reads nothing here. Refusal: not-found. */
export const noViewsSaid = makeAct<OnCase, readonly { readonly name: string; readonly reason: string }[]>(
  'declare-no-view-for',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const said = await step.desk.cases.noViewsSaid(caseId);
    const names = await step.desk.directory.names(said.map(({ memberId }) => memberId));
    return ok(said.map(({ memberId, reason }) => ({ name: names.get(memberId) ?? '', reason })));
  },
);
