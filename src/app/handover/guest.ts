import type { Guest } from '#domain/access/actor.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { isOpen } from '#domain/handover/states.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { HandoverLink } from '../ports/handovers.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** Whether a link still opens its hand-over: not replaced, not too old, and the hand-over still runs. A guest ends with it. */
export const opens = (link: HandoverLink, { state }: Handover, today: string): boolean =>
  !link.closed && today <= link.expiresOn && isOpen(state);

/** Somebody without an account as who acts: bound to this one hand-over. */
export async function guestOf(desk: Desk, handover: Handover, name: string): Promise<Guest> {
  const organisation = await desk.directory.organisation(handover.toOrganisationId);
  return {
    kind: 'guest',
    name,
    handoverId: handover.id,
    caseId: handover.caseId,
    organisationId: handover.toOrganisationId,
    organisationName: organisation?.name ?? '',
  };
}

/** Who belongs to the id of a link in the cookie of a guest; undefined when the link opens nothing any more. Asked at every request. */
export const findGuest = (house: House, linkId: string): Promise<Guest | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const link = await desk.handovers.link(linkId);
    if (!link || link.guestName === null) return undefined;
    const handover = await desk.handovers.find(link.handoverId);
    return handover && opens(link, handover, house.today()) ? guestOf(desk, handover, link.guestName) : undefined;
  });
