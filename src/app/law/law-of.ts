import type { Member } from '#domain/access/actor.ts';
import type { Relation } from '#domain/access/acts.ts';
import type { CaseAnswer } from '#domain/law/judge-case.ts';
import type { Day } from '#law/day.ts';
import type { Desk } from '../ports/desk.ts';
import { judgeKnown, lawSettings } from './judge.ts';

const whoKnows: readonly Relation[] = ['lead', 'record', 'taken-over'];

/** Who has a task by law now, as far as the own organisation knows; null for who only was asked, or looks back. */
export async function lawOf(
  { desk, today }: { readonly desk: Desk; readonly today: Day },
  me: Member,
  { caseId, relation }: { readonly caseId: string; readonly relation: Relation },
): Promise<CaseAnswer | null> {
  if (!whoKnows.includes(relation)) return null;
  const [known] = await desk.law.known([{ caseId, organisationId: me.organisationId }]);
  return known ? judgeKnown(known, today, await lawSettings(desk, today)) : null;
}
