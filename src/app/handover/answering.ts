import { ok, type Outcome } from '#domain/outcome.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import { tell } from '../notice/tell.ts';
import type { Step } from '../house.ts';
import type { At } from './at.ts';
import { partiesOf } from './parties.ts';

/** Tells the fixed contact person at the sender. */
export async function tellSender(step: Step, at: Pick<At, 'handover' | 'facts'>, kind: NoticeKind): Promise<void> {
  const parties = await partiesOf(step, at);
  await tell(step, { to: parties['sender-contact'], kind, caseId: at.handover.caseId });
}
/** Tells who is asked, or who took over. Without an account nobody hears it here: the sender calls. */
export async function tellReceiver(step: Step, at: At, kind: NoticeKind): Promise<void> {
  const parties = await partiesOf(step, at);
  await tell(step, { to: parties.taker, kind, caseId: at.handover.caseId });
}
/** The answer of an act that has nothing to say back. */
export const done = (moved: Outcome<unknown>): Outcome<Record<never, never>> => (moved.ok ? ok({}) : moved);
