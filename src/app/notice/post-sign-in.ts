import { changedWords, codeWords } from '#domain/notice/sign-in-words.ts';
import type { House } from '../house.ts';
import { mailBy } from './mail.ts';
import type { Job } from '../ports/queue.ts';
import type { Post } from './post-notices.ts';

const postman = { kind: 'system', name: 'postman' } as const;
type Payload = Job['payload'];

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
  const who = 'je teamleider of beheerder';
  const through = how === 'organisation' ? how : undefined;
  if (reader) await mailBy(send, 'mail-inloggen', reader.mail, changedWords(reader.organisation, who, through));
}
