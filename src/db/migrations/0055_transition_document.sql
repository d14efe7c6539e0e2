-- The overgangsdocument: what is being written (document_line), what was read and approved (document_version, never changed),
-- and what went to a receiver (document_copy). A copy holds what the receiver may read and nothing else, so that no rule on
-- a page can show more.
create table document_line (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  -- 'hidden' = a line that the record knows is left out; text is its key.
  kind text not null check (kind in ('text', 'stage', 'instrument', 'hidden')),
  section text not null check (section in
    ('proud', 'wants', 'can', 'helps-at-work', 'helps-at-home', 'school', 'practical', 'people', 'agreed')),
  place integer not null default 0,
  text text not null,
  company text,
  contact text,
  days text,
  on_day date,
  until_day date,
  hidden boolean not null default false,
  check ((kind = 'stage') = (company is not null)),
  check ((kind = 'instrument') = (on_day is not null))
);
create index document_line_by_case on document_line (case_id);
create table document_version (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  number integer not null check (number > 0),
  made_on date not null,
  content jsonb not null,
  how text not null check (how in ('in-person', 'phone', 'paper', 'on-behalf')),
  yes_by text not null check (yes_by in ('self', 'parent', 'guardian', 'curator', 'mentor')),
  yes_name text,
  read_on date not null,
  own_view text,
  unique (case_id, organisation_id, number)
);
create index document_version_by_case on document_version (case_id);
create table document_copy (
  id uuid primary key,
  case_id uuid not null references cases,
  -- Whose copy it is: the receiver keeps it under its own task.
  organisation_id uuid not null references organisation,
  from_organisation_id uuid references organisation,
  -- Empty when it came in from a file.
  handover_id uuid references handover on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null,
  shared_on date not null,
  withdrawn_on date,
  check ((handover_id is null) = (from_organisation_id is null))
);
create index document_copy_by_case on document_copy (case_id);
create index document_copy_by_handover on document_copy (handover_id);

do $$
declare t text;
begin
  foreach t in array array['document_line', 'document_version', 'document_copy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy moved_away on %I as restrictive to aanzet_app
      using (case_id <> all((select app_moved_away())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
  end loop;
  foreach t in array array['document_line', 'document_version'] loop
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy written on %I for insert to aanzet_app with check (
      organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
      and app_works_on(case_id))', t);
  end loop;
end $$;
create policy changed on document_line for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy removed on document_line for delete to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id));
-- Who got it reads it once the begeleiding was taken over (R07: the document comes after that), a guest too.
create policy seen on document_copy for select to aanzet_app using (
  from_organisation_id = any((select app_organisations())::uuid[])
  or handover_id is null and organisation_id = any((select app_organisations())::uuid[])
  or handover_id = any((select app_handovers())::uuid[])
    and exists (select from handover h where h.id = handover_id and h.taken_over_on is not null));
-- A copy goes to the receiver of a hand-over that was sent, by who sent it; or comes in from a file, for oneself.
create policy written on document_copy for insert to aanzet_app with check (app_works_on(case_id) and case
  when handover_id is null then organisation_id = any((select app_organisations())::uuid[])
  else from_organisation_id = any((select app_organisations())::uuid[]) and withdrawn_on is null
    and exists (select from handover h where h.id = handover_id and h.case_id = document_copy.case_id
      and h.from_organisation_id = document_copy.from_organisation_id and h.to_organisation_id = document_copy.organisation_id
      and h.sent_on is not null and h.state not in ('withdrawn', 'sent-back') and h.kind not in ('H13', 'H14')) end);
create policy withdrawn on document_copy for update to aanzet_app
  using (from_organisation_id = any((select app_organisations())::uuid[]))
  with check (from_organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, delete, update (hidden) on document_line to aanzet_app;
grant select, insert on document_version to aanzet_app;
grant select, insert, update (withdrawn_on) on document_copy to aanzet_app;

-- What is being typed in it is kept too.
alter table draft drop constraint draft_form_check;
alter table draft add constraint draft_form_check check (form in ('note', 'question', 'blocks', 'document'));

-- It goes along with who steps out. What was received is to read only: it hangs on a hand-over of another.
do $$
declare
  was text;
  here constant text := '''law_fact'', ''name_change''';
begin
  was := pg_get_functiondef('take_out_rows(text)'::regprocedure);
  if position(here in was) = 0 then raise exception 'stepping out is not as it was'; end if;
  execute replace(was, here, '''document_line'', ''document_version'', ''document_copy'', ' || here);
  was := pg_get_functiondef('take_in_rows(uuid,text,jsonb)'::regprocedure);
  if position(here in was) = 0 then raise exception 'coming in is not as it was'; end if;
  execute replace(was, here, '''document_line'', ''document_version'', ' || here);
end $$;
