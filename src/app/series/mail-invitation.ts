import { invitationFile, type Method } from '#domain/calendar/invitation.ts';
import { meetingWords } from '#domain/notice/meeting-words.ts';
import { mailBy } from '../notice/mail.ts';
import type { Post } from '../notice/post-notices.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/**
 * Reaction to `meeting-invitation`: what stands now, to one who takes part. Nothing goes when it was changed again meanwhile (that
 * change has a mail of its own), or to who left.
 */
export async function mailMeeting(
  { house, send, address }: Post,
  { gatheringId = '', memberId = '', method = '', sequence = '' }: Job['payload'],
): Promise<void> {
  if (method !== 'REQUEST' && method !== 'CANCEL') throw new TypeError('not an invitation');
  const found = await house.withActor(postman, 'post-mail', async ({ gatherings, directory }) => {
    const meets = await gatherings.gathering(gatheringId);
    const who = await directory.colleague(memberId);
    const owner = meets && (await directory.colleague(meets.memberId));
    if (!meets || !who || who.leftOn !== null || String(meets.sequence) !== sequence) return undefined;
    return { meets, to: who.mail, organiser: owner?.mail ?? who.mail };
  });
  if (!found || found.to === null || found.organiser === null) return;
  const { meets, to, organiser } = found;
  const content = invitationFile(meets, method satisfies Method, { organiser, attendee: to }, house.today());
  await mailBy(send, 'mail-overleg', to, { ...meetingWords(address, meets, method), calendar: { method, content } });
}
