import { workingDaysBack } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

type Kind = 'late' | 'late-team';
type About = { readonly kind: Kind; readonly before: Day; readonly today: Day };

const tellSlice = (house: House, { kind, before, today }: About, after: string | null): Promise<Slice> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const turns = await desk.notices.lateTurns({ before, today, untold: kind }, after, AT_ONCE);
    for (const { caseId, organisationId, teamId, memberId } of turns) {
      const to =
        kind === 'late' ? { organisationId, teamId, memberId } : { organisationId, teamId: null, memberId: null };
      await tell(step, { to, kind, caseId });
    }
    return sliceOf(turns, turns.length);
  });

const tellAll = (house: House, about: About): Promise<number> =>
  inSlices(house, (after) => tellSlice(house, about, after));

/**
 * Tells who is late, once per due day: the colleague or team on the first day after, the organisation's team leads after
 * five working days (a default of Aanzet). After ten working days the region counts it, without a name (countStuck).
 * While an organisation is closed it hears nothing of this. In slices, so that others have their turn; cut off halfway, the next time tells the rest.
 */
export async function tellLate(house: House): Promise<void> {
  const today = house.today();
  await tellAll(house, { kind: 'late', before: today, today });
  // From the last working day: on a Sunday no fifth working day has passed that had not on Friday.
  const before = addDays(workingDaysBack(workingDaysBack(today, 0), 5), 1);
  await tellAll(house, { kind: 'late-team', before, today });
}
