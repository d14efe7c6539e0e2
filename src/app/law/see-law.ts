import type { KnownOf } from '#domain/law/case-facts.ts';
import type { CaseAnswer } from '#domain/law/judge-case.ts';
import { fullName } from '#domain/person/name.ts';
import { mayDecide } from '#domain/turn/approach.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { admit, makeAct } from '../house.ts';
import type { StoredReceipt } from '../ports/law.ts';
import { memberOf } from '../turn/open-turn.ts';
import { judgeKnown, lawBasis } from './judge.ts';
import { aheadFor, type Ahead } from './see-ahead.ts';

export type LawView = {
  readonly caseId: string;
  readonly name: string;
  readonly firstName: string;
  readonly known: KnownOf;
  readonly answer: CaseAnswer;
  /** What was kept before, the newest first; what stands now too. */
  readonly receipts: readonly StoredReceipt[];
  /** What rules that do not count yet will change. */
  readonly ahead: readonly Ahead[];
  /** Whether the own organisation is one whose task it is to know of an exemption. */
  readonly decides: boolean;
};

/**
 * What the law asks for one young person today, by which rule and why, and the facts that it leans on: as far as the own
 * organisation knows them. Refusals: not-found.
 */
export const seeLaw = makeAct<{ readonly caseId: string }, LawView>('see-law', async (step, { caseId }) => {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { organisationId, organisationKind } = memberOf(step);
  const of = { caseId, organisationId };
  const [known] = await step.desk.law.known([of]);
  const person = await step.desk.people.find(caseId);
  if (!known || !person) return notFound;
  const basis = await lawBasis(step);
  return ok({
    caseId,
    name: fullName(person),
    firstName: person.firstName,
    known,
    answer: judgeKnown(known, step.today, basis),
    receipts: await step.desk.law.receipts(of),
    ahead: await aheadFor(step, known),
    decides: mayDecide(organisationKind),
  });
});
