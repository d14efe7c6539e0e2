import type { Role } from '#domain/access/actor.ts';
import type { Holder } from '#domain/turn/turn.ts';
import type { NoticeKind } from '#domain/notice/kinds.ts';
import type { Step } from '../house.ts';

// One way of being told: an act announces who waits (here), a reaction finds the people and what each of them wants
// (make-notices.ts), and the postman mails (post-notices.ts). Acts never write a notice and never send mail.

/** Says that somebody must hear of this case (or of no single one): a colleague, a team, or (with neither) an organisation. Ids only. */
export async function tell(
  step: Pick<Step, 'desk' | 'actor' | 'newId'>,
  wish: { readonly to: Holder; readonly kind: NoticeKind; readonly caseId: string | null },
): Promise<void> {
  const { to, kind, caseId } = wish;
  const by = step.actor.kind === 'member' ? step.actor.memberId : '';
  await step.desk.outbox.announce({
    id: step.newId(),
    kind: 'waits-for-you',
    organisationId: to.organisationId,
    payload: {
      ...(caseId !== null && { caseId }),
      notice: kind,
      by,
      organisationId: to.organisationId,
      ...(to.teamId !== null && { teamId: to.teamId }),
      ...(to.memberId !== null && { memberId: to.memberId }),
    },
    onceKey: `${caseId ?? ''} ${kind} ${to.memberId ?? to.teamId ?? to.organisationId}`,
  });
}

/** Tells each colleague with one of these roles at an organisation, but not who does it. Says whether there was anybody. */
export async function tellRoles(
  step: Parameters<typeof tell>[0],
  organisationId: string,
  wish: { readonly roles: readonly Role[]; readonly kind: NoticeKind },
): Promise<boolean> {
  const by = step.actor.kind === 'member' ? step.actor.memberId : null;
  const hear = (await step.desk.directory.colleagues(organisationId)).filter(
    ({ id, role }) => id !== by && wish.roles.includes(role),
  );
  for (const { id: memberId } of hear)
    await tell(step, { to: { organisationId, teamId: null, memberId }, kind: wish.kind, caseId: null });
  return hear.length > 0;
}
