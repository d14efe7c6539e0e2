-- How an application at an mbo school stands (VVA, groslijst). The law binds it to one purpose, that nobody drops out at the
-- transition (WVO 8.31, WEB 8.0.3 (6)), so the database shows it to acts of F10 and F11 only, whoever asks. Status only.
create table status_line (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  ground text not null check (ground in ('F10', 'F11')),
  applied_where text,
  status text not null check (status in ('none', 'applied', 'invited', 'placed', 'refused', 'withdrawn')),
  read_on date not null,
  -- The transition is over then.
  forget_on date not null
);
alter table status_line enable row level security;
alter table status_line force row level security;
create policy owner_keeps on status_line to current_user using (true) with check (true);
create policy shielded on status_line as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on status_line as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on status_line as restrictive to aanzet_app
  using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on status_line as restrictive to aanzet_app using ((select app_guides()));
-- The purpose comes from the act alone (session.ts); nobody chooses it on a page.
create policy purpose_bound on status_line as restrictive to aanzet_app using ((select app_purpose()) in ('F10', 'F11'));
create policy seen on status_line for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy read_in on status_line for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and ground = (select app_purpose())
  and exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id));
create policy read_again on status_line for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and ground = (select app_purpose()));
create policy program on status_line to aanzet_system using (true) with check (false);
grant select, insert, update on status_line to aanzet_app;
grant select (case_id, forget_on), delete on status_line to aanzet_system;

-- A former name that nobody may find by any more goes.
create policy program on name_change to aanzet_system using (true) with check (false);
grant select (case_id, found_until), delete on name_change to aanzet_system;
