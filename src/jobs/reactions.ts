import { runImport } from '#app/intake/run-import.ts';
import { settleAnswers } from '#app/intake/settle-answers.ts';
import { tellEmergency } from '#app/notice/tell-emergency.ts';
import { makeNotices, tellShieldedOpened } from '#app/notice/make-notices.ts';
import { mailDigest, mailInvitation, mailLink, mailNotices, type Post } from '#app/notice/post-notices.ts';
import { mailPasskey, mailRescued, mailSignInChanged, mailSignInCode } from '#app/notice/post-sign-in.ts';
import { mailAppointments } from '#app/notice/remind-appointments.ts';
import { mailPeerLink } from '#app/peer/mail-peer-link.ts';
import { mailYesLink } from '#app/handover/mail-yes-link.ts';
import { mailCheckIn, smsCheckIn } from '#app/guidance/mail-check-in.ts';
import { mailSummerLink } from '#app/notice/tell-last-day.ts';
import { sendParentLink } from '#app/parents/post.ts';
import { removeOnRequest } from '#app/request/answer-request.ts';
import { destroyApproved } from '#app/retention/destroy.ts';
import { tellAnswered } from '#app/ladder/tell-asker.ts';
import { mailMeeting } from '#app/series/mail-invitation.ts';
import { sendYoungCode, sendYoungLink } from '#app/young/post.ts';
import type { Job } from '#app/ports/queue.ts';

type React<Tools> = (tools: Tools, payload: Job['payload']) => Promise<void>;

/** What sends a mail; each stands in the register of exchanges. Nothing else is given the means to. */
const mails: Readonly<Record<string, React<Post>>> = {
  'mail-notices': mailNotices,
  'mail-digest': mailDigest,
  'mail-appointments': mailAppointments,
  'meeting-invitation': mailMeeting,
  'summer-link': mailSummerLink,
  'check-in-link': mailCheckIn,
  'check-in-sms': smsCheckIn,
  'handover-link': mailLink,
  invitation: mailInvitation,
  'sign-in-code': mailSignInCode,
  'sign-in-changed': mailSignInChanged,
  'passkey-made': mailPasskey('made'),
  'passkey-gone': mailPasskey('gone'),
  'manager-rescued': mailRescued,
  'yes-link': mailYesLink,
  'peer-link': mailPeerLink,
  'young-link': sendYoungLink,
  'parent-link': sendParentLink,
  'young-code': sendYoungCode,
};
/** The kinds of jobs that mail. */
export const mailJobs: readonly string[] = Object.keys(mails);

/** What happens after an act: kind of announcement to the next act. Each may run twice and then changes nothing. */
const reactions: Readonly<Record<string, React<Pick<Post, 'house'>>>> = {
  'waits-for-you': ({ house }, payload) => makeNotices(house, payload),
  'shielded-opened': ({ house }, payload) => tellShieldedOpened(house, payload),
  'climbed-answered': ({ house }, payload) => tellAnswered(house, payload),
  emergency: ({ house }, payload) => tellEmergency(house, payload),
  destroy: ({ house }, payload) => destroyApproved(house, payload['destructionId'] ?? ''),
  remove: async ({ house }, payload) => void (await removeOnRequest(house, payload['requestId'] ?? '')),
  'apply-import': ({ house }, payload) => runImport(house, payload['batchId'] ?? ''),
  'settle-answers': ({ house }, { batchId = '', organisationId = '', memberId = null }) =>
    settleAnswers(house, { batchId, organisationId, memberId }),
};

/** Every kind of job. */
export const allJobs: readonly string[] = [...mailJobs, ...Object.keys(reactions)];

/** Does one job by its kind; rejects for a kind that nobody wrote a reaction for. */
export const reactTo =
  (tools: Post) =>
  async ({ kind, payload }: Job): Promise<void> => {
    const mail = mails[kind];
    if (mail) return mail(tools, payload);
    const react = reactions[kind];
    if (!react) throw new ReferenceError('a job of an unknown kind');
    return react({ house: tools.house }, payload);
  };
