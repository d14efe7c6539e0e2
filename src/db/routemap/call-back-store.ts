import { sql } from 'kysely';
import type { CallBack, CallBackStore, RouteCountStore } from '#app/ports/call-backs.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

const shown = (tx: Tx) =>
  tx
    .selectFrom('call_back as c')
    .leftJoin('member as t', 't.id', 'c.taken_by')
    .leftJoin('member as e', 'e.id', 'c.ended_by')
    .selectAll('c')
    .select(['t.name as taken_name', 'e.name as ended_name']);
type Row = Awaited<ReturnType<ReturnType<typeof shown>['executeTakeFirstOrThrow']>>;
const callBackOf = (row: Row): CallBack => ({
  id: row.id,
  organisationId: row.organisation_id,
  askedOn: row.asked_on,
  dueOn: row.due_on,
  name: row.name,
  phone: row.phone,
  language: row.language,
  audience: row.audience,
  answers: row.answers,
  takenBy: row.taken_by === null ? null : { id: row.taken_by, name: row.taken_name ?? '' },
  ended:
    row.ended_on === null || row.ending === null
      ? null
      : { on: row.ended_on, by: row.ended_name ?? '', ending: row.ending, agreed: row.agreed },
});

type OfColleagues = Pick<CallBackStore, 'all' | 'find' | 'waiting' | 'take' | 'end' | 'lateByOrganisation'>;
const ofColleagues = (tx: Tx): OfColleagues => ({
  async all() {
    const rows = await shown(tx)
      .orderBy(sql`c.ended_on is not null`)
      .orderBy('c.due_on')
      .orderBy('c.id')
      .limit(200)
      .execute();
    return rows.map(callBackOf);
  },
  async find(id) {
    const row = await shown(tx).where('c.id', '=', id).executeTakeFirst();
    return row && callBackOf(row);
  },
  async waiting() {
    const row = await tx
      .selectFrom('call_back')
      .select((q) => [q.fn.countAll<string>().as('count'), q.fn.min<Day | null>('due_on').as('first')])
      .where('ended_on', 'is', null)
      .executeTakeFirstOrThrow();
    return row.first === null ? undefined : { count: Number(row.count), first: row.first };
  },
  async take(id, memberId) {
    const done = await tx
      .updateTable('call_back')
      .set({ taken_by: memberId })
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
  async end(id, { on, by, ending, agreed }) {
    const done = await tx
      .updateTable('call_back')
      .set({ ended_on: on, ended_by: by, ending, agreed })
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
  async lateByOrganisation() {
    const { rows } = await sql<{ organisation_id: string; late: number }>`
      select organisation_id, late from app_late_call_backs()`.execute(tx);
    return rows.map(({ organisation_id: organisationId, late }) => ({ organisationId, late }));
  },
});

const asking = (tx: Tx): Pick<CallBackStore, 'ask' | 'open'> => ({
  async ask(one) {
    await tx
      .insertInto('call_back')
      .values({
        id: one.id,
        organisation_id: one.organisationId,
        asked_on: one.askedOn,
        due_on: one.dueOn,
        name: one.name,
        phone: one.phone,
        language: one.language,
        audience: one.audience,
        answers: JSON.stringify(one.answers) as never,
      })
      .execute();
  },
  async open(organisationId) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from call_back
      where organisation_id = ${organisationId}::uuid and ended_on is null`.execute(tx);
    return rows[0]?.n ?? 0;
  },
});

const keeping = (tx: Tx): Pick<CallBackStore, 'late' | 'told' | 'forget'> => ({
  async late(today, limit) {
    const rows = await tx
      .selectFrom('call_back')
      .select(['id', 'organisation_id', 'due_on', 'team_told_on', 'region_told_on'])
      .where('ended_on', 'is', null)
      .where('due_on', '<', today)
      .where('region_told_on', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      dueOn: row.due_on,
      teamToldOn: row.team_told_on,
      regionToldOn: row.region_told_on,
    }));
  },
  async told(id, whom, on) {
    await tx
      .updateTable('call_back')
      .set(whom === 'team' ? { team_told_on: on } : { region_told_on: on })
      .where('id', '=', id)
      .execute();
  },
  async forget(doneBefore, promisedBefore) {
    const gone = await tx
      .deleteFrom('call_back')
      .where((q) =>
        q.or([q('ended_on', '<', doneBefore), q.and([q('ended_on', 'is', null), q('due_on', '<', promisedBefore)])]),
      )
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  },
});

/** Who wants to be called (0077_call_back.sql). */
export const callBackStore = (tx: Tx): CallBackStore => ({ ...ofColleagues(tx), ...asking(tx), ...keeping(tx) });

/** Where people get stuck, a week at a time (0076_route_map.sql). */
export const routeCountStore = (tx: Tx): RouteCountStore => ({
  async count(week, ticks) {
    if (ticks.length === 0) return;
    await tx
      .insertInto('route_count')
      .values(ticks.map(([what, which]) => ({ week, what, which, times: 1 })))
      .onConflict((c) =>
        c.columns(['week', 'what', 'which']).doUpdateSet({ times: sql<number>`route_count.times + 1` }),
      )
      .execute();
  },
  async since(week) {
    const rows = await tx
      .selectFrom('route_count')
      .select((q) => ['what', 'which', q.fn.sum<string>('times').as('times')])
      .where('week', '>=', week)
      .groupBy(['what', 'which'])
      .orderBy('what')
      .orderBy('which')
      .execute();
    return rows.map(({ what, which, times }) => ({ what, which, times: Number(times) }));
  },
  async forgetBefore(week) {
    await tx.deleteFrom('route_count').where('week', '<', week).execute();
  },
});
