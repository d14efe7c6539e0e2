-- How colleagues sign in (docs/decisions/0015-how-staff-sign-in.md). Nothing of a young person stands here, and no secret
-- stands here readable: hashes, or sealed with the key of the installation that is kept outside the database.

-- The app with codes of a colleague and the words that only they know. One of each: a new telephone replaces the old one.
create table authenticator (
  member_id uuid primary key references member,
  sealed_secret bytea not null,
  passphrase_hash text not null,
  -- The moment (30 seconds each) of the last code that was taken: none is taken twice.
  last_step bigint not null,
  made_on date not null
);
create table recovery_code (
  member_id uuid not null references authenticator on delete cascade,
  code_hash bytea not null,
  used_on date,
  primary key (member_id, code_hash)
);

-- Who used an invitation may set up the app, by codes in the mail and until this day.
create table first_time_right (
  member_id uuid primary key references member,
  until_on date not null
);
-- Somebody who is setting up. Without a member for an address that nobody has here, so that both look the same.
create table first_time (
  token_hash bytea primary key,
  member_id uuid references member,
  code_hash bytea not null,
  wrong_codes integer not null default 0,
  -- Once the code of the mail was right.
  sealed_secret bytea,
  ends_at timestamptz not null
);
create index first_time_by_member on first_time (member_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  member_id uuid not null references member,
  -- A computer of more people.
  shared boolean not null,
  device text not null check (char_length(device) <= 60),
  made_at timestamptz not null,
  seen_at timestamptz not null
);
create index session_by_member on session (member_id);

-- Tries in a row, by account and by network, known or not: a keyed hash, never an address.
create table sign_in_try (
  key bytea primary key,
  tries integer not null,
  wait_until timestamptz not null,
  last_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['authenticator', 'recovery_code', 'first_time_right', 'first_time', 'session', 'sign_in_try'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to aanzet_system', t);
  end loop;
end $$;
-- A colleague begins, sees and ends sessions of their own.
create policy own on session to aanzet_app using (member_id = (select app_member()))
  with check (member_id = (select app_member()));
grant select (id, member_id, shared, device, made_at, seen_at), insert, delete on session to aanzet_app;
