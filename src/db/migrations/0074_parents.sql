-- A parent, or whoever a young person chose, looks along by a link of the own. A role of its own: columns of one case, and of what
-- is on turn or which steps there were only where the young person, or the law, lets it be seen.
do $$ begin create role aanzet_parent nologin; exception when duplicate_object or unique_violation then null; end $$;
grant usage on schema public to aanzet_parent;
-- Who serves people and young people serves these too; an installation that stood before gets it here.
do $$
declare server text;
begin
  for server in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member
      where m.roleid = 'aanzet_speaker'::regrole and r.rolname <> current_user
        and not pg_has_role(r.oid, 'aanzet_parent', 'member') loop
    execute format('grant aanzet_parent to %I', server);
  end loop;
end $$;
create function app_parent_link() returns uuid language sql stable as
$$ select nullif(current_setting('app.parent_link', true), '')::uuid $$;
grant execute on function log_access(uuid, text, uuid[], text[]) to aanzet_parent;

create table parent_link (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who gave it.
  member_id uuid not null references member,
  -- Why it may be: of who is under age, of who decides, or by the own yes of the young person.
  ground text not null check (ground in ('minor', 'represents', 'own-yes')),
  representative_id uuid references representative on delete cascade,
  name text not null check (length(name) between 1 and 120),
  -- What may be seen besides who helps; the young person chooses.
  shows text[] not null check (shows <@ array['now', 'steps']),
  yes_on date,
  channel text not null check (channel in ('sms', 'mail', 'card')),
  token_hash bytea not null unique,
  code_hash bytea not null,
  made_on date not null,
  expires_on date not null check (expires_on >= made_on),
  opened_on date,
  wrong_codes integer not null default 0,
  -- How often it had to wait after wrong codes; then it stops.
  waits integer not null default 0,
  blocked_until timestamptz,
  -- One browser at a time, and short.
  visit_hash bytea unique,
  visit_made_at timestamptz,
  visit_seen_at timestamptz,
  closed boolean not null default false,
  check ((ground = 'own-yes') = (yes_on is not null) and (ground = 'own-yes') = (representative_id is null)),
  check ((visit_hash is null) = (visit_made_at is null) and (visit_hash is null) = (visit_seen_at is null))
);
create index parent_link_by_representative on parent_link (representative_id);
create table parent_question (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  link_id uuid not null references parent_link on delete cascade,
  words text not null check (length(words) between 1 and 400),
  asked_on date not null,
  answer_by date not null check (answer_by >= asked_on),
  answer text check (length(answer) between 1 and 600),
  answered_on date,
  -- Who answered.
  member_id uuid references member,
  late_told_on date,
  check (num_nulls(answer, answered_on, member_id) in (0, 3))
);
create index parent_question_by_link on parent_question (link_id);
create index parent_question_open on parent_question (answer_by) where answered_on is null;
select case_walls('parent_link'), case_walls('parent_question');

create policy seen on parent_link for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy given on parent_link for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
  and exists (select from cases c where c.id = case_id and c.state = 'active'
    and c.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy closed on parent_link for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and closed);
create policy program on parent_link to aanzet_system using (true) with check (true);
create policy own on parent_link for select to aanzet_parent using (id = (select app_parent_link()) and not closed);
-- The young person sees who looks along, chooses what, and ends it.
create policy young on parent_link for select to aanzet_young
  using (case_id = (select app_young_case()) and (select app_young_seat()) is null);
create policy young_chooses on parent_link for update to aanzet_young
  using (case_id = (select app_young_case()) and (select app_young_seat()) is null)
  with check (case_id = (select app_young_case()));
grant select, insert, update (closed) on parent_link to aanzet_app;
grant select (id, case_id, organisation_id, representative_id, ground, channel, token_hash, code_hash, made_on, expires_on, opened_on,
  wrong_codes, waits, blocked_until, visit_hash, visit_made_at, visit_seen_at, closed),
  update (opened_on, wrong_codes, waits, blocked_until, visit_hash, visit_made_at, visit_seen_at, closed) on parent_link to aanzet_system;
