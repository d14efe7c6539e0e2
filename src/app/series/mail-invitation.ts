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
  { gatheringId = '', memberId = '', method = '', sequence = '', first = '' }: Job['payload'],
): Promise<void> {
  if (method !== 'REQUEST' && method !== 'CANCEL') throw new TypeError('not an invitation');
  const found = await house.withActor(postman, 'post-mail', async ({ gatherings, directory }) => {
    const meets = await gatherings.gathering(gatheringId);
    const who = await directory.colleague(memberId);
    const owner = meets && (await directory.colleague(meets.memberId));
    if (!meets || !who || who.leftOn !== null || String(meets.sequence) !== sequence) return undefined;
    const to = { to: who.mail, organiser: owner?.mail ?? who.mail };
    if (meets.sort !== 'table') return { ...to, meets, page: '/regio/overleg' };
    // Chosen and left out again before the mail went: what stands now counts.
    const sits = (await gatherings.seats(meets.id)).some((one) => one.memberId === who.id);
    if (sits !== (method === 'REQUEST') && meets.state === 'planned') return undefined;
    const party = (await gatherings.parties(meets.id)).find((one) => one.organisationId === who.organisationId);
    const { begins, ends } = party?.begins ? party : meets;
    const there = (await directory.organisation(who.organisationId))?.hasAccount ?? false;
    // Without an account there is no page to go to, and none is made (docs/decisions/0032).
    return { ...to, meets: { ...meets, begins, ends }, page: there ? `/overstaptafels/${meets.id}` : null };
  });
  if (!found || found.to === null || found.organiser === null) return;
  const { meets, to, organiser, page } = found;
  const content = invitationFile(meets, method satisfies Method, { organiser, attendee: to }, house.today());
  await mailBy(send, 'mail-overleg', to, {
    ...meetingWords(page === null ? null : `${address}${page}`, meets, method, first === ''),
    calendar: { method, content },
  });
}
