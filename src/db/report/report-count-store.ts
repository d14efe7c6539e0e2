import { sql } from 'kysely';
import type { ReportCountStore } from '#app/ports/reports.ts';
import type { CourseFacts } from '#domain/report/course.ts';
import type { Day } from '#law/day.ts';
import type { Tx } from '../database.ts';

type Row = {
  case_id: string;
  birth_date: string | null;
  opened_on: string;
  ground: CourseFacts['ground'];
  reported_on: string | null;
  register_left_on: string | null;
  sent_on: string | null;
  reopened_on: readonly string[];
  has_school: boolean;
  left_on: string | null;
  expected_end: string | null;
  tries: CourseFacts['tries'];
  rests_since: string | null;
  ended_on: string | null;
  moved_or_lost: boolean;
  spells: CourseFacts['spells'];
  known_by: readonly string[];
};

const factsOf = (row: Row): CourseFacts => ({
  birthDate: row.birth_date,
  openedOn: row.opened_on,
  ground: row.ground,
  reportedOn: row.reported_on,
  sentOn: row.sent_on,
  reopenedOn: row.reopened_on,
  school: row.has_school ? { leftOn: row.left_on, expectedEnd: row.expected_end } : null,
  registerLeftOn: row.register_left_on,
  tries: row.tries,
  restsSince: row.rests_since,
  endedOn: row.ended_on,
  movedOrLost: row.moved_or_lost,
  spells: row.spells,
  knownBy: row.known_by,
});

/** In one statement, so that a year of a large region is one question. What a colleague may not see is not in it. */
async function courses(tx: Tx, organisationId: string, until: Day): Promise<readonly CourseFacts[]> {
  const { rows } = await sql<Row>`
    with ours as materialized (
      select c.id, c.opened_on, c.state, c.ended_on, c.lead_organisation_id, c.record_organisation_id,
        (select min(h.sent_on) from handover h where h.case_id = c.id and h.to_organisation_id = ${organisationId}
          and h.taken_over_on is not null) as sent_on,
        (select max(h.taken_over_on) from handover h where h.case_id = c.id and h.from_organisation_id = ${organisationId}
          and h.taken_over_on is not null) as given_on
      from cases c where c.state <> 'linked' and c.opened_on <= ${until})
    select c.id as case_id, y.birth_date, c.opened_on, c.sent_on, r.ground, coalesce(r.reported_on, r.source_on) as reported_on,
      r.left_on as register_left_on, e.case_id is not null as has_school, e.left_on, e.expected_end,
      coalesce((select array_agg(v.on_day order by v.on_day) from case_event v where v.case_id = c.id
        and v.organisation_id = ${organisationId} and v.kind = 'reopened' and v.on_day <= ${until}), '{}') as reopened_on,
      coalesce((select jsonb_agg(jsonb_build_object('on', a.on_day, 'reached', a.reached)) from contact_attempt a
        where a.case_id = c.id and a.organisation_id = ${organisationId} and a.on_day <= ${until}), '[]') as tries,
      (select min(x.said_on) from case_outcome x where x.case_id = c.id and x.organisation_id = ${organisationId}
        and x.kind = 'rest') as rests_since,
      case when c.state = 'ended' then c.ended_on
        when c.lead_organisation_id <> ${organisationId} then c.given_on end as ended_on,
      exists (select from case_outcome x where x.case_id = c.id and x.organisation_id = ${organisationId} and x.over_on is null
        and (x.kind = 'lost' or x.kind = 'ended' and x.reason = 'moved-away')) as moved_or_lost,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'employer', null, 'hours', d.hours, 'contract', d.contract,
          'startOn', d.start_on, 'endOn', d.end_on, 'source', d.source, 'saidOn', d.said_on) order by d.start_on desc, d.id desc)
        from destination d where d.case_id = c.id and d.organisation_id = ${organisationId} and d.wrong_on is null), '[]') as spells,
      coalesce((select array_agg(distinct k.id::text) from (select a.organisation_id as id from case_access a where a.case_id = c.id
          union select c.record_organisation_id union select c.lead_organisation_id) k
        where k.id is not null and k.id <> ${organisationId}), '{}') as known_by
    from ours c
    left join young_person y on y.case_id = c.id
    left join lateral (select q.ground, q.reported_on, q.source_on, q.left_on from register_record q where q.case_id = c.id
      and q.organisation_id = ${organisationId} order by q.source_on limit 1) r on true
    left join enrolment e on e.case_id = c.id
    where c.lead_organisation_id = ${organisationId} or c.record_organisation_id = ${organisationId} or c.sent_on is not null
    order by c.id`.execute(tx);
  return rows.map(factsOf);
}

type Counts = Pick<ReportCountStore, 'own' | 'keep' | 'typed' | 'keepTyped'>;
const counts = (tx: Tx): Counts => ({
  own: (year) =>
    tx
      .selectFrom('report_count')
      .select(['counted_on as countedOn', 'counted', 'printed'])
      .where('year', '=', year)
      .executeTakeFirst(),
  async keep({ organisationId, memberId, year, countedOn, counted, printed }) {
    const again = {
      member_id: memberId,
      counted_on: countedOn,
      counted: JSON.stringify(counted),
      printed: JSON.stringify(printed),
    };
    await tx
      .insertInto('report_count')
      .values({ organisation_id: organisationId, year, ...again })
      .onConflict((c) => c.columns(['organisation_id', 'year']).doUpdateSet(again))
      .execute();
  },
  async typed(year) {
    const row = await tx.selectFrom('report_typed').select('numbers').where('year', '=', year).executeTakeFirst();
    return row?.numbers ?? {};
  },
  async keepTyped(numbers, { organisationId, memberId, year, on }) {
    const again = { member_id: memberId, written_on: on, numbers: JSON.stringify(numbers) };
    await tx
      .insertInto('report_typed')
      .values({ organisation_id: organisationId, year, ...again })
      .onConflict((c) => c.columns(['organisation_id', 'year']).doUpdateSet(again))
      .execute();
  },
});

type Gifts = Pick<ReportCountStore, 'give' | 'given'>;
const gifts = (tx: Tx): Gifts => ({
  async give({ organisationId, memberId, year, by, on, counters }) {
    const made = await tx
      .insertInto('report_given')
      .values({
        organisation_id: organisationId,
        member_id: memberId,
        year,
        by_name: by,
        given_on: on,
        counters: JSON.stringify(counters),
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },
  given: (year) =>
    tx
      .selectFrom('report_given as g')
      .innerJoin('organisation as o', 'o.id', 'g.organisation_id')
      .select([
        'g.organisation_id as organisationId',
        'o.name as organisationName',
        'g.given_on as givenOn',
        'g.by_name as byName',
        'g.counters',
      ])
      .where('g.year', '=', year)
      .orderBy('o.name')
      .execute(),
});

/** The counters of a Doorstroompunt (0090_report_counters.sql). */
export const reportCountStore = (tx: Tx): ReportCountStore => ({
  courses: (organisationId, until) => courses(tx, organisationId, until),
  ...counts(tx),
  ...gifts(tx),
});
