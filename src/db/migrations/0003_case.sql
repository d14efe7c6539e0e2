-- A case is the process around one young person: one lead organisation, at most one fixed contact person and
-- exactly one open turn. It begins with one organisation's record (young_person): record_organisation_id, which stays.
create table cases (
  id uuid primary key,
  lead_organisation_id uuid not null references organisation,
  record_organisation_id uuid not null references organisation,
  contact_member_id uuid references member,
  state text not null default 'active' check (state in ('active', 'ended', 'linked')),
  active_id uuid generated always as (case when state = 'active' then id end) stored unique,
  version integer not null default 1,
  pseudonym uuid not null unique,
  opened_on date not null,
  opened_as text not null,
  ended_on date,
  end_reason text,
  import_batch_id uuid,
  unique (id, lead_organisation_id)
);
create index cases_by_lead on cases (lead_organisation_id);
create index cases_by_record on cases (record_organisation_id);
create index cases_by_batch on cases (import_batch_id);
create index cases_by_contact on cases (contact_member_id);

-- T7 of the plan: the key stops two open turns, the deferred reference from cases stops zero, and the reference back
-- stops a turn on a case that ended or was linked away. Proven on both engines in test/db/turn-constraint.test.ts.
create table turn (
  case_id uuid primary key references cases (active_id) deferrable initially deferred,
  lead_organisation_id uuid not null,
  organisation_id uuid not null references organisation,
  team_id uuid references team,
  member_id uuid references member,
  waits_for text not null default 'self' check (waits_for in ('self', 'young-person', 'parent', 'employer')),
  due_on date not null,
  since date not null,
  given_by_organisation_id uuid not null references organisation,
  given_by_member_id uuid references member,
  import_batch_id uuid,
  foreign key (case_id, lead_organisation_id) references cases (id, lead_organisation_id) on update cascade,
  check (waits_for = 'self' or member_id is not null),
  check (team_id is not null or member_id is not null)
);
alter table cases add constraint exactly_one_turn
  foreign key (active_id) references turn (case_id) deferrable initially deferred;
create index turn_of_member on turn (organisation_id, member_id, due_on);
create index turn_of_team on turn (organisation_id, team_id, due_on);
create index turn_of_lead on turn (lead_organisation_id, due_on);
create index turn_by_giver on turn (given_by_member_id);

-- What somebody is on turn for is content of the organisation on turn: others see who and when (house rule 4).
-- also_organisation_id is the other side of a hand-over, where both sides know the task.
create table turn_task (
  case_id uuid primary key references turn (case_id) on delete cascade,
  organisation_id uuid not null references organisation,
  also_organisation_id uuid references organisation,
  verb text not null,
  words text,
  why text not null,
  why_words text,
  import_batch_id uuid
);

-- One organisation's record of a young person. Kept apart from what only that organisation needs.
create table young_person (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  first_name text not null,
  infix text,
  family_name text not null,
  birth_date date not null,
  place text not null,
  municipality_code text,
  search_name text not null,
  person_key text not null,
  import_batch_id uuid,
  unique (organisation_id, person_key)
);
create table enrolment (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  school_kind text not null,
  school_name text not null,
  student_number text,
  year text,
  profile text,
  school_year integer,
  period text,
  expected_end date,
  left_on date,
  paper text,
  paper_on date,
  destination text,
  mentor text,
  place_typed text,
  source text not null,
  source_on date not null,
  import_batch_id uuid
);
create table contact (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  phone text,
  mail text,
  postcode text,
  parent_contact text,
  import_batch_id uuid
);
create index young_person_by_organisation on young_person (organisation_id, family_name);
create index young_person_by_search on young_person (organisation_id, search_name);
create index enrolment_by_list on enrolment (organisation_id, school_year, period);
create index enrolment_by_end on enrolment (organisation_id, expected_end);

-- Afgeschermd: only the named people open this case. Geen inzage: this colleague never opens this case.
create table case_shield (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  set_on date not null
);
create table shield_named (
  case_id uuid not null references case_shield on delete cascade,
  member_id uuid not null references member,
  organisation_id uuid not null references organisation,
  primary key (case_id, member_id)
);
create table no_view (
  member_id uuid not null references member,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  declared_on date not null,
  primary key (member_id, case_id)
);

-- Another organisation reads a case on a ground from the closed list, some blocks of it, for a time. Until is exclusive.
create table case_access (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  ground text not null check (ground ~ '^(F([1-9]|1[0-8])|H([1-9]|1[0-4]))$'),
  blocks text[] not null,
  valid_from date not null,
  valid_until date,
  purpose text not null,
  reference uuid not null
);
create index case_access_by_organisation on case_access (organisation_id);
create index case_access_by_case on case_access (case_id);
create table case_link (
  case_id uuid primary key references cases,
  into_case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  ground text not null check (ground ~ '^(F([1-9]|1[0-8])|H([1-9]|1[0-4]))$'),
  linked_on date not null,
  reference uuid not null,
  check (case_id <> into_case_id)
);

create table note (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  written_on date not null,
  text text not null,
  hidden_because text,
  kept_because text,
  -- A correction is a note of its own on top of the one before, which stays to be read struck through. One each.
  corrects uuid unique references note
);
create table agreement (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  what text not null,
  who text not null,
  due_on date not null,
  done_on date,
  version integer not null default 1
);
create table case_event (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  also_organisation_id uuid references organisation,
  member_id uuid references member,
  kind text not null,
  on_day date not null,
  details jsonb not null default '{}',
  import_batch_id uuid
);
create index note_by_case on note (case_id);
create index agreement_by_case on agreement (case_id);
create index case_event_by_case on case_event (case_id, id);
