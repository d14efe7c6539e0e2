-- What helps a colleague through the day: own filters, words for who keeps Aanzet, two employers, what is new. No row here
-- is about a young person.

-- The choices of a list under a name of one's own; never what somebody looked for (zoek).
create table saved_filter (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  list text not null check (list in ('jongeren', 'meldingen')),
  name text not null check (char_length(name) between 1 and 40),
  query text not null check (char_length(query) between 1 and 400 and query !~ '(^|&)zoek='),
  unique (member_id, list, name)
);

-- What somebody has to say about a kind of page. The sender stands there only when an answer is wanted.
create table feedback (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid references member,
  page text not null check (char_length(page) <= 40),
  words text not null check (char_length(words) between 1 and 1000),
  given_on date not null
);
create index feedback_by_organisation on feedback (organisation_id);

-- One person with more than one employer: rows of member that share an identity. Nobody reads who works elsewhere; the
-- program reads it at the door, for the person.
create table member_identity (
  member_id uuid primary key references member,
  identity_id uuid not null
);
create index member_identity_by_identity on member_identity (identity_id);
-- A code made while working for one employer, entered while working for the other: on the same day, once.
create table identity_code (
  member_id uuid primary key references member,
  code_hash bytea not null unique,
  made_on date not null
);

do $$
declare t text;
begin
  foreach t in array array['saved_filter', 'feedback', 'member_identity', 'identity_code'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy own on saved_filter to aanzet_app using (member_id = (select app_member()))
  with check (member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]));
create policy given on feedback for insert to aanzet_app with check (app_kind() = 'member'
  and organisation_id = any((select app_organisations())::uuid[])
  and (member_id is null or member_id = (select app_member())));
-- Who keeps Aanzet: at the own organisation, or for the region.
create function app_reads_feedback(the_organisation uuid) returns boolean language sql stable as $$
  select app_role() = 'beheerder' and (the_organisation = any(app_organisations()) or app_keeps_region())
$$;
create policy read on feedback for select to aanzet_app using (app_reads_feedback(organisation_id));
create policy done on feedback for delete to aanzet_app using (app_reads_feedback(organisation_id));
create policy program on member_identity to aanzet_system using (true) with check (true);
create policy program on identity_code to aanzet_system using (true) with check (true);
grant select, insert, delete on saved_filter, feedback to aanzet_app;
grant select, insert, delete on member_identity, identity_code to aanzet_system;

-- Up to which change somebody read at the last two visits (src/domain/daily/news.ts). Null before the first visit.
alter table member_setting add column news_seen integer, add column news_before integer;
