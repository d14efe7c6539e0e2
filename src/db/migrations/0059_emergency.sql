-- Emergency access (docs/decisions/0021): the only named people of somebody who is afgeschermd are away and there is danger now.
-- A colleague asks with what he knows, the privacy officer of the same organisation says yes or no, and for 24 hours the wall
-- is open for that one colleague: under the purpose noodtoegang only, so on no list, in no search, count or file.

-- The instant of the act, from the house's clock in milliseconds. Not there = nothing that ends is open.
create function app_now() returns timestamptz language sql stable as
$$ select to_timestamp(nullif(current_setting('app.now', true), '')::double precision / 1000) $$;

-- What was asked and decided. Only added to, by the functions below. The typed name goes after 30 days when nobody fitted,
-- else together with the case.
create table emergency_request (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  asked_on date not null,
  asked_at timestamptz not null,
  first_name text, family_name text, birth_date date, reason text,
  state text not null default 'asked' check (state in ('asked', 'given', 'refused')),
  decided_by uuid references member,
  decided_on date,
  decided_at timestamptz,
  refused_because text check (refused_because in ('can-wait', 'other-way', 'not-this-way')),
  until_on date,
  until_at timestamptz,
  after_line bigint, -- the last line of the log before it was given: what was done with it stands after that
  ended_on date,
  ended_at timestamptz,
  ended_by uuid references member, -- nobody: it ended by itself
  check (decided_by is null or decided_by <> member_id),
  check ((state = 'asked') = (decided_by is null) and (state = 'refused') = (refused_because is not null)),
  check ((state = 'given') = (until_at is not null and until_on is not null and after_line is not null)),
  check (ended_at is null or state = 'given')
);
create index emergency_request_by_organisation on emergency_request (organisation_id);
create index emergency_request_by_member on emergency_request (member_id);
-- Who fitted when it was decided. No role of people reads it.
create table emergency_match (
  request_id uuid primary key references emergency_request,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member
);
create index emergency_match_by_case on emergency_match (case_id);
create index emergency_match_by_member on emergency_match (member_id);

-- What is open for the asker now, with the records that were merged into it. Asks cheap things first: each page asks this.
create function app_emergency() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_purpose() <> 'noodtoegang' or app_kind() <> 'member' or not app_guides() then return '{}'; end if;
  return (with given as (select m.case_id from emergency_match m join emergency_request q on q.id = m.request_id
      join cases c on c.id = m.case_id and c.lead_organisation_id = m.organisation_id
      where m.member_id = app_member() and m.organisation_id = any(app_organisations()) and q.state = 'given'
        and q.ended_at is null and app_now() < q.until_at and app_today() <= q.until_on)
    select coalesce(array_agg(x.case_id), '{}') from (select g.case_id from given g
      union select r.case_id from merged_record r join given g on g.case_id = r.into_case_id) x);
end $$;
create or replace function app_shielded_from_me() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare opened constant uuid[] := app_emergency();
begin
  return (select coalesce(array_agg(s.case_id), '{}') from case_shield s
    where current_setting('app.lists', true) = 'on'
      or s.case_id <> all(opened)
        and not exists (select from shield_named n where n.case_id = s.case_id and n.member_id = app_member()));
end $$;

do $$
declare t text;
begin
  foreach t in array array['emergency_request', 'emergency_match'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  create policy shielded on emergency_match as restrictive to aanzet_app using (case_id <> all((select app_shielded_from_me())::uuid[]));
  create policy never on emergency_match as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
  create policy moved_away on emergency_match as restrictive to aanzet_app using (case_id <> all((select app_moved_away())::uuid[]));
  create policy seen on emergency_match for select to aanzet_app using (false);
  -- Looking, and writing down what was heard or tried: nothing else. Who got in so names nobody and takes no wall away.
  for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'cases'
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)) loop
    execute format('create policy emergency_keeps on %I as restrictive for update to aanzet_app using ((select app_purpose()) <> ''noodtoegang'')', t);
    execute format('create policy emergency_leaves on %I as restrictive for delete to aanzet_app using ((select app_purpose()) <> ''noodtoegang'')', t);
    if t not in ('note', 'contact_attempt') then
      execute format('create policy emergency_adds on %I as restrictive for insert to aanzet_app with check ((select app_purpose()) <> ''noodtoegang'')', t);
    end if;
  end loop;
end $$;
create policy asked on emergency_request for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
  and state = 'asked' and asked_on = app_today() and (select app_guides()));
grant insert (id, organisation_id, member_id, asked_on, asked_at, first_name, family_name, birth_date, reason)
  on emergency_request to aanzet_app;
grant select on emergency_match to aanzet_app;

