-- The programme of a region (Wet van school naar duurzaam werk): parts, each with all its versions, and who writes. No young person
-- is in it. That there is one and who takes part is known to every colleague; the text is of the parties while it is made (0038).
create table programme (
  id uuid primary key,
  -- Whose coordinator answers for it: the contactgemeente.
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  name text not null check (length(name) between 1 and 200),
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from),
  owner_party_id uuid not null,
  process_lead_id uuid references member,
  adopted_version integer check (adopted_version > 0),
  made_on date not null
);
create table programme_party (
  id uuid primary key,
  programme_id uuid not null references programme,
  role text not null check (length(role) between 1 and 40),
  organisation_id uuid references organisation,
  name text not null check (length(name) between 1 and 200),
  school_kind text check (length(school_kind) between 1 and 10),
  municipality_code text check (length(municipality_code) between 1 and 10)
);
create index programme_party_of on programme_party (programme_id);
create unique index programme_party_once on programme_party (programme_id, organisation_id, role) where organisation_id is not null;
alter table programme add foreign key (owner_party_id) references programme_party deferrable initially deferred;
create table programme_writer (
  programme_id uuid not null references programme,
  member_id uuid not null references member,
  primary key (programme_id, member_id)
);
create table programme_section (
  id uuid primary key,
  programme_id uuid not null references programme,
  kind text not null check (length(kind) between 1 and 40),
  key text not null check (length(key) between 1 and 60),
  position integer not null,
  retired_on date,
  unique (programme_id, kind, key)
);
-- What was written stays: no role may change or remove a version.
create table programme_section_version (
  section_id uuid not null references programme_section,
  version integer not null check (version > 0),
  content jsonb not null check (length(content::text) <= 200000),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  written_on date not null,
  primary key (section_id, version)
);
-- Who has a part open to write in it: tells others, and stops nobody.
create table programme_writing (
  section_id uuid not null references programme_section,
  member_id uuid not null references member,
  until timestamptz not null,
  primary key (section_id, member_id)
);
create table programme_comment (
  id uuid primary key,
  section_id uuid not null references programme_section,
  version integer not null check (version >= 0),
  member_id uuid not null references member,
  by_name text not null check (length(by_name) between 1 and 200),
  said_on date not null,
  words text not null check (length(words) between 1 and 2000),
  solved_on date,
  solved_by text check (length(solved_by) between 1 and 200),
  check ((solved_on is null) = (solved_by is null))
);
create index programme_comment_of on programme_comment (section_id);

do $$
declare t text;
begin
  foreach t in array array['programme', 'programme_party', 'programme_writer', 'programme_section', 'programme_section_version',
      'programme_writing', 'programme_comment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- The own organisation, also as it was called before it became one with another.
create function app_are_ours(the_organisation uuid) returns boolean language plpgsql stable as $$
begin return exists (select from organisation o where o.id = the_organisation
  and coalesce(o.merged_into_id, o.id) = any(app_organisations())); end $$;
create function app_owns_programme(the_programme uuid) returns boolean language plpgsql stable as $$
begin return app_role() = 'coordinator' and exists (select from programme p
  where p.id = the_programme and app_are_ours(p.organisation_id)); end $$;
create function app_writes_programme(the_programme uuid) returns boolean language plpgsql stable as $$
begin return app_owns_programme(the_programme)
  or exists (select from programme p where p.id = the_programme and p.process_lead_id = app_member())
  or exists (select from programme_writer w where w.programme_id = the_programme and w.member_id = app_member()); end $$;
create function app_reads_programme(the_programme uuid) returns boolean language plpgsql stable as $$
begin return app_writes_programme(the_programme) or app_keeps_region()
  or app_role() not in ('privacy', 'archief') and exists (select from programme_party p
    where p.programme_id = the_programme and app_are_ours(p.organisation_id)); end $$;
-- The same, by a part of it. A part is seen by who reads the programme, so that its rows need no question of their own.
create function app_writes_section(the_section uuid) returns boolean language plpgsql stable as $$
begin return exists (select from programme_section s where s.id = the_section and s.retired_on is null
  and app_writes_programme(s.programme_id)); end $$;

create policy seen on programme for select to aanzet_app using (app_kind() = 'member');
create policy begun on programme for insert to aanzet_app with check (
  app_role() = 'coordinator' and (select app_keeps_region()) and organisation_id = any((select app_organisations())::uuid[])
  and member_id = (select app_member()) and made_on = app_today());
create policy kept on programme for update to aanzet_app
  using (app_owns_programme(id)) with check (app_owns_programme(id));
create policy seen on programme_party for select to aanzet_app using (app_kind() = 'member');
create policy put on programme_party for insert to aanzet_app with check (app_owns_programme(programme_id));
-- Who answers for it stays in it.
create policy removed on programme_party for delete to aanzet_app using (app_owns_programme(programme_id)
  and not exists (select from programme p where p.owner_party_id = programme_party.id));
create policy seen on programme_writer for select to aanzet_app using (app_kind() = 'member');
create policy put on programme_writer for insert to aanzet_app with check (app_owns_programme(programme_id));
create policy removed on programme_writer for delete to aanzet_app using (app_owns_programme(programme_id));

create policy seen on programme_section for select to aanzet_app using (app_reads_programme(programme_id));
create policy added on programme_section for insert to aanzet_app with check (app_writes_programme(programme_id));
create policy kept on programme_section for update to aanzet_app
  using (app_writes_programme(programme_id)) with check (app_writes_programme(programme_id));
create policy seen on programme_section_version for select to aanzet_app using (
  exists (select from programme_section s where s.id = section_id));
create policy written on programme_section_version for insert to aanzet_app with check (
  member_id = (select app_member()) and written_on = app_today() and app_writes_section(section_id));
create policy seen on programme_writing for select to aanzet_app using (
  exists (select from programme_section s where s.id = section_id));
create policy begun on programme_writing for insert to aanzet_app with check (
  member_id = (select app_member()) and app_writes_section(section_id));
create policy goes_on on programme_writing for update to aanzet_app
  using (member_id = (select app_member())) with check (member_id = (select app_member()));
create policy stopped on programme_writing for delete to aanzet_app using (member_id = (select app_member()));
create policy seen on programme_comment for select to aanzet_app using (
  exists (select from programme_section s where s.id = section_id));
create policy said on programme_comment for insert to aanzet_app with check (
  member_id = (select app_member()) and said_on = app_today() and solved_on is null
  and exists (select from programme_section s where s.id = section_id));
create policy solved on programme_comment for update to aanzet_app
  using (solved_on is null and app_writes_section(section_id)) with check (app_writes_section(section_id));

grant select, insert, update (name, valid_from, valid_until, process_lead_id, adopted_version) on programme to aanzet_app;
grant select, insert, delete on programme_party, programme_writer to aanzet_app;
grant select, insert, update (position, retired_on) on programme_section to aanzet_app;
grant select, insert on programme_section_version to aanzet_app;
grant select, insert, update (until), delete on programme_writing to aanzet_app;
grant select, insert, update (solved_on, solved_by) on programme_comment to aanzet_app;
