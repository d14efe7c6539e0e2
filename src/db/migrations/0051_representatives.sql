-- Who speaks for a young person: with begin and end, and who saw the proof on which day. No copy is kept. Of one organisation
-- each: whoever takes over sees the proof itself.
create table representative (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who wrote it down.
  member_id uuid not null references member,
  kind text not null check (kind in ('parent', 'guardian', 'curator', 'mentor', 'bewindvoerder')),
  name text not null check (length(name) between 1 and 120),
  begin_on date,
  end_on date,
  seen_on date,
  seen_by uuid references member,
  check ((seen_on is null) = (seen_by is null)),
  check (end_on is null or begin_on is null or end_on >= begin_on)
);
create index representative_by_case on representative (case_id);
alter table representative enable row level security;
alter table representative force row level security;
create policy owner_keeps on representative to current_user using (true) with check (true);
create policy shielded on representative as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on representative as restrictive to aanzet_app
  using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on representative as restrictive to aanzet_app
  using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on representative as restrictive to aanzet_app using ((select app_guides()));
create policy seen on representative for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy written on representative for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()) and app_works_on(case_id)
  -- Nobody says that a colleague saw the proof.
  and (seen_by is null or seen_by = (select app_member())));
create policy changed on representative for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id))
  with check (organisation_id = any((select app_organisations())::uuid[]));
grant select, insert, update (end_on, seen_on, seen_by) on representative to aanzet_app;

-- It goes along with who steps out, and comes in elsewhere.
do $$
declare
  part record;
  was text;
  here constant text := '''law_fact'', ''name_change''';
begin
  for part in select unnest(array['take_out_rows(text)', 'take_in_rows(uuid,text,jsonb)'])::regprocedure as f loop
    was := pg_get_functiondef(part.f);
    if position(here in was) = 0 then raise exception 'stepping out is not as it was'; end if;
    execute replace(was, here, '''representative'', ' || here);
  end loop;
end $$;
