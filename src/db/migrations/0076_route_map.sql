-- When an organisation answers its public number, and what somebody takes along. Both stand for everybody on the route map;
-- empty = not known. `public_hours`: seven days, Monday first, each a list of [from, until].
alter table organisation add column public_hours jsonb, add column public_bring text[];
alter table organisation add constraint public_hours_of_a_week
  check (public_hours is null or (jsonb_typeof(public_hours) = 'array' and jsonb_array_length(public_hours) = 7));
grant update (public_hours, public_bring) on organisation to aanzet_app;

-- Where people get stuck on the route map: how many, a week at a time and one thing a row. A row says nothing of who, of which
-- device, of which day, or of what else the same visitor answered.
create table route_count (
  week date not null check (extract(isodow from week) = 1),
  what text not null check (what in ('answered', 'unknown', 'end', 'instead', 'language', 'audience')),
  which text not null check (length(which) between 1 and 40),
  times integer not null check (times > 0),
  primary key (week, what, which)
);
alter table route_count enable row level security;
alter table route_count force row level security;
create policy owner_keeps on route_count to current_user using (true) with check (true);
create policy seen on route_count for select to aanzet_app using ((select app_keeps_region()));
create policy program on route_count to aanzet_system using (true) with check (true);
grant select on route_count to aanzet_app;
grant select, insert, update, delete on route_count to aanzet_system;
