import { plainMail } from '#domain/access/sign-in.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague } from '../ports/directory.ts';
import { freshToken, makeInvitation } from './invite.ts';
import type { Renewed } from './renew-invitation.ts';

const founder = { kind: 'system', name: 'founder' } as const;

async function managerAt({ directory }: Desk, mail: string): Promise<Colleague | undefined> {
  const regions = (await directory.organisations()).filter(({ kind }) => kind === 'contactgemeente');
  const people = await directory.allColleagues();
  return people.find(
    (one) =>
      one.role === 'beheerder' &&
      regions.some(({ id }) => id === one.organisationId) &&
      one.mail !== null &&
      plainMail(one.mail) === plainMail(mail),
  );
}

/**
 * A way in again for a functional manager of the region who lost telephone, wachtzin and recovery codes and whom nobody can
 * invite. From the terminal of the machine only. What still opens the account goes when the new way is set up, not before.
 * It leaves a line in the log, and everybody else of the organisation hears of it by mail, the FG too. Refusal: 'no-manager'.
 */
export async function rescueManager(house: House, mail: string): Promise<Outcome<Renewed & { readonly told: number }>> {
  const made = freshToken(house);
  return house.withActor(founder, 'rescue-manager', async (desk) => {
    const manager = await managerAt(desk, mail);
    if (!manager) return refuse('no-manager', 'mail');
    const { organisationId } = manager;
    const invitationId = await makeInvitation({ desk, today: house.today(), newId: house.newId }, manager, made);
    const others = (await desk.directory.colleagues(organisationId)).filter(
      (one) => one.id !== manager.id && one.mail !== null,
    );
    for (const { id: memberId } of [manager, ...others])
      await desk.outbox.announce({
        id: house.newId(),
        kind: 'manager-rescued',
        organisationId,
        payload: { memberId, rescuedId: manager.id },
        onceKey: `${invitationId} ${memberId}`,
      });
    const kept = await desk.invitations.find(invitationId);
    const expiresOn = kept?.expiresOn ?? house.today();
    return ok({ name: manager.name, token: made.token, expiresOn, told: others.length });
  });
}
