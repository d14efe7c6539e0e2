import { addDays } from '#law/day.ts';
import { isWorkingDay } from '#law/working-days.ts';
import { arrivedStates } from '#domain/handover/states.ts';
import { digestWords, invitationWords, linkWords, noticeWords, type Words } from '#domain/notice/mail-words.ts';
import type { House } from '../house.ts';
import { mailBy } from './mail.ts';
import type { SendMail } from '../ports/mail.ts';
import type { SendSms } from '../ports/sms.ts';
import type { Notice } from '../ports/notices.ts';
import type { Colleague } from '../ports/directory.ts';
import type { Job } from '../ports/queue.ts';

const postman = { kind: 'system', name: 'postman' } as const;
/** What mailing needs besides the house. `address` is where the pages are, without a slash at the end. */
export type Post = {
  readonly house: House;
  readonly send: SendMail;
  /** Not there where nobody set it up; then none is offered (House.sms). */
  readonly sms?: SendSms | undefined;
  readonly address: string;
};
type Payload = Job['payload'];
type Reader = { readonly colleague: Colleague; readonly organisation: string; readonly notices: readonly Notice[] };

const readerOf = (house: House, memberId: string): Promise<Reader | undefined> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const colleague = await desk.directory.colleague(memberId);
    if (!colleague || colleague.leftOn !== null) return undefined;
    const organisation = await desk.directory.organisation(colleague.organisationId);
    return (
      organisation && { colleague, organisation: organisation.shortName, notices: await desk.notices.unsent(memberId) }
    );
  });

/** Outside any transaction: a mail server may take its time. Notices count as sent when the mail is out (at least once). */
async function post({ house, send }: Post, { colleague, notices }: Reader, words: Words | undefined): Promise<void> {
  if (words && colleague.mail !== null) await mailBy(send, 'mail-bericht', colleague.mail, words);
  await house.withActor(postman, 'post-mail', ({ notices: store }) => store.markSent(notices.map((n) => n.id)));
}

/** Reaction to `mail-notices`: one mail with everything that this colleague was not told yet. */
export async function mailNotices(tools: Post, { memberId = '' }: Payload): Promise<void> {
  const reader = await readerOf(tools.house, memberId);
  if (!reader || reader.notices.length === 0) return;
  await post(tools, reader, noticeWords(reader.organisation, tools.address, reader.notices));
}

/** Half past seven on a working day: asks a digest for everybody who wants one. Once a day, however often it is called. */
export async function askDigests(house: House): Promise<void> {
  const today = house.today();
  if (!isWorkingDay(today)) return;
  await house.withActor(postman, 'post-mail', async (desk) => {
    const last = await desk.directory.setting('digest-on');
    if (last !== undefined && last >= today) return;
    await desk.directory.keepSetting('digest-on', today);
    for (const memberId of await desk.notices.digestReaders())
      await desk.outbox.announce({
        id: house.newId(),
        kind: 'mail-digest',
        organisationId: null,
        payload: { memberId },
        onceKey: memberId,
      });
  });
}

/** Reaction to `mail-digest`: only when something waits. Due within three days counts, late counts, new counts. */
export async function mailDigest(tools: Post, { memberId = '' }: Payload): Promise<void> {
  const { house, address } = tools;
  const reader = await readerOf(house, memberId);
  if (!reader || reader.colleague.told === 'off') return;
  const today = house.today();
  const open = await house.withActor(postman, 'post-mail', (desk) =>
    desk.notices.openUntil(memberId, addDays(today, 3), today),
  );
  const late = open.filter((turn) => turn.dueOn < today).length;
  const words = digestWords(reader.organisation, address, {
    today,
    lines: reader.notices,
    late,
    soon: open.length - late,
  });
  if (words) await post(tools, reader, words);
}

// The last two are those of an extract.
const waits: readonly string[] = ['sent', 'asked', 'lapsed', ...arrivedStates, 'given', 'received'];
/** Reaction to `handover-link`: the mail to a receiver without account. Nothing goes when it was withdrawn, answered or sent anew meanwhile. */
export async function mailLink(
  { house, send, address }: Post,
  { handoverId = '', token = '' }: Payload,
): Promise<void> {
  const facts = await house.withActor(postman, 'post-mail', async (desk) => {
    const link = await desk.handovers.linkOf(house.hash(token), 'look');
    return link?.closed ? undefined : desk.notices.linkMail(handoverId);
  });
  if (!facts || facts.toMail === null || !waits.includes(facts.state)) return;
  await mailBy(send, 'mail-link', facts.toMail, linkWords(`${address}/overdracht/${token}`, facts));
}

/** Reaction to `invitation`: the link to a colleague, at the mail address that stands there now. Not when it was used meanwhile. */
export async function mailInvitation(
  { house, send, address }: Post,
  { invitationId = '', token = '' }: Payload,
): Promise<void> {
  const found = await house.withActor(postman, 'post-mail', async (desk) => {
    const invitation = await desk.invitations.find(invitationId);
    const colleague = invitation && (await desk.directory.colleague(invitation.memberId));
    const organisation = colleague && (await desk.directory.organisation(colleague.organisationId));
    if (!invitation || invitation.usedOn !== null || !colleague || colleague.leftOn !== null) return undefined;
    return { mail: colleague.mail, until: invitation.expiresOn, organisation: organisation?.name ?? '' };
  });
  if (!found || found.mail === null) return;
  await mailBy(send, 'mail-uitnodiging', found.mail, invitationWords(`${address}/uitnodiging/${token}`, found));
}
