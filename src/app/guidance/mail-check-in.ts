import { checkInSms, checkInWords } from '#domain/notice/check-in-words.ts';
import { mailBy, smsBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** A question that waits to go out; undefined when it was answered or another one went meanwhile. */
const waiting = ({ house, address }: Post, token: string) =>
  house.withActor(postman, 'post-mail', async ({ lasting, directory }) => {
    const link = await lasting.linkByToken(house.hash(token), 'look');
    if (!link || link.answered || house.today() > link.expiresOn) return undefined;
    const colleague = await directory.colleague(link.memberId);
    const organisation = await directory.organisation(link.organisationId);
    const { id, about, toMail, toPhone, expiresOn: until } = link;
    const asks = { about, name: colleague?.name ?? '', phone: colleague?.phone ?? organisation?.phone, until };
    return { id, toMail, toPhone, asks, at: `${address}/hoe-gaat-het/${token}` };
  });
/** The address has done its work; out of the transaction of the message, which may take its time. */
const sent = ({ house }: Post, id: string) =>
  house.withActor(postman, 'post-mail', ({ lasting }) => lasting.linkSent(id));

/** Reaction to `check-in-link`: the question, to the young person. */
export async function mailCheckIn(post: Post, { token = '' }: Job['payload']): Promise<void> {
  const found = await waiting(post, token);
  if (!found || found.toMail === null) return;
  await mailBy(post.send, 'mail-check-in', found.toMail, checkInWords(found.at, found.asks));
  await sent(post, found.id);
}

/** Reaction to `check-in-sms`: the same, on a telephone. */
export async function smsCheckIn(post: Post, { token = '' }: Job['payload']): Promise<void> {
  const found = await waiting(post, token);
  if (!found || found.toPhone === null) return;
  await smsBy(post.sms, 'sms-check-in', found.toPhone, checkInSms(found.at, found.asks));
  await sent(post, found.id);
}
