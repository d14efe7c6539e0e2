import { youngCodeWords, youngLinkSms, youngLinkWords } from '#domain/notice/young-words.ts';
import { mailBy, smsBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

type Payload = Job['payload'];
const postman = { kind: 'system', name: 'postman' } as const;

/** Reaction to `young-link`: the link, by sms or mail. Not when it was taken back meanwhile. */
export async function sendYoungLink(
  { house, send, sms, address }: Post,
  { token, to, channel }: Payload,
): Promise<void> {
  if (!token || !to) return;
  const leads = await house.withActor(postman, 'post-mail', ({ youngWays }) =>
    youngWays.glance(house.hash(token), house.today()),
  );
  if (!leads) return;
  const link = `${address}/r/${token}`;
  if (channel === 'sms') await smsBy(sms, 'eigen-link', to, youngLinkSms(link));
  else await mailBy(send, 'eigen-link', to, youngLinkWords(link));
}

/** Reaction to `young-code`: the code that was asked for with the button. */
export async function sendYoungCode({ sms }: Post, { code, to }: Payload): Promise<void> {
  if (code && to) await smsBy(sms, 'eigen-code', to, youngCodeWords(code));
}
