-- Appointments leave Aanzet for a colleague's own calendar and mail: days and times, and nothing about anybody.

-- The secret address of a colleague's calendar. Only the hash of it is kept; renewing replaces the row.
create table calendar_feed (
  member_id uuid primary key references member,
  organisation_id uuid not null references organisation,
  token_hash bytea not null unique,
  made_on date not null,
  -- How often it was read in the hour that began here, on the machine's clock: calendars ask at the pace of machines.
  hour_began timestamptz,
  reads integer not null default 0
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy owner_keeps on calendar_feed to current_user using (true) with check (true);
create policy own on calendar_feed to aanzet_app using (member_id = (select app_member()))
  with check (member_id = (select app_member()) and organisation_id = any((select app_organisations())::uuid[]));
create policy program on calendar_feed to aanzet_system using (true) with check (true);
grant select (member_id, made_on), insert, delete on calendar_feed to aanzet_app;
grant select, update (hour_began, reads) on calendar_feed to aanzet_system;

-- Whether somebody wants a mail before an appointment.
alter table member_setting add column reminded boolean not null default true;

-- The program reads when an appointment is and who made it, to mail that colleague; not what, with whom or where.
create policy reminding on agreement for select to aanzet_system using (at_time is not null and done_on is null);
grant select (case_id, member_id, organisation_id, due_on, at_time, done_on) on agreement to aanzet_system;
create index agreement_appointments on agreement (due_on) where at_time is not null and done_on is null;
