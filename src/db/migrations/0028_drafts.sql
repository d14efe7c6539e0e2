-- What a colleague is still typing. Of that colleague alone, behind the walls of the case, and gone after fourteen days.
create table draft (
  member_id uuid not null references member,
  form text not null check (form in ('note', 'question', 'blocks')),
  -- The hand-over that the form is of, else the case.
  reference uuid not null,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  fields jsonb not null,
  saved_on date not null,
  primary key (member_id, form, reference)
);
create index draft_by_case on draft (case_id);
create index draft_by_day on draft (saved_on);
alter table draft enable row level security;
alter table draft force row level security;
create policy owner_keeps on draft to current_user using (true) with check (true);
create policy shielded on draft as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on draft as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on draft as restrictive to aanzet_app using (case_id <> all((select app_moved_away())::uuid[]));
create policy guiding on draft as restrictive to aanzet_app using ((select app_guides()));
create policy seen on draft for select to aanzet_app using (member_id = (select app_member()));
create policy written on draft for insert to aanzet_app with check (member_id = (select app_member())
  and organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id));
create policy removed on draft for delete to aanzet_app using (member_id = (select app_member()));
grant select, insert, delete on draft to aanzet_app;
-- The program takes away what is too old, and reads no word of it.
create policy forgotten on draft to aanzet_system using (true);
grant select (case_id, saved_on), delete on draft to aanzet_system;

-- A list that is taken back keeps whom somebody is writing about, or whose record was kept right meanwhile.
do $$
declare
  was text := pg_get_functiondef('import_keep_touched(uuid)'::regprocedure);
  here constant text := 'or exists (select from agreement x where x.case_id = c.id)';
begin
  if position(here in was) = 0 then raise exception 'import_keep_touched is not as it was'; end if;
  execute replace(was, here, here || E'\n    or exists (select from draft x where x.case_id = c.id)
    or exists (select from merged_record x where c.id in (x.case_id, x.into_case_id))
    or exists (select from name_change x where x.case_id = c.id)
    or exists (select from status_line x where x.case_id = c.id)
    or exists (select from no_view_reason x where x.case_id = c.id)');
end $$;
