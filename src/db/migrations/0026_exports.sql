-- What left as a file or a list on paper: who, why, how many rows and the mark in the file. No case: that is in the log.
create table export_mark (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  act text not null,
  reason text not null,
  words text,
  row_count integer not null check (row_count >= 0),
  mark text not null,
  made_on date not null
);
create index export_mark_by_day on export_mark (organisation_id, made_on);
alter table export_mark enable row level security;
alter table export_mark force row level security;
create policy owner_keeps on export_mark to current_user using (true) with check (true);
create policy kept on export_mark for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()));
-- The privacy officer of the own organisation, and nobody else: not whoever took it either.
create policy seen on export_mark for select to aanzet_app using (
  (select app_role()) = 'privacy' and organisation_id = any((select app_organisations())::uuid[]));
grant select, insert on export_mark to aanzet_app;
