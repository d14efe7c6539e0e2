-- The Zomerlijst by mail: a link for one colleague of the own school, with a code that is told. Only hashes are kept, and it
-- ends with the summer. What it opens is what that colleague may see.
create table summer_link (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  token_hash bytea not null unique,
  code_hash bytea not null,
  made_on date not null,
  expires_on date not null,
  closed boolean not null default false,
  opened_on date,
  wrong_codes integer not null default 0,
  blocked_until timestamptz
);
create index summer_link_by_organisation on summer_link (organisation_id);
alter table summer_link enable row level security;
alter table summer_link force row level security;
create policy owner_keeps on summer_link to current_user using (true) with check (true);
create policy guiding on summer_link as restrictive to aanzet_app using ((select app_guides()));
create policy own on summer_link for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy sent on summer_link for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from organisation o where o.id = organisation_id and o.kind in ('pro', 'vso', 'mbo', 'vo'))
  and exists (select from member m where m.id = member_id and m.organisation_id = summer_link.organisation_id));
create policy closed on summer_link for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy program on summer_link to aanzet_system using (true) with check (true);
grant select (id, organisation_id, member_id, made_on, expires_on, closed, opened_on), insert, update (closed)
  on summer_link to aanzet_app;
grant select, update (wrong_codes, blocked_until, opened_on) on summer_link to aanzet_system;
