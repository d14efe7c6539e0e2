import { workingDaysBack } from '#law/working-days.ts';
import { addDays, type Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

const tellSlice = (house: House, before: Day, today: Day, after: string | null): Promise<Slice> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const turns = await desk.notices.lateElsewhere({ before, today, untold: 'late-elsewhere' }, after, AT_ONCE);
    for (const { caseId, organisationId, teamId, memberId } of turns)
      await tell(step, { to: { organisationId, teamId, memberId }, kind: 'late-elsewhere', caseId });
    return sliceOf(turns, turns.length);
  });

/**
 * A receiver without account reads no message. When its turn is five working days late (a default of Aanzet),
 * who handed over hears it, once per due day, and calls; not while either of them is closed. The turn stays where it is.
 */
export async function tellWhoCalls(house: House): Promise<void> {
  const today = house.today();
  const before = addDays(workingDaysBack(workingDaysBack(today, 0), 5), 1);
  await inSlices(house, (after) => tellSlice(house, before, today, after));
}
