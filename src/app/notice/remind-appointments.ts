import { appointmentWords, type Coming } from '#domain/notice/appointment-words.ts';
import { whoHears } from '#domain/notice/who-hears.ts';
import { addDays } from '#law/day.ts';
import { isWorkingDay, nextWorkingDay } from '#law/working-days.ts';
import type { House } from '../house.ts';
import { mailBy } from './mail.ts';
import type { Reminder } from '../ports/calendar.ts';
import type { Desk } from '../ports/desk.ts';
import type { Job } from '../ports/queue.ts';
import type { Post } from './post-notices.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Who made it; who is away is heard by the stand-in too. Never somebody who may not open the page. */
async function hearers(desk: Desk, today: string, { caseId, memberId, organisationId }: Reminder) {
  const working = await desk.directory.colleagues(organisationId);
  const maker = working.some(({ id }) => id === memberId) ? undefined : await desk.directory.colleague(memberId);
  const all = maker ? [...working, maker] : working;
  const can = await desk.cases.canSee(caseId);
  return whoHears(all, { organisationId, teamId: null, memberId }, { today, by: '', can });
}

/**
 * Half past seven on a working day: asks a mail for everybody who has an appointment before the end of the next working day.
 * Once a day, however often it is called.
 */
export async function remindAppointments(house: House): Promise<void> {
  const today = house.today();
  if (!isWorkingDay(today)) return;
  await house.withActor(postman, 'post-mail', async (desk) => {
    const last = await desk.directory.setting('reminded-on');
    if (last !== undefined && last >= today) return;
    await desk.directory.keepSetting('reminded-on', today);
    const until = nextWorkingDay(addDays(today, 1));
    const whens = new Map<string, string[]>();
    for (const one of await desk.calendar.reminders(today, until))
      for (const id of await hearers(desk, today, one))
        whens.set(id, [...(whens.get(id) ?? []), `${one.on} ${one.at}`]);
    for (const [memberId, when] of whens)
      await desk.outbox.announce({
        id: house.newId(),
        kind: 'mail-appointments',
        organisationId: null,
        payload: { memberId, today, when: when.join('\n') },
        onceKey: memberId,
      });
  });
}

const comingOf = (when: string): readonly Coming[] =>
  [...Map.groupBy(when.split('\n'), (line) => line.slice(0, 10))].map(([on, lines]) => ({
    on,
    times: lines.map((line) => line.slice(11)).toSorted(),
  }));

/** Reaction to `mail-appointments`. Not to who wants no mail, or not this one. */
export async function mailAppointments(
  { house, send, address }: Post,
  { memberId = '', today = '', when = '' }: Job['payload'],
): Promise<void> {
  const to = await house.withActor(postman, 'post-mail', async ({ directory, calendar }) => {
    const colleague = await directory.colleague(memberId);
    if (!colleague || colleague.leftOn !== null || colleague.told === 'off') return null;
    return (await calendar.wantsReminder(memberId)) ? colleague.mail : null;
  });
  if (to !== null) await mailBy(send, 'mail-afspraak', to, appointmentWords(address, comingOf(when), today));
}
