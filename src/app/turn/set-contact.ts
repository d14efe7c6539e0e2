import { ok, refuse } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { admit, makeAct } from '../house.ts';
import { around, changedMeanwhile, note, type OnCase } from './open-turn.ts';

type SetContact = OnCase & { readonly memberId: string };

/** Chooses the fixed contact person: a colleague of the lead organisation. Who is on turn does not change by it. */
export const setContact = makeAct<SetContact, { readonly caseId: string }>('assign', async (step, command) => {
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  const { caseId, memberId } = command;
  if (facts.state !== 'active') return refuse('not-active');
  if (command.seen !== undefined && command.seen !== facts.version) return changedMeanwhile(step, caseId);
  await step.desk.directory.holdColleague(memberId);
  const faults = holderFault(await around(step, caseId), memberId);
  if (faults.length > 0) return { ok: false, refusals: faults.map((fault) => ({ ...fault, field: 'memberId' })) };
  if (facts.contactMemberId === memberId) return ok({ caseId });
  await step.desk.cases.setContact(caseId, memberId);
  await note(step, caseId, { kind: 'contact-set', details: { memberId } });
  return ok({ caseId });
});
