-- Where organisations sit together (docs/decisions/0029). A meeting shows nobody anything: who sees a young person there sees
-- that young person without it too, on a ground of case_access. So no table here gives a right on another one.

-- What a kind of overstaptafel is for, on which ground each party sits there, and how long its own notes stay. Never changed:
-- another agreement is another row, from its own day on.
create table table_kind (
  id uuid primary key,
  kind_id uuid not null, -- the kind over its versions
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  set_on date not null,
  valid_from date not null,
  name text not null check (length(name) between 1 and 60),
  purpose text not null check (length(purpose) between 1 and 300),
  parties jsonb not null, -- [{"kind": "wi", "ground": "F12"}]
  fields text[] not null,
  keep_months integer not null check (keep_months between 1 and 24),
  covenant text not null check (length(covenant) between 1 and 80),
  unique (kind_id, valid_from)
);

-- One meeting on a day. No personal data of young people: everybody who works here may read when and where it is.
create table gathering (
  id uuid primary key,
  organisation_id uuid not null references organisation, -- who calls it together
  member_id uuid not null references member, -- who sees to it
  sort text not null check (sort in ('table', 'network', 'consultation', 'board')),
  kind_id uuid,
  level text not null check (level in ('operational', 'policy', 'board')),
  title text not null check (length(title) between 1 and 80),
  on_day date not null,
  begins text check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null default '' check (length(place) <= 120),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  sequence integer not null default 0, -- counts moves, for calendars
  version integer not null default 1,
  check ((sort = 'table') = (kind_id is not null))
);
create index gathering_by_organisation on gathering (organisation_id);

-- Who takes part: the core team stays, a sending school has a block with its own time.
create table gathering_party (
  gathering_id uuid not null references gathering on delete cascade,
  organisation_id uuid not null references organisation,
  part text not null check (part in ('core', 'block', 'guest')),
  begins text check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (gathering_id, organisation_id)
);

-- A young person on the list of one organisation for one table: from the long list to the table, and what was decided.
create table table_line (
  id uuid primary key,
  gathering_id uuid not null references gathering on delete cascade,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  put_on date not null,
  -- 'no' = does not want to be spoken about: the own organisation remembers, counts nothing and asks no second time.
  stage text not null check (stage in ('listed', 'ready', 'on', 'no')),
  reason text not null check (reason in ('asked', 'stuck', 'late', 'leaving', 'sent-back', 'carried', 'list')),
  question text not null default '' check (length(question) <= 300),
  decision text check (decision in ('taken-over', 'asked-back', 'agreed', 'point', 'carried', 'nothing')),
  because text check (length(because) between 1 and 200),
  decided_on date,
  decided_by uuid references member,
  entered_on date, -- later than decided_on: it was on paper first
  version integer not null default 1,
  unique (gathering_id, case_id, organisation_id),
  check ((decision is null) = (decided_on is null) and (decision is null) = (entered_on is null)),
  check (decision is null or stage = 'on'),
  check ((decision = 'carried') = (because is not null))
);
create index table_line_by_case on table_line (case_id);
create index table_line_by_organisation on table_line (organisation_id);

-- Who does what by when. Without a person or a day it is a point to talk about, and no agreement.
create table table_agreement (
  id uuid primary key,
  line_id uuid not null references table_line on delete cascade,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation, -- who wrote it
  member_id uuid not null references member,
  what text not null check (length(what) between 1 and 200),
  who text check (length(who) between 1 and 80),
  who_organisation_id uuid references organisation,
  due_on date,
  agreed_on date not null,
  done_on date,
  done_by uuid references member,
  check ((done_on is null) = (done_by is null))
);
create index table_agreement_by_case on table_agreement (case_id);
create index table_agreement_by_line on table_agreement (line_id);

-- Who is afgeschermd is at no table, also not for who is named. Ids only leave this function.
create function app_all_shielded() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(case_id), '{}') from case_shield);
end $$;

do $$
declare t text;
begin
  foreach t in array array['table_kind', 'gathering', 'gathering_party'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  perform case_walls('table_line');
  perform case_walls('table_agreement');
end $$;
create policy at_no_table on table_line as restrictive to aanzet_app using (case_id <> all((select app_all_shielded())::uuid[]));
create policy at_no_table on table_agreement as restrictive to aanzet_app using (case_id <> all((select app_all_shielded())::uuid[]));

create policy seen on table_kind for select to aanzet_app using (app_kind() = 'member');
create policy agreed on table_kind for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()));
create policy seen on gathering for select to aanzet_app using (app_kind() = 'member');
-- A table is called together by who keeps the region. Two organisations may meet without.
create policy planned on gathering for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
  and (sort <> 'table' or (select app_keeps_region())));
