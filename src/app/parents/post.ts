import { parentLinkSms, parentLinkWords } from '#domain/notice/parent-words.ts';
import type { House } from '../house.ts';
import { AT_ONCE } from '../in-slices.ts';
import { mailBy, smsBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import { tell } from '../notice/tell.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Reaction to `parent-link`: the link to look along, by sms or mail. Not when it was taken away meanwhile. */
export async function sendParentLink(
  { house, send, sms, address }: Post,
  { token, to, channel }: Job['payload'],
): Promise<void> {
  if (!token || !to) return;
  const leads = await house.withActor(postman, 'post-mail', ({ parents }) =>
    parents.glance(house.hash(token), house.today()),
  );
  if (!leads) return;
  const link = `${address}/ouder/${token}`;
  if (channel === 'sms') await smsBy(sms, 'meekijk-link', to, parentLinkSms(link));
  else await mailBy(send, 'meekijk-link', to, parentLinkWords(link));
}

const tellSome = (house: House): Promise<number> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const late = await desk.parents.late(house.today(), AT_ONCE);
    for (const { id, caseId, organisationId } of late) {
      const memberId = (await desk.cases.find(caseId))?.contactMemberId ?? null;
      await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'along-late', caseId });
      await desk.parents.lateTold(id, house.today());
    }
    return late.length;
  });

/** A question of who looks along has no answer and its day is over: the fixed contact person hears it, once. */
export async function tellLateAlong(house: House): Promise<void> {
  while ((await tellSome(house)) === AT_ONCE) await house.pause();
}
