import type { Member } from '#domain/access/actor.ts';
import { countsFrom } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { isAway } from '#domain/turn/staff.ts';
import type { Turn } from '#domain/turn/turn.ts';
import type { Desk } from '../ports/desk.ts';
import type { OpenTurn, Who } from './young-person-view.ts';

/** A colleague to call, with the phone of the organisation when there is no own one; null for nobody. */
export async function whoIs({ directory }: Desk, memberId: string | null, today: Day): Promise<Who | null> {
  const colleague = memberId === null ? undefined : await directory.colleague(memberId);
  if (!colleague) return null;
  const organisation = await directory.organisation(colleague.organisationId);
  const away = isAway(colleague, today);
  const standIn = away && colleague.standInId ? await directory.colleague(colleague.standInId) : undefined;
  const answers = standIn && !isAway(standIn, today) ? standIn : undefined;
  return {
    name: colleague.name,
    jobTitle: colleague.jobTitle,
    organisation: organisation?.name ?? '',
    phone: colleague.phone ?? organisation?.phone ?? null,
    away: away
      ? {
          until: colleague.absentUntil,
          standIn: answers?.name ?? null,
          phone: answers?.phone ?? organisation?.phone ?? null,
        }
      : null,
  };
}

/** An organisation without account reads no reminder: it can only be called. */
async function toCall({ directory }: Desk, organisationId: string): Promise<OpenTurn['call']> {
  const found = await directory.organisation(organisationId);
  return found && !found.hasAccount ? { organisation: found.shortName, phone: found.phone } : null;
}

async function movedTo({ directory }: Desk, { holder, dueOn }: Turn, today: Day): Promise<Day | null> {
  const counts = countsFrom(dueOn, await directory.closures(holder.organisationId), today);
  return counts === dueOn ? null : counts;
}

/** The open turn with names, as this colleague sees it. */
export async function openTurn(desk: Desk, turn: Turn | undefined, me: Member, today: Day): Promise<OpenTurn | null> {
  if (!turn) return null;
  const { organisationId, teamId, memberId } = turn.holder;
  const by = turn.givenBy.memberId ?? turn.givenBy.organisationId;
  const names = await desk.directory.names([organisationId, by, ...(teamId ? [teamId] : [])]);
  const organisation = names.get(organisationId) ?? '';
  const team = teamId === null ? undefined : names.get(teamId);
  return {
    turn,
    person: await whoIs(desk, memberId, today),
    place: team ? `${team}, ${organisation}` : organisation,
    // By the own organisation, without a name (a list, a sweep): nothing to say.
    givenBy: by === me.organisationId ? null : (names.get(by) ?? null),
    backOn: await movedTo(desk, turn, today),
    mine: memberId === me.memberId,
    teamOfMine: memberId === null && organisationId === me.organisationId,
    elsewhere: organisationId !== me.organisationId,
    call: await toCall(desk, organisationId),
  };
}
