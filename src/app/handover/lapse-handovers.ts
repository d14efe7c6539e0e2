import { hasArrived } from '#domain/handover/states.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { tell } from '../notice/tell.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { tellReceiver, tellSender } from './answering.ts';
import { bothSides, type At } from './at.ts';
import { take } from './move.ts';
import { partiesOf } from './parties.ts';

const sweeper = { kind: 'system', name: 'sweeper' } as const;

async function tellLapsed(step: Step, at: At): Promise<void> {
  // Of what arrived who asked is on turn, and calls.
  if (hasArrived(at.handover.state)) return tellReceiver(step, at, 'no-answer');
  await tellSender(step, at, 'lapsed');
  if (!at.to.hasAccount || at.handover.state === 'asked') return;
  const parties = await partiesOf(step, at);
  await tell(step, { to: parties['receiver-lead'], kind: 'lapsed', caseId: at.handover.caseId });
}

const lapse = makeAct<{ readonly handoverId: string }, boolean>(
  'sweep',
  async (step, { handoverId }): Promise<Outcome<boolean>> => {
    const handover = await step.desk.handovers.hold(handoverId);
    const facts = handover && (await step.desk.cases.find(handover.caseId));
    // Somebody answered while the list was walked: then there is nothing to lapse.
    if (!handover || !facts || handover.answerDueOn === null || handover.answerDueOn >= step.today) return ok(false);
    const at: At = { handover, facts, relation: 'none', side: 'program', ...(await bothSides(step, handover)) };
    const change = hasArrived(handover.state) ? { answerDueOn: null } : {};
    const moved = await take(step, at, { step: 'lapse', event: 'handover-lapsed', change });
    if (moved.ok) await tellLapsed(step, at);
    return ok(moved.ok);
  },
);

/**
 * The sweeper: every hand-over that waits for an answer beyond its last good day lapses, each in a transaction of its own.
 * The turn goes where the table says; the sender's contact person and the receiver's teamleider are told. Idempotent.
 */
export async function lapseHandovers(house: House): Promise<{ readonly lapsed: number }> {
  const due = await house.withActor(sweeper, 'sweep', (desk) => desk.handovers.unanswered(house.today()));
  let lapsed = 0;
  for (const handoverId of due) {
    const outcome = await lapse(house, sweeper, { handoverId });
    if (outcome.ok && outcome.value) lapsed++;
  }
  return { lapsed };
}
