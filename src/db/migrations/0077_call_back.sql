-- Somebody who found nobody on the phone asks to be called. No case: who it is, is not known, and nothing of it is looked up. The
-- colleagues of the organisation that was asked read it; it goes soon after it was done (app/routemap/forget-call-backs.ts).
create table call_back (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  asked_on date not null,
  -- Promised to the person: by the working days and closed days of the organisation.
  due_on date not null check (due_on >= asked_on),
  name text not null check (length(name) between 1 and 60),
  phone text not null check (length(phone) between 6 and 30),
  language text not null check (language in ('nl', 'en', 'ar', 'uk')),
  audience text not null check (audience in ('jongere', 'ouder', 'collega')),
  -- What was answered already, so that nobody asks it again.
  answers jsonb not null,
  taken_by uuid references member,
  ended_on date,
  ended_by uuid references member,
  ending text check (ending in ('spoken', 'case', 'not-reached', 'not-wanted')),
  agreed text check (length(agreed) between 1 and 500),
  team_told_on date,
  region_told_on date,
  check (num_nulls(ended_on, ended_by, ending) in (0, 3)),
  check (agreed is null or ending is not null)
);
create index call_back_by_organisation on call_back (organisation_id, due_on);
alter table call_back enable row level security;
alter table call_back force row level security;
create policy owner_keeps on call_back to current_user using (true) with check (true);
create policy seen on call_back for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy done on call_back for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy guiding on call_back as restrictive to aanzet_app using ((select app_guides()));
create policy daily on call_back as restrictive to aanzet_app using ((select app_purpose()) = 'eigen begeleiding');
create policy program on call_back to aanzet_system using (true) with check (true);
grant select, update (taken_by, ended_on, ended_by, ending, agreed) on call_back to aanzet_app;
-- The program writes down who asked, and never reads it back.
grant select (id, organisation_id, asked_on, due_on, ended_on, team_told_on, region_told_on), insert, delete,
  update (team_told_on, region_told_on) on call_back to aanzet_system;

-- How many promises are late, for who keeps the region: numbers without a name.
create function app_late_call_backs() returns table (organisation_id uuid, late integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not app_keeps_region() then return; end if;
  return query select c.organisation_id, count(*)::integer from call_back c
    where c.ended_on is null and c.due_on < app_today() group by c.organisation_id;
end $$;
revoke all on function app_late_call_backs() from public;
grant execute on function app_late_call_backs() to aanzet_app;
