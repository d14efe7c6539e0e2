import { kindOn } from '#domain/figures/known.ts';
import type { DestinationKind } from '#domain/guidance/destination.ts';
import type { DecisionKind, Why } from '#domain/wish/why-not.ts';
import { noWhy } from '#domain/wish/why-not.ts';
import { follows, goalOf, type Wish } from '#domain/wish/wish.ts';
import type { Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

type Decided = { readonly caseId: string; readonly decision: DecisionKind; readonly why: Why };
type Doing = DestinationKind | 'nothing' | null;

/** Keeps a decision beside the wish of that moment. Who tells why it was not followed, says that it was not. */
async function keep(step: Step, wish: Wish, doing: Doing, { caseId, decision, why }: Decided): Promise<void> {
  const { organisationId, memberId } = memberOf(step);
  const known = follows(goalOf(wish), doing);
  const followed = known ?? (why.reason === null ? null : false);
  const became = doing === 'nothing' ? null : doing;
  const of = { id: step.newId(), caseId, organisationId, memberId, madeOn: step.today };
  await step.desk.wishes.decide({ ...of, wish, decision, became, followed, ...(followed === false ? why : noWhy) });
}

/**
 * Each decision stands beside what the young person wanted then, and whether it was followed (A04 R8). It never stops the decision: without
 * a reason it is not said yet. Nothing is kept of who never said a wish. `doing` left out = what runs.
 */
export async function besideWish(step: Step, decided: Decided & { readonly doing?: Doing }): Promise<void> {
  const { caseId } = decided;
  const [newest] = await step.desk.wishes.said(caseId);
  if (!newest) return;
  const doing = decided.doing ?? kindOn({ spells: await step.desk.lasting.spells(caseId) }, step.today);
  await keep(step, newest.wish, doing, decided);
}
