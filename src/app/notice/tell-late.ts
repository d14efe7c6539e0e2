import { workingDaysBack } from '#domain/calendar/working-days.ts';
import { addDays, type Day } from '#domain/day.ts';
import type { House } from '../house.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
/** How many turns are told about in one transaction: on the embedded engine all others wait for it. */
const AT_ONCE = 50;

const tellSlice = (
  house: House,
  kind: 'late' | 'late-team',
  before: Day,
  after: string | null,
): Promise<string | null> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const turns = await desk.notices.lateTurns(before, kind, after, AT_ONCE);
    for (const { caseId, organisationId, teamId, memberId } of turns) {
      const to =
        kind === 'late' ? { organisationId, teamId, memberId } : { organisationId, teamId: null, memberId: null };
      await tell(step, { to, kind, caseId });
    }
    return turns.length < AT_ONCE ? null : (turns.at(-1)?.caseId ?? null);
  });

async function tellAll(house: House, kind: 'late' | 'late-team', before: Day): Promise<void> {
  let after = await tellSlice(house, kind, before, null);
  while (after !== null) {
    await house.pause();
    after = await tellSlice(house, kind, before, after);
  }
}

/**
 * Tells who is late, once per due day: the colleague or team on the first day after, the organisation's team leads after
 * five working days (a default of Aanzet). After ten working days the region counts it, without a name (countStuck).
 * In slices, so that others have their turn; cut off halfway, the next time tells the rest.
 */
export async function tellLate(house: House): Promise<void> {
  const today = house.today();
  await tellAll(house, 'late', today);
  // From the last working day: on a Sunday no fifth working day has passed that had not on Friday.
  await tellAll(house, 'late-team', addDays(workingDaysBack(workingDaysBack(today, 0), 5), 1));
}