create policy moved on gathering for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and (sort <> 'table' or (select app_keeps_region())))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy seen on gathering_party for select to aanzet_app using (app_kind() = 'member');
do $$
declare
  theirs constant text := 'exists (select from gathering g where g.id = gathering_id
    and g.organisation_id = any((select app_organisations())::uuid[]) and (g.sort <> ''table'' or (select app_keeps_region())))';
begin
  execute format('create policy asked on gathering_party for insert to aanzet_app with check (%s)', theirs);
  execute format('create policy moved on gathering_party for update to aanzet_app using (%s) with check (%1$s)', theirs);
  execute format('create policy left_out on gathering_party for delete to aanzet_app using (%s)', theirs);
end $$;

-- The own list; and of what lies on the table, who is in the core team and sees the young person anyhow. A school with a
-- block is not in the core team, so it sees its own block and no other.
create policy seen on table_line for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or stage = 'on' and exists (select from cases c where c.id = case_id) and exists (select from gathering_party p
    where p.gathering_id = table_line.gathering_id and p.part = 'core' and p.organisation_id = any((select app_organisations())::uuid[])));
create policy written on table_line for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and decision is null
  and app_works_on(case_id) and exists (select from gathering_party p
    where p.gathering_id = table_line.gathering_id and p.organisation_id = table_line.organisation_id));
create policy decided on table_line for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id)
    or stage = 'on' and exists (select from cases c where c.id = case_id) and exists (select from gathering_party p
      where p.gathering_id = table_line.gathering_id and p.part = 'core' and p.organisation_id = any((select app_organisations())::uuid[])))
  with check (organisation_id = any((select app_organisations())::uuid[]) or stage = 'on');
create policy taken_off on table_line for delete to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and decision is null);
-- What was agreed about a line that one sees, by who sees it.
create policy seen on table_agreement for select to aanzet_app using (exists (select from table_line l where l.id = line_id));
create policy written on table_agreement for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and done_on is null
  and exists (select from table_line l where l.id = line_id and l.case_id = table_agreement.case_id and l.stage = 'on'));
create policy done on table_agreement for update to aanzet_app using (exists (select from table_line l where l.id = line_id))
  with check (done_by is null or done_by = (select app_member()) or organisation_id = any((select app_organisations())::uuid[]));
create policy program on table_kind for select to aanzet_system using (true);
create policy program on gathering for select to aanzet_system using (true);
create policy program on gathering_party for select to aanzet_system using (true);

grant select, insert on table_kind to aanzet_app;
grant select, insert, update (member_id, title, on_day, begins, ends, place, state, sequence, version) on gathering to aanzet_app;
grant select, insert, delete, update (part, begins, ends) on gathering_party to aanzet_app;
grant select, insert, delete, update (stage, reason, question, decision, because, decided_on, decided_by, entered_on, version)
  on table_line to aanzet_app;
grant select, insert, update (who, who_organisation_id, due_on, done_on, done_by) on table_agreement to aanzet_app;
grant select on table_kind, gathering, gathering_party to aanzet_system;

-- How far each organisation is, in numbers: for who called it together, and each of itself. Nobody who said no is in a number,
-- and nobody who is afgeschermd.
create function table_counts(the_gathering uuid) returns table (organisation_id uuid, listed integer, ready integer, on_table integer,
  decided integer, agreed integer, done integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.organisation_id, count(*)::integer, (count(*) filter (where l.stage in ('ready', 'on')))::integer,
    (count(*) filter (where l.stage = 'on'))::integer, (count(*) filter (where l.decision is not null))::integer,
    coalesce(sum(a.agreed), 0)::integer, coalesce(sum(a.done), 0)::integer
  from table_line l join gathering g on g.id = l.gathering_id
    left join lateral (select count(*) as agreed, count(a.done_on) as done from table_agreement a
      where a.line_id = l.id and a.who is not null and a.due_on is not null) a on true
  where l.gathering_id = the_gathering and l.stage <> 'no' and not exists (select from case_shield s where s.case_id = l.case_id)
    and app_kind() = 'member' and (app_keeps_region() or l.organisation_id = any(app_organisations()))
  group by l.organisation_id
$$;
-- The own notes of a table go when its record says so. For the program.
create function table_forget(the_day date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  if app_kind() <> 'system' then raise exception 'for the program only' using errcode = '42501'; end if;
  delete from table_line l using gathering g where g.id = l.gathering_id
    and the_day > g.on_day + make_interval(months => (select k.keep_months from table_kind k
      where k.kind_id = g.kind_id and k.valid_from <= g.on_day order by k.valid_from desc limit 1));
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function table_counts(uuid), table_forget(date) from public;
grant execute on function table_counts(uuid) to aanzet_app;
grant execute on function table_forget(date) to aanzet_system;
