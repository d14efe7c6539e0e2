import { assemble, type KnownOf } from '#domain/law/case-facts.ts';
import { settingsOn } from '#domain/law/agreed.ts';
import { editionOf, type Basis } from '#domain/law/edition.ts';
import { judgeCase, type CaseAnswer } from '#domain/law/judge-case.ts';
import { nextDay } from '#domain/law/next-day.ts';
import { compare, linesOf } from '#domain/law/receipts.ts';
import { inUse } from '#domain/law/versions.ts';
import { callOf } from '#domain/law/turn-of-duty.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import type { Desk } from '../ports/desk.ts';
import type { CaseOf } from '../ports/law.ts';

type Asking = { readonly desk: Desk; readonly today: Day; readonly rules: Register };
/** The rules and numbers that count in this region on a day. */
export const lawBasis = async ({ desk: { law }, today, rules }: Asking): Promise<Basis> => ({
  settings: settingsOn(await law.settings(), today),
  register: inUse(rules, await law.lookedAt()),
});

/** What the law asks of whom, with what this organisation knows. */
export const judgeKnown = (known: KnownOf, today: Day, { settings, register }: Basis): CaseAnswer =>
  judgeCase(assemble(known, today), today, settings, register);

type Judging = { readonly desk: Desk; readonly today: Day; readonly newId: () => string };

/** Judges what is known, and keeps receipts of what came out differently with when to look again. Changes no turn. */
export async function judgeAndKeep({ desk, today, newId }: Judging, known: KnownOf, basis: Basis): Promise<CaseAnswer> {
  const of: CaseOf = { caseId: known.caseId, organisationId: known.organisationId };
  const answer = judgeKnown(known, today, basis);
  const standing = (await desk.law.receipts(of)).filter(({ overOn }) => overOn === null);
  const { over, added } = compare(standing, linesOf(answer));
  await desk.law.keep(of, {
    on: today,
    over: over.map(({ id }) => id),
    add: added.map((line) => ({ id: newId(), ...line })),
    nextOn: nextDay(known, today, basis) ?? null,
    edition: editionOf(basis, today),
  });
  return answer;
}

/**
 * A fact changed: what this organisation knows is judged again, in the same transaction. A task that the law asks now becomes
 * a turn in the night, as every other.
 */
export async function judgeAgain(judging: Judging & Asking, of: CaseOf): Promise<void> {
  const [known] = await judging.desk.law.known([of]);
  if (!known) return;
  const answer = await judgeAndKeep(judging, known, await lawBasis(judging));
  if (callOf(answer, known, judging.today)) await judging.desk.law.lookAgain(of, addDays(judging.today, 1));
}
