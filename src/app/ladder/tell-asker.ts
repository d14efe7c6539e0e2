import type { NoticeKind } from '#domain/notice/kinds.ts';
import type { House, Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Tells the organisation that asks: the fixed contact person, else who leads there. Only they are told about whom it is. */
export async function tellAsker(
  step: Pick<Step, 'desk' | 'actor' | 'newId'>,
  questionId: string,
  kind: NoticeKind,
): Promise<void> {
  const asker = await step.desk.ladder.askerOf(questionId);
  if (!asker) return;
  const { caseId, organisationId, contactMemberId } = asker;
  await tell(step, { to: { organisationId, teamId: null, memberId: contactMemberId }, kind, caseId });
}

/** Reaction to `climbed-answered`: who answered may not read about whom it is, so the program tells it. */
export async function tellAnswered(house: House, { questionId = '' }: Job['payload']): Promise<void> {
  await house.withActor(postman, 'post-mail', (desk) =>
    tellAsker({ desk, actor: postman, newId: () => house.newId() }, questionId, 'climbed-answered'),
  );
}
