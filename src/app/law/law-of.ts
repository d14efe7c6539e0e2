import type { Member } from '#domain/access/actor.ts';
import type { Relation } from '#domain/access/acts.ts';
import type { KnownOf } from '#domain/law/case-facts.ts';
import type { CaseAnswer } from '#domain/law/judge-case.ts';
import { callOf, type Call } from '#domain/law/turn-of-duty.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import type { Desk } from '../ports/desk.ts';
import { receiptFor } from './give-by-law.ts';
import { judgeKnown, lawBasis } from './judge.ts';

const whoKnows: readonly Relation[] = ['lead', 'record', 'taken-over'];

/** Who has a task by law now, with what becomes the next turn: the law asks it, and the open turn goes first. */
export type LawNow = CaseAnswer & { readonly afterwards: Call | null };
type Asking = { readonly desk: Desk; readonly today: Day; readonly rules: Register };
type About = { readonly caseId: string; readonly relation: Relation; readonly turn: Turn | undefined };

/** What waits for the open turn of the own organisation; a task that made a turn before does not come a second time. */
async function afterwardsOf(
  { desk, today }: Asking,
  known: KnownOf,
  answer: CaseAnswer,
  turn: Turn | undefined,
): Promise<Call | null> {
  const { caseId, organisationId } = known;
  const call = turn?.holder.organisationId === organisationId ? callOf(answer, known, today) : undefined;
  if (!call || call.verb === turn?.verb) return null;
  return receiptFor(await desk.law.receipts({ caseId, organisationId }), call) ? call : null;
}

/** Who has a task by law now, as far as the own organisation knows; null for who only was asked, or looks back. */
export async function lawOf(step: Asking, me: Member, { caseId, relation, turn }: About): Promise<LawNow | null> {
  if (!whoKnows.includes(relation)) return null;
  const [known] = await step.desk.law.known([{ caseId, organisationId: me.organisationId }]);
  if (!known) return null;
  const answer = judgeKnown(known, step.today, await lawBasis(step));
  const afterwards = relation === 'lead' ? await afterwardsOf(step, known, answer, turn) : null;
  return { ...answer, afterwards };
}
