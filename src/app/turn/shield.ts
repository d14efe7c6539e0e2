import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import { memberOf, move, note, ownTurn, type OnCase } from './open-turn.ts';

type Shield = OnCase & { readonly named: readonly string[] };

/**
 * Afgeschermd: from now on only the named people see this case anywhere. At least one is named, and whoever does it is
 * among them unless a teamleider. The turn and the fixed contact person go to a named colleague when they are not one.
 * Called again it changes who is named. Not while a hand-over is open: its receiver would lose sight of it.
 */
export const shieldCase = makeAct<Shield, { readonly caseId: string }>('shield', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { caseId } = command;
  const { memberId, organisationId } = memberOf(step);
  const named = [...new Set(command.named)];
  const refusals = await namedFaults(step, caseId, named);
  if (refusals.length > 0) return { ok: false, refusals };
  const { cases } = step.desk;
  if (await cases.hasOpenHandover(caseId)) return refuse('handover-open');
  const { facts, turn } = own.value;
  // Before the wall stands: a teamleider who is not named no longer finds the case after it.
  const heir = named.includes(memberId) ? memberId : (named[0] ?? memberId);
  await note(step, caseId, { kind: 'shielded' });
  if (facts.contactMemberId !== null && !named.includes(facts.contactMemberId)) await cases.setContact(caseId, heir);
  if (turn.holder.memberId === null || !named.includes(turn.holder.memberId)) {
    const holder = { organisationId, teamId: null, memberId: heir };
    const moved = await move(
      step,
      own.value,
      { holder, why: 'shielded' },
      { kind: 'turn-given', details: { memberId: heir } },
    );
    if (!moved.ok) return moved;
  }
  for (const each of await alsoMerged(step, caseId)) {
    if (await cases.isShielded(each)) await cases.nameOthers(each, organisationId, named);
    else await cases.shield(each, organisationId, step.today, named);
  }
  return ok({ caseId });
});

/** Takes afgeschermd off: only a named colleague finds the case to do so. */
export const unshieldCase = makeAct<OnCase, { readonly caseId: string }>(
  'shield',
  async (step, command): Promise<Outcome<{ readonly caseId: string }>> => {
    const own = await ownTurn(step, command);
    if (!own.ok) return own;
    if (!(await step.desk.cases.isShielded(command.caseId))) return refuse('not-shielded');
    for (const each of await alsoMerged(step, command.caseId)) await step.desk.cases.unshield(each);
    await note(step, command.caseId, { kind: 'unshielded' });
    return ok({ caseId: command.caseId });
  },
);

/** The case itself last: the records that were merged into it are this young person too, and stand behind the same wall. */
export const alsoMerged = async ({ desk }: Step, caseId: string): Promise<readonly string[]> => [
  ...(await desk.records.mergedFrom(caseId)).map((merged) => merged.caseId),
  caseId,
];

async function namedFaults(step: Step, caseId: string, named: readonly string[]): Promise<readonly Refusal[]> {
  const { memberId, organisationId, role } = memberOf(step);
  if (named.length === 0) return refuse('nobody-named', 'named').refusals;
  if (!named.includes(memberId) && role !== 'teamleider') return refuse('not-yourself-named', 'named').refusals;
  const colleagues = await step.desk.directory.colleagues(organisationId);
  const guide = colleagues.filter((c) => canGuide(c.role)).map((c) => c.id);
  if (named.some((id) => !guide.includes(id))) return refuse('holder-unknown', 'named').refusals;
  const { noView: never } = await step.desk.cases.asProgram((cases) => cases.canSee(caseId));
  return named.some((id) => never.includes(id)) ? refuse('holder-cannot-see', 'named').refusals : [];
}
