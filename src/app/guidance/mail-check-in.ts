import { checkInWords } from '#domain/notice/check-in-words.ts';
import { mailBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Reaction to `check-in-link`: the question, to the young person. Not when it was answered or another one went meanwhile. */
export async function mailCheckIn({ house, send, address }: Post, { token = '' }: Job['payload']): Promise<void> {
  const found = await house.withActor(postman, 'post-mail', async ({ lasting, directory }) => {
    const link = await lasting.linkByToken(house.hash(token), 'look');
    if (!link || link.answered || link.toMail === null || house.today() > link.expiresOn) return undefined;
    const colleague = await directory.colleague(link.memberId);
    const organisation = await directory.organisation(link.organisationId);
    const name = colleague?.name ?? '';
    return {
      id: link.id,
      mail: link.toMail,
      until: link.expiresOn,
      name,
      phone: colleague?.phone ?? organisation?.phone,
    };
  });
  if (!found) return;
  const { id, mail, until, name, phone } = found;
  await mailBy(send, 'mail-check-in', mail, checkInWords(`${address}/hoe-gaat-het/${token}`, { name, phone, until }));
  // The address has done its work; out of the transaction of the mail, which may take its time.
  await house.withActor(postman, 'post-mail', ({ lasting }) => lasting.linkMailed(id));
}