-- Everybody of the own organisation whom these words fit, while they still stand: with a wall or without.
create function emergency_meant(the_request uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from emergency_request q
    join young_person y on y.birth_date = q.birth_date and lower(btrim(y.first_name)) = lower(btrim(q.first_name))
      and lower(btrim(q.family_name)) in (lower(btrim(y.family_name)), lower(btrim(concat_ws(' ', y.infix, y.family_name))))
    join cases c on c.id = y.case_id and q.organisation_id in (c.lead_organisation_id, c.record_organisation_id) and c.state <> 'linked'
  where q.id = the_request and not exists (select from merged_record r where r.case_id = c.id)
$$;
-- The one of them who is afgeschermd here; nobody when it is none, more than one, or one whom the asker never opens.
create function emergency_fit(the_request uuid) returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare fits uuid[];
begin
  fits := array(select c.id from emergency_request q join cases c on c.lead_organisation_id = q.organisation_id
    join case_shield s on s.case_id = c.id and s.organisation_id = q.organisation_id
    where q.id = the_request and c.id in (select emergency_meant(the_request)));
  if cardinality(fits) <> 1 or exists (select from emergency_request q join no_view v on v.member_id = q.member_id
      where q.id = the_request and (v.case_id = fits[1]
        or v.case_id in (select r.case_id from merged_record r where r.into_case_id = fits[1])))
  then return null; end if;
  return fits[1];
end $$;
-- Whom a request is about, for who is named there: as it was decided, else as it stands now.
create function emergency_about(the_request uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select m.case_id from emergency_match m where m.request_id = q.id),
    case when q.state = 'asked' then emergency_fit(q.id) end) from emergency_request q where q.id = the_request
$$;
-- Who follows a request: who asked, the privacy officer and the teamleiders of the same organisation, and who is named.
create function emergency_follows(the_request uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from emergency_request q where q.id = the_request and q.organisation_id = any(app_organisations()) and (q.member_id = app_member() or app_role() in ('privacy', 'teamleider') or emergency_about(q.id) = any(app_named_for())))
$$;
create function emergency_time(at timestamptz) returns text language sql stable as
$$ select to_char(at at time zone 'Europe/Amsterdam', 'FMHH24.MI') $$;

-- The requests that the asker follows, newest first; of the asker's own the last day counts how often was asked. No young person.
create function emergency_lines() returns table (id uuid, member_id uuid, asked_on date, asked_time text, state text, decided_by uuid,
  decided_on date, decided_time text, refused_because text, until_on date, until_time text, ended_on date, ended_time text, ended_by uuid,
  open boolean, follows_as text)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.id, q.member_id, q.asked_on, emergency_time(q.asked_at), q.state, q.decided_by, q.decided_on, emergency_time(q.decided_at),
    q.refused_because, q.until_on, emergency_time(q.until_at), q.ended_on, emergency_time(q.ended_at), q.ended_by,
    q.state = 'given' and q.ended_at is null and app_now() < q.until_at and app_today() <= q.until_on,
    case when q.member_id = app_member() then 'asker' when app_role() = 'privacy' then 'privacy'
      when emergency_about(q.id) = any(app_named_for()) then 'named' else 'lead' end
  from emergency_request q where q.organisation_id = any(app_organisations()) and emergency_follows(q.id)
  order by q.asked_at desc, q.id desc limit 100
