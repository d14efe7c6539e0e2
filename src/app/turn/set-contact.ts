import { ok, refuse } from '#domain/outcome.ts';
import { holderFault } from '#domain/turn/give.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { goesFirst as isFirst } from '../guidance/call-soon.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { CaseFacts } from '../ports/cases.ts';
import { around, changedMeanwhile, memberOf, note, type OnCase } from './open-turn.ts';

type SetContact = OnCase & {
  readonly memberId: string;
  /** Whether they met already, the one before beside them; false = the new one gets to know the young person. Left out = not asked. */
  readonly introduced?: boolean;
};
/** Working days in which the new contact person gets to know the young person. */
const daysToMeet = 10;

/**
 * A fixed contact person is handed over in person (A05): as long as they did not meet, whoever is new has the turn to do so. Where
 * something else goes first, or another organisation is on turn, it stands on the timeline only.
 */
async function introduce(step: Step, { caseId, version }: CaseFacts, memberId: string): Promise<void> {
  const { desk, today } = step;
  const me = memberOf(step);
  const turn = await desk.cases.turn(caseId);
  if (!turn || turn.holder.organisationId !== me.organisationId || isFirst(turn)) return;
  const task = {
    holder: { ...turn.holder, memberId, teamId: null },
    waitsFor: 'self' as const,
    verb: 'call' as const,
    words: 'maak kennis',
    why: 'new-contact' as const,
    whyWords: null,
    dueOn: addWorkingDays(today, daysToMeet),
    since: today,
    givenBy: { organisationId: me.organisationId, memberId: me.memberId },
  };
  if (await desk.cases.giveTurn({ ...turn, ...task }, version))
    await tell(step, { to: task.holder, kind: 'turn', caseId });
}

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
  if (command.introduced === false && facts.contactMemberId !== null) await introduce(step, facts, memberId);
  await step.desk.cases.setContact(caseId, memberId);
  await note(step, caseId, { kind: 'contact-set', details: { memberId } });
  return ok({ caseId });
});
