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

-- The directory is kept by people now, not only founded. Nothing of a young person stands in it.
alter table organisation add column former_names text[] not null default '{}', add column public_phone text,
  add column works_so text;
alter table member add column work_days smallint[] not null default '{}', add column confirmed_on date,
  add column may_be_public boolean not null default false;
create table service (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  phase text not null check (phase in ('school', 'leaving', 'seeking', 'working')),
  what text not null,
  how_to_reach text not null,
  until_on date
);
create index service_by_organisation on service (organisation_id);
alter table service enable row level security;
alter table service force row level security;

-- Who keeps the directory of the region: the coordinator and the functional manager, at the contactgemeente or at beheer.
create function app_keeps_region() returns boolean language sql stable as $$
  select app_role() in ('coordinator', 'beheerder') and exists (select from organisation o
    where o.id = any(app_organisations()) and o.kind in ('contactgemeente', 'beheer'))
$$;
create function app_keeps_organisation(the_organisation uuid) returns boolean language sql stable as $$
  select app_keeps_region() or the_organisation = any(app_organisations()) and app_role() in ('teamleider', 'beheerder')
$$;
-- People of an organisation with an account are kept there: else who keeps the region could make somebody who reads its
-- young people. The first one may be entered from outside, or nobody could begin.
create function app_keeps_people(the_organisation uuid) returns boolean language sql stable as $$
  select the_organisation = any(app_organisations()) and app_role() in ('teamleider', 'beheerder')
    or app_keeps_region() and (the_organisation = any(app_organisations())
      or exists (select from organisation o where o.id = the_organisation and not o.has_account)
      or not exists (select from member m where m.organisation_id = the_organisation))
$$;

create policy kept on organisation for update to aanzet_app
  using (app_keeps_organisation(id)) with check (app_keeps_organisation(id));
create policy begun on organisation for insert to aanzet_app with check (app_keeps_region());
create policy begun on team for insert to aanzet_app with check (app_keeps_people(organisation_id));
create policy begun on member for insert to aanzet_app with check (app_keeps_people(organisation_id)
  and (role in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'privacy')
    or app_keeps_region() and organisation_id = any((select app_organisations())::uuid[])));
create policy kept on member for update to aanzet_app
  using (app_keeps_people(organisation_id)) with check (app_keeps_people(organisation_id));
grant insert, update (name, short_name, phone, public_phone, works_so, former_names) on organisation to aanzet_app;
grant insert on team to aanzet_app;
-- The role is not among them: whoever gets another task is entered anew.
grant insert, update (name, job_title, mail, phone, work_days, confirmed_on, may_be_public) on member to aanzet_app;

create policy owner_keeps on service to current_user using (true) with check (true);
create policy directory on service for select to aanzet_app using (app_kind() <> 'nobody');
create policy kept on service for insert to aanzet_app with check (app_keeps_organisation(organisation_id));
create policy ended on service for delete to aanzet_app using (app_keeps_organisation(organisation_id));
create policy program on service to aanzet_system using (true) with check (true);
grant select, insert, delete on service to aanzet_app;
grant select, insert on service to aanzet_system;

create policy kept on mandate for insert to aanzet_app with check (app_keeps_region());
create policy ended on mandate for update to aanzet_app using (app_keeps_region()) with check (app_keeps_region());
-- A row that held on a past day stays: what was true then stays readable. One typed wrong today may go.
create policy taken_away on mandate for delete to aanzet_app using (app_keeps_region() and from_on >= app_today());
grant insert, update (until_on), delete on mandate to aanzet_app;
