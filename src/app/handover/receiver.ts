import { findBsn } from '#domain/bsn.ts';
import { kindsBetween, type KindRow } from '#domain/handover/kinds.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import type { Step } from '../house.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import type { BeginHandover } from './commands.ts';
import { kindsTo, livesWhere } from './kinds-to.ts';

export type Asked = Pick<Handover, 'kind' | 'toOrganisationId' | 'toMemberId' | 'toTeamId' | 'toName' | 'toMail'>;
const mailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

async function namedAt(step: Step, to: Organisation, memberId: string): Promise<Colleague | undefined> {
  const colleague = await step.desk.directory.colleague(memberId);
  return colleague && canGuide(colleague.role) && colleague.organisationId === to.id && colleague.leftOn === null
    ? colleague
    : undefined;
}

/** The kind that was chosen, else the first that leads there. */
async function groundFor(
  step: Step,
  from: Pick<Organisation, 'id' | 'kind'>,
  to: Organisation,
  { caseId, receiver: wish }: BeginHandover,
): Promise<Outcome<KindRow>> {
  const kinds = kindsTo(step, [from, to], await livesWhere(step, caseId));
  const kind = wish.kind === undefined ? kinds[0] : kinds.find(({ id }) => id === wish.kind);
  if (kind) return ok(kind);
  const elsewhere = to.id !== from.id && kindsBetween(from.kind, to.kind).some((one) => one.sameCollege);
  return refuse(elsewhere ? 'other-college' : 'no-ground', 'receiver');
}

/**
 * Reads who is asked. Refuses an organisation to which no ground leads, or of another college, a colleague who does not guide there, an address
 * that is none, and a receiver where nobody and no team could hold the turn.
 */
export async function readReceiver(
  step: Step,
  from: Pick<Organisation, 'id' | 'kind'>,
  command: BeginHandover,
): Promise<Outcome<Asked>> {
  const { receiver: wish } = command;
  if (findBsn(wish.name ?? '').found) return refuse('bsn', 'name');
  if (findBsn(wish.mail ?? '').found) return refuse('bsn', 'mail');
  const to = await step.desk.directory.organisation(wish.organisationId);
  if (!to || to.mergedIntoId) return refuse('no-ground', 'receiver');
  const kind = await groundFor(step, from, to, command);
  if (!kind.ok) return kind;
  const named = wish.memberId ? await namedAt(step, to, wish.memberId) : undefined;
  if (wish.memberId && !named) return refuse('unknown-colleague', 'memberId');
  const [team] = await step.desk.directory.teams(to.id);
  if (!named && !team) return refuse('receiver-without-team', 'receiver');
  const toMail = wish.mail?.trim() || (to.hasAccount ? null : (named?.mail ?? null));
  if (toMail && !mailShape.test(toMail)) return refuse('no-mail-address', 'mail');
  return ok({
    kind: kind.value.id,
    toOrganisationId: to.id,
    toMemberId: named?.id ?? null,
    toTeamId: named?.teamId ?? team?.id ?? null,
    toName: wish.name?.trim() || named?.name || null,
    toMail: to.hasAccount ? null : toMail,
  });
}
