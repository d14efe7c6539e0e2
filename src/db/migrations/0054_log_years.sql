-- The log closes by year. A year that is over long enough keeps its lines, but under names that nobody can lead back: who
-- did it and who it was about become aliases of a key that exists in one transaction only. Later the year goes as a whole.
-- Two people decide, the owner of the database does it, and what was done stands in the chain of seals (decision 0019).
--
-- The hash of a line that names a colleague and a young person could be found back by trying all of them. From here on the
-- lines of a seal are hashed with a salt; when the year closes, salt and hashes go, and the root says nothing any more.
alter table access_seal add column salt bytea, add column closed boolean not null default false, add column segment_id uuid;

create table log_segment (
  id uuid primary key,
  year integer not null check (year between 2000 and 2200),
  step text not null check (step in ('close', 'drop')),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'done')),
  proposed_by uuid not null references member,
  proposed_on date not null,
  decided_by uuid references member,
  decided_on date,
  done_on date,
  -- What it was: so many lines, about so many young people, from which to which.
  lines bigint, people bigint, first_day date, last_day date, first_line bigint, last_line bigint,
  first_seal integer, last_seal integer,
  proof bytea,
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  check (decided_by is distinct from proposed_by),
  check ((state = 'done') = (done_on is not null) and (state = 'done') = (proof is not null)),
  -- The same terms as src/domain/access/log-years.ts: whole years that must lie between.
  check (extract(year from proposed_on) > year + case step when 'close' then 2 else 5 end)
);
create unique index log_segment_once on log_segment (year, step) where state <> 'refused';
alter table access_seal add foreign key (segment_id) references log_segment;
-- The id of a line tells the moment in which it was made: closing gives it another.
alter table access_subject drop constraint access_subject_event_id_fkey;
alter table access_subject add foreign key (event_id) references access_event on update cascade;

-- The log is of the whole region, so who keeps the region decides: its privacy officer and its archive.
create function app_keeps_log() returns boolean language sql stable as $$
  select exists (select from organisation o where o.id = any(app_organisations()) and o.kind in ('contactgemeente', 'beheer'))
$$;
alter table log_segment enable row level security;
alter table log_segment force row level security;
create policy owner_keeps on log_segment to current_user using (true) with check (true);
create policy seen on log_segment for select to aanzet_app using ((select app_role()) in ('privacy', 'archief'));
create policy proposed on log_segment for insert to aanzet_app with check (
  (select app_role()) = 'privacy' and (select app_keeps_log()) and state = 'proposed'
  and proposed_by = (select app_member()) and proposed_on = (select app_today()));
create policy decided on log_segment for update to aanzet_app
  using ((select app_role()) = 'archief' and (select app_keeps_log()) and state = 'proposed')
  with check (state in ('approved', 'refused') and decided_by = (select app_member()) and decided_on = (select app_today()));
create policy program on log_segment for select to aanzet_system using (true);
grant select, insert, update (state, decided_by, decided_on) on log_segment to aanzet_app;
grant select on log_segment to aanzet_system;

