import { looksAlarming } from '#domain/notice/alarming.ts';
import type { At } from '../handover/at.ts';
import type { Step } from '../house.ts';
import { tell } from './tell.ts';

/**
 * What somebody outside wrote may be about danger: the fixed contact person at the sender hears so at once, whatever they
 * chose; who is away is heard by the stand-in too. The words go nowhere but where they were written.
 */
export async function tellWhenAlarming(
  step: Step,
  { handover, facts }: Pick<At, 'handover' | 'facts'>,
  ...texts: readonly (string | undefined)[]
): Promise<void> {
  if (step.actor.kind !== 'guest' || !texts.some((text) => text !== undefined && looksAlarming(text))) return;
  const to = {
    organisationId: handover.fromOrganisationId,
    teamId: null,
    memberId: facts.contactMemberId ?? handover.fromMemberId,
  };
  await tell(step, { to, kind: 'alarming', caseId: handover.caseId });
}
