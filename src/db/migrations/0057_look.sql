-- Another look of the pages: what a theme of NL Design System fills, of the names that our pages read. One is tried, one is
-- used, and what was used before comes back in turn. Who keeps the functional side of the region chooses; everybody sees it.
create table look (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  fills jsonb not null,
  state text not null check (state in ('tried', 'used', 'past')),
  -- Counts up each time that one becomes the one that is used.
  place integer not null default 0,
  member_id uuid not null references member,
  made_on date not null
);
create unique index look_one on look (state) where state in ('tried', 'used');
alter table look enable row level security;
alter table look force row level security;
create policy owner_keeps on look to current_user using (true) with check (true);
create policy kept on look to aanzet_app using (app_role() = 'beheerder' and app_keeps_region())
  with check (app_role() = 'beheerder' and app_keeps_region());
create policy program on look for select to aanzet_system using (true);
grant select, insert, delete, update (state, place) on look to aanzet_app;
grant select on look to aanzet_system;
