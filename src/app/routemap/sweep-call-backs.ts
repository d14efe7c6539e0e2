import { closedOn } from '#domain/calendar/closures.ts';
import { settingOn } from '#domain/directory/dated.ts';
import { longestOpen, standardTerms } from '#domain/routemap/call-back.ts';
import { weekOf, weeksKept } from '#domain/routemap/counting.ts';
import { addDays } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { readSettings } from '../directory/region-settings.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';

const sweeper = { kind: 'system', name: 'sweeper' } as const;
const mostAtOnce = 500;
/** So many working days after the promised day it is told to who keeps the region, too. */
const daysBeforeRegion = 2;

async function keepersOf({ directory }: Desk) {
  const seats = new Set(
    (await directory.organisations()).filter(({ kind }) => ['contactgemeente', 'beheer'].includes(kind)).map(({ id }) => id),
  );
  return (await directory.allColleagues()).filter(({ role, organisationId }) => role === 'coordinator' && seats.has(organisationId));
} // prettier-ignore

/**
 * A promise to call that was not kept is told to the team leads the day after, and two working days later, as a number, to who
 * coordinates the region. While an organisation is closed nothing is told.
 */
const tellLateOnes = (house: House): Promise<void> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const step = { desk, actor: sweeper, newId: () => house.newId() };
    const late = await desk.callBacks.late(today, mostAtOnce);
    const keepers = late.length === 0 ? [] : await keepersOf(desk);
    for (const { id, organisationId, dueOn, teamToldOn } of late) {
      if (closedOn(today, await desk.directory.closures(organisationId))) continue;
      if (teamToldOn === null) {
        await tell(step, {
          to: { organisationId, teamId: null, memberId: null },
          kind: 'call-back-late',
          caseId: null,
        });
        await desk.callBacks.told(id, 'team', today);
      }
      if (addWorkingDays(dueOn, daysBeforeRegion) >= today) continue;
      for (const keeper of keepers) {
        const to = { organisationId: keeper.organisationId, teamId: null, memberId: keeper.id };
        await tell(step, { to, kind: 'call-backs-late', caseId: null });
      }
      await desk.callBacks.told(id, 'region', today);
    }
  });

/** What was done goes after the days that the region chose, what nobody did after three months; and old numbers after a year. */
const forgetOldOnes = (house: House): Promise<void> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const { keepDays } = settingOn(await readSettings({ desk }, 'call-back'), today)?.value ?? standardTerms;
    await desk.callBacks.forget(addDays(today, -keepDays), addDays(today, -longestOpen));
    await desk.routeCounts.forgetBefore(addDays(weekOf(today), -7 * weeksKept));
  });

/** Each day: who waits longer than was promised is told of, and what is over goes. */
export async function sweepCallBacks(house: House): Promise<void> {
  await tellLateOnes(house);
  await forgetOldOnes(house);
}
