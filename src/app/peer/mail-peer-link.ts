import { peerLinkWords } from '#domain/notice/peer-words.ts';
import { mailBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Reaction to `peer-link`: the link, to a Next Coach. Not when it was taken away meanwhile. */
export async function mailPeerLink(
  { house, send, address }: Post,
  { token, to, until }: Job['payload'],
): Promise<void> {
  if (!token || !to || !until) return;
  const found = await house.withActor(postman, 'post-mail', ({ peers }) =>
    peers.atDoor({ tokenHash: house.hash(token) }, house.today()),
  );
  if (!found) return;
  await mailBy(
    send,
    'mail-next-coach',
    to,
    peerLinkWords(`${address}/c/${token}`, { organisation: found.organisationName, until }),
  );
}
