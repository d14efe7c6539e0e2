-- Guidance that lasts: what somebody does after school and who said so, how somebody is (check-in), and how much guidance
-- there is. Of one organisation each: another reads none of it.
create table destination (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who wrote it down.
  member_id uuid not null references member,
  -- 'away' is not available for a while: why is written down nowhere.
  kind text not null check (kind in ('work', 'work-and-school', 'school', 'day-activities', 'away', 'unknown')),
  employer text check (length(employer) between 1 and 80),
  hours integer check (hours between 1 and 60),
  contract text check (contract in ('permanent', 'temporary', 'agency', 'on-call', 'own-business')),
  start_on date not null,
  end_on date,
  source text not null check (source in ('talk', 'phone', 'message', 'paper', 'check-in')),
  said_on date not null,
  -- When it was said that it ends, as an id in the order of time: what came after is newer.
  end_mark uuid,
  -- It never was so.
  wrong_on date,
  check (end_on is null or end_on >= start_on),
  check (kind in ('work', 'work-and-school') or (employer is null and hours is null and contract is null))
);
create index destination_by_case on destination (case_id);

-- "Hoe gaat het?", by a link in the own channel or by hand. Of a link only the hash is kept; the address to mail to goes as
-- soon as there is an answer.
create table check_in (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  way text not null check (way in ('link', 'call', 'app', 'visit', 'paper')),
  asked_on date not null,
  to_mail text,
  token_hash bytea unique,
  expires_on date,
  answer text check (answer in ('well', 'doubt', 'call-me', 'unclear')),
  answered_on date,
  -- null with an answer: the young person, by the link.
  answered_by uuid references member,
  answer_mark uuid,
  check ((answer is null) = (answered_on is null) and (answer is null) = (answer_mark is null)),
  check ((token_hash is null) = (expires_on is null))
);
create index check_in_by_case on check_in (case_id);

-- Light or intensive, and why, from a closed list. One a young person: the last that was chosen.
create table guidance_plan (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  effort text not null check (effort in ('light', 'intensive')),
  reason text not null check (reason in ('asked-for', 'new-work', 'lost-work', 'out-of-reach', 'alone-now')),
  set_on date not null
);

-- How often a region keeps contact, from a day on: an agreement, the law names no number.
create table guidance_rhythm (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  set_on date not null,
  valid_from date not null unique,
  rhythm jsonb not null
);

do $$
declare t text;
begin
  foreach t in array array['destination', 'check_in', 'guidance_plan', 'guidance_rhythm'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['destination', 'check_in', 'guidance_plan'] loop
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy moved_away on %I as restrictive to aanzet_app
      using (case_id <> all((select app_moved_away())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy written on %I for insert to aanzet_app with check (
      organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
      and app_works_on(case_id))', t);
    execute format('create policy changed on %I for update to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))
      with check (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
-- The program at the door finds a link by its hash, mails it, and writes the answer down; no name is in it.
create policy program on check_in to aanzet_system using (true) with check (true);
create policy seen on guidance_rhythm for select to aanzet_app using (true);
create policy agreed on guidance_rhythm for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()));
create policy program on guidance_rhythm for select to aanzet_system using (true);

grant select, insert, update (end_on, end_mark, wrong_on) on destination to aanzet_app;
grant select, insert, update (expires_on, to_mail) on check_in to aanzet_app;
grant select, insert, update (member_id, effort, reason, set_on) on guidance_plan to aanzet_app;
grant select, insert on guidance_rhythm to aanzet_app;
grant select, update (to_mail, answer, answered_on, answer_mark) on check_in to aanzet_system;
grant select on guidance_rhythm to aanzet_system;

-- What was said and how much guidance there is go along with who steps out, and come in elsewhere. A check-in does not.
do $$
declare
  part record;
  was text;
  here constant text := '''law_fact'', ''name_change''';
begin
  for part in select unnest(array['take_out_rows(text)', 'take_in_rows(uuid,text,jsonb)'])::regprocedure as f loop
    was := pg_get_functiondef(part.f);
    if position(here in was) = 0 then raise exception 'stepping out is not as it was'; end if;
    execute replace(was, here, '''destination'', ''guidance_plan'', ' || here);
  end loop;
end $$;
