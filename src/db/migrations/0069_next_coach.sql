-- A Next Coach: somebody who was young here before and keeps contact with one or a few young people. A role of the database of its
-- own, that meets no policy of colleagues: a first name, how to reach, what was agreed and the own notes (decision 0031).
do $$ begin create role aanzet_peer nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to aanzet_peer;
-- Who serves young people serves these too; an installation that stood before gets it here.
do $$
declare server text;
begin
  for server in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
      where m.roleid = 'aanzet_young'::regrole and r.rolname <> current_user
        and not pg_has_role(r.oid, 'aanzet_peer', 'member') loop
    execute format('grant aanzet_peer to %I', server);
  end loop;
end $$;
create function app_peer() returns uuid language sql stable as
$$ select nullif(current_setting('app.peer', true), '')::uuid $$;
grant execute on function log_access(uuid, text, uuid[], text[]) to aanzet_peer;

-- The coaches of an organisation. Of a VOG only that it was seen, on which day, and until when the organisation counts on it.
create table peer_coach (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Who entered this one.
  member_id uuid not null references member,
  name text not null check (length(name) between 1 and 120),
  -- What young people read: how somebody is called, and a few plain words.
  called text not null check (length(called) between 1 and 40),
  profile text not null check (length(profile) between 1 and 200),
  vog_seen_on date,
  vog_until date,
  most integer not null check (most between 1 and 5),
  stopped_on date,
  -- The last day of the VOG of which somebody was told that it comes.
  vog_told date,
  forgotten boolean not null default false,
  version integer not null default 1,
  check ((vog_seen_on is null) = (vog_until is null)),
  check (vog_until is null or vog_until > vog_seen_on)
);
create index peer_coach_by_organisation on peer_coach (organisation_id);

-- The way in of one coach: hashes only. The code never goes by the way of the link: a colleague tells it.
create table peer_way (
  id uuid primary key,
  coach_id uuid not null references peer_coach,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  token_hash bytea not null unique,
  code_hash bytea not null,
  made_on date not null,
  expires_on date not null,
  opened_on date,
  wrong_codes integer not null default 0,
  waits integer not null default 0,
  blocked_until timestamptz,
  -- One browser at a time, and short.
  visit_hash bytea unique,
  visit_made_at timestamptz,
  visit_seen_at timestamptz,
  closed boolean not null default false,
  check ((visit_hash is null) = (visit_made_at is null) and (visit_hash is null) = (visit_seen_at is null))
);
create index peer_way_by_coach on peer_way (coach_id);
create unique index peer_way_open on peer_way (coach_id) where not closed;

-- A young person and a coach: laid before, wished (another decides), runs, ended. One at a time.
create table peer_pairing (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who laid it before.
  member_id uuid not null references member,
  -- Empty while the young person chooses out of all.
  coach_id uuid references peer_coach,
  -- How the coach is called: a copy, so that it reads by itself when the coach is forgotten.
  called text,
  -- Whose yes counts, by the table of who must say yes.
  decides text not null check (decides in ('self', 'representative', 'appointed')),
  state text not null default 'open' check (state in ('open', 'wished', 'runs', 'ended')),
  begun_on date not null,
  -- How the young person wants to have contact, and the number or address only when it is shared.
  channel text check (channel in ('app', 'call', 'sms', 'mail')),
  address text check (length(address) between 1 and 120),
  yes_by text check (yes_by in ('self', 'parent', 'guardian', 'curator', 'mentor')),
  yes_name text,
  yes_on date,
  ended_on date,
  ended_by text check (ended_by in ('young', 'colleague', 'program')),
  -- Of which record it came along, when two became one.
  came_from uuid,
  check ((coach_id is null) = (called is null)),
  check (state <> 'wished' or coach_id is not null and channel is not null),
  check (state <> 'runs' or coach_id is not null and channel is not null and yes_by is not null and yes_on is not null),
  check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_by is null)),
  check (state <> 'ended' or address is null)
);
create index peer_pairing_by_coach on peer_pairing (coach_id);
create unique index peer_pairing_open on peer_pairing (case_id) where state <> 'ended';

