import { workingDaysBack } from '#domain/calendar/working-days.ts';
import { addDays } from '#domain/day.ts';
import type { House } from '../house.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/**
 * Tells who is late, once per due day: the colleague or team on the first day after, the organisation's team leads after
 * five working days (a default of Aanzet). After ten working days the region counts it, without a name (countStuck).
 */
export const tellLate = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const today = house.today();
    for (const { caseId, organisationId, teamId, memberId } of await desk.notices.lateTurns(today, 'late'))
      await tell(step, { to: { organisationId, teamId, memberId }, kind: 'late', caseId });
    // From the last working day: on a Sunday no fifth working day has passed that had not on Friday.
    const fiveBack = addDays(workingDaysBack(workingDaysBack(today, 0), 5), 1);
    for (const { caseId, organisationId } of await desk.notices.lateTurns(fiveBack, 'late-team'))
      await tell(step, { to: { organisationId, teamId: null, memberId: null }, kind: 'late-team', caseId });
  });
