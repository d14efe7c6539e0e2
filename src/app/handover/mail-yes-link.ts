import { yesLinkWords } from '#domain/notice/yes-words.ts';
import { mailBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Reaction to `yes-link`: the link, to who speaks for a young person. Not when it was taken away meanwhile. */
export async function mailYesLink({ house, send, address }: Post, { token, to }: Job['payload']): Promise<void> {
  if (!token || !to) return;
  const found = await house.withActor(postman, 'post-mail', ({ yesAsks }) =>
    yesAsks.atDoor({ tokenHash: house.hash(token) }, house.today()),
  );
  if (!found) return;
  const words = yesLinkWords(`${address}/ja/${token}`, { organisation: found.organisationName, until: found.answerBy });
  await mailBy(send, 'mail-ja', to, words);
}
