-- Lines of a file of DUO about who left school (A04, A14, NRSP, NenR), counted along one axis at a time while the file came in. No line,
-- name or number of it is kept. Exact, for who guides at the organisation that read the file: stock for who has the task (0037).
create table register_count (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  loaded_on date not null,
  layout text not null check (length(layout) between 1 and 20),
  period text check (period ~ '^20\d\d(-\d\d)?$'),
  edition text check (edition in ('V', 'D')),
  content jsonb not null
);
create index register_count_by_organisation on register_count (organisation_id);
alter table register_count enable row level security;
alter table register_count force row level security;
create policy owner_keeps on register_count to current_user using (true) with check (true);
create policy seen on register_count for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and (select app_guides()));
create policy counted on register_count for insert to aanzet_app with check (
  (select app_guides()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and loaded_on = app_today());
create policy removed on register_count for delete to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and (select app_guides()));
grant select, insert, delete on register_count to aanzet_app;
