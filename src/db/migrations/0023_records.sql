-- Two records of one young person within one organisation, brought together by a colleague. Nothing is copied or re-keyed:
-- the one that gave way keeps its rows, has no turn any more, and is read on the page of the other. `restore` holds what
-- taking it apart needs: the turn as it was, ids and names of fields.
create table merged_record (
  case_id uuid primary key references cases,
  into_case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  merged_on date not null,
  restore jsonb not null,
  check (case_id <> into_case_id)
);
create index merged_record_by_into on merged_record (into_case_id);

-- Another name: for a year the own organisation still finds somebody by the old one, and reads it nowhere.
create table name_change (
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  was_search text not null,
  found_until date not null,
  primary key (case_id, was_search)
);

-- Geen inzage of one record holds for the other as soon as both are one person; null = said by the colleague.
alter table no_view add column from_case_id uuid references cases;

do $$
declare t text;
begin
  foreach t in array array['merged_record', 'name_change'] loop
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
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
-- Neither record tells of the other to who may not open it.
create policy other_shielded on merged_record as restrictive to aanzet_app
  using (into_case_id <> all((select app_shielded_from_me())::uuid[]));
create policy other_never on merged_record as restrictive to aanzet_app
  using (into_case_id <> all((select app_never())::uuid[]));
-- Both are led by the own organisation and began with its own record: nothing of another organisation is ever merged.
create policy merged on merged_record for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id
    and c.lead_organisation_id = organisation_id and c.record_organisation_id = organisation_id)
  and exists (select from cases c where c.id = into_case_id
    and c.lead_organisation_id = organisation_id and c.record_organisation_id = organisation_id));
create policy unmerged on merged_record for delete to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id));
create policy program on merged_record for select to aanzet_system using (true);
create policy written on name_change for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id));
create policy again on name_change for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[])
    and exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id));
create policy merges on no_view for insert to aanzet_system with check (
  exists (select from merged_record m where m.case_id in (no_view.case_id, from_case_id)
    and m.into_case_id in (no_view.case_id, from_case_id)));
create policy unmerges on no_view for delete to aanzet_system using (from_case_id is not null);

grant select, insert, delete on merged_record to aanzet_app;
grant select, insert, update (found_until) on name_change to aanzet_app;
grant select (case_id, into_case_id, organisation_id) on merged_record to aanzet_system;
grant insert, delete on no_view to aanzet_system;

-- Whoever changes a name, and by whatever road (a colleague, a school's list, the register), leaves the old one to search.
create function keep_former_name() returns trigger language plpgsql as $$
begin
  -- Outside an act there is no day: the owner mends a row, and that is no other name.
  if app_today() is null then return new; end if;
  insert into name_change (case_id, organisation_id, was_search, found_until)
  values (old.case_id, old.organisation_id, old.search_name, (app_today() + interval '1 year')::date)
  on conflict (case_id, was_search) do update set found_until = excluded.found_until;
  return new;
end $$;
create trigger former_name after update of search_name on young_person for each row
  when (old.search_name is distinct from new.search_name) execute function keep_former_name();

-- After a move the organisation stops looking: at the record that was merged into that young person's too.
create or replace function app_moved_away() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with moved as (
    select h.case_id from handover h join cases c on c.id = h.case_id
    where h.from_organisation_id = any(app_organisations()) and h.look_ends_on <= app_today() and h.state = 'done'
      and c.lead_organisation_id <> all(app_organisations())
      and not exists (select from case_access a where a.case_id = h.case_id and a.organisation_id = any(app_organisations())
        and a.reference > h.id and a.valid_from <= app_today() and (a.valid_until is null or app_today() < a.valid_until)))
  select coalesce(array_agg(case_id), '{}') from (
    select case_id from moved
    union select m.case_id from merged_record m join moved on moved.case_id = m.into_case_id) x
$$;

-- When the school's list of a period must be there. Who keeps the region sets the day; the school's own acts say that it is
-- in. Counts and days only: which young people stand on a list is in import_line, of the school alone.
create table inventory_round (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  school_year integer not null,
  -- '' = the whole school year.
  period text not null,
  due_on date not null,
  handed_in_on date,
  -- Handed in without a list: nobody leaves in this period.
  nobody_leaves boolean not null default false,
  unique (organisation_id, school_year, period),
  check (not nobody_leaves or handed_in_on is not null)
);
alter table inventory_round enable row level security;
alter table inventory_round force row level security;
create policy owner_keeps on inventory_round to current_user using (true) with check (true);
create policy seen on inventory_round for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or (select app_keeps_region()));
create policy handed_in on inventory_round for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and (select app_guides()))
  with check (organisation_id = any((select app_organisations())::uuid[]));
-- Set inside the act of who keeps the region: only the program can see that a school's list was read already.
create policy program on inventory_round to aanzet_system using (true) with check (true);
grant select, update (handed_in_on, nobody_leaves) on inventory_round to aanzet_app;
grant select, insert, update, delete on inventory_round to aanzet_system;
