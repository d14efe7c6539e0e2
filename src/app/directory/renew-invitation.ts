import type { Day } from '#law/day.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { House } from '../house.ts';
import { freshToken, makeInvitation } from './invite.ts';

const founder = { kind: 'system', name: 'founder' } as const;
export type Renewed = { readonly name: string; readonly token: string; readonly expiresOn: Day };

/**
 * Another link for the first functional manager of the region, who lost the first or let it run out; the one before opens
 * nothing any more. From the command line only, and only as long as nobody came in: from then on colleagues invite each
 * other. Refusals: 'no-region', 'already-in'.
 */
export async function renewInvitation(house: House): Promise<Outcome<Renewed>> {
  const made = freshToken(house);
  return house.withActor(founder, 'begin-region', async (desk) => {
    const { directory, invitations } = desk;
    const regions = (await directory.organisations()).filter(({ kind }) => kind === 'contactgemeente');
    const all = await invitations.newest();
    const managers = (await directory.allColleagues()).filter(
      ({ id, role, organisationId }) =>
        role === 'beheerder' &&
        regions.some((one) => one.id === organisationId) &&
        all.some(({ memberId }) => memberId === id),
    );
    const [first] = managers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (!first) return refuse('no-region');
    if (all.some(({ usedOn }) => usedOn !== null)) return refuse('already-in');
    const id = await makeInvitation({ desk, today: house.today(), newId: house.newId }, first, made);
    const kept = await invitations.find(id);
    return ok({ name: first.name, token: made.token, expiresOn: kept?.expiresOn ?? house.today() });
  });
}
