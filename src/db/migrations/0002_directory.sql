-- Organisations, teams and colleagues. No young person's data.
create table organisation (
  id uuid primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in
    ('pro', 'vso', 'mbo', 'doorstroompunt', 'wi', 'leerplicht', 'contactgemeente', 'beheer')),
  brin text unique,
  municipality_code text,
  has_account boolean not null,
  phone text
);
create table team (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  unique (organisation_id, name)
);
create table member (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  team_id uuid references team,
  name text not null,
  role text not null check (role in
    ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'coordinator', 'privacy', 'beheerder')),
  job_title text not null,
  mail text,
  phone text,
  stand_in_id uuid references member deferrable initially deferred,
  absent_from date,
  absent_until date,
  left_on date
);
-- What is nobody else's business: how somebody wants to hear, and the last two days of signing in. No row: as at first.
create table member_setting (
  member_id uuid primary key references member,
  told text not null default 'digest' check (told in ('at-once', 'digest', 'off')),
  last_seen_on date,
  seen_before_on date
);
create index member_by_organisation on member (organisation_id);
create index team_by_organisation on team (organisation_id);

-- Facts that move with the demo: the clock. Production has no row here.
create table setting (key text primary key, value text not null);
