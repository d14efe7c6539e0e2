import type { Guest } from '#domain/access/actor.ts';
import { isReadable, type ExtractState } from '#domain/extract/extract.ts';
import { hasArrived, isOpen, type HandoverState } from '#domain/handover/states.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { HandoverLink } from '../ports/handovers.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

type Behind = { readonly id: string; readonly caseId: string; readonly toOrganisationId: string };
type Runs = {
  readonly state: HandoverState | ExtractState;
  readonly takenOverOn?: string | null;
  readonly reason?: string | null;
};
/** Taken back after it was taken over: who took over reads on what was there then, marked. Not after a death. */
const keeps = ({ state, takenOverOn = null, reason }: Runs): boolean =>
  state === 'withdrawn' && takenOverOn !== null && reason === null;
const runs = (behind: Runs): boolean =>
  keeps(behind) ||
  isReadable(behind.state) ||
  (behind.state !== 'not-taken' && (isOpen(behind.state) || hasArrived(behind.state)));
/**
 * Whether a link still opens its hand-over or extract: not replaced, not too old, and that still runs, or arrived. A guest
 * ends with it.
 */
export const opens = (link: HandoverLink, behind: Runs, today: string): boolean =>
  !link.closed && today <= link.expiresOn && runs(behind);

/** What is behind a link: a hand-over, or an extract. */
export const behindLink = async ({ handovers, extracts }: Desk, id: string) =>
  (await handovers.find(id)) ?? (await extracts.find(id));

/** Somebody without an account as who acts: bound to this one hand-over. */
export async function guestOf(desk: Desk, handover: Behind, name: string): Promise<Guest> {
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
    const handover = came && (await behindLink(desk, came.link.handoverId));
    return handover && opens(came.link, handover, house.today()) ? guestOf(desk, handover, came.name) : undefined;
  });
