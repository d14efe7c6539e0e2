import { makeNotices, tellShieldedOpened } from '#app/notice/make-notices.ts';
import { mailDigest, mailLink, mailNotices, type Post } from '#app/notice/post-notices.ts';
import type { Job } from '#app/ports/queue.ts';

export type React = (tools: Post, payload: Job['payload']) => Promise<void>;

/** What happens after an act: kind of announcement to the next act. Each may run twice and then changes nothing. */
export const reactions: Readonly<Record<string, React>> = {
  'waits-for-you': ({ house }, payload) => makeNotices(house, payload),
  'shielded-opened': ({ house }, payload) => tellShieldedOpened(house, payload),
  'mail-notices': mailNotices,
  'mail-digest': mailDigest,
  'handover-link': mailLink,
};
