-- One outbox, written in the same transaction as the act; one runner claims with skip locked. Ids only, never a name.
create table outbox (
  id uuid primary key,
  organisation_id uuid references organisation,
  kind text not null,
  payload jsonb not null,
  once_key text,
  available_at timestamptz not null default clock_timestamp(),
  tries integer not null default 0,
  done boolean not null default false,
  failed boolean not null default false
);
create index outbox_waiting on outbox (available_at) where not done and not failed;
create unique index outbox_once on outbox (kind, once_key) where not done and not failed and tries = 0;

-- "Er wacht iets op jou": per colleague, at once or in the digest.
create table notice (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  case_id uuid references cases,
  kind text not null,
  made_on date not null,
  sent boolean not null default false
);
create index notice_waiting on notice (organisation_id, member_id) where not sent;
create index notice_by_case on notice (case_id);
-- Told once a day about the same thing, however often a sweep runs.
create unique index notice_once on notice (member_id, case_id, kind, made_on);

-- A name that somebody looked for never stands in an address: the address holds this short-lived id.
create table search (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  words text not null,
  made_at timestamptz not null default clock_timestamp()
);

-- Waar stokt het: name-free counts, one axis at a time. Without an organisation: of the whole region.
create table stuck_figure (
  organisation_id uuid references organisation,
  axis text not null check (axis in ('total', 'reason', 'municipality', 'handover')),
  value text not null,
  young_people integer not null,
  oldest_since date,
  counted_on date not null,
  unique nulls not distinct (organisation_id, axis, value)
);
