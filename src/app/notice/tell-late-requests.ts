import { addDays } from '#law/day.ts';
import type { House } from '../house.ts';
import { AT_ONCE } from '../in-slices.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

const tellSome = (house: House): Promise<number> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const waiting = await desk.requests.nearlyLate(addDays(house.today(), 7), AT_ONCE);
    for (const { id, caseId, organisationId, memberId } of waiting) {
      await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'request-late', caseId });
      await desk.requests.lateTold(id, house.today());
    }
    return waiting.length;
  });

/** Who answers a request about data hears a week before its last day that it still waits; once a request. */
export async function tellLateRequests(house: House): Promise<void> {
  while ((await tellSome(house)) === AT_ONCE) await house.pause();
}
