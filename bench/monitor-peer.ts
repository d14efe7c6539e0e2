import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type pg from 'pg';
import { addMonths, type Day } from '#law/day.ts';

/** The rows that a count reads, as the peer gets them. One organisation a young person: the bench's region has no other. */
const tables = {
  person: `select y.case_id::text as id, w.organisation_id::text as organisation, y.birth_date::text as born, y.municipality_code as place,
      c.contact_member_id is not null as contact,
      exists (select from case_outcome o where o.case_id = c.id and o.organisation_id = w.organisation_id and o.over_on is null
        and o.kind in ('rest', 'not-approach')) as rests
    from cases c cross join lateral (select c.record_organisation_id as organisation_id union select c.lead_organisation_id) w
    join young_person y on y.case_id = c.id where c.state = 'active' and not exists (select from case_shield s where s.case_id = c.id)`,
  enrolment: `select case_id::text as id, organisation_id::text as organisation, school_kind as kind, coalesce(left_on, expected_end)::text as until,
      paper from enrolment`,
  spell: `select case_id::text as id, organisation_id::text as organisation, kind, hours, contract, start_on::text as start_on, end_on::text as end_on,
      said_on::text as said_on from destination where wrong_on is null`,
  // Of one day the id tells which came later: ids go by time.
  wish: `select case_id::text as id, organisation_id::text as organisation, said_on::text || id::text as newest, wish from wish where wrong_on is null`,
  beside: `select case_id::text as id, organisation_id::text as organisation, id::text as newest, wish, reason from wish_decision where wrong_on is null`,
  asked: `select case_id::text as id, organisation_id::text as organisation, asked_on::text || id::text as newest, asked_on::text as on_day, answer,
      answered_on::text as answered_on, array_to_string(missed, ',') as missed from check_in where about = 'how'`,
  attempt: `select case_id::text as id, organisation_id::text as organisation, on_day::text as on_day, reached from contact_attempt`,
} as const;
const types: Readonly<Record<string, string>> = { born: 'date', until: 'date', start_on: 'date', end_on: 'date', said_on: 'date', on_day: 'date', answered_on: 'date', contact: 'boolean', rests: 'boolean', reached: 'boolean', hours: 'integer' }; // prettier-ignore

async function load(peer: DuckDBConnection, owner: pg.Pool): Promise<void> {
  for (const [table, statement] of Object.entries(tables)) {
    const { rows, fields } = await owner.query<Record<string, string | number | boolean | null>>(statement);
    const names = fields.map(({ name }) => name);
    await peer.run(`create table ${table}_text (${names.map((name) => `${name} varchar`).join(', ')})`);
    const appender = await peer.createAppender(`${table}_text`);
    for (const row of rows) {
      for (const name of names) {
        const value = row[name];
        if (value === null || value === undefined) appender.appendNull();
        else appender.appendVarchar(String(value));
      }
      appender.endRow();
    }
    appender.closeSync();
    await peer.run(
      `create table ${table} as select ${names.map((name) => `${name}::${types[name] ?? 'varchar'} as ${name}`).join(', ')} from ${table}_text`,
    );
  }
}

/** What somebody does on `on`, of rows "base" with a column `on`: the spell that runs, or the last one when it was work that ended. */
const doing = (base: string): string => `
  select b.*, r.kind as runs, r.hours, r.contract, r.start_on, r.said_on, l.kind as last_kind, l.end_on as last_end,
    case when r.kind is not null then case when r.said_on + interval 6 month > b.on then r.kind end
      when l.kind in ('work', 'work-and-school') and l.end_on <= b.on and l.end_on + interval 6 month > b.on then 'nothing' end as doing
  from ${base} b
  left join lateral (select s.* from spell s where s.id = b.id and s.organisation = b.organisation and s.start_on <= b.on
    and (s.end_on is null or b.on <= s.end_on) order by s.start_on desc limit 1) r on true
  left join lateral (select s.* from spell s where s.id = b.id and s.organisation = b.organisation and s.start_on <= b.on
    order by s.start_on desc limit 1) l on true`;

/** A spell since when there was work without a day between; the region of the bench has two spells at most. */
const since = `coalesce((select min(p.start_on) from spell p where p.id = d.id and p.organisation = d.organisation
  and p.kind in ('work', 'work-and-school') and p.start_on < d.start_on and p.end_on + 1 >= d.start_on), d.start_on)`;
