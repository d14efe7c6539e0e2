-- Meetings of the region and what climbs: which meetings there are, at which level, who takes part, when they are and what was
-- decided (no young person in any of it); and the question of a case that is stuck, which climbs without its name
-- (docs/decisions/0030-what-climbs-is-a-question.md).
create table meeting_series (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Who sees to the next date.
  member_id uuid not null references member,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('network', 'quarterly', 'policy', 'board', 'other')),
  level text not null check (level in ('operational', 'policy', 'board')),
  purpose text not null check (purpose in ('young-people', 'absence', 'offer', 'employers', 'figures', 'programme')),
  rhythm text not null check (rhythm in ('monthly', 'quarterly', 'three-a-year', 'twice-a-year', 'yearly', 'when-needed')),
  made_on date not null,
  ended_on date,
  -- For which day a next date was asked last, so that it is asked once.
  asked_for date,
  version integer not null default 1
);
create table series_party (
  series_id uuid not null references meeting_series,
  organisation_id uuid not null references organisation,
  primary key (series_id, organisation_id)
);
create table series_person (
  series_id uuid not null references meeting_series,
  member_id uuid not null references member,
  primary key (series_id, member_id)
);
-- The dates of a series: meetings as every other (0065).
create table series_date (
  gathering_id uuid primary key references gathering on delete cascade,
  series_id uuid not null references meeting_series
);
create index series_date_by_series on series_date (series_id);
-- A question for the agenda, or what was decided: who does what, by when. Without a person or a day it stays a question.
create table series_point (
  id uuid primary key,
  series_id uuid not null references meeting_series,
  gathering_id uuid not null references gathering on delete cascade,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  kind text not null check (kind in ('question', 'decision')),
  words text not null check (length(words) between 1 and 300),
  who_member_id uuid references member,
  due_on date,
  made_on date not null,
  -- Of a question: when it was dealt with. Of a decision: when it was done.
  done_on date,
  late_told_on date,
  check (kind = 'question' or (who_member_id is not null and due_on is not null))
);
create index series_point_by_series on series_point (series_id, gathering_id);
create index series_point_by_who on series_point (who_member_id) where done_on is null;

-- When a question climbs, how long somebody has to answer, and who gets it at which level: an agreement from a day on.
create table ladder_terms (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  set_on date not null,
  valid_from date not null unique,
  times integer not null check (times between 2 and 9),
  days integer not null check (days between 10 and 120),
  answer_days integer not null check (answer_days between 3 and 30),
  policy_member_id uuid references member,
  board_member_id uuid references member
);
-- The question itself: of which organisation, why, at which level, with whom and until when. It names nobody; of which case it is
-- stands in stuck_case, which only the organisation that asks reads.
create table climbed_question (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  reason text not null check (reason in ('sent-back', 'still')),
  -- How often it was sent back, or how many days nothing moved.
  amount integer not null,
  -- In own words of who asks; without them the reason says it.
  words text check (length(words) between 1 and 300),
  level text not null check (level in ('policy', 'board')),
  holder_member_id uuid not null references member,
  asked_on date not null,
  since date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'fell-away')),
  answer text check (length(answer) between 1 and 600),
  answered_by uuid references member,
  closed_on date,
  check ((state = 'open') = (closed_on is null)),
  check (state <> 'answered' or answered_by is not null)
);
create index climbed_question_open on climbed_question (level) where state = 'open';
create table stuck_case (
  question_id uuid primary key references climbed_question,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  reason text not null,
  -- Which time, or which turn: for one reason it climbs once.
  mark text not null,
  unique (case_id, organisation_id, reason, mark)
);

