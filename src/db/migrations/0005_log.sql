-- The log: one event a page or act, a row per young person by pseudonym. Nobody inserts here by hand: log_access() takes
-- who and why from the claims, so that a line cannot speak of another. No application role can change or remove a line.
create table access_event (
  id uuid primary key,
  line bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  kind text not null,
  member_id uuid,
  job_title text not null,
  organisation_id uuid,
  organisation_name text not null,
  purpose text not null,
  act text not null,
  xid xid8 not null default pg_current_xact_id()
);
create table access_subject (
  event_id uuid not null references access_event,
  pseudonym uuid not null,
  how text not null check (how in ('opened', 'listed', 'found', 'exported', 'written')),
  primary key (event_id, pseudonym, how)
);
create index access_subject_by_pseudonym on access_subject (pseudonym);
create unique index access_event_by_line on access_event (line);
create index access_event_by_xid on access_event (xid);

-- A seal hashes a batch of lines; its number has no gaps and its root includes the root before it. A cut tail can only
-- be seen against a root that is kept elsewhere: main/ appends each root to a file beside the database.
create table access_seal (
  number integer primary key check (number > 0),
  year integer not null,
  lines bigint[] not null,
  hashes bytea[] not null,
  root bytea not null,
  -- Every transaction below this one had ended when the batch was read: an unsealed line of one is added afterwards.
  upto xid8 not null,
  sealed_at timestamptz not null default clock_timestamp(),
  dropped boolean not null default false
);
create index access_seal_by_top on access_seal ((lines[cardinality(lines)]));

create function log_event(event uuid, the_act text) returns void language sql security definer
set search_path = public, pg_temp as $$
  insert into access_event (id, on_day, kind, member_id, job_title, organisation_id, organisation_name, purpose, act)
  values (event, app_today(), app_kind(), app_member(), coalesce(current_setting('app.job_title', true), ''),
    coalesce(app_guest_organisation(), (app_organisations())[1]),
    coalesce(current_setting('app.organisation_name', true), ''), app_purpose(), the_act);
$$;
create function log_access(event uuid, the_act text, case_ids uuid[], hows text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform log_event(event, the_act);
  insert into access_subject (event_id, pseudonym, how)
  select distinct event, c.pseudonym, s.how from unnest(case_ids, hows) as s(case_id, how) join cases c on c.id = s.case_id;
  -- Opening somebody who is afgeschermd is told to the other named people; to the opener when there is no other, so
  -- that nobody reads along unseen at an open screen.
  insert into outbox (id, organisation_id, kind, payload)
  select gen_random_uuid(), n.organisation_id, 'shielded-opened',
    jsonb_build_object('caseId', n.case_id, 'memberId', n.member_id, 'openedBy', coalesce(app_member()::text, ''), 'act', the_act)
  from shield_named n
  where n.case_id in (select s.case_id from unnest(case_ids, hows) as s(case_id, how) where s.how in ('opened', 'exported'))
    and (n.member_id is distinct from app_member() or not exists (
      select from shield_named o where o.case_id = n.case_id and o.member_id is distinct from app_member()));
end $$;
-- Undoing a list removes cases before the transaction writes its line: what goes leaves a line of its own.
create function log_removed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare event uuid := gen_random_uuid();
begin
  if app_kind() = 'nobody' or not exists (select from gone) then return null; end if;
  perform log_event(event, app_act());
  insert into access_subject (event_id, pseudonym, how) select event, pseudonym, 'written' from gone;
  return null;
end $$;
create trigger removed after delete on cases referencing old table as gone for each statement execute function log_removed();

-- The retention role drops a whole year that is over, and only when each line of it is sealed. Seals and roots stay.
create function drop_log_year(the_year integer) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare gone bigint;
begin
  if the_year >= extract(year from coalesce(app_today(), clock_timestamp()::date))
  then raise exception 'year % is not over', the_year using errcode = 'AZ002';
  end if;
  if exists (
    select from access_event e where extract(year from e.on_day) = the_year
      and not exists (select from access_seal s where s.year = the_year and e.line = any(s.lines)))
  then raise exception 'year % holds lines that are not sealed', the_year using errcode = 'AZ001';
  end if;
  delete from access_subject s using access_event e
    where s.event_id = e.id and extract(year from e.on_day) = the_year;
  delete from access_event e where extract(year from e.on_day) = the_year;
  get diagnostics gone = row_count;
  update access_seal set dropped = true where year = the_year;
  return gone;
end $$;
-- Where what waits for a seal can begin: the lowest line of a transaction from upto on, or the first above the highest sealed.
-- It runs as the owner: under a policy no index on xid is used, since comparing those is not leakproof. The inner selects
-- keep the planner from walking the log by line.
create function log_waits_from(upto xid8, top bigint) returns bigint language sql stable security definer
set search_path = public, pg_temp as $$
  select least((select min(line) from (select line from access_event where xid >= upto offset 0) late),
    (select line from access_event where line > top order by line limit 1))
$$;
revoke all on function log_waits_from(xid8, bigint) from public;
grant execute on function log_waits_from(xid8, bigint) to aanzet_system;
revoke all on function log_event(uuid, text), log_removed() from public;
revoke all on function drop_log_year(integer) from public;
revoke all on function log_access(uuid, text, uuid[], text[]) from public;
grant execute on function drop_log_year(integer) to aanzet_retention;
grant execute on function log_access(uuid, text, uuid[], text[]) to aanzet_app, aanzet_system;
