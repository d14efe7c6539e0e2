import { makeAct, type Step } from '../house.ts';
import { done, tellReceiver } from './answering.ts';
import { atHandover, type At } from './at.ts';
import type { OnHandover } from './commands.ts';
import { take } from './move.ts';

/** Closes what was opened, from today. Who had taken over keeps reading what it received then, and nothing new. */
export async function closeShared({ desk, today, newId }: Step, { handover }: Pick<At, 'handover'>): Promise<void> {
  await desk.cases.endShare(handover.caseId, handover.id, today);
  if (handover.takenOverOn === null) return;
  await desk.cases.share({
    id: newId(),
    caseId: handover.caseId,
    organisationId: handover.toOrganisationId,
    ground: handover.kind,
    blocks: ['case', 'who', 'request'],
    from: today,
    until: null,
    purpose: handover.kind,
    reference: handover.id,
  });
}

/** Withdraws a hand-over that is not done. Its page and its link are gone at once; the sender is on turn. */
export const withdrawHandover = makeAct<OnHandover, Record<never, never>>(
  'withdraw-handover',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const moved = await take(step, found.value, { step: 'withdraw', event: 'handover-withdrawn' });
    if (!moved.ok || found.value.handover.sentOn === null) return done(moved);
    await tellReceiver(step, found.value, 'withdrawn');
    await closeShared(step, found.value);
    return done(moved);
  },
);
