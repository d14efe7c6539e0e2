import type { Guest } from '#domain/access/actor.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { hasArrived, isOpen } from '#domain/handover/states.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { HandoverLink } from '../ports/handovers.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** Whether a link still opens its hand-over: not replaced, not too old, and the hand-over still runs, or arrived. A guest ends with it. */
export const opens = (link: HandoverLink, { state }: Handover, today: string): boolean =>
  !link.closed && today <= link.expiresOn && (isOpen(state) || hasArrived(state));

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

/** Who belongs to the id in the cookie of a guest; undefined when the link opens nothing any more. Asked at every request. */
export const findGuest = (house: House, guestId: string): Promise<Guest | undefined> =>
  house.withActor(doorkeeper, 'come-in', async (desk) => {
    const came = await desk.handovers.guest(guestId);
    const handover = came && (await desk.handovers.find(came.link.handoverId));
    return handover && opens(came.link, handover, house.today()) ? guestOf(desk, handover, came.name) : undefined;
  });
