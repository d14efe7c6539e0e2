import { addDays, type Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { memberOf } from '../access/doorkeeper.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Colleague } from '../ports/directory.ts';
import { phoneFaults, textFaults } from './typed.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
type ByToken = { readonly tokenHash: Uint8Array };

/** What a link shows: whom it is for, and whether it still opens. */
export type ShownInvitation = {
  readonly state: 'open' | 'used' | 'expired';
  readonly expiresOn: Day;
  readonly colleague: Colleague;
  readonly organisationName: string;
};
async function found(step: Step, { tokenHash }: ByToken, how: 'look' | 'hold') {
  const { directory } = step.desk;
  const invitation = await step.desk.invitations.byToken(tokenHash, how);
  const colleague = invitation && (await directory.colleague(invitation.memberId));
  const organisation = colleague && (await directory.organisation(colleague.organisationId));
  if (!invitation || !colleague || colleague.leftOn !== null || !organisation) return undefined;
  const over = invitation.expiresOn < step.today || !invitation.isNewest;
  const state = invitation.usedOn !== null ? ('used' as const) : over ? ('expired' as const) : ('open' as const);
  return { invitation, colleague, organisation, state };
}

const look = makeAct<ByToken, ShownInvitation>('use-invitation', async (step, token) => {
  const seen = await found(step, token, 'look');
  if (!seen) return notFound;
  const { state, invitation, colleague, organisation } = seen;
  return ok({ state, expiresOn: invitation.expiresOn, colleague, organisationName: organisation.name });
});
/** By GET: mail scanners open links too, so nothing changes. Refusal: 'not-found'. */
export const showInvitation = (house: House, token: string): Promise<Outcome<ShownInvitation>> =>
  look(house, doorkeeper, { tokenHash: house.hash(token) });

export type TypedAboutMe = { readonly name: string; readonly phone: string; readonly workDays: readonly number[] };

/** Days in which who used an invitation sets up how to sign in. */
const daysToSetUp = 7;

const use = makeAct<ByToken & TypedAboutMe & { readonly signsIn: boolean }, Member>(
  'use-invitation',
  async (step, command) => {
    const seen = await found(step, command, 'hold');
    if (!seen || seen.state !== 'open') return notFound;
    const { name, phone } = command;
    const { invitation, colleague, organisation } = seen;
    const refusals = [
      ...textFaults({ name }, ['name']),
      ...phoneFaults({ phone }),
      ...(phone === '' && colleague.mail === null ? refuse('no-channel', 'phone').refusals : []),
    ];
    if (refusals.length > 0) return { ok: false, refusals };
    const workDays = [1, 2, 3, 4, 5].filter((day) => command.workDays.includes(day));
    const facts = { name, phone: phone || null, workDays, confirmedOn: step.today };
    await step.desk.directory.changeContact(colleague.id, facts);
    await step.desk.invitations.use(invitation.id, step.today);
    if (command.signsIn) await step.desk.signIn.allowFirst(colleague.id, addDays(step.today, daysToSetUp));
    return ok(memberOf({ ...colleague, ...facts }, organisation));
  },
);
/**
 * "Klopt dit?" The invited person says who they are; the link is used up by it. Returns who came in. Outside demo mode they
 * may set up from now on how to sign in, also when they lost it. Refusals: 'not-found'
 * (also used and too late), faults by field.
 */
export const useInvitation = (house: House, token: string, typed: TypedAboutMe): Promise<Outcome<Member>> =>
  use(house, doorkeeper, { tokenHash: house.hash(token), ...typed, signsIn: !house.demo });
