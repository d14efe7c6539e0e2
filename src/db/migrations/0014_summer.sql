-- When an organisation is closed, and who answers then. Nothing about a young person: it is read as the directory is.
create table closure (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  from_on date not null,
  until_on date not null,
  -- The first working day after it, as the act counted it: SQL knows no feast days.
  back_on date not null,
  name text not null,
  answered_by text,
  phone text,
  check (until_on >= from_on),
  check (back_on > until_on)
);
create index closure_by_organisation on closure (organisation_id, from_on);
alter table closure enable row level security;
alter table closure force row level security;
create policy owner_keeps on closure to current_user using (true) with check (true);
create policy directory on closure for select to aanzet_app using ((select app_kind()) <> 'nobody');
create policy program on closure to aanzet_system using (true) with check (true);
-- Its own teamleider keeps it; the coordinator where nobody of the organisation works with Aanzet.
create function app_keeps_closures(of_organisation uuid) returns boolean language sql stable as $$
  select app_role() = 'teamleider' and of_organisation = any(app_organisations())
    or app_role() = 'coordinator' and exists (select from organisation o where o.id = of_organisation and not o.has_account)
$$;
create policy kept on closure for insert to aanzet_app with check (app_keeps_closures(organisation_id));
create policy dropped on closure for delete to aanzet_app using (app_keeps_closures(organisation_id));
grant select, insert, delete on closure to aanzet_app;
grant select, insert on closure to aanzet_system;

-- Who answers at the receiver while it is closed, as the sender asked it when sending.
alter table handover add column answers_name text;
alter table handover add column answers_phone text;
