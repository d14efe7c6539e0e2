-- What is true of a case beside who is on turn: stopped and why, rest, not to be approached, out of contact, term over.
-- Why it is so is for the organisation that says it. `cases` is read by whose record it is and by who received it, so
-- there only "no turn any more" stands; never why, who heard it, or when somebody looks again (field findings 20, 21, 27).
create table case_outcome (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  -- Who recorded it; null = the program.
  member_id uuid references member,
  kind text not null check (kind in ('ended', 'rest', 'not-approach', 'lost', 'term-over')),
  reason text,
  said_on date not null,
  heard_by text,
  look_again_on date,
  -- From this day it is not so any more; null = it is.
  over_on date,
  check (kind not in ('rest', 'not-approach') or look_again_on is not null)
);
create index case_outcome_by_case on case_outcome (case_id);
create unique index one_outcome on case_outcome (case_id, organisation_id) where over_on is null;
create index case_outcome_to_look_at on case_outcome (look_again_on) where over_on is null;

-- Somebody tried to reach the young person. What a colleague did, not what the young person is.
create table contact_attempt (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  on_day date not null,
  channel text not null check (channel in ('call', 'app', 'visit', 'letter', 'via-someone')),
  reached boolean not null,
  next_on date
);
create index contact_attempt_by_case on contact_attempt (case_id);

insert into case_outcome (id, case_id, organisation_id, kind, reason, said_on)
  select gen_random_uuid(), id, lead_organisation_id, 'ended', end_reason, coalesce(ended_on, opened_on)
  from cases where state = 'ended';
alter table cases drop column end_reason;

do $$
declare t text;
begin
  foreach t in array array['case_outcome', 'contact_attempt'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
create policy said on case_outcome for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id)
  -- That somebody may have an exemption is for whose task it is to know (WEB 9.2.5, leerplicht).
  and (kind <> 'not-approach' or exists (
    select from organisation o where o.id = organisation_id and o.kind in ('doorstroompunt', 'leerplicht'))));
create policy over on case_outcome for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy program on case_outcome to aanzet_system using (true) with check (kind = 'term-over' or over_on is not null);
create policy tried on contact_attempt for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id));

grant select, insert, update (over_on) on case_outcome to aanzet_app;
grant select, insert on contact_attempt to aanzet_app;
-- The program looks again on the day; it reads no reason and nobody who heard it.
grant select (id, case_id, organisation_id, member_id, kind, said_on, look_again_on, over_on) on case_outcome to aanzet_system;
grant insert, update (over_on) on case_outcome to aanzet_system;
-- A term that is over takes the turn along.
grant delete on turn to aanzet_system;

-- Who wants no help and whom nobody reaches are counted apart: nobody is late with these.
alter table stuck_figure drop constraint stuck_figure_axis_check;
alter table stuck_figure add check (axis in ('total', 'reason', 'municipality', 'handover', 'outcome'));
