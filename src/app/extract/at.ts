import { may, relationTo, type CaseStanding } from '#domain/access/may.ts';
import type { Extract } from '#domain/extract/extract.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';

/** One extract with what each act on it needs. */
export type AtExtract = {
  readonly extract: Extract;
  readonly by: 'giver' | 'reader';
  readonly from: Organisation;
  readonly to: Organisation;
};

/** Who only holds an extract knows nothing else of the case: for the authorisation it is all there is. */
const standingOf = ({ id, fromOrganisationId, toOrganisationId }: Extract): CaseStanding => ({
  leadOrganisationId: fromOrganisationId,
  recordOrganisationId: fromOrganisationId,
  handovers: [{ id, fromOrganisationId, toOrganisationId, takenOver: false, beside: true }],
});

/**
 * Finds an extract and asks whether the actor may do this act on it; with `hold` it stays held until the end. Not yours,
 * withdrawn, hidden and not there are all `not-found`.
 */
export async function atExtract(step: Step, extractId: string, how: 'look' | 'hold'): Promise<Outcome<AtExtract>> {
  const { extracts, cases, directory } = step.desk;
  const extract = await (how === 'hold' ? extracts.hold(extractId) : extracts.find(extractId));
  if (!extract) return notFound;
  const gives = step.actor.kind === 'member' && step.actor.organisationId === extract.fromOrganisationId;
  const standing = gives ? await cases.find(extract.caseId) : standingOf(extract);
  if (!standing) return notFound;
  const relation = relationTo(step.actor, standing);
  if (!may(step.actor, 'open-extract', relation)) return notFound;
  if (!may(step.actor, step.act, relation)) return refuse('not-allowed');
  const from = await directory.organisation(extract.fromOrganisationId);
  const to = await directory.organisation(extract.toOrganisationId);
  if (!from || !to) throw new Error('an extract names an organisation that is not in the directory');
  return ok({ extract, by: gives ? 'giver' : 'reader', from, to });
}
