import { isDay, type Day } from '#law/day.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { makeAct } from '../house.ts';
import { judgeAgain } from '../law/judge.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';

type RecordOffer = {
  readonly caseId: string;
  /** '' when it was left empty, undefined when the day does not exist. */
  readonly offeredOn: Day | undefined;
  /** null = not known yet; undefined = nothing was chosen. */
  readonly used: boolean | null | undefined;
};

/**
 * A school writes down on which day it offered guidance after school, and whether it was used; once more puts it right.
 * Refusals by field: no-offer-day, offer-later, used-missing; term-over; not-found.
 */
export const recordOffer = makeAct<RecordOffer, void>('record-offer', async (step, { caseId, offeredOn, used }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { organisationId, organisationKind, memberId } = memberOf(step);
  if (!isSchool(organisationKind) || admitted.value.facts.recordOrganisationId !== organisationId) return notFound;
  if (offeredOn === undefined || !isDay(offeredOn)) return refuse('no-offer-day', 'offeredOn');
  if (offeredOn > step.today) return refuse('offer-later', 'offeredOn');
  if (used === undefined) return refuse('used-missing', 'used');
  await step.desk.guidance.keepOffer(caseId, { organisationId, memberId }, { offeredOn, used });
  await note(step, caseId, { kind: 'offer-recorded' });
  await judgeAgain(step, { caseId, organisationId });
  return ok(undefined);
});
