-- Who speaks for a young person says yes or no by a mail link and a code that is told. A role of its own: it reads one row of
-- one table, what was written there when the question was asked, and nothing that came after.
do $$ begin create role aanzet_speaker nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to aanzet_speaker;
-- Who serves people and young people serves these too; an installation that stood before gets it here.
do $$
declare server text;
begin
  for server in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
      where m.roleid = 'aanzet_young'::regrole and r.rolname <> current_user
        and not pg_has_role(r.oid, 'aanzet_speaker', 'member') loop
    execute format('grant aanzet_speaker to %I', server);
  end loop;
end $$;
create function app_yes_ask() returns uuid language sql stable as
$$ select nullif(current_setting('app.yes_ask', true), '')::uuid $$;
grant execute on function log_access(uuid, text, uuid[], text[]) to aanzet_speaker;

create table yes_ask (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who asked, and gets the answer.
  member_id uuid not null references member,
  handover_id uuid not null references handover on delete cascade,
  -- The version of the hand-over that was shown: after a change nobody says yes to what was there before.
  handover_version integer not null,
  -- Whose proof was seen.
  representative_id uuid not null references representative on delete cascade,
  kind text not null check (kind in ('parent', 'guardian', 'curator', 'mentor')),
  name text not null check (length(name) between 1 and 120),
  -- Everything that the page of the link says, as it was then.
  shown jsonb not null,
  token_hash bytea not null unique,
  code_hash bytea not null,
  asked_on date not null,
  answer_by date not null,
  expires_on date not null check (expires_on >= asked_on),
  opened_on date,
  answer text check (answer in ('yes', 'no')),
  answered_on date,
  taken_back_on date,
  wrong_codes integer not null default 0,
  -- How often it had to wait after wrong codes; then it stops.
  waits integer not null default 0,
  blocked_until timestamptz,
  -- One browser at a time, and short.
  visit_hash bytea unique,
  visit_made_at timestamptz,
  visit_seen_at timestamptz,
  closed boolean not null default false,
  check ((answer is null) = (answered_on is null)),
  check (taken_back_on is null or answer = 'yes'),
  check ((visit_hash is null) = (visit_made_at is null) and (visit_hash is null) = (visit_seen_at is null))
);
create index yes_ask_by_case on yes_ask (case_id);
create index yes_ask_by_representative on yes_ask (representative_id);
create unique index yes_ask_open on yes_ask (handover_id) where not closed;
alter table yes_ask enable row level security;
alter table yes_ask force row level security;
create policy owner_keeps on yes_ask to current_user using (true) with check (true);
create policy shielded on yes_ask as restrictive to aanzet_app using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on yes_ask as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on yes_ask as restrictive to aanzet_app using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on yes_ask as restrictive to aanzet_app using ((select app_guides()));
create policy emergency_keeps on yes_ask as restrictive for update to aanzet_app using ((select app_purpose()) <> 'noodtoegang');
create policy emergency_leaves on yes_ask as restrictive for delete to aanzet_app using ((select app_purpose()) <> 'noodtoegang');
create policy emergency_adds on yes_ask as restrictive for insert to aanzet_app with check ((select app_purpose()) <> 'noodtoegang');
create policy seen on yes_ask for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy asked on yes_ask for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and answer is null
  and exists (select from cases c where c.id = case_id and c.state = 'active'
    and c.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy closed on yes_ask for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and closed);
create policy program on yes_ask to aanzet_system using (true) with check (true);
create policy own on yes_ask for select to aanzet_speaker using (id = (select app_yes_ask()));
grant select, insert, update (closed) on yes_ask to aanzet_app;
-- The program compares hashes and writes the answer down; it does not read what was shown.
grant select (id, case_id, organisation_id, member_id, handover_id, handover_version, representative_id, kind, name, token_hash, code_hash,
  asked_on, answer_by, expires_on, opened_on, answer, answered_on, taken_back_on, wrong_codes, waits, blocked_until, visit_hash,
  visit_made_at, visit_seen_at, closed),
  update (opened_on, answer, answered_on, taken_back_on, wrong_codes, waits, blocked_until, visit_hash, visit_made_at, visit_seen_at,
  closed) on yes_ask to aanzet_system;
grant select (id, case_id, organisation_id, kind, name, shown, asked_on, answer_by, expires_on, answer, answered_on, taken_back_on)
  on yes_ask to aanzet_speaker;

-- Who becomes afgeschermd is asked about by voice; and who does not speak for somebody any more has no link.
create function yes_asks_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'case_shield' then
    update yes_ask set closed = true where case_id = new.case_id and not closed;
  else
    update yes_ask set closed = true where representative_id = new.id and not closed and new.end_on < expires_on;
  end if;
  return null;
end $$;
revoke all on function yes_asks_end() from public;
create trigger yes_asks_end after insert on case_shield for each row execute function yes_asks_end();
create trigger yes_asks_end after update of end_on on representative for each row when (new.end_on is not null)
  execute function yes_asks_end();

-- Who has a copy of which version of the overgangsdocument, and since when it is withdrawn: for the young person. Not what is in it.
create policy young on document_copy for select to aanzet_young using (case_id = (select app_young_case()));
grant select (id, case_id, organisation_id, from_organisation_id, number, shared_on, withdrawn_on) on document_copy to aanzet_young;

-- A line of processing names the kind of the hand-over that ran on that day between this organisation and another, when it was one.
drop function log_processing(date, date, text, integer);
create function log_processing(from_day date, until_day date, only_act text, most integer) returns table (
  event_id uuid, at timestamptz, job_title text, purpose text, act text, how text, subject text, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.at, e.job_title, e.purpose, e.act, s.how, encode(sha256(convert_to(
      s.pseudonym::text || ' ' || e.organisation_id::text || ' ' || extract(year from e.on_day), 'UTF8')), 'hex'),
    case when e.purpose = 'overdracht' then (select case when count(distinct h.kind) = 1 then min(h.kind) end
      from cases c join handover h on h.case_id = c.id where c.pseudonym = s.pseudonym
        and e.organisation_id in (h.from_organisation_id, h.to_organisation_id)
        and h.begun_on <= e.on_day and (h.closed_on is null or h.closed_on >= e.on_day)) end
  from access_event e left join access_subject s on s.event_id = e.id
  where app_role() = 'privacy' and e.organisation_id = any(app_organisations())
    and e.on_day between from_day and until_day and (only_act = '' or e.act = only_act)
  order by e.line, s.pseudonym, s.how limit most
$$;
revoke all on function log_processing(date, date, text, integer) from public;
grant execute on function log_processing(date, date, text, integer) to aanzet_app;
