-- Is there enough: what somebody worked out, by the norm of that day (the norm itself is a region_setting). Numbers only. And what one
-- organisation uses of another, with who pays it. Nothing here is about a young person (decision 0045).
create table effort_estimate (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  made_on date not null,
  -- Of the region: who reads the programme reads it. Otherwise it is of one organisation about itself, with small numbers in it.
  for_region boolean not null,
  norm jsonb not null check (length(norm::text) <= 4000),
  groups jsonb not null check (length(groups::text) <= 8000),
  there bigint check (there >= 0),
  there_words text not null check (length(there_words) <= 100)
);
create index effort_estimate_of on effort_estimate (organisation_id, made_on);

create table instrument_use (
  id uuid primary key,
  by_organisation_id uuid not null references organisation,
  of_organisation_id uuid not null references organisation check (of_organisation_id <> by_organisation_id),
  what text not null check (length(what) between 1 and 200),
  cents bigint check (cents >= 0),
  payer text not null check (payer in ('asker', 'owner', 'programme', 'unknown')),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  asked_on date not null,
  answer text check (answer in ('yes', 'no')),
  why text check (length(why) between 1 and 300),
  answered_by text check (length(answered_by) between 1 and 200),
  answered_on date,
  check (num_nulls(answer, answered_by, answered_on) in (0, 3)),
  check (answer is distinct from 'no' or why is not null)
);
create index instrument_use_by on instrument_use (by_organisation_id);
create index instrument_use_of on instrument_use (of_organisation_id);

do $$
declare t text;
begin
  foreach t in array array['effort_estimate', 'instrument_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy own on effort_estimate for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and app_role() not in ('privacy', 'archief')
  or for_region and (app_keeps_region() or exists (select from programme p where app_reads_programme(p.id))));
create policy made on effort_estimate for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and made_on = app_today()
  and app_role() not in ('privacy', 'archief')
  and for_region = (app_keeps_region() or exists (select from programme p where app_writes_programme(p.id))));
grant select, insert on effort_estimate to aanzet_app;

create policy of_both on instrument_use for select to aanzet_app using (
  app_role() in ('teamleider', 'coordinator') and (app_keeps_region()
    or by_organisation_id = any((select app_organisations())::uuid[]) or of_organisation_id = any((select app_organisations())::uuid[])));
create policy asks on instrument_use for insert to aanzet_app with check (
  app_role() in ('teamleider', 'coordinator') and by_organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and asked_on = app_today() and answer is null and why is null);
create policy answers on instrument_use for update to aanzet_app
  using (answer is null and app_role() in ('teamleider', 'coordinator') and of_organisation_id = any((select app_organisations())::uuid[]))
  with check (answered_on = app_today() and of_organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, update (answer, why, answered_by, answered_on) on instrument_use to aanzet_app;
