import type { Handover } from '#domain/handover/handover.ts';
import { leadStays } from '#domain/handover/kinds.ts';
import type { Step } from '../house.ts';
import type { At } from './at.ts';

/**
 * The lead moves to the receiver, and the fixed contact person as was agreed at taking over. Contact first: then the lead
 * may. Where who asked goes on leading (kinds.ts), nothing moves. Who had received the case itself keeps what came in then: the turn and what comes after are another's.
 */
export async function moveLead({ desk, today: on, newId }: Step, { facts }: At, handover: Handover): Promise<void> {
  const { caseId, fromOrganisationId: organisationId } = handover;
  if (leadStays(handover.kind)) return;
  if (handover.contactAfter === 'receiver')
    await desk.cases.setContact(caseId, handover.takenOverMemberId ?? handover.toMemberId);
  await desk.cases.setLead(caseId, handover.toOrganisationId);
  if (facts.recordOrganisationId === organisationId) return;
  await desk.cases.asProgram((program) => program.keepWhatCameIn({ caseId, organisationId, on, newId }));
}
