-- The counters of a Doorstroompunt of a year: exact for the own organisation, whose work stock they are, and apart from it what was
-- given for the report, after the disclosure control. A row is a number, never somebody (0041).
create table report_count (
  organisation_id uuid not null references organisation,
  year integer not null check (year between 2026 and 2099),
  member_id uuid not null references member,
  counted_on date not null,
  counted jsonb not null,
  -- What may leave, worked out at the same moment: so that giving reads no young person.
  printed jsonb not null,
  primary key (organisation_id, year)
);
-- Numbers that Aanzet does not know: typed, each with where it comes from.
create table report_typed (
  organisation_id uuid not null references organisation,
  year integer not null check (year between 2026 and 2099),
  member_id uuid not null references member,
  written_on date not null,
  numbers jsonb not null,
  primary key (organisation_id, year)
);
create table report_given (
  organisation_id uuid not null references organisation,
  year integer not null check (year between 2026 and 2099),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  given_on date not null,
  counters jsonb not null,
  primary key (organisation_id, year)
);

do $$
declare t text;
begin
  foreach t in array array['report_count', 'report_typed', 'report_given'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['report_count', 'report_typed'] loop
    execute format('create policy own on %I for select to aanzet_app using ((select app_at_doorstroompunt())
      and organisation_id = any((select app_organisations())::uuid[]))', t);
    execute format('create policy kept on %I for insert to aanzet_app with check ((select app_at_doorstroompunt())
      and organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()))', t);
    execute format('create policy kept_again on %I for update to aanzet_app using ((select app_at_doorstroompunt())
      and organisation_id = any((select app_organisations())::uuid[]))
      with check (member_id = (select app_member()))', t);
  end loop;
end $$;
-- Given once: the same young people are never published twice in another way.
create policy seen on report_given for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and (select app_at_doorstroompunt())
  or exists (select from report r where r.year = report_given.year));
create policy given on report_given for insert to aanzet_app with check ((select app_at_doorstroompunt())
  and app_role() = 'teamleider' and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and given_on = app_today());
grant select, insert, update (member_id, counted_on, counted, printed) on report_count to aanzet_app;
grant select, insert, update (member_id, written_on, numbers) on report_typed to aanzet_app;
grant select, insert on report_given to aanzet_app;
