-- A young person, or who speaks for one, asks what is known, says that something is wrong, or asks to remove it (AVG 15-17).
-- It is no turn: the case keeps its one turn, and this waits beside it with a term of its own (AVG 12 lid 3).
create table data_request (
  id uuid primary key,
  -- Empty once everything was removed: then only that it was asked and done stands here.
  case_id uuid references cases,
  organisation_id uuid not null references organisation,
  -- Who entered it and answers it.
  member_id uuid not null references member,
  kind text not null check (kind in ('access', 'correction', 'deletion')),
  asked_by text not null check (asked_by in ('self', 'parent', 'guardian', 'curator', 'mentor')),
  asked_name text,
  seen_how text not null check (seen_how in ('known', 'identity-card', 'school-pass', 'asked')),
  asked_on date not null,
  due_on date not null,
  extended_because text check (extended_because in ('many', 'complex')),
  words text,
  field text check (field in ('firstName', 'familyName', 'birthDate', 'phone', 'mail', 'other')),
  was text,
  becomes text,
  state text not null default 'open' check (state in ('open', 'agreed', 'approved', 'done', 'refused')),
  decided_on date,
  decided_by uuid references member,
  refused_because text,
  approved_by uuid references member,
  done_on date,
  late_told_on date,
  check ((kind = 'correction') = (field is not null)),
  check ((state = 'refused') = (refused_because is not null)),
  check (approved_by is null or approved_by <> decided_by),
  check (case_id is not null or (words is null and asked_name is null and was is null and becomes is null))
);
create index data_request_by_case on data_request (case_id);
create index data_request_by_organisation on data_request (organisation_id);
alter table data_request enable row level security;
alter table data_request force row level security;
create policy owner_keeps on data_request to current_user using (true) with check (true);
create policy shielded on data_request as restrictive to aanzet_app
  using (case_id is null or case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on data_request as restrictive to aanzet_app
  using (case_id is null or case_id <> all((select app_never())::uuid[]));
create policy moved_away on data_request as restrictive to aanzet_app
  using (case_id is null or case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on data_request as restrictive to aanzet_app using ((select app_guides()));
create policy seen on data_request for select to aanzet_app
  using (case_id is not null and organisation_id = any((select app_organisations())::uuid[]));
create policy written on data_request for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and state = 'open'
  and exists (select from cases c where c.id = case_id));
-- Removing is done by the program alone, after a second person; nobody writes 'approved' or, for that kind, 'done'.
create policy changed on data_request for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and state = 'open')
  with check (organisation_id = any((select app_organisations())::uuid[])
    and state in ('open', 'refused', case kind when 'deletion' then 'agreed' else 'done' end));
create policy program on data_request for select to aanzet_system using (true);
create policy told on data_request for update to aanzet_system using (true) with check (true);
grant select, insert, update (due_on, extended_because, state, decided_on, decided_by, refused_because, done_on, was) on data_request to aanzet_app;
grant select (id, case_id, organisation_id, member_id, due_on, state, late_told_on), update (late_told_on) on data_request to aanzet_system;

-- What a privacy officer watches: which requests there are at the own organisation, without who they are about.
create function requests_watched() returns table (id uuid, kind text, asked_on date, due_on date, state text, handler text, done_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.id, q.kind, q.asked_on, q.due_on, q.state, m.name, coalesce(q.done_on, q.decided_on)
  from data_request q join member m on m.id = q.member_id
  where app_role() = 'privacy' and q.organisation_id = any(app_organisations())
  order by q.state in ('done', 'refused'), q.due_on, q.id limit 200
$$;
-- The second person says yes to removing everything; true when it was there to say yes to.
create function approve_removal(the_request uuid) returns boolean language sql security definer
set search_path = public, pg_temp as $$
  with said as (
    update data_request q set state = 'approved', approved_by = app_member()
    where q.id = the_request and q.kind = 'deletion' and q.state = 'agreed' and app_role() = 'privacy'
      and q.organisation_id = any(app_organisations()) and q.decided_by <> app_member() returning 1)
  select exists (select from said)
$$;

-- An unanswered request holds what would be destroyed; and what is removed leaves the bare request behind.
do $$
declare
  due text := pg_get_functiondef('retention_due(uuid,text,integer,date)'::regprocedure);
  part text := pg_get_functiondef('forget_part(uuid,uuid[])'::regprocedure);
  at_due constant text := 'and organisation <> all(c.released_by)';
  at_part constant text := 'perform forget_whole(';
begin
  if position(at_due in due) = 0 or position(at_part in part) = 0 then raise exception 'destroying is not as it was'; end if;
  execute replace(due, at_due, at_due || ' and not exists (select from data_request q where q.case_id = c.id
    and q.organisation_id = organisation and q.state in (''open'', ''agreed'', ''approved''))');
  execute replace(part, at_part, 'update data_request set case_id = null, words = null, asked_name = null, was = null, becomes = null
    where case_id = any(theirs) and organisation_id = organisation;
  ' || at_part);
end $$;
-- The program removes what two people said yes to; nothing while the organisation still guides or is on turn.
create function remove_on_request(the_request uuid) returns table (case_id uuid, stayed boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  q data_request;
  shared uuid[];
begin
  select * into q from data_request x where x.id = the_request and x.state = 'approved' for update;
  if not found or exists (select from cases c left join turn t on t.case_id = c.id where c.id = q.case_id and c.state = 'active'
    and (c.lead_organisation_id = q.organisation_id or coalesce(t.organisation_id = q.organisation_id, false))) then return; end if;
  update data_request x set state = 'done', done_on = app_today() where x.id = q.id;
  shared := forget_part(q.organisation_id, array[q.case_id]);
  return query select q.case_id, q.case_id = any(shared);
end $$;
revoke all on function requests_watched(), approve_removal(uuid), remove_on_request(uuid) from public;
grant execute on function requests_watched(), approve_removal(uuid) to aanzet_app;
grant execute on function remove_on_request(uuid) to aanzet_system;