$$;
-- What was typed, for who decides and for who is named: a row for each young person whose name it is, so that reading it
-- stands in the log of each.
create function emergency_words(the_request uuid) returns table (first_name text, family_name text, birth_date date, reason text, fits boolean, case_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.first_name, q.family_name, q.birth_date, q.reason, emergency_about(q.id) is not null, p.id
  from emergency_request q left join lateral (select emergency_meant(q.id) as id) p on true
  where q.id = the_request and q.organisation_id = any(app_organisations()) and q.member_id <> app_member()
    and q.first_name is not null and (app_role() = 'privacy' or emergency_about(q.id) = any(app_named_for()))
$$;
-- What was done with it, by time: lines of the log of that colleague and that young person, from the yes to the next.
create function emergency_done(the_request uuid) returns table (on_day date, at_time text, act text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.on_day, emergency_time(e.at), e.act
  from emergency_request q join emergency_match m on m.request_id = q.id join cases c on c.id = m.case_id
    join access_subject s on s.pseudonym = c.pseudonym
    join access_event e on e.id = s.event_id and e.member_id = m.member_id and e.line > q.after_line
      and e.act in ('open-in-emergency', 'write-in-emergency') and e.on_day <= q.until_on
  where q.id = the_request and q.state = 'given' and emergency_follows(q.id)
    and not exists (select from emergency_request l join emergency_match o on o.request_id = l.id
      where o.case_id = m.case_id and o.member_id = m.member_id and l.after_line > q.after_line and l.after_line < e.line)
  order by e.line desc limit 200
$$;
-- Which young person is open by this request, for who asked it, under the purpose of emergency access.
create function emergency_case(the_request uuid) returns table (case_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select m.case_id from emergency_match m where m.request_id = the_request and m.member_id = app_member()
    and m.case_id = any(app_emergency())
$$;
-- For Wie keek: by whose yes and until when a colleague of the own organisation looked. For who sees the young person.
create function emergency_of_case(the_case uuid) returns table (case_id uuid, who text, by_whom text, from_on date, until_on date, until_time text)
language sql stable security definer set search_path = public, pg_temp as $$
  select the_case, w.name, b.name, q.decided_on, coalesce(q.ended_on, q.until_on), emergency_time(coalesce(q.ended_at, q.until_at))
  from emergency_match m join emergency_request q on q.id = m.request_id and q.state = 'given'
    join member w on w.id = q.member_id join member b on b.id = q.decided_by
  where (m.case_id = the_case or m.case_id in (select r.case_id from merged_record r where r.into_case_id = the_case))
    and q.organisation_id = any(app_organisations()) and app_guides()
    and the_case <> all(app_shielded_from_me()) and the_case <> all(app_never())
  order by q.decided_at
$$;

-- The second person: the privacy officer of the same organisation, never who asked, under another name neither. Whom it is about comes back for the
-- log alone; no row when there was nothing to decide, or nobody fits.
create function emergency_decide(the_request uuid, because text) returns table (case_id uuid, done boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare q emergency_request; fit uuid;
begin
  select * into q from emergency_request r where r.id = the_request and r.state = 'asked' and r.first_name is not null
    and r.organisation_id = any(app_organisations()) and r.member_id <> app_member() and app_role() = 'privacy'
    and app_act() = 'decide-emergency' and not exists (select from member_identity a join member_identity b on b.identity_id = a.identity_id
      where a.member_id = r.member_id and b.member_id = app_member()) for update;
  if not found then return; end if;
  fit := emergency_fit(q.id);
  if because is null and (fit is null or not exists (select from member m where m.id = q.member_id and m.left_on is null)) then return; end if;
  update emergency_request r set state = case when because is null then 'given' else 'refused' end, refused_because = because,
    decided_by = app_member(), decided_on = app_today(), decided_at = app_now(),
    until_on = case when because is null then app_today() + 1 end,
    until_at = case when because is null then app_now() + interval '24 hours' end,
    after_line = case when because is null then (select coalesce(max(line), 0) from access_event) end
  where r.id = q.id;
  if fit is not null then
    insert into emergency_match (request_id, case_id, organisation_id, member_id) values (q.id, fit, q.organisation_id, q.member_id);
  end if;
  return query select fit, true;
end $$;
-- Ends at once: the privacy officer, who is named, or who has it.
create function emergency_end(the_request uuid) returns table (case_id uuid, done boolean)
language sql security definer set search_path = public, pg_temp as $$
  with over as (update emergency_request q set ended_on = app_today(), ended_at = app_now(), ended_by = app_member()
    where q.id = the_request and q.state = 'given' and q.ended_at is null and app_now() < q.until_at and app_today() <= q.until_on
      and q.organisation_id = any(app_organisations())
      and (q.member_id = app_member() or app_role() = 'privacy' or emergency_about(q.id) = any(app_named_for()))
    returning q.id)
  select m.case_id, true from over join emergency_match m on m.request_id = over.id
$$;

-- For the program: who is named for the young person of a request, and may open the page. Ids of colleagues only.
create function emergency_named(the_request uuid) returns table (member_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select n.member_id from shield_named n where n.case_id = emergency_about(the_request) and app_kind() = 'system'
    and not exists (select from no_view v where v.case_id = n.case_id and v.member_id = n.member_id)
$$;
-- For the program: what ended by itself since the last time, and names for whom nobody fitted go after 30 days.
create function emergency_sweep() returns table (request_id uuid, organisation_id uuid, member_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app_kind() <> 'system' then return; end if;
  update emergency_request q set first_name = null, family_name = null, birth_date = null, reason = null
    where q.first_name is not null and q.asked_on < app_today() - 30
      and not exists (select from emergency_match m where m.request_id = q.id);
  return query update emergency_request q set ended_on = q.until_on, ended_at = q.until_at
    where q.state = 'given' and q.ended_at is null and (app_now() >= q.until_at or app_today() > q.until_on)
    returning q.id, q.organisation_id, q.member_id;
end $$;
-- The case goes, by whatever way: what was typed about it goes along, and that it was asked and decided stays.
create function emergency_forgets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update emergency_request q set first_name = null, family_name = null, birth_date = null, reason = null
    where q.id in (select request_id from gone);
  return null;
end $$;
create trigger forgets after delete on emergency_match referencing old table as gone for each statement execute function emergency_forgets();
revoke all on function emergency_meant(uuid), emergency_fit(uuid), emergency_about(uuid), emergency_follows(uuid), emergency_lines(), emergency_words(uuid),
  emergency_done(uuid), emergency_case(uuid), emergency_of_case(uuid), emergency_decide(uuid, text), emergency_end(uuid),
  emergency_named(uuid), emergency_sweep(), emergency_forgets() from public;
grant execute on function emergency_lines(), emergency_words(uuid), emergency_done(uuid), emergency_case(uuid),
  emergency_of_case(uuid), emergency_decide(uuid, text), emergency_end(uuid) to aanzet_app;
grant execute on function emergency_named(uuid), emergency_sweep() to aanzet_system;
