-- How many young people one colleague has at most, as agreed: by an organisation for a team or a role, or by who keeps the
-- region for a role. No row = not agreed, which is a value too. It warns and stops nobody.
create table caseload_limit (
  id uuid primary key,
  -- null = the whole region.
  organisation_id uuid references organisation,
  team_id uuid references team,
  role text check (role in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach')),
  most integer not null check (most between 1 and 500),
  check ((team_id is null) <> (role is null)),
  check (team_id is null or organisation_id is not null),
  unique nulls not distinct (organisation_id, team_id, role)
);
alter table caseload_limit enable row level security;
alter table caseload_limit force row level security;
create policy owner_keeps on caseload_limit to current_user using (true) with check (true);
create policy directory on caseload_limit for select to aanzet_app using (app_kind() = 'member');
create policy agreed on caseload_limit for insert to aanzet_app with check (
  case when organisation_id is null then app_keeps_region() else app_keeps_organisation(organisation_id) end);
create policy dropped on caseload_limit for delete to aanzet_app using (
  case when organisation_id is null then app_keeps_region() else app_keeps_organisation(organisation_id) end);
grant select, insert, delete on caseload_limit to aanzet_app;

-- A school that does not answer (F14): after the last good day the question lies with its teamleider, and the Doorstroompunt
-- may go on without an answer, with a reason of a closed list. That says nothing about the young person.
alter table consultation add column late_told_on date, add column went_on_because text
  check (went_on_because in ('waits-too-long', 'school-cannot', 'no-school-any-more'));
alter table consultation drop constraint consultation_state_check, drop constraint consultation_check;
alter table consultation
  add constraint consultation_state_check check (state in ('asked', 'calls-back', 'answered', 'heard', 'went-on')),
  add constraint consultation_ends check ((state in ('answered', 'heard', 'went-on')) = (answered_on is not null)),
  add constraint consultation_went_on check ((state = 'went-on') = (went_on_because is not null)
    and (state <> 'went-on' or (offered_on is null and used is null)));
drop policy answered on consultation;
create policy answered on consultation for update to aanzet_app
  using (answered_on is null and (organisation_id = any((select app_organisations())::uuid[])
    or school_organisation_id = any((select app_organisations())::uuid[])))
  with check (case when state in ('heard', 'went-on')
    then organisation_id = any((select app_organisations())::uuid[])
      and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id)
      and (state = 'heard' or answer_by < (select app_today()))
    else school_organisation_id = any((select app_organisations())::uuid[]) end);
grant update (went_on_because) on consultation to aanzet_app;
-- The program reads that a question is late and whom to tell; not about whom it is.
create policy program on consultation to aanzet_system using (answered_on is null) with check (true);
grant select (id, case_id, organisation_id, member_id, school_organisation_id, answer_by, answered_on, late_told_on),
  update (late_told_on) on consultation to aanzet_system;
create index consultation_late on consultation (answer_by) where answered_on is null and late_told_on is null;