const isWork = `d.doing in ('work', 'work-and-school')`;
const unknown = `d.doing is null or d.doing in ('away', 'unknown')`;
/** Three truths, as SQL has them: one false decides, then one that nobody knows. */
const works = (all: string): string => `case when ${unknown} then null when not ${isWork} then false else (${all}) end`;
const any = works('true');
const anyButZzp = works(`case when d.contract is null then null else d.contract <> 'own-business' end`);
const lasting = {
  'work-12h': works('d.hours >= 12'),
  'work-24h': works(
    `d.hours >= 24 and (case when d.contract is null then null else d.contract in ('permanent', 'temporary', 'agency') end) and ${since} + interval 1 month <= d.on`,
  ),
} as const;
const school = `case when d.enrolled then true when d.doing in ('school', 'work-and-school') then true
  when d.doing in ('nothing', 'work', 'day-activities') then false end`;

/** What was wanted last is what somebody does; learning and working is both. */
const followed = `case when d.wish is null or d.wish in ('other', 'unsure') or ${unknown} then null
  else d.doing = d.wish or (d.doing = 'work-and-school' and d.wish in ('work', 'school')) end`;
/** Of these a count keeps only who it is. */
const only = (yes: string): readonly [of: string, population: string, yes: string] => ['today', `case when ${yes} then true else false end`, 'true']; // prettier-ignore

/** The same cohort in the words of the peer: of each figure who is counted, and who is a yes. */
function figures(day: Day): readonly (readonly [key: string, of: string, population: string, yes: string])[] {
  const october = day.slice(5) > '10-01' ? `${day.slice(0, 4)}-10-01` : `${Number(day.slice(0, 4)) - 1}-10-01`;
  const age = (on: string) => `date_part('year', age(date '${on}', d.born))`;
  const inOctober = `(d.enrolled_from <= date '${october}' and date '${october}' <= d.until)`;
  const neet = `${age(day)} between 16 and 26`;
  const old = `${age(october)} < 22 and (case when ${inOctober} then d.school_kind in ('vo', 'mbo') end)`;
  const anew = `${age(day)} < 27 and (case when ${inOctober} then true end)`;
  const reached = (months: number) =>
    `(case when d.reached_on >= date '${addMonths(day, -months)}' then true when d.tried_on is not null then false end)`;
  const spoken = reached(12);
  const left = `d.until < date '${day}' and d.until > date '${addMonths(day, -12)}'`;
  const category = `case d.runs when 'work' then 'work' when 'work-and-school' then 'work-and-bbl' when 'school' then 'school'
    when 'day-activities' then 'day-activities' when 'away' then 'unknown' when 'unknown' then 'unknown'
    else case when d.last_kind in ('work', 'work-and-school') and d.last_end <= d.on then 'nothing' else 'unknown' end end`;
  return [
    ['neet', 'today', neet, `not (${school}) and not (${any})`],
    ['neet-without-zzp', 'today', neet, `not (${school}) and not (${anyButZzp})`],
    // No paper of the region gives a startkwalificatie: of the mbo the level is not known, and no havo or vwo is in it.
    ...['vsv-old', 'vsv-old-without-entree'].map((key) => [key, 'today', old, `not (${school})`] as const),
    ...['vsv-new', 'vsv-new-without-entree'].map((key) => [key, 'today', anew, `not (${school})`] as const),
    ...(['work-12h', 'work-24h'] as const).flatMap((key) =>
      [3, 6, 12, 24].map(
        (n) =>
          [`${key}-${n}`, 'later', `d.n = ${n} and d.on <= date '${day}' and d.on > date '${addMonths(day, -12)}'`, lasting[key]] as const, // prettier-ignore
      ),
    ),
    ['reached', 'today', 'not d.rests', reached(3)],
    ['left-reached', 'today', left, spoken],
    ['left-contact', 'today', left, `${spoken} and d.contact`],
    ['left-busy', 'today', left, `${spoken} and d.contact and ((${school}) or (${any}))`],
    ['asked-how', 'today', 'not d.rests', 'd.asked'],
    ['says-well', 'today', 'd.asked', `case when d.says <> 'unclear' then d.says = 'well' end`],
    ['says-stopped', 'today', 'd.asked', `case when d.says <> 'unclear' then d.says = 'stopped' end`],
    ...['person', 'explained', 'work', 'learning', 'practical', 'time', 'nothing'].map(
      (key) => [`missed:${key}`, ...only(`list_contains(string_split(d.misses, ','), '${key}')`)] as const,
    ),
    ['missed:unknown', ...only('d.misses is null and d.asked')],
    ['wish-followed', 'today', 'true', followed],
    ...['no-place', 'first-this', 'changed', 'too-far', 'other', 'unsaid'].map(
      (key) => [`wish-why:${key}`, ...only(`not (${followed}) and coalesce(d.why, 'unsaid') = '${key}'`)] as const,
    ),
    ['one-contact', 'today', 'true', 'd.contact'],
    ['record-complete', 'today', 'true', `d.place is not null and (case when d.runs is not null then d.runs <> 'unknown' else (${any}) is not null end)`], // prettier-ignore
    ...['work', 'work-and-bbl', 'school', 'day-activities', 'nothing', 'unknown'].map(
      (key) => [`to:${key}`, 'today', 'true', `(${category}) = '${key}'`] as const,
    ),
  ];
}

