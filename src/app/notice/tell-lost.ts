import type { NoticeKind } from '#domain/notice/kinds.ts';
import { memberOf } from '../turn/open-turn.ts';
import type { House, Step } from '../house.ts';
import type { Job } from '../ports/queue.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Stands in the payload of a link that a colleague sends: who did, and about whom. Who hears of it when it never goes. */
export const sentBy = (step: Step, caseId: string | null): Readonly<Record<string, string>> => ({
  sender: memberOf(step).memberId,
  ...(caseId !== null && { caseId }),
});

/**
 * Tells who sent it that a mail or sms was given up (docs/decisions/0060-a-mail-that-never-went.md), and leaves a line on the
 * timeline of their organisation. Anything else that is given up has nobody who sent it.
 */
export async function tellLost(house: House, { kind: job, payload }: Pick<Job, 'kind' | 'payload'>): Promise<void> {
  const { sender, caseId = null } = payload;
  if (sender === undefined) return;
  const kind: NoticeKind = job === 'invitation' ? 'invitation-lost' : 'mail-lost';
  await house.withActor(postman, 'post-mail', async (desk) => {
    const colleague = await desk.directory.colleague(sender);
    // Where the guidance is over meanwhile, nobody waits for the link any more.
    if (!colleague || (caseId !== null && !(await desk.cases.turn(caseId)))) return;
    const { organisationId } = colleague;
    const step = { desk, actor: postman, newId: () => house.newId() };
    await tell(step, { to: { organisationId, teamId: null, memberId: sender }, kind, caseId });
    if (caseId === null) return;
    const event = { id: house.newId(), caseId, organisationId, alsoOrganisationId: null, memberId: null };
    await desk.writing.addEvent({ ...event, kind: 'mail-lost', onDay: house.today(), details: {} });
  });
}