-- The years of the log in numbers, for who watches over it.
create function log_years() returns table (year integer, lines bigint, closed boolean, dropped boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.year, sum(cardinality(s.lines)), bool_and(s.closed), bool_and(s.dropped) from access_seal s
  where app_role() in ('privacy', 'archief') and s.segment_id is null group by s.year order by s.year
$$;
revoke all on function log_years() from public;
grant execute on function log_years() to aanzet_app;

-- Parts whose lengths cannot be shifted from one into the next (src/db/access/line-hash.ts).
create function log_part(part bytea) returns bytea language sql stable as $$
  select convert_to(length(part) || ':', 'UTF8') || part
$$;
create function log_line_hash(e access_event, salt bytea) returns bytea language sql stable as $$
  select sha256(case when salt is null then ''::bytea else log_part(salt) end || log_part(convert_to(jsonb_build_array(
    e.id, e.line, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.on_day, e.kind,
    e.member_id, e.job_title, e.organisation_id, e.organisation_name, e.purpose, e.act,
    coalesce((select jsonb_agg(jsonb_build_array(s.pseudonym, s.how) order by s.pseudonym, s.how)
      from access_subject s where s.event_id = e.id), '[]'))::text, 'UTF8')))
$$;
-- What was decided and found, with every seal of the year as it stands: a change in one of them shows.
create function log_proof(g log_segment) returns bytea language sql stable as $$
  select sha256(log_part(convert_to(concat_ws(' ', g.step, g.year, g.id, g.proposed_by, to_char(g.proposed_on, 'YYYY-MM-DD'), g.decided_by,
      to_char(g.decided_on, 'YYYY-MM-DD'), to_char(g.done_on, 'YYYY-MM-DD'), g.lines, g.people, to_char(g.first_day, 'YYYY-MM-DD'),
      to_char(g.last_day, 'YYYY-MM-DD'), g.first_line, g.last_line, g.first_seal, g.last_seal), 'UTF8'))
    || log_part((select coalesce(string_agg(sha256(log_part(s.root) || log_part(convert_to(array_to_string(s.lines, ','), 'UTF8'))
        || log_part((select coalesce(string_agg(h, ''::bytea order by at), '') from unnest(s.hashes) with ordinality u(h, at)))),
        ''::bytea order by s.number), '')
      from access_seal s where s.year = g.year and s.segment_id is null and s.number between g.first_seal and g.last_seal)))
$$;
-- Its own link in the chain: a seal without lines that holds the proof, so that the roots kept elsewhere hold it too.
create function log_proof_sealed(the_segment uuid) returns void language plpgsql as $$
declare
  g log_segment;
  before access_seal;
begin
  lock table access_seal in share row exclusive mode;
  select * into before from access_seal order by number desc limit 1;
  select * into g from log_segment where id = the_segment;
  insert into access_seal (number, year, lines, hashes, upto, segment_id, root)
  values (before.number + 1, extract(year from g.done_on), '{}', array[g.proof], before.upto, g.id,
    sha256(log_part(before.root) || log_part(convert_to((before.number + 1)::text, 'UTF8'))
      || log_part(convert_to(extract(year from g.done_on)::text, 'UTF8')) || log_part(convert_to(before.upto::text, 'UTF8'))
      || log_part('') || log_part(g.proof)));
end $$;

-- The year may be closed or dropped: approved by two people, over, and each line of it sealed.
create function log_step_ready(the_year integer, the_step text) returns log_segment language plpgsql as $$
declare g log_segment;
begin
  if app_today() is null or the_year >= extract(year from app_today())
  then raise exception 'year % is not over', the_year using errcode = 'AZ002';
  end if;
  if exists (
    select from access_event e where e.on_day between make_date(the_year, 1, 1) and make_date(the_year, 12, 31)
      and not exists (select from (select unnest(lines) as line from access_seal where year = the_year) s where s.line = e.line))
  then raise exception 'year % holds lines that are not sealed', the_year using errcode = 'AZ001';
  end if;
  select * into g from log_segment where year = the_year and step = the_step and state = 'approved' for update;
  if not found then raise exception 'nobody approved this for year %', the_year using errcode = 'AZ005'; end if;
  return g;
end $$;

-- Closes a year: checks each line against its seal, then gives colleagues and young people an alias. The key is made here, is
-- written nowhere and is gone with this transaction. Function, organisation, day, purpose and act stay; the moment does not.
create function close_log_year(the_year integer) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  g log_segment := log_step_ready(the_year, 'close');
  key bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  s access_seal;
  wrong bigint;
begin
  for s in select * from access_seal where year = the_year and segment_id is null order by number loop
    select min(l.line) into wrong from unnest(s.lines, s.hashes) as l(line, hash) left join access_event e on e.line = l.line
      where e.id is null or log_line_hash(e, s.salt) is distinct from l.hash;
    if wrong is not null then raise exception 'line % is not as it was sealed', wrong using errcode = 'AZ006'; end if;
    update access_subject x set pseudonym = encode(substr(sha256(key || uuid_send(x.pseudonym)), 1, 16), 'hex')::uuid
      from access_event e where e.id = x.event_id and e.line = any(s.lines);
    update access_event e set id = gen_random_uuid(), at = e.on_day::timestamp at time zone 'UTC',
        member_id = encode(substr(sha256(key || uuid_send(e.member_id)), 1, 16), 'hex')::uuid
      where e.line = any(s.lines);
    update access_seal set salt = null, closed = true, hashes = array(
        select log_line_hash(e, null) from unnest(s.lines) with ordinality l(line, place) join access_event e on e.line = l.line
        order by l.place)
      where number = s.number;
  end loop;
  update log_segment x set state = 'done', done_on = app_today(), proof = '',
      lines = f.lines, people = f.people, first_day = f.first_day, last_day = f.last_day,
      first_line = f.first_line, last_line = f.last_line, first_seal = c.first_seal, last_seal = c.last_seal
    from (select count(distinct e.line) as lines, count(distinct y.pseudonym) as people, min(e.on_day) as first_day,
        max(e.on_day) as last_day, min(e.line) as first_line, max(e.line) as last_line
      from access_event e left join access_subject y on y.event_id = e.id
      where e.on_day between make_date(the_year, 1, 1) and make_date(the_year, 12, 31)) f,
      (select min(number) as first_seal, max(number) as last_seal from access_seal where year = the_year and segment_id is null) c
    where x.id = g.id;
  update log_segment x set proof = log_proof(x) where x.id = g.id;
  perform log_proof_sealed(g.id);
  return (select lines from log_segment where id = g.id);
end $$;

-- Drops a closed year as a whole. Its seals, its counts and who decided stay.
create or replace function drop_log_year(the_year integer) returns bigint language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  g log_segment := log_step_ready(the_year, 'drop');
  c log_segment;
  gone bigint;
begin
  select * into c from log_segment where year = the_year and step = 'close' and state = 'done';
  if not found or exists (select from access_seal where year = the_year and segment_id is null and not closed)
  then raise exception 'year % is not closed', the_year using errcode = 'AZ007';
  end if;
  delete from access_subject s using access_event e where s.event_id = e.id
    and e.on_day between make_date(the_year, 1, 1) and make_date(the_year, 12, 31);
  delete from access_event e where e.on_day between make_date(the_year, 1, 1) and make_date(the_year, 12, 31);
  get diagnostics gone = row_count;
  update access_seal set dropped = true where year = the_year and segment_id is null;
  update log_segment x set state = 'done', done_on = app_today(), proof = '',
      lines = gone, people = c.people, first_day = c.first_day, last_day = c.last_day,
      first_line = c.first_line, last_line = c.last_line, first_seal = c.first_seal, last_seal = c.last_seal
    where x.id = g.id;
  update log_segment x set proof = log_proof(x) where x.id = g.id;
  perform log_proof_sealed(g.id);
  return gone;
end $$;
revoke all on function log_part(bytea), log_line_hash(access_event, bytea), log_proof(log_segment), log_proof_sealed(uuid),
  log_step_ready(integer, text), close_log_year(integer) from public;
grant execute on function log_part(bytea), log_proof(log_segment) to aanzet_system;
grant execute on function close_log_year(integer) to aanzet_retention;
