-- More kinds of organisation, and who carries out which task for which college (field.md 17). No young person's data.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in
  ('pro', 'vso', 'mbo', 'doorstroompunt', 'wi', 'leerplicht', 'contactgemeente', 'beheer', 'vo', 'wsp', 'jobcoach', 'hulp', 'uwv'));
-- UWV stands in the directory, so that people know whom to call; it never works in Aanzet.
alter table organisation add constraint uwv_without_account check (kind <> 'uwv' or not has_account);

create table mandate (
  id uuid primary key,
  college text not null,
  task text not null check (task in ('LPW5', '9.2.5', '7a', '9.2.4')),
  organisation_id uuid not null references organisation,
  scope text not null check (scope in ('residents', 'school-location')),
  school_organisation_id uuid references organisation,
  from_on date not null,
  until_on date,
  source text not null,
  check (until_on >= from_on),
  check ((scope = 'school-location') = (school_organisation_id is not null))
);
create index mandate_by_task on mandate (task, college);
create index mandate_by_organisation on mandate (organisation_id);
alter table mandate enable row level security;
alter table mandate force row level security;
create policy owner_keeps on mandate to current_user using (true) with check (true);
create policy directory on mandate for select to aanzet_app using (app_kind() <> 'nobody');
create policy program on mandate to aanzet_system using (true) with check (true);
grant select on mandate to aanzet_app;
grant select, insert on mandate to aanzet_system;
