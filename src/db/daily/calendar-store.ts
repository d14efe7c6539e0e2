import { sql } from 'kysely';
import type { CalendarStore } from '#app/ports/calendar.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';
import { movedTo } from '../turn/closures.ts';

type Own = Pick<CalendarStore, 'madeOn' | 'keep' | 'drop' | 'read'>;
const address = (tx: Tx): Own => ({
  async madeOn(memberId) {
    const row = await tx
      .selectFrom('calendar_feed')
      .select('made_on')
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    return row?.made_on;
  },
  async keep({ memberId, organisationId, tokenHash, madeOn }) {
    await tx.deleteFrom('calendar_feed').where('member_id', '=', memberId).execute();
    await tx
      .insertInto('calendar_feed')
      .values({
        member_id: memberId,
        organisation_id: organisationId,
        token_hash: Buffer.from(tokenHash),
        made_on: madeOn,
      })
      .execute();
  },
  async drop(memberId) {
    await tx.deleteFrom('calendar_feed').where('member_id', '=', memberId).execute();
  },
  async read(tokenHash) {
    const fresh = sql<boolean>`coalesce(hour_began < clock_timestamp() - interval '1 hour', true)`;
    const row = await tx
      .updateTable('calendar_feed')
      .set({
        reads: sql<number>`case when ${fresh} then 1 else reads + 1 end`,
        hour_began: sql<Date>`case when ${fresh} then clock_timestamp() else hour_began end`,
      })
      .where('token_hash', '=', Buffer.from(tokenHash))
      .returning(['member_id', 'reads'])
      .executeTakeFirst();
    return row && { memberId: row.member_id, reads: row.reads };
  },
});

type Inside = Pick<CalendarStore, 'appointments' | 'lastDays' | 'reminders'>;
/** What was agreed and is not done, of young people whose begeleiding runs. */
const stillOpen = (tx: Tx) =>
  tx
    .selectFrom('agreement as a')
    .innerJoin('cases as c', 'c.id', 'a.case_id')
    .where('a.done_on', 'is', null)
    .where('c.state', '=', 'active');

const inside = (tx: Tx): Inside => ({
  async appointments(memberId, from) {
    const rows = await stillOpen(tx)
      .select(['a.case_id', 'a.id', 'a.due_on', 'a.at_time', 'a.version'])
      .where('a.member_id', '=', memberId)
      .where('a.due_on', '>=', from)
      .orderBy('a.due_on')
      .orderBy('a.id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      on: row.due_on,
      at: row.at_time,
      version: row.version,
    }));
  },
  async lastDays(memberId, today) {
    const due = sql<Day>`coalesce(${movedTo({ of: 'turn.organisation_id', day: 'turn.due_on', today })}, turn.due_on)`;
    const { rows } = await sql<{ on: Day; count: number }>`select due as "on", count(*)::int as count
      from (select ${due} as due from turn where member_id = ${memberId}) t where due >= ${today}
      group by due order by due`.execute(tx);
    return rows;
  },
  async reminders(after, until) {
    const rows = await stillOpen(tx)
      .select(['a.case_id', 'a.member_id', 'a.organisation_id', 'a.due_on', sql<string>`a.at_time`.as('at_time')])
      .where('a.at_time', 'is not', null)
      .where('a.due_on', '>', after)
      .where('a.due_on', '<=', until)
      .orderBy('a.due_on')
      .orderBy('a.at_time')
      .execute();
    return rows.map((row) => ({
      caseId: row.case_id,
      memberId: row.member_id,
      organisationId: row.organisation_id,
      on: row.due_on,
      at: row.at_time,
    }));
  },
});

/** A colleague's calendar outside Aanzet. The hash of its address goes in and never comes out. */
export const calendarStore = (tx: Tx): CalendarStore => ({
  ...address(tx),
  ...inside(tx),
  async wantsReminder(memberId) {
    const row = await tx
      .selectFrom('member_setting')
      .select('reminded')
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    return row?.reminded ?? true;
  },
  async keepWish(memberId, reminded) {
    await tx
      .insertInto('member_setting')
      .values({ member_id: memberId, reminded })
      .onConflict((c) => c.column('member_id').doUpdateSet({ reminded }))
      .execute();
  },
});
