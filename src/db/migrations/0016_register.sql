-- The register of a Doorstroompunt (JVS, LBA, CAReL, Key2) reads itself in. What it delivered is a record of the
-- Doorstroompunt alone: it makes no access to, and no link with, what a school has.
alter table import_batch add column kind text not null default 'leavers' check (kind in ('leavers', 'register'));
alter table import_batch add column system text;
alter table import_batch add check ((kind = 'register') = (system is not null));

-- One dossier of the register. A young person may have two there, one for each year; a dossier is about one young person.
create table register_record (
  organisation_id uuid not null references organisation,
  system text not null,
  dossier_number text not null,
  case_id uuid not null references cases,
  name_key text not null,
  ground text not null check (ground in ('F1', 'F3', 'F9')),
  reported_on date,
  school_name text,
  school_location text,
  left_on date,
  handler text,
  source_on date not null,
  import_batch_id uuid,
  primary key (organisation_id, system, dossier_number)
);
create index register_record_by_case on register_record (case_id);
create index register_record_by_name on register_record (organisation_id, name_key);
-- From which register and of which day each field is: {"phone": {"from": "JVS", "on": "2026-06-03"}}. A field that a
-- colleague changed keeps what the file says beside it ("file", "since"), and no next file overwrites it.
create table field_source (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  fields jsonb not null,
  import_batch_id uuid
);
-- What an act over several at once can be put back to, for the colleague who did it: ids, days and codes, never a word.
create table undo_step (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  act text not null,
  done_on date not null,
  turns jsonb not null
);
create index undo_step_of_member on undo_step (member_id);

do $$
declare t text;
begin
  foreach t in array array['register_record', 'field_source', 'undo_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['register_record', 'field_source'] loop
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
    execute format('create policy unfinished_import on %I as restrictive to aanzet_app
      using (import_batch_id is null or import_batch_id <> all((select app_open_batches())::uuid[]))', t);
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy written on %I for insert to aanzet_app with check (
      organisation_id = any((select app_organisations())::uuid[]) and exists (
        select from cases c where c.id = case_id and c.record_organisation_id = organisation_id))', t);
    execute format('create policy changed on %I for update to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))
      with check (organisation_id = any((select app_organisations())::uuid[]) and exists (
        select from cases c where c.id = case_id and c.record_organisation_id = organisation_id))', t);
    execute format('create policy removed on %I for delete to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]) and import_batch_id is not null)', t);
  end loop;
end $$;
create policy own on undo_step to aanzet_app using (member_id = (select app_member()))
  with check (member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, update, delete on register_record, field_source to aanzet_app;
grant select, insert, delete on undo_step to aanzet_app;

-- The key of a dossier, as src/domain/register/report.ts makes it.
create function register_key(system text, dossier_number text) returns text language sql immutable
as $$ select 'reg:' || lower(system) || ':' || lower(dossier_number) $$;
create index register_record_by_key on register_record (organisation_id, register_key(system, dossier_number));

-- As import_hidden_keys (0006): dossiers and name keys of young people that the asker may not see. Keys that the asker
-- already holds go in, and no name comes out.
create function register_hidden_keys(keys text[]) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  with known as (
    select y.case_id, y.person_key as key from young_person y
      where y.organisation_id = any(app_organisations()) and y.person_key = any(keys)
    union select r.case_id, r.name_key from register_record r
      where r.organisation_id = any(app_organisations()) and r.name_key = any(keys)
    union select r.case_id, register_key(r.system, r.dossier_number) from register_record r
      where r.organisation_id = any(app_organisations()) and register_key(r.system, r.dossier_number) = any(keys))
  select coalesce(array_agg(distinct k.key), '{}') from known k
  where exists (select from case_shield s where s.case_id = k.case_id and not exists (
      select from shield_named n where n.case_id = s.case_id and n.member_id = app_member()))
    or exists (select from no_view v where v.case_id = k.case_id and v.member_id = app_member())
$$;

-- Taking a list back, and dropping one that was cut off: the tables above go along.
create or replace function import_keep_touched(batch uuid) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare kept uuid[];
  t text;
begin
  if not exists (select from import_batch b where b.id = batch and b.organisation_id = any(app_organisations()))
  then return 0;
  end if;
  select coalesce(array_agg(c.id), '{}') into kept from cases c where c.import_batch_id = batch and (
    c.version <> 1 or c.state <> 'active' or c.contact_member_id is not null
    or c.lead_organisation_id <> c.record_organisation_id
    or exists (select from note x where x.case_id = c.id) or exists (select from agreement x where x.case_id = c.id)
    or exists (select from handover x where x.case_id = c.id) or exists (select from case_access x where x.case_id = c.id)
    or exists (select from case_shield x where x.case_id = c.id) or exists (select from no_view x where x.case_id = c.id)
    or exists (select from case_link x where c.id in (x.case_id, x.into_case_id))
    or exists (select from notice x where x.case_id = c.id)
    or exists (select from case_outcome x where x.case_id = c.id)
    or exists (select from contact_attempt x where x.case_id = c.id)
    or exists (select from register_record x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from field_source x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from case_event x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from import_line x join import_batch b on b.id = x.batch_id
      where x.case_id = c.id and x.batch_id <> batch and b.state = 'done'));
  foreach t in array array['turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_event', 'register_record', 'field_source'] loop
    execute format('update %I set import_batch_id = null where case_id = any($1)', t) using kept;
  end loop;
  update cases set import_batch_id = null where id = any(kept);
  return cardinality(kept);
end $$;
create or replace function import_abandon(batch uuid) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare t text;
begin
  if not exists (select from import_batch b where b.id = batch and b.state in ('applying', 'undoing')) then return; end if;
  foreach t in array array['turn_task', 'turn', 'young_person', 'enrolment', 'contact', 'case_event', 'register_record', 'field_source'] loop
    execute format('delete from %I where case_id in (select id from cases where import_batch_id = $1)', t) using batch;
  end loop;
  delete from cases where import_batch_id = batch;
  delete from import_line where batch_id = batch;
  delete from import_batch where id = batch;
end $$;
revoke all on function register_hidden_keys(text[]) from public;
grant execute on function register_hidden_keys(text[]) to aanzet_app;
