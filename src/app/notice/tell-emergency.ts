import { emergencyNews, isEmergencyNews, type EmergencyNews } from '#domain/access/emergency.ts';
import type { House, Step } from '../house.ts';
import type { Job } from '../ports/queue.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
type OnRequest = { readonly id: string; readonly organisationId: string; readonly memberId: string };

/** Says that something happened with a request. Who is named is found afterwards: asking takes as long whoever is here. */
export const announceEmergency = (
  { desk, newId, actor }: Pick<Step, 'desk' | 'newId' | 'actor'>,
  { id, organisationId, memberId }: OnRequest,
  news: EmergencyNews,
): Promise<void> =>
  desk.outbox.announce({
    id: newId(),
    kind: 'emergency',
    organisationId,
    payload: {
      requestId: id,
      organisationId,
      news,
      asker: memberId,
      by: actor.kind === 'member' ? actor.memberId : '',
    },
    onceKey: `${id} ${news}`,
  });

const watching: readonly string[] = ['privacy', 'teamleider'];
/** Who hears what others may not: a decision and an end are told to who asked, too. */
const toAsker: readonly EmergencyNews[] = ['given', 'refused', 'ended'];

/**
 * Reaction to `emergency`: the privacy officers and team leaders of the organisation hear it, who is named, and who asked;
 * never who did it. No notice holds a case: a team leader must not learn whom it is about.
 */
export async function tellEmergency(house: House, payload: Job['payload']): Promise<void> {
  const { requestId, organisationId, news, by, asker } = payload;
  if (requestId === undefined || organisationId === undefined || !isEmergencyNews(news))
    throw new TypeError('no news of an emergency');
  await house.withActor(postman, 'post-mail', async (desk) => {
    const colleagues = await desk.directory.colleagues(organisationId);
    const watch = colleagues.filter(({ role }) => watching.includes(role)).map(({ id }) => id);
    // Of an opening the database itself tells who is named (log_access).
    const named = news === 'opened' ? [] : await desk.emergencies.named(requestId);
    const asked = toAsker.includes(news) && asker !== undefined ? [asker] : [];
    for (const memberId of new Set([...watch, ...named, ...asked]))
      if (memberId !== by)
        await tell(
          { desk, actor: postman, newId: () => house.newId() },
          { to: { organisationId, teamId: null, memberId }, kind: emergencyNews[news], caseId: null },
        );
  });
}

/** What ended by itself is told once; the access itself ended at its hour, whenever this runs. */
export const sweepEmergencies = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    for (const over of await desk.emergencies.sweep())
      await announceEmergency({ desk, actor: postman, newId: () => house.newId() }, over, 'ended');
  });