grant select (id, case_id, organisation_id, ground, name, shows, expires_on, closed) on parent_link to aanzet_parent;
grant select (id, case_id, ground, name, shows, made_on, expires_on, opened_on, closed), update (shows, closed) on parent_link to aanzet_young;

create policy seen on parent_question for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy answered on parent_question for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))
  with check (organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()));
create policy program on parent_question to aanzet_system using (true) with check (true);
create policy own on parent_question for select to aanzet_parent using (link_id = (select app_parent_link()));
create policy asked on parent_question for insert to aanzet_parent with check (
  link_id = (select app_parent_link()) and asked_on = (select app_today())
  and organisation_id = any((select app_organisations())::uuid[])
  and case_id = (select l.case_id from parent_link l where l.id = link_id));
create policy young on parent_question for select to aanzet_young
  using (case_id = (select app_young_case()) and (select app_young_seat()) is null);
grant select, update (answer, answered_on, member_id) on parent_question to aanzet_app;
grant select (id, case_id, organisation_id, asked_on, answer_by, answered_on, late_told_on), update (late_told_on) on parent_question to aanzet_system;
grant select (id, case_id, link_id, words, asked_on, answer_by, answer, answered_on),
  insert (id, case_id, organisation_id, link_id, words, asked_on, answer_by) on parent_question to aanzet_parent;
grant select (id, case_id, link_id, words, asked_on, answer, answered_on) on parent_question to aanzet_young;

-- What a parent reads: who helps always; who is on turn, and the steps, where it was chosen. No words of anybody, and no name but the first.
create policy parent on cases for select to aanzet_parent using (id = (select l.case_id from parent_link l));
create policy parent on young_person for select to aanzet_parent using (case_id = (select l.case_id from parent_link l));
create policy parent on turn for select to aanzet_parent using (case_id = (select l.case_id from parent_link l where 'now' = any(l.shows)));
create policy parent on turn_task for select to aanzet_parent using (case_id = (select l.case_id from parent_link l where 'now' = any(l.shows)));
create policy parent on enrolment for select to aanzet_parent using (
  case_id = (select l.case_id from parent_link l where 'steps' = any(l.shows)) and organisation_id = any((select app_organisations())::uuid[]));
create policy parent on handover for select to aanzet_parent using (
  case_id = (select l.case_id from parent_link l where 'steps' = any(l.shows)) and sent_on is not null and kind not in ('H13', 'H14'));
create policy parent on organisation for select to aanzet_parent using (true);
create policy parent on member for select to aanzet_parent using (exists (select from cases c where c.contact_member_id = member.id)
  or exists (select from turn t where t.member_id = member.id));
grant select (id, lead_organisation_id, contact_member_id, state) on cases to aanzet_parent;
grant select (case_id, first_name, birth_date) on young_person to aanzet_parent;
grant select (case_id, organisation_id, member_id, waits_for, due_on) on turn to aanzet_parent;
grant select (case_id, verb) on turn_task to aanzet_parent;
grant select (case_id, organisation_id, expected_end, left_on) on enrolment to aanzet_parent;
grant select (id, case_id, kind, to_organisation_id, state, sent_on) on handover to aanzet_parent;
grant select (id, name, phone) on organisation to aanzet_parent;
grant select (id, organisation_id, name, phone) on member to aanzet_parent;

-- Of who becomes afgeschermd nobody looks along; nor does who decides no more.
create function parent_links_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'case_shield' then
    update parent_link set closed = true where case_id = new.case_id and not closed;
  else
    update parent_link set closed = true where representative_id = new.id and not closed and new.end_on < expires_on;
  end if;
  return null;
end $$;
revoke all on function parent_links_end() from public;
create trigger parent_links_end after insert on case_shield for each row execute function parent_links_end();
create trigger parent_links_end after update of end_on on representative for each row when (new.end_on is not null)
  execute function parent_links_end();