do $$
declare t text;
begin
  foreach t in array array['meeting_series', 'series_party', 'series_person', 'series_date', 'series_point', 'ladder_terms',
      'climbed_question'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
  end loop;
end $$;

-- Which meetings there are is known to everybody who works with Aanzet; whose it is, keeps it.
create function app_keeps_series(the_series uuid) returns boolean language sql stable as $$
  select exists (select from meeting_series s where s.id = the_series and s.organisation_id = any(app_organisations()))
$$;
-- Takes part: an own organisation is a party.
create function app_meets(the_series uuid) returns boolean language sql stable as $$
  select app_keeps_series(the_series) or exists (select from series_party p where p.series_id = the_series
    and p.organisation_id = any(app_organisations()))
$$;
create policy seen on meeting_series for select to aanzet_app using (app_kind() = 'member');
create policy made on meeting_series for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]));
create policy kept on meeting_series for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]));
do $$
declare t text;
begin
  foreach t in array array['series_party', 'series_person'] loop
    execute format('create policy seen on %I for select to aanzet_app using (app_kind() = ''member'')', t);
    execute format('create policy put on %I for insert to aanzet_app with check (app_keeps_series(series_id))', t);
    execute format('create policy removed on %I for delete to aanzet_app using (app_keeps_series(series_id))', t);
  end loop;
end $$;
create policy seen on series_date for select to aanzet_app using (app_kind() = 'member');
create policy planned on series_date for insert to aanzet_app with check (app_keeps_series(series_id)
  and exists (select from gathering g where g.id = gathering_id and g.sort <> 'table'
    and g.organisation_id = any((select app_organisations())::uuid[])));
create policy seen on series_point for select to aanzet_app using (
  who_member_id = (select app_member()) or app_meets(series_id));
create policy said on series_point for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and app_meets(series_id));
create policy done on series_point for update to aanzet_app
  using (who_member_id = (select app_member()) or app_meets(series_id))
  with check (who_member_id = (select app_member()) or app_meets(series_id));

create policy seen on ladder_terms for select to aanzet_app using (app_kind() = 'member');
create policy agreed on ladder_terms for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()));
-- Who asks, who holds it, and who keeps the region. It says nothing of whom it is about.
create policy seen on climbed_question for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and (select app_guides())
  or holder_member_id = (select app_member()) or (select app_keeps_region()));
create policy worded on climbed_question for update to aanzet_app
  using (state = 'open' and (organisation_id = any((select app_organisations())::uuid[]) and (select app_guides())
    or holder_member_id = (select app_member())))
  with check (organisation_id = any((select app_organisations())::uuid[]) and (select app_guides())
    or holder_member_id = (select app_member()));

select case_walls('stuck_case');
create policy program on stuck_case to aanzet_system using (true) with check (true);
-- Who asks; and who holds the question where the case is seen without it, on a ground of its own. The question is never one.
create policy seen on stuck_case for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or exists (select from climbed_question q where q.id = question_id and q.holder_member_id = (select app_member()))
    and exists (select from cases c where c.id = stuck_case.case_id));

grant select, insert, update (name, kind, level, purpose, rhythm, member_id, ended_on, version) on meeting_series to aanzet_app;
grant select, insert, delete on series_party, series_person to aanzet_app;
grant select, insert on series_date to aanzet_app;
grant select, insert, update (done_on) on series_point to aanzet_app;
grant select, insert on ladder_terms to aanzet_app;
grant select, update (words, state, answer, answered_by, closed_on) on climbed_question to aanzet_app;
grant select on stuck_case to aanzet_app;
grant select, update (asked_for) on meeting_series to aanzet_system;
grant select on series_party, series_person, series_date, ladder_terms to aanzet_system;
grant select (id, series_id, who_member_id, kind, due_on, done_on, late_told_on), update (late_told_on) on series_point to aanzet_system;
grant select (id, organisation_id, reason, amount, level, holder_member_id, asked_on, since, due_on, state, closed_on),
  insert (id, organisation_id, reason, amount, level, holder_member_id, asked_on, since, due_on),
  update (level, holder_member_id, since, due_on, state, closed_on) on climbed_question to aanzet_system;
grant select, insert on stuck_case to aanzet_system;

-- The case goes, by whatever way: what was asked about it in own words goes along. That it was asked, stays.
create function question_forgets() returns trigger language plpgsql as $$
begin
  update climbed_question q set words = null, answer = case when q.state = 'answered' then '-' end,
    state = case when q.state = 'open' then 'fell-away' else q.state end,
    closed_on = coalesce(q.closed_on, q.due_on)
  where q.id in (select question_id from gone);
  return null;
end $$;
create trigger forgets after delete on stuck_case referencing old table as gone for each statement execute function question_forgets();
