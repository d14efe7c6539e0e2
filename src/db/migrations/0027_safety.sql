-- Geen inzage may also be said by a team leader, for a colleague of the own organisation and about somebody whom the
-- team leader sees. Why is for who said it alone: neither the colleague nor another team leader reads it.
create policy written_for on no_view for insert to aanzet_app with check (
  (select app_role()) = 'teamleider' and organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id)
  and exists (select from member m where m.id = no_view.member_id and m.organisation_id = no_view.organisation_id));
create table no_view_reason (
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  said_by uuid not null references member,
  reason text not null,
  said_on date not null,
  primary key (case_id, member_id, said_by)
);
alter table no_view_reason enable row level security;
alter table no_view_reason force row level security;
create policy owner_keeps on no_view_reason to current_user using (true) with check (true);
create policy shielded on no_view_reason as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on no_view_reason as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on no_view_reason as restrictive to aanzet_app
  using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on no_view_reason as restrictive to aanzet_app using ((select app_guides()));
create policy seen on no_view_reason for select to aanzet_app using (said_by = (select app_member()));
create policy said on no_view_reason for insert to aanzet_app with check (
  (select app_role()) = 'teamleider' and said_by = (select app_member())
  and organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id)
  and exists (select from member m where m.id = no_view_reason.member_id and m.organisation_id = no_view_reason.organisation_id));
grant select, insert on no_view_reason to aanzet_app;

-- What each colleague of the own organisation did on a day, in numbers and without who it was: for a privacy officer. It
-- runs as the owner, since which young person a line is about is for who guides. A search leaves two lines: asked, shown.
create function looking_by_day(from_day date, until_day date) returns table (
  on_day date, opened integer, at_night integer, aside integer, searched integer, exported integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.on_day,
    count(distinct s.pseudonym) filter (where s.how = 'opened')::integer,
    count(distinct s.pseudonym) filter (where s.how = 'opened'
      and extract(hour from e.at at time zone 'Europe/Amsterdam') not between 6 and 21)::integer,
    count(distinct s.pseudonym) filter (where s.how = 'opened' and not exists (
      select from cases c left join turn t on t.case_id = c.id
      where c.pseudonym = s.pseudonym and (c.contact_member_id = e.member_id or t.member_id = e.member_id
        or t.team_id = (select m.team_id from member m where m.id = e.member_id)
        or exists (select from case_event v where v.case_id = c.id and v.member_id = e.member_id))))::integer,
    (count(distinct e.id) filter (where e.act = 'search-young-people') / 2)::integer,
    (select coalesce(sum(x.row_count), 0) from export_mark x where x.member_id = e.member_id and x.made_on = e.on_day)::integer
  from access_event e left join access_subject s on s.event_id = e.id
  where app_role() = 'privacy' and e.organisation_id = any(app_organisations()) and e.kind = 'member'
    and e.on_day between from_day and until_day
  group by e.on_day, e.member_id
$$;
revoke all on function looking_by_day(date, date) from public;
grant execute on function looking_by_day(date, date) to aanzet_app;
create index access_event_by_day on access_event (organisation_id, on_day);