-- What a coach writes: a note, an agreement, and that help is wanted. Never changed; an agreement is done or not.
create table peer_note (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  pairing_id uuid not null references peer_pairing on delete cascade,
  kind text not null check (kind in ('note', 'agreement', 'help')),
  text text not null check (length(text) between 1 and 400),
  due_on date,
  done_on date,
  written_on date not null,
  check ((kind = 'agreement') = (due_on is not null) and (done_on is null or kind = 'agreement'))
);
create index peer_note_by_pairing on peer_note (pairing_id);

-- The coach and the way in are no table about a young person.
do $$
declare t text;
begin
  foreach t in array array['peer_coach', 'peer_way'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
    execute format('create policy seen on %I for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy added on %I for insert to aanzet_app with check (organisation_id = any((select app_organisations())::uuid[])
      and member_id = (select app_member()) and (select app_role()) in (''teamleider'', ''beheerder''))', t);
    execute format('create policy changed on %I for update to aanzet_app using (organisation_id = any((select app_organisations())::uuid[])
      and (select app_role()) in (''teamleider'', ''beheerder'')) with check (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
grant select, insert, update (name, called, profile, vog_seen_on, vog_until, most, stopped_on, version) on peer_coach to aanzet_app;
-- The program reads what young people read; the full name is of colleagues.
grant select (id, organisation_id, called, profile, vog_seen_on, vog_until, most, stopped_on, vog_told, forgotten, version),
  update (name, profile, vog_told, forgotten, version) on peer_coach to aanzet_system;
grant select (id, coach_id, organisation_id, made_on, expires_on, opened_on, closed), insert, update (closed, visit_hash, visit_made_at,
  visit_seen_at) on peer_way to aanzet_app;
grant select, update (opened_on, wrong_codes, waits, blocked_until, visit_hash, visit_made_at, visit_seen_at, closed), delete
  on peer_way to aanzet_system;

select case_walls('peer_pairing');
select case_own_rows('peer_pairing');
-- A colleague lays it before; it begins after a yes, by a change that the trigger below looks at.
create policy laid_before on peer_pairing as restrictive for insert to aanzet_app with check (state = 'open' and yes_on is null);
select case_goes_along('peer_pairing', comes_in => false);
select case_walls('peer_note');
create policy seen on peer_note for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
select case_goes_along('peer_note', comes_in => false);
create policy program on peer_pairing to aanzet_system using (true) with check (true);
grant select, insert, update (coach_id, called, state, channel, address, yes_by, yes_name, yes_on, ended_on, ended_by) on peer_pairing to aanzet_app;
grant select on peer_note to aanzet_app;
-- The program does what a young person decided, counts who has a place, and ends what is over. It reads no address and no note.
grant select (id, case_id, organisation_id, member_id, coach_id, called, decides, state, begun_on, yes_on, ended_on),
  update (coach_id, called, state, channel, address, yes_by, yes_on, ended_on, ended_by) on peer_pairing to aanzet_system;

-- Whom a coach reaches today: with a yes, with a VOG, while the own organisation leads, and while no wall came between.
create function app_peer_cases() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select p.case_id from peer_pairing p join peer_coach k on k.id = p.coach_id join cases c on c.id = p.case_id
    where k.id = app_peer() and p.state = 'runs' and k.stopped_on is null and k.vog_until >= app_today()
      and c.state = 'active' and c.lead_organisation_id = p.organisation_id and p.organisation_id <> all(c.released_by)
      and not exists (select from case_shield s where s.case_id = p.case_id)
      and not exists (select from merged_record m where m.case_id = p.case_id));
end $$;
revoke all on function app_peer_cases() from public;
grant execute on function app_peer_cases() to aanzet_peer;
create policy own on peer_pairing for select to aanzet_peer
  using (coach_id = (select app_peer()) and state = 'runs' and case_id = any((select app_peer_cases())::uuid[]));
create policy own on peer_note for select to aanzet_peer using (exists (select from peer_pairing p where p.id = pairing_id));
create policy writes on peer_note for insert to aanzet_peer with check (
  organisation_id = any((select app_organisations())::uuid[]) and written_on = (select app_today()) and done_on is null
  and exists (select from peer_pairing p where p.id = pairing_id and p.case_id = peer_note.case_id));
create policy does on peer_note for update to aanzet_peer
  using (exists (select from peer_pairing p where p.id = pairing_id)) with check (exists (select from peer_pairing p where p.id = pairing_id));
create policy peer on young_person for select to aanzet_peer using (case_id = any((select app_peer_cases())::uuid[]));
create policy peer on organisation for select to aanzet_peer using (id = any((select app_organisations())::uuid[]));
grant select (id, case_id, organisation_id, coach_id, channel, address, state, yes_on) on peer_pairing to aanzet_peer;
grant select, insert, update (done_on) on peer_note to aanzet_peer;
grant select (case_id, first_name) on young_person to aanzet_peer;
grant select (id, name, phone) on organisation to aanzet_peer;

-- The young person reads who the coach is, what was agreed and what the coach wrote; not that the coach asked for help: that may be
-- about who stands beside the young person and reads along. It is in the answer to a request for access.
create policy young on peer_pairing for select to aanzet_young using (case_id = (select app_young_case()));
create policy young on peer_note for select to aanzet_young using (case_id = (select app_young_case()) and kind <> 'help');
grant select (id, case_id, organisation_id, coach_id, called, decides, state, begun_on, channel, address, yes_on, ended_on)
  on peer_pairing to aanzet_young;
grant select on peer_note to aanzet_young;

-- No pairing runs without a VOG or above the agreed number, whatever a program forgets to ask. Of two at once the second waits here.
create function peer_pairing_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare coach peer_coach;
begin
  select * into coach from peer_coach where id = new.coach_id for update;
  if coach.organisation_id <> new.organisation_id or coach.stopped_on is not null or coach.vog_until is null
    or coach.vog_until < app_today()
    or (select count(*) from peer_pairing p where p.coach_id = new.coach_id and p.state = 'runs' and p.id <> new.id) >= coach.most
  then raise exception 'this coach takes nobody' using errcode = 'AZ008'; end if;
  return new;
end $$;
revoke all on function peer_pairing_begins() from public;
-- Only when it begins: a copy that is put back was judged then.
create trigger peer_pairing_begins before update of state on peer_pairing for each row
  when (new.state = 'runs' and old.state <> 'runs') execute function peer_pairing_begins();

-- Who becomes afgeschermd has no coach at that moment: a telephone that others know is no safe place.
create function peer_pairings_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update peer_pairing set state = 'ended', ended_on = coalesce(app_today(), new.set_on), ended_by = 'program', address = null
    where case_id = new.case_id and state <> 'ended';
  return null;
end $$;
revoke all on function peer_pairings_end() from public;
create trigger peer_pairings_end after insert on case_shield for each row execute function peer_pairings_end();

-- Two records of one young person: a pairing goes along with its notes, and comes back. Where the record that stays has one that
-- runs, the other stays behind; it opens nothing there (app_peer_cases). By its own trigger: what else goes along is a list elsewhere.
create function peer_pairings_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app_act() is distinct from 'merge-records' then return null; end if;
  if tg_op = 'INSERT' then
    update peer_pairing p set case_id = new.into_case_id, came_from = new.case_id where p.case_id = new.case_id
      and (p.state = 'ended' or not exists (select from peer_pairing x where x.case_id = new.into_case_id and x.state <> 'ended'));
    update peer_note n set case_id = new.into_case_id from peer_pairing p where p.id = n.pairing_id and p.came_from = new.case_id and n.case_id = new.case_id;
  else
    update peer_pairing p set case_id = old.case_id, came_from = null where p.came_from = old.case_id and p.case_id = old.into_case_id;
    update peer_note n set case_id = old.case_id from peer_pairing p where p.id = n.pairing_id and p.case_id = old.case_id and n.case_id = old.into_case_id;
  end if;
  return null;
end $$;
revoke all on function peer_pairings_along() from public;
create trigger peer_pairings_along after insert or delete on merged_record for each row execute function peer_pairings_along();
