-- A young person comes in with a link of the own, and reads what is kept. A role of its own: nothing but the columns named
-- here, and of one case; what is not named here is not there.
do $$ begin create role aanzet_young nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to aanzet_young;
-- Who serves people and the program serves young people too; an installation that stood before gets it here.
do $$
declare server text;
begin
  for server in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
      where m.roleid = 'aanzet_system'::regrole and r.rolname <> current_user
        and not pg_has_role(r.oid, 'aanzet_young', 'member') loop
    execute format('grant aanzet_young to %I', server);
  end loop;
end $$;
create function app_young_case() returns uuid language sql stable as
$$ select nullif(current_setting('app.young_case', true), '')::uuid $$;
grant execute on function log_access(uuid, text, uuid[], text[]) to aanzet_young;

-- A way in for one young person: hashes only. The code never goes by the way of the link: it is told, or it goes by sms
-- after the button on the page of the link.
create table young_way (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who gave it.
  member_id uuid not null references member,
  channel text not null check (channel in ('sms', 'mail', 'card')),
  token_hash bytea not null unique,
  -- Of a code that was told; empty when each code goes by sms.
  code_hash bytea,
  code_to text,
  sent_code_hash bytea,
  sent_until timestamptz,
  made_on date not null,
  expires_on date not null,
  opened_on date,
  wrong_codes integer not null default 0,
  -- How often it had to wait after wrong codes; then it stops.
  waits integer not null default 0,
  blocked_until timestamptz,
  closed boolean not null default false,
  check ((code_hash is null) = (code_to is not null) or closed),
  check (channel <> 'sms' or code_to is null)
);
create index young_way_by_case on young_way (case_id);
create unique index young_way_open on young_way (case_id, organisation_id) where not closed;
alter table young_way enable row level security;
alter table young_way force row level security;
create policy owner_keeps on young_way to current_user using (true) with check (true);
create policy shielded on young_way as restrictive to aanzet_app using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on young_way as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on young_way as restrictive to aanzet_app using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on young_way as restrictive to aanzet_app using ((select app_guides()));
create policy seen on young_way for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy given on young_way for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
  and exists (select from cases c where c.id = case_id and c.state = 'active'
    and c.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy closed on young_way for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and closed);
create policy program on young_way to aanzet_system using (true) with check (true);
create policy own on young_way for select to aanzet_young using (case_id = (select app_young_case()));
create policy ended on young_way for update to aanzet_young
  using (case_id = (select app_young_case())) with check (case_id = (select app_young_case()) and closed);
grant select, insert, update (closed, code_to) on young_way to aanzet_app;
grant select, update (wrong_codes, waits, blocked_until, opened_on, sent_code_hash, sent_until, closed, code_to) on young_way to aanzet_system;
grant select (id, case_id, organisation_id, closed), update (closed, code_to) on young_way to aanzet_young;

-- Where somebody came in: one browser each, and short.
create table young_visit (
  id uuid primary key,
  way_id uuid not null references young_way on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  seen_at timestamptz not null
);
create index young_visit_by_way on young_visit (way_id);
alter table young_visit enable row level security;
alter table young_visit force row level security;
create policy owner_keeps on young_visit to current_user using (true) with check (true);
create policy program on young_visit to aanzet_system using (true) with check (true);
grant select, insert, update, delete on young_visit to aanzet_system;

-- Who becomes afgeschermd has no way in that went by a telephone or a mailbox before: a colleague gives another, on paper.
create function young_ways_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update young_way set closed = true, code_to = null where case_id = new.case_id and not closed;
  return null;
end $$;
revoke all on function young_ways_end() from public;
create trigger young_ways_end after insert on case_shield for each row execute function young_ways_end();

-- What a young person reads. Of the process: who, what, until when. Of content: the own record, what was agreed, what went along.
create policy young on merged_record for select to aanzet_young using (into_case_id = (select app_young_case()));
create policy young on cases for select to aanzet_young using (
  id = (select app_young_case()) or exists (select from merged_record m where m.case_id = cases.id));
