import { checkExtension, type TypedExtension } from '#domain/guidance/extension.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { afterSchool } from './after-school.ts';

type Extend = TypedExtension & { readonly caseId: string };
/**
 * Guidance goes on longer than the region agreed: whoever guides says until when, why, and what the young person thinks of it; never
 * beyond the law, and not against a wish. Refusals by field as `checkExtension`; not-active, not-found.
 */
export const extendGuidance = makeAct<Extend, null>('extend-guidance', async (step, { caseId, ...typed }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { facts } = admitted.value;
  if (facts.state !== 'active') return refuse('not-active');
  const me = memberOf(step);
  const { desk, today } = step;
  const enrolment = await desk.people.enrolment(caseId);
  const schoolEnd = enrolment?.leftOn ?? enrolment?.expectedEnd ?? null;
  const now = await afterSchool(step, me, { facts, schoolEnd, attempts: [] });
  if (!now) return notFound;
  const checked = checkExtension(typed, { endsOn: now.until, lawUntil: now.lawUntil, today });
  if (!checked.ok) return checked;
  const { organisationId, memberId } = me;
  await desk.lasting.extend({ caseId, organisationId, memberId, on: today, ...checked.value });
  await note(step, caseId, { kind: 'guidance-extended' });
  return ok(null);
});
