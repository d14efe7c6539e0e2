import { dateWanted } from '#domain/series/series.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';

const postman = { kind: 'system', name: 'postman' } as const;

async function askDates(desk: Desk, house: House): Promise<void> {
  const today = house.today();
  const dates = await desk.series.dates();
  for (const one of await desk.series.series()) {
    const by = dateWanted(
      one,
      dates.filter(({ seriesId }) => seriesId === one.id),
      today,
    );
    if (by === undefined || (await desk.series.askedFor(one.id)) === by) continue;
    await desk.series.keepAskedFor(one.id, by);
    const step = { desk, actor: postman, newId: () => house.newId() };
    const to = { organisationId: one.organisationId, teamId: null, memberId: one.memberId };
    await tell(step, { to, kind: 'meeting-date', caseId: null });
  }
}

async function askTasks(desk: Desk, house: House): Promise<void> {
  const today = house.today();
  const late = await desk.series.lateTasks(today);
  await desk.series.toldLate(
    late.map(({ id }) => id),
    today,
  );
  for (const memberId of new Set(late.map((one) => one.memberId))) {
    const who = await desk.directory.colleague(memberId);
    if (!who) continue;
    const step = { desk, actor: postman, newId: () => house.newId() };
    const to = { organisationId: who.organisationId, teamId: null, memberId };
    await tell(step, { to, kind: 'meeting-late', caseId: null });
  }
}

/**
 * Who owns a meeting is asked for the next date once it is time, and who promised something hears it once when the day went by. No
 * young person comes into it.
 */
export const sweepMeetings = (house: House): Promise<void> =>
  house.withActor(postman, 'sweep', async (desk) => {
    await askDates(desk, house);
    await askTasks(desk, house);
  });
