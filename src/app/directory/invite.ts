import type { Actor } from '#domain/access/actor.ts';
import { addDays, type Day } from '#law/day.ts';
import { mayInvite } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import type { Invitation } from '../ports/invitations.ts';
import { sentBy } from '../notice/tell-lost.ts';

const DAYS = 14;

/** Somebody who can be invited, and how far that is. */
export type Invitable = {
  readonly colleague: Colleague;
  readonly invitation: Invitation | undefined;
};
export type InvitableOrganisation = { readonly organisation: Organisation; readonly people: readonly Invitable[] };

async function invitable({ desk, actor }: Pick<Step, 'desk' | 'actor'>): Promise<readonly InvitableOrganisation[]> {
  const { directory } = desk;
  const all = await directory.allColleagues();
  const newest = new Map((await desk.invitations.newest()).map((one) => [one.memberId, one]));
  const organisations = (await directory.organisations()).filter(({ hasAccount }) => hasAccount);
  return organisations.flatMap((organisation) => {
    const there = all.filter(({ organisationId }) => organisationId === organisation.id);
    if (there.length === 0 || !mayInvite(actor, organisation, there.length)) return [];
    const people = there.map((colleague) => ({ colleague, invitation: newest.get(colleague.id) }));
    return [{ organisation, people }];
  });
}

/** Whom the actor may invite: the own people, and for who keeps the region the first one of an organisation. */
export const seeInvitable = makeAct<Record<never, never>, readonly InvitableOrganisation[]>(
  'invite-colleague',
  async (step) => ok(await invitable(step)),
);

type Token = { readonly token: string; readonly tokenHash: Uint8Array };
export const freshToken = (house: Pick<House, 'secret' | 'hash'>): Token => {
  const token = house.secret(32);
  return { token, tokenHash: house.hash(token) };
};
type Making = { readonly desk: Desk; readonly today: Day; readonly newId: () => string };

/** Keeps the hash of a fresh token for a colleague; the invitations before it open nothing any more. */
export async function makeInvitation(
  { desk, today, newId }: Making,
  { id: memberId, organisationId }: Pick<Colleague, 'id' | 'organisationId'>,
  { tokenHash }: Pick<Token, 'tokenHash'>,
): Promise<string> {
  const id = newId();
  const days = { madeOn: today, expiresOn: addDays(today, DAYS), usedOn: null };
  await desk.invitations.make({ id, organisationId, memberId, ...days }, tokenHash);
  return id;
}

type Invite = { readonly memberIds: readonly string[]; readonly tokens: readonly Token[] };
const invite = makeAct<Invite, { readonly invited: number }>(
  'invite-colleague',
  async (step, { memberIds, tokens }) => {
    const { desk, newId } = step;
    const people = (await invitable(step)).flatMap((one) => one.people);
    const chosen = people.filter(({ colleague: { id } }) => memberIds.includes(id));
    if (chosen.length !== memberIds.length) return notFound;
    if (chosen.some(({ colleague: { mail } }) => mail === null)) return refuse('no-mail-known', 'memberId');
    for (const [at, { colleague }] of chosen.entries()) {
      const made = tokens[at];
      if (!made) throw new RangeError('a token for each colleague');
      const invitationId = await makeInvitation(step, colleague, made);
      // The token stands in the outbox until the mail is out, and is wiped then.
      await desk.outbox.announce({
        id: newId(),
        kind: 'invitation',
        organisationId: colleague.organisationId,
        payload: { invitationId, token: made.token, ...sentBy(step, null) },
        onceKey: invitationId,
      });
    }
    return ok({ invited: chosen.length });
  },
);

/** Mails a link of fourteen days to each of these colleagues. Refusals: 'nobody-chosen', 'not-found', 'no-mail-known'. */
export async function inviteColleagues(
  house: House,
  actor: Actor,
  { memberIds }: { readonly memberIds: readonly string[] },
): Promise<Outcome<{ readonly invited: number }>> {
  const ids = [...new Set(memberIds)];
  if (ids.length === 0) return refuse('nobody-chosen', 'memberId');
  return invite(house, actor, { memberIds: ids, tokens: ids.map(() => freshToken(house)) });
}
