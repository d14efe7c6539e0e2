import type { Day } from '#law/day.ts';
import { keepsPeople } from '#domain/directory/keeping.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import type { ContactRestore, KeptMerge } from '../ports/unmerges.ts';

/** `memberId` is the colleague who stayed. */
type Of = { readonly organisationId: string; readonly memberId: string; readonly mergeId: string };
type ContactApart = {
  readonly organisation: Organisation;
  readonly goes: Colleague;
  readonly stays: Colleague;
  readonly on: Day;
};
type Found = ContactApart & { readonly merge: KeptMerge; readonly restore: ContactRestore };

async function found(step: Step, { organisationId, memberId, mergeId }: Of): Promise<Outcome<Found>> {
  const { directory, unmerges } = step.desk;
  const organisation = await directory.organisation(organisationId);
  if (!organisation || !keepsPeople(step.actor, organisation, false)) return notFound;
  const merge = await unmerges.holdMerge(mergeId);
  if (merge?.what !== 'contact' || merge.staysId !== memberId || merge.organisationId !== organisationId)
    return notFound;
  const goes = await directory.colleague(merge.goesId);
  const stays = await directory.colleague(merge.staysId);
  // Who went to another organisation since, or came back by another road, is no more what the merge left.
  const same = goes?.organisationId === organisationId && stays?.organisationId === organisationId;
  if (!goes || !stays || !same || goes.leftOn !== merge.on) return notFound;
  return ok({ organisation, goes, stays, on: merge.on, merge, restore: merge.restore });
}

type Preview = ContactApart & { readonly back: number; readonly stay: number };
/** Who comes back as a colleague and with how much, for who keeps the people there. Refusal: 'not-found', also when it was done. */
export const previewContactApart = makeAct<Of, Preview>('merge-contacts', async (step, command) => {
  const two = await found(step, command);
  if (!two.ok) return two;
  const { organisation, goes, stays, on, merge } = two.value;
  return ok({ organisation, goes, stays, on, ...(await step.desk.unmerges.contactStanding(merge)) });
});

/** What was filled from the other goes again, unless it was changed since; of the other it is still there. */
const emptied = (stays: Colleague, goes: Colleague, { filled }: ContactRestore) => ({
  ...(filled.includes('mail') && stays.mail === goes.mail && { mail: null }),
  ...(filled.includes('phone') && stays.phone === goes.phone && { phone: null }),
  ...(filled.includes('workDays') && stays.workDays.join() === goes.workDays.join() && { workDays: [] }),
});

/**
 * Takes two merged colleagues apart: the one who went stands again, with the turns, fixed contacts, hand-overs and what was
 * agreed that still lie where the merge put them. What went on since stays with who has it now. A wall that came up since
 * stays a wall. Refusal: 'not-found', also when it was done already.
 */
export const unmergeContacts = makeAct<Of, { readonly organisationId: string; readonly memberId: string }>(
  'merge-contacts',
  async (step, command) => {
    const two = await found(step, command);
    if (!two.ok) return two;
    const { organisation, goes, stays, merge, restore } = two.value;
    const { directory, unmerges } = step.desk;
    const caseIds = await unmerges.contactApart(merge);
    const colleagues = await directory.colleagues(organisation.id);
    for (const one of colleagues.filter(({ id }) => restore.standInOf.includes(id)))
      if (one.standInId === stays.id || (one.id === stays.id && one.standInId === null))
        await directory.changeColleague(one.id, { standInId: goes.id });
    await directory.changeContact(stays.id, emptied(stays, goes, restore));
    const events = caseIds.map((caseId) => ({ id: step.newId(), caseId }));
    await unmerges.noteApart(organisation.id, events, 'contact-unmerged', step.today);
    return ok({ organisationId: organisation.id, memberId: goes.id });
  },
);
