import { sql } from 'kysely';
import type { FigureStore, StuckLine } from '#app/ports/figures.ts';
import type { PickUpThresholds } from '#domain/turn/not-picked-up.ts';
import type { Tx } from '../database.ts';
import { stuckJoins, stuckReason } from '../turn/stuck.ts';

const notShielded = sql`not exists (select from case_shield c where c.case_id = x.case_id)`;

async function countStuck(tx: Tx, thresholds: PickUpThresholds): Promise<number> {
  await tx.deleteFrom('stuck_figure').execute();
  const done = await sql`
    with x as (
      select t.case_id, t.organisation_id, t.since, ${stuckReason(thresholds)} as reason, y.municipality_code
      from turn t ${stuckJoins} left join young_person y on y.case_id = t.case_id),
    stuck as (select * from x where reason is not null and ${notShielded}),
    waiting as (
      select x.to_organisation_id as organisation_id, x.sent_on as since from handover x
      where x.state in ('sent', 'asked', 'lapsed') and ${notShielded}),
    said as (
      select x.organisation_id, x.kind, x.said_on as since from case_outcome x join cases c on c.id = x.case_id and c.state <> 'linked'
      where x.over_on is null and x.kind in ('rest', 'lost', 'term-over') and ${notShielded}),
    lines as (
      select organisation_id, 'total' as axis, 'all' as value, since from stuck
      union all select organisation_id, 'reason', reason, since from stuck
      union all select organisation_id, 'municipality', coalesce(municipality_code, 'unknown'), since from stuck
      union all select null, 'reason', reason, since from stuck
      union all select null, 'municipality', coalesce(municipality_code, 'unknown'), since from stuck
      union all select organisation_id, 'handover', 'waiting', since from waiting
      union all select organisation_id, 'outcome', kind, since from said
      union all select null, 'outcome', kind, since from said)
    insert into stuck_figure (organisation_id, axis, value, young_people, oldest_since, counted_on)
    select organisation_id, axis, value, count(*), min(since), ${thresholds.today}::date from lines group by 1, 2, 3`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0n);
}

async function stuck(tx: Tx): Promise<readonly StuckLine[]> {
  const { rows } = await sql<StuckLine>`
    select axis, case when axis in ('total', 'handover') then organisation_id::text else value end as key,
      sum(young_people)::int as "youngPeople", min(oldest_since) as "oldestSince", max(counted_on) as "countedOn"
    from stuck_figure group by 1, 2 order by 1, 3 desc, 2`.execute(tx);
  return rows;
}

/** What was not picked up, in numbers. */
export const figureStore = (tx: Tx): FigureStore => ({
  countStuck: (thresholds) => countStuck(tx, thresholds),
  stuck: () => stuck(tx),
});
