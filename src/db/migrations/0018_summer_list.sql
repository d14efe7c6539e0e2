-- Who of the school calls a leaver in the last week of the summer (field finding 22). A school's own arrangement.
create table summer_line (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  -- The year of the summer: a line of last year says nothing about this one.
  summer integer not null,
  member_id uuid not null references member
);
alter table summer_line enable row level security;
alter table summer_line force row level security;
create policy owner_keeps on summer_line to current_user using (true) with check (true);
create policy shielded on summer_line as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on summer_line as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy guiding on summer_line as restrictive to aanzet_app using ((select app_guides()));
create policy seen on summer_line for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy chosen on summer_line for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id));
create policy changed on summer_line for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[])
    and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id));
grant select, insert, update on summer_line to aanzet_app;
