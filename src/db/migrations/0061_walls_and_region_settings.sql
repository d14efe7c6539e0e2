-- The walls of a table about a young person, written in one way. For migrations: no role may call these. A new table calls
-- case_walls() for what every such table has, and case_own_rows() when it holds content of one organisation.
create function case_walls(the_table regclass, for_guides boolean default true, open_in_emergency boolean default false)
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = the_table and a.attname = 'case_id') then
    execute format('create index on %s (case_id)', the_table);
  end if;
  execute format('alter table %s enable row level security', the_table);
  execute format('alter table %s force row level security', the_table);
  execute format('create policy owner_keeps on %s to current_user using (true) with check (true)', the_table);
  execute format('create policy shielded on %s as restrictive to aanzet_app
    using (case_id <> all((select app_shielded_from_me())::uuid[]))', the_table);
  execute format('create policy never on %s as restrictive to aanzet_app
    using (case_id <> all((select app_never())::uuid[]))', the_table);
  execute format('create policy moved_away on %s as restrictive to aanzet_app
    using (case_id <> all((select app_moved_away())::uuid[]))', the_table);
  -- Content for who guides; a table that tells who works on whom is for beheer as well.
  if for_guides then
    execute format('create policy guiding on %s as restrictive to aanzet_app using ((select app_guides()))', the_table);
  end if;
  -- Who got in for a day looks, and changes nothing (0059). Only what was heard or tried is written down.
  execute format('create policy emergency_keeps on %s as restrictive for update to aanzet_app
    using ((select app_purpose()) <> ''noodtoegang'')', the_table);
  execute format('create policy emergency_leaves on %s as restrictive for delete to aanzet_app
    using ((select app_purpose()) <> ''noodtoegang'')', the_table);
  if not open_in_emergency then
    execute format('create policy emergency_adds on %s as restrictive for insert to aanzet_app
      with check ((select app_purpose()) <> ''noodtoegang'')', the_table);
  end if;
end $$;

-- The rights on content of one organisation (columns case_id, organisation_id, member_id): its colleagues read it, add to it
-- under their own name where they work on the case, and change it there. What a role may do at all is in the grants.
create function case_own_rows(the_table regclass) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create policy seen on %s for select to aanzet_app
    using (organisation_id = any((select app_organisations())::uuid[]))', the_table);
  execute format('create policy written on %s for insert to aanzet_app with check (
    organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
    and app_works_on(case_id))', the_table);
  execute format('create policy changed on %s for update to aanzet_app
    using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))
    with check (organisation_id = any((select app_organisations())::uuid[]))', the_table);
  execute format('create policy removed on %s for delete to aanzet_app
    using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))', the_table);
end $$;

-- The table goes along with an organisation that steps out (0046), and with comes_in it is read where that file comes in (0048).
create function case_goes_along(the_table regclass, comes_in boolean default true) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  part regprocedure;
  was text;
  here constant text := '''law_fact'', ''name_change''';
begin
  foreach part in array array['take_out_rows(text)', 'take_in_rows(uuid,text,jsonb)']::regprocedure[] loop
    was := pg_get_functiondef(part);
    if position(here in was) = 0 then raise exception '% is not as it was', part; end if;
    if comes_in or part = 'take_out_rows(text)'::regprocedure then
      execute replace(was, here, format('%L, %s', the_table::text, here));
    end if;
  end loop;
end $$;
revoke all on function case_walls(regclass, boolean, boolean), case_own_rows(regclass), case_goes_along(regclass, boolean) from public;

-- What a region sets without code: one thing under one key, from a day on, by whom and why. Only added to. Today's is the last
-- whose day has come. Before that day it can be taken back: by another row, so that it stays known what was meant.
create table region_setting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  set_on date not null,
  key text not null check (length(key) between 1 and 40),
  value jsonb,
  valid_from date,
  why text check (length(why) between 1 and 200),
  takes_back uuid unique references region_setting,
  check (case when takes_back is null then num_nulls(value, valid_from, why) = 0 else num_nonnulls(value, valid_from, why) = 0 end),
  check (valid_from is null or valid_from > set_on)
);
create index region_setting_by_key on region_setting (key);
alter table region_setting enable row level security;
alter table region_setting force row level security;
create policy owner_keeps on region_setting to current_user using (true) with check (true);
create policy seen on region_setting for select to aanzet_app using (true);
create policy agreed on region_setting for insert to aanzet_app with check (
  (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and set_on = app_today()
  and (takes_back is null or exists (select from region_setting s
    where s.id = region_setting.takes_back and s.key = region_setting.key and s.valid_from > app_today())));
create policy program on region_setting for select to aanzet_system using (true);
grant select, insert on region_setting to aanzet_app;
grant select on region_setting to aanzet_system;

-- An answer to a question that a region added stands under the id of that question.
alter table document_line drop constraint document_line_section_check;
alter table document_line add constraint document_line_section_check check (section in
  ('proud', 'wants', 'can', 'helps-at-work', 'helps-at-home', 'school', 'practical', 'people', 'agreed')
  or section ~ '^own-[0-9a-f-]{36}$');

-- Two records of one young person become one, or are taken apart again (0023): what was written for the document and for the time
-- after school goes along to the record that stays, and comes back. As the owner, because no role may change a version: here it
-- only gets another number. Of a version `number` is the number that it had. What hangs on a hand-over stays with that hand-over.
create function merge_takes_along(from_case uuid, to_case uuid, only_these jsonb)
returns table (case_id uuid, what text, row_id uuid, number integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  mine constant uuid[] := app_organisations();
  walled constant uuid[] := app_shielded_from_me() || app_never() || app_moved_away();
  last_number integer;
begin
  if app_act() <> 'merge-records' or not app_guides() or from_case = any(walled) or to_case = any(walled)
    or (select count(*) from cases c where c.id in (from_case, to_case) and c.record_organisation_id = any(mine)) <> 2
  then return; end if;
  select coalesce(max(v.number), 0) into last_number from document_version v
    where v.case_id = to_case and v.organisation_id = any(mine);
  return query with
    these as (select k.what, k.row_id, k.number from jsonb_to_recordset(coalesce(only_these, '[]')) as k(what text, row_id uuid, number integer)),
    lines as (update document_line r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'document_line' and t.row_id = r.id)) returning r.id),
    versions as (update document_version r set case_id = to_case,
        number = coalesce((select t.number from these t where t.what = 'document_version' and t.row_id = r.id), r.number + last_number)
      where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'document_version' and t.row_id = r.id))
      returning r.id, r.number - last_number as was),
    copies as (update document_copy r set case_id = to_case
      where r.case_id = from_case and r.organisation_id = any(mine) and r.handover_id is null
      and (only_these is null or exists (select from these t where t.what = 'document_copy' and t.row_id = r.id)) returning r.id),
    spells as (update destination r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'destination' and t.row_id = r.id)) returning r.id),
    asked as (update check_in r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and (only_these is null or exists (select from these t where t.what = 'check_in' and t.row_id = r.id)) returning r.id),
    plan as (update guidance_plan r set case_id = to_case where r.case_id = from_case and r.organisation_id = any(mine)
      and not exists (select from guidance_plan x where x.case_id = to_case)
      and (only_these is null or exists (select from these t where t.what = 'guidance_plan')) returning r.member_id)
  select to_case, moved.what, moved.id, moved.was from (
    select 'document_line' as what, id, null::integer as was from lines
    union all select 'document_version', id, was from versions
    union all select 'document_copy', id, null from copies
    union all select 'destination', id, null from spells
    union all select 'check_in', id, null from asked
    union all select 'guidance_plan', from_case, null from plan) moved;
end $$;
revoke all on function merge_takes_along(uuid, uuid, jsonb) from public;
grant execute on function merge_takes_along(uuid, uuid, jsonb) to aanzet_app;
