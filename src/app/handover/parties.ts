import type { Handover } from '#domain/handover/handover.ts';
import { hasArrived } from '#domain/handover/states.ts';
import type { Parties } from '#domain/handover/move.ts';
import type { Holder } from '#domain/turn/turn.ts';
import type { Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import type { At } from './at.ts';

type Facts = Pick<At, 'handover' | 'facts'>;

const person = (colleague: Colleague): Holder => ({
  organisationId: colleague.organisationId,
  teamId: null,
  memberId: colleague.id,
});
const works = (colleague: Colleague | undefined): colleague is Colleague =>
  colleague !== undefined && colleague.leftOn === null;

/** Fixed contact person, else who began it, else a team of the sender: a turn never lies with nobody. */
async function senderContact(
  { desk, actor }: Pick<Step, 'desk' | 'actor'>,
  { handover, facts }: Facts,
): Promise<Holder> {
  const actorId = actor.kind === 'member' ? actor.memberId : null;
  for (const id of [facts.contactMemberId, handover.fromMemberId, actorId]) {
    if (id === null) continue;
    const colleague = await desk.directory.colleague(id);
    if (works(colleague) && colleague.organisationId === handover.fromOrganisationId) return person(colleague);
  }
  const [team] = await desk.directory.teams(handover.fromOrganisationId);
  const [anybody] = await desk.directory.colleagues(handover.fromOrganisationId);
  if (!team && !anybody) throw new Error('a sender without a team and without colleagues');
  return {
    organisationId: handover.fromOrganisationId,
    teamId: team?.id ?? null,
    memberId: team ? null : (anybody?.id ?? null),
  };
}

/** The colleague who is asked by name and still works there, else the team. */
async function receiver({ desk }: Pick<Step, 'desk'>, handover: Handover): Promise<Holder> {
  const { toOrganisationId: organisationId, toTeamId: teamId } = handover;
  const named = handover.toMemberId === null ? undefined : await desk.directory.colleague(handover.toMemberId);
  if (works(named)) return person(named);
  return { organisationId, teamId, memberId: teamId === null ? handover.toMemberId : null };
}

async function receiverLead(step: Pick<Step, 'desk'>, handover: Handover, asked: Holder): Promise<Holder> {
  if (handover.namedOnly) return asked;
  const colleagues = await step.desk.directory.colleagues(handover.toOrganisationId);
  const lead = colleagues.find((c) => c.role === 'teamleider');
  return lead ? person(lead) : asked;
}

/** Who took over, or who became the fixed contact person where nobody had to. */
async function taker(step: Pick<Step, 'desk'>, { handover, facts }: Facts, asked: Holder): Promise<Holder> {
  const id = handover.takenOverMemberId ?? (hasArrived(handover.state) ? facts.contactMemberId : null);
  const who = id === null ? undefined : await step.desk.directory.colleague(id);
  return works(who) && who.organisationId === handover.toOrganisationId ? person(who) : asked;
}

/** Who the turn rules of the table speak of, in this hand-over on this day. */
export async function partiesOf(step: Pick<Step, 'desk' | 'actor'>, at: Facts): Promise<Parties> {
  const asked = await receiver(step, at.handover);
  return {
    'sender-contact': await senderContact(step, at),
    receiver: asked,
    'receiver-lead': await receiverLead(step, at.handover, asked),
    taker: await taker(step, at, asked),
  };
}
