-- What belongs to a programme besides its text: what municipalities and young people said, what is done otherwise, the plan, and what
-- came after it was adopted. Every entry stays as it was written; the last one about a subject counts (0039). About no young person.
create table programme_entry (
  id uuid primary key,
  programme_id uuid not null references programme,
  kind text not null check (length(kind) between 1 and 20),
  section_id uuid references programme_section,
  subject text check (length(subject) between 1 and 60),
  content jsonb not null check (length(content::text) <= 20000),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  written_on date not null
);
create index programme_entry_of on programme_entry (programme_id);
-- A whole programme as it was adopted: no role may change or remove it.
create table programme_adopted (
  programme_id uuid not null references programme,
  number integer not null check (number > 0),
  adopted_on date not null,
  decision text not null check (length(decision) between 1 and 300),
  frozen jsonb not null check (length(frozen::text) <= 5000000),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  primary key (programme_id, number)
);
do $$
declare t text;
begin
  foreach t in array array['programme_entry', 'programme_adopted'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- The team leader of Werk en Inkomen says yes or no for the own municipality; the same in domain/programme/who-says.ts.
create function app_says_for(the_programme uuid, the_municipality text) returns boolean language plpgsql stable as $$
begin return app_role() = 'teamleider' and exists (
  select from programme_party p join organisation o on o.id = p.organisation_id
  where p.programme_id = the_programme and p.municipality_code = the_municipality and o.kind = 'wi'
    and app_are_ours(o.id)); end $$;
create policy seen on programme_entry for select to aanzet_app using (app_reads_programme(programme_id));
create policy written on programme_entry for insert to aanzet_app with check (
  member_id = (select app_member()) and written_on = app_today()
  and (section_id is null or exists (select from programme_section s
    where s.id = section_id and s.programme_id = programme_entry.programme_id))
  and case
    when kind = 'consent' then app_owns_programme(programme_id) or app_says_for(programme_id, subject)
    when kind in ('heard', 'deviation', 'step', 'decision') then app_writes_programme(programme_id)
    else app_owns_programme(programme_id) end);
create policy seen on programme_adopted for select to aanzet_app using (app_reads_programme(programme_id));
create policy adopted on programme_adopted for insert to aanzet_app with check (
  member_id = (select app_member()) and adopted_on = app_today() and app_owns_programme(programme_id));
grant select, insert on programme_entry, programme_adopted to aanzet_app;
