import type { Handover } from '#domain/handover/handover.ts';
import { mirrorEndsOn } from '#domain/handover/mirror.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { SchoolToTell } from './young-person-view.ts';

type Found = SchoolToTell & { readonly memberId: string | null };

/**
 * The school from which the own organisation, which leads now, took over: the newest whose term still runs. After that
 * term it hears nothing any more (field finding 21).
 */
async function schoolOf(
  { desk, actor, today }: Step,
  { caseId, leadOrganisationId }: CaseFacts,
  handovers: readonly Handover[],
): Promise<Found | null> {
  if (actor.kind !== 'member' || actor.organisationId !== leadOrganisationId) return null;
  for (const { state, toOrganisationId, fromOrganisationId, fromMemberId, shownEnd } of handovers) {
    if (state !== 'done' || toOrganisationId !== leadOrganisationId) continue;
    const from = await desk.directory.organisation(fromOrganisationId);
    if (!from || !isSchool(from.kind)) continue;
    const ends = mirrorEndsOn(from.kind, { leftOn: shownEnd, doneOn: null }, today);
    if (ends !== null && ends < today) return null;
    const told = (await desk.writing.events(caseId)).filter(({ kind }) => kind === 'back-signal');
    const lastOn = told.map(({ onDay }) => onDay).reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null);
    const colleague = fromMemberId === null ? undefined : await desk.directory.colleague(fromMemberId);
    return {
      organisationId: from.id,
      name: from.name,
      lastOn,
      memberId: colleague?.leftOn === null ? colleague.id : null,
    };
  }
  return null;
}

/** What the page of a young person offers to tell, and to which school. */
export async function schoolToTell(...about: Parameters<typeof schoolOf>): Promise<SchoolToTell | null> {
  const school = await schoolOf(...about);
  return school && { organisationId: school.organisationId, name: school.name, lastOn: school.lastOn };
}

/**
 * "Seintje terug": the school that handed over hears that the young person was spoken to, on this day. Nothing else goes:
 * no word of what was said, not even who spoke.
 */
export const signalBack = makeAct<{ readonly caseId: string }, Record<never, never>>(
  'signal-back',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const { facts } = admitted.value;
    const school = await schoolOf(step, facts, await step.desk.handovers.ofCase(caseId));
    if (!school) return refuse('no-school-to-tell');
    if (school.lastOn === step.today) return refuse('told-today');
    await step.desk.writing.addEvent({
      id: step.newId(),
      caseId,
      organisationId: facts.leadOrganisationId,
      alsoOrganisationId: school.organisationId,
      // The school reads this line: it says which organisation spoke to the young person, not which colleague.
      memberId: null,
      kind: 'back-signal',
      onDay: step.today,
      details: {},
    });
    const { organisationId, memberId } = school;
    await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'back-signal', caseId });
    return ok({});
  },
);
