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
