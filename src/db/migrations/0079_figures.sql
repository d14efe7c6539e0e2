-- Cijfers: what an organisation's own young people come to, counted by the program once a month and then frozen, without a name.
-- Only that organisation reads it. And tables that CBS or DUO published, which stand beside it and are never added to it.
create table figure_count (
  organisation_id uuid not null references organisation,
  indicator text not null check (length(indicator) between 1 and 40),
  version text not null check (length(version) between 1 and 40),
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  unknown integer not null check (unknown >= 0),
  counted_on date not null,
  primary key (organisation_id, indicator, counted_on)
);
alter table figure_count enable row level security;
alter table figure_count force row level security;
create policy owner_keeps on figure_count to current_user using (true) with check (true);
create policy own on figure_count for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy program on figure_count to aanzet_system using (true) with check (true);
grant select on figure_count to aanzet_app;
grant select, insert on figure_count to aanzet_system;

-- To count work that lasts and who was spoken to, the program reads these; the employer, the words and the way it does not.
grant select (kind, hours, contract, said_on) on destination to aanzet_system;
create policy program on contact_attempt for select to aanzet_system using (true);
grant select (case_id, organisation_id, on_day, reached) on contact_attempt to aanzet_system;

create table published_table (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  loaded_on date not null,
  title text not null check (length(title) between 1 and 100),
  source text not null check (length(source) between 1 and 100),
  about date not null check (about <= loaded_on),
  content jsonb not null
);
alter table published_table enable row level security;
alter table published_table force row level security;
create policy owner_keeps on published_table to current_user using (true) with check (true);
create policy seen on published_table for select to aanzet_app using (true);
create policy loaded on published_table for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and loaded_on = app_today());
create policy removed on published_table for delete to aanzet_app using ((select app_keeps_region()));
grant select, insert, delete on published_table to aanzet_app;
