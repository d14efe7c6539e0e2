import { knownFrom } from '#domain/figures/from-case.ts';
import type { Known } from '#domain/figures/known.ts';
import type { Step } from '../house.ts';
import type { CaseOf } from '../ports/law.ts';

/**
 * What figures ask of these young people, as each organisation knows them: for the month and for the list behind a number, by
 * the same code. Who is afgeschermd, or not to be seen by who asks, is left out.
 */
export async function knownNow(
  { desk, today }: Pick<Step, 'desk' | 'today'>,
  of: readonly CaseOf[],
): Promise<readonly (CaseOf & { readonly known: Known })[]> {
  const around = new Map(
    (await desk.counts.around(of)).map((one) => [`${one.caseId} ${one.organisationId}`, one] as const),
  );
  return (await desk.law.known(of)).flatMap((law) => {
    const beside = around.get(`${law.caseId} ${law.organisationId}`);
    if (!beside) return [];
    const { caseId, organisationId } = law;
    return [{ caseId, organisationId, known: knownFrom(law, beside, today) }];
  });
}
