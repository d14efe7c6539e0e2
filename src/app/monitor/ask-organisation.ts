import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { tell } from '../notice/tell.ts';

type Ask = { readonly organisationId: string };

/** "Vraag school De Eik": its teamleiders hear that who coordinates asks what is stuck. No name goes along, none is asked. */
export const askOrganisation = makeAct<Ask, Ask>('ask-organisation', async (step, { organisationId }) => {
  const organisation = await step.desk.directory.organisation(organisationId);
  if (!organisation) return notFound;
  if (!organisation.hasAccount)
    return refuse('no-account', undefined, { who: organisation.name, phone: organisation.phone ?? '' });
  await tell(step, { to: { organisationId, teamId: null, memberId: null }, kind: 'asked', caseId: null });
  return ok({ organisationId });
});