/** What somebody wanted last, why it was not followed, and what was answered in half a year: one row each. */
async function lastSaid(peer: DuckDBConnection, from: Day): Promise<void> {
  await peer.run(`create or replace table wanted as select w.*, b.why from
    (select id, organisation, arg_max(wish, newest) as wish from wish group by all) w
    left join (select id, organisation, wish, arg_max(coalesce(reason, 'unsaid'), newest) as why from beside group by all) b using (id, organisation, wish)`);
  await peer.run(`create or replace table heard as select id, organisation, coalesce(bool_or(on_day >= date '${from}'), false) as asked,
      arg_max(answer, newest) filter (where answer is not null and answered_on >= date '${from}') as says,
      arg_max(missed, newest) filter (where missed is not null and answered_on >= date '${from}') as misses
    from asked group by all`);
}

async function count(peer: DuckDBConnection, day: Day): Promise<readonly string[]> {
  await lastSaid(peer, addMonths(day, -6));
  await peer.run(`create or replace table base as select p.*, e.kind as school_kind, e.until, e.until - interval 1 year as enrolled_from, date '${day}' as on,
      coalesce(date '${day}' between e.until - interval 1 year and e.until, false) as enrolled, a.reached_on, a.tried_on,
      v.wish, v.why, coalesce(h.asked, false) as asked, h.says, h.misses
    from person p left join enrolment e on e.id = p.id and e.organisation = p.organisation
    left join (select id, organisation, max(on_day) filter (where reached) as reached_on, max(on_day) as tried_on from attempt group by all) a
      on a.id = p.id and a.organisation = p.organisation
    left join wanted v on v.id = p.id and v.organisation = p.organisation
    left join heard h on h.id = p.id and h.organisation = p.organisation`);
  await peer.run(`create or replace table later_base as select b.* exclude ("on"), n, (until + to_months(n))::date as "on"
    from base b cross join (values (3), (6), (12), (24)) m(n) where until < date '${day}'`);
  await peer.run(`create or replace table today as ${doing('base')}`);
  await peer.run(`create or replace table later as ${doing('later_base')}`);
  const parts = figures(day).map(
    ([key, of, population, yes]) => `select organisation, '${key}' as figure,
      count(*) filter (where population and yes) as yes, count(*) filter (where population and not yes) as no,
      count(*) filter (where population is null or population and yes is null) as unknown
    from (select d.organisation, (${population}) as population, (${yes}) as yes from ${of} d) group by all`,
  );
  const answer = await peer.runAndReadAll(
    `select * from (${parts.join('\nunion all\n')}) where yes + no + unknown > 0`,
  );
  return answer.getRows().map((row) => row.map(String).join(' ')).toSorted(); // prettier-ignore
}

export type Peer = {
  /** Milliseconds that bringing the rows over took. */
  readonly loading: number;
  /** Every figure of every organisation, a line each. */
  count(day: Day): Promise<readonly string[]>;
  close(): void;
};

/** DuckDB in this process, with the rows that a count of Aanzet reads. */
export async function thePeer(owner: pg.Pool): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const peer = await instance.connect();
  const began = performance.now();
  await load(peer, owner);
  const loading = performance.now() - began;
  return { loading, count: (day) => count(peer, day), close: () => peer.closeSync() };
}
