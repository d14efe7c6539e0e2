import { isSchool } from '#domain/person/new-person.ts';
import { lastDayBefore, summerOf } from '#domain/summer/list.ts';
import type { House } from '../house.ts';
import { mailBy } from './mail.ts';
import type { Job } from '../ports/queue.ts';
import { summerLinkWords } from '#domain/notice/summer-words.ts';
import type { Post } from './post-notices.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const told = 'summer-last-day-told';

/** On the last working day before a school closes for the summer its teamleiders hear that the Zomerlijst goes out. Once. */
export const tellLastDay = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const today = house.today();
    const summer = summerOf(today);
    // No summer begins before June: on most days of the year there is nothing to read.
    if (today < `${summer.year}-05-25`) return;
    const before = ((await desk.directory.setting(told)) ?? '').split('\n').filter(Boolean);
    const now: string[] = [];
    for (const { id, kind, hasAccount } of await desk.directory.organisations()) {
      if (!hasAccount || !isSchool(kind)) continue;
      const last = lastDayBefore(await desk.directory.closures(id), summer);
      // A day on which the house was down is told on the next, as long as the school is not closed yet.
      if (last !== undefined && last.on <= today && today < last.closesOn) now.push(`${id} ${summer.year}`);
    }
    const fresh = now.filter((key) => !before.includes(key));
    if (fresh.length === 0) return;
    const ofThisYear = before.filter((key) => key.endsWith(` ${summer.year}`));
    await desk.directory.keepSetting(told, [...ofThisYear, ...fresh].join('\n'));
    for (const key of fresh)
      await tell(
        { desk, actor: postman, newId: () => house.newId() },
        {
          to: { organisationId: key.split(' ')[0] ?? '', teamId: null, memberId: null },
          kind: 'summer-last-day',
          caseId: null,
        },
      );
  });

/** Reaction to `summer-link`: the link to a colleague of the school. Not when it was closed or the colleague left meanwhile. */
export async function mailSummerLink({ house, send, address }: Post, { token = '' }: Job['payload']): Promise<void> {
  const found = await house.withActor(postman, 'post-mail', async ({ summerLinks, directory }) => {
    const link = await summerLinks.byToken(house.hash(token), 'look');
    const colleague = link && (await directory.colleague(link.memberId));
    if (!link || !colleague || colleague.leftOn !== null || colleague.mail === null) return undefined;
    const organisation = await directory.organisation(colleague.organisationId);
    return { mail: colleague.mail, until: link.expiresOn, organisation: organisation?.shortName ?? '' };
  });
  const link = `${address}/zomerlijst/link/${token}`;
  if (found) await mailBy(send, 'mail-zomerlijst', found.mail, summerLinkWords(link, found));
}
