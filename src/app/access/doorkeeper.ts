import type { House } from '#app/house.ts';
import type { Desk } from '#app/ports/desk.ts';
import type { Colleague, Organisation } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import { newest, newSince } from '#domain/daily/news.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;

/** A colleague as somebody who acts. */
export const memberOf = (colleague: Colleague, organisation: Organisation): Member => ({
  kind: 'member',
  memberId: colleague.id,
  name: colleague.name,
  role: colleague.role,
  jobTitle: colleague.jobTitle,
  teamId: colleague.teamId,
  organisationId: organisation.id,
  organisationName: organisation.name,
  organisationKind: organisation.kind,
});

/** Who belongs to this id; undefined when there is nobody or when the colleague left. Asked at every request. */
export const findMember = (house: House, memberId: string): Promise<Member | undefined> =>
  house.withActor(doorkeeper, 'come-in', (desk) => memberIn(desk, memberId, 'anybody'));

/** The same inside a transaction of the doorkeeper. Who signs in works for an organisation that has an account. */
export async function memberIn(
  { directory, programmeOwners }: Pick<Desk, 'directory' | 'programmeOwners'>,
  memberId: string,
  who: 'anybody' | 'with account',
): Promise<Member | undefined> {
  const found = await directory.atTheDoor(memberId);
  if (!found || found.colleague.leftOn !== null) return undefined;
  const { colleague, organisation, twoEmployers } = found;
  if (who === 'with account' && !organisation.hasAccount) return undefined;
  const news = newSince(colleague.newsBefore ?? null).length;
  const asks = organisation.kind === 'contactgemeente' && (await programmeOwners.isOfAnother(organisation.id));
  return {
    ...memberOf(colleague, organisation),
    ...(asks && { regionOfAnother: true }),
    aside: { news, twoEmployers },
  };
}

/** Somebody signs in: from now on "nieuw" means given since this day. Never while only reading a page. */
export const comesIn = (house: House, memberId: string): Promise<void> =>
  house.withActor(doorkeeper, 'come-in', async ({ directory }) => {
    const colleague = await directory.colleague(memberId);
    const today = house.today();
    if (colleague && colleague.lastSeenOn !== today)
      await directory.changeColleague(memberId, { lastSeenOn: today, newsSeen: newest });
  });

/** The team leads of an organisation who did not leave, by name. */
export const findTeamLeads = (house: House, organisationId: string): Promise<readonly Member[]> =>
  house.withActor(doorkeeper, 'come-in', async ({ directory }) => {
    const organisation = await directory.organisation(organisationId);
    if (!organisation) return [];
    const colleagues = await directory.colleagues(organisationId);
    return colleagues.filter(({ role }) => role === 'teamleider').map((one) => memberOf(one, organisation));
  });

/** Everybody who can come in, for the choice of persona in demo mode. */
export const listMembers = (house: House): Promise<readonly Member[]> =>
  house.withActor(doorkeeper, 'come-in', async ({ directory }) => {
    const members: Member[] = [];
    for (const organisation of await directory.organisations()) {
      if (!organisation.hasAccount) continue;
      for (const colleague of await directory.colleagues(organisation.id))
        members.push(memberOf(colleague, organisation));
    }
    return members;
  });