create policy young on turn for select to aanzet_young using (case_id = (select app_young_case()));
create policy young on turn_task for select to aanzet_young using (case_id = (select app_young_case()));
create policy young on young_person for select to aanzet_young using (case_id = (select app_young_case()));
create policy young on case_access for select to aanzet_young using (case_id = (select app_young_case()));
create policy young on handover for select to aanzet_young using (case_id = (select app_young_case()) and sent_on is not null);
create policy young on handover_block for select to aanzet_young using (
  case_id = (select app_young_case()) and goes_along and exists (select from handover h where h.id = handover_id));
do $$
declare t text;
begin
  foreach t in array array['enrolment', 'contact', 'agreement'] loop
    execute format('create policy young on %I for select to aanzet_young
      using (case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
create policy young on organisation for select to aanzet_young using (true);
create policy young on team for select to aanzet_young using (exists (select from turn t where t.team_id = team.id));
-- Who is around the young person; nobody else who works there has a name here (field finding 29).
create policy young on member for select to aanzet_young using (
  exists (select from cases c where c.contact_member_id = member.id) or exists (select from turn t where t.member_id = member.id));
create policy young on access_subject for select to aanzet_young using (
  exists (select from cases c where c.pseudonym = access_subject.pseudonym));
create policy young on access_event for select to aanzet_young using (
  exists (select from access_subject s where s.event_id = access_event.id));
grant select (case_id, into_case_id) on merged_record to aanzet_young;
grant select (id, lead_organisation_id, contact_member_id, state, pseudonym) on cases to aanzet_young;
grant select (case_id, organisation_id, team_id, member_id, waits_for, due_on) on turn to aanzet_young;
grant select (case_id, verb) on turn_task to aanzet_young;
grant select (case_id, first_name, infix, family_name, birth_date, place) on young_person to aanzet_young;
grant select (case_id, organisation_id, school_name, expected_end, left_on) on enrolment to aanzet_young;
grant select (case_id, organisation_id, phone, mail) on contact to aanzet_young;
grant select (id, case_id, organisation_id, what, who, due_on, at_time, done_on) on agreement to aanzet_young;
grant select (id, case_id, organisation_id, ground, valid_from, valid_until, reference) on case_access to aanzet_young;
grant select (id, case_id, kind, state, from_organisation_id, to_organisation_id, question, yes_by, yes_on, sent_on, taken_over_on,
  closed_on) on handover to aanzet_young;
grant select (handover_id, case_id, block, text, goes_along) on handover_block to aanzet_young;
grant select (id, name, short_name, kind, phone) on organisation to aanzet_young;
grant select (id, name) on team to aanzet_young;
grant select (id, organisation_id, name, job_title, phone) on member to aanzet_young;
grant select on access_subject to aanzet_young;
grant select (id, line, on_day, kind, member_id, job_title, organisation_id, organisation_name, purpose, act) on access_event to aanzet_young;

-- What a young person writes: a request about the own data, to a colleague of the organisation that gave the link; a line
-- on the timeline; and that somebody must hear of it. A yes that is taken back goes as the program does it, in one act.
alter table data_request drop constraint data_request_seen_how_check;
alter table data_request add constraint data_request_seen_how_check
  check (seen_how in ('known', 'identity-card', 'school-pass', 'asked', 'own-way'));
create policy young on data_request for select to aanzet_young using (case_id = (select app_young_case()) and asked_by = 'self');
create policy young_asks on data_request for insert to aanzet_young with check (
  case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[])
  and asked_by = 'self' and seen_how = 'own-way' and state = 'open' and asked_on = (select app_today()));
create policy young on case_event for insert to aanzet_young with check (
  case_id = (select app_young_case()) and organisation_id = any((select app_organisations())::uuid[]) and member_id is null);
create policy young on outbox for insert to aanzet_young with check (kind = 'waits-for-you');
grant select (id, case_id, kind, asked_by, asked_on, due_on, state), insert on data_request to aanzet_young;
grant insert on case_event, outbox to aanzet_young;
