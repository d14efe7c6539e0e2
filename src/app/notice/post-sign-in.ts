import { changedWords, codeWords, passkeyWords, rescuedWords } from '#domain/notice/sign-in-words.ts';
import type { House } from '../house.ts';
import { mailBy } from './mail.ts';
import type { Job } from '../ports/queue.ts';
import type { Post } from './post-notices.ts';

const postman = { kind: 'system', name: 'postman' } as const;
type Payload = Job['payload'];
const help = 'je teamleider of beheerder';

const readerOf = (house: House, memberId: string) =>
  house.withActor(postman, 'post-mail', async ({ directory }) => {
    const colleague = await directory.colleague(memberId);
    if (!colleague || colleague.leftOn !== null || colleague.mail === null) return undefined;
    const organisation = await directory.organisation(colleague.organisationId);
    return { mail: colleague.mail, organisation: organisation?.name ?? '' };
  });

/** Reaction to `sign-in-code`: the code for the first time, at the mail address that stands there now. */
export async function mailSignInCode({ house, send }: Post, { memberId = '', code = '' }: Payload): Promise<void> {
  const reader = await readerOf(house, memberId ?? '');
  if (reader && code) await mailBy(send, 'mail-inloggen', reader.mail, codeWords(code));
}

/** Reaction to `sign-in-changed`: another app, or another account elsewhere, opens the account from now on. */
export async function mailSignInChanged({ house, send }: Post, { memberId = '', how }: Payload): Promise<void> {
  const reader = await readerOf(house, memberId ?? '');
  const through = how === 'organisation' ? how : undefined;
  if (reader) await mailBy(send, 'mail-inloggen', reader.mail, changedWords(reader.organisation, help, through));
}

/** Reaction to `passkey-made` and `passkey-gone`: told to the mailbox, because a stranger would not tell. */
export const mailPasskey =
  (what: 'made' | 'gone') =>
  async ({ house, send }: Post, { memberId = '' }: Payload): Promise<void> => {
    const reader = await readerOf(house, memberId ?? '');
    if (reader) await mailBy(send, 'mail-inloggen', reader.mail, passkeyWords(reader.organisation, help, what));
  };

/** Reaction to `manager-rescued`: one mail to each colleague there, so that nobody gets a way in unseen. */
export async function mailRescued({ house, send }: Post, { memberId = '', rescuedId = '' }: Payload): Promise<void> {
  const reader = await readerOf(house, memberId ?? '');
  const names = await house.withActor(postman, 'post-mail', ({ directory }) => directory.names([rescuedId ?? '']));
  const manager = names.get(rescuedId ?? '');
  if (reader && manager)
    await mailBy(
      send,
      'mail-beheerder',
      reader.mail,
      rescuedWords(reader.organisation, manager, memberId === rescuedId),
    );
}
