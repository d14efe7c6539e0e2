-- The process: lead, whose record it is, or shared. A turn is also seen by who is on turn.
create policy seen on cases for select to aanzet_app using (
  lead_organisation_id = any((select app_organisations())::uuid[])
  or record_organisation_id = any((select app_organisations())::uuid[])
  or id = any((select app_shared('case'))::uuid[]));
create policy opened on cases for insert to aanzet_app with check (
  (select app_guides()) and lead_organisation_id = any((select app_organisations())::uuid[]) and record_organisation_id = lead_organisation_id);
create policy moved on cases for update to aanzet_app using (
  lead_organisation_id = any((select app_organisations())::uuid[]) or id = any((select app_shared('turn'))::uuid[]))
  with check (
  record_organisation_id = any((select app_organisations())::uuid[])
  -- Who was only asked never makes itself the lead: app_works_on sees the case as it was before this statement.
  or (lead_organisation_id = any((select app_organisations())::uuid[])
      or coalesce(lead_organisation_id = (select app_guest_organisation()), false)) and app_works_on(id)
  or id = any((select app_shared('turn'))::uuid[]) and lead_organisation_id <> all((select app_organisations())::uuid[])
    and lead_organisation_id is distinct from (select app_guest_organisation()));
create policy undone on cases for delete to aanzet_app using (
  lead_organisation_id = any((select app_organisations())::uuid[])
  and record_organisation_id = lead_organisation_id and import_batch_id is not null);
create policy program on cases to aanzet_system using (true) with check (true);

create policy seen on turn for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or lead_organisation_id = any((select app_organisations())::uuid[])
  or case_id = any((select app_shared('turn'))::uuid[]));
create policy opened on turn for insert to aanzet_app with check (
  (select app_guides()) and lead_organisation_id = any((select app_organisations())::uuid[])
  and given_by_organisation_id = any((select app_organisations())::uuid[]) and exists (select from cases c where c.id = case_id));
create policy moved on turn for update to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or lead_organisation_id = any((select app_organisations())::uuid[])
  or case_id = any((select app_shared('turn'))::uuid[]))
  with check ((given_by_organisation_id = any((select app_organisations())::uuid[])
    or given_by_organisation_id = (select app_guest_organisation()))
    and exists (select from cases c where c.id = case_id));
create policy undone on turn for delete to aanzet_app using (
  (select app_guides()) and lead_organisation_id = any((select app_organisations())::uuid[]) and organisation_id = lead_organisation_id);
create policy program on turn to aanzet_system using (true) with check (true);

-- What somebody is on turn for belongs to the organisation on turn, and to the other side of a hand-over.
create policy seen on turn_task for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or also_organisation_id = any((select app_organisations())::uuid[]) and exists (select from cases c where c.id = case_id)
  or case_id = (select app_guest_case()) and (select app_guest_organisation()) in (organisation_id, also_organisation_id));
create policy written on turn_task for insert to aanzet_app with check (exists (
  select from turn t where t.case_id = turn_task.case_id and t.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy moved on turn_task for update to aanzet_app using (
  exists (select from turn t where t.case_id = turn_task.case_id)) with check (exists (select from cases c where c.id = case_id));
create policy undone on turn_task for delete to aanzet_app using (
  (select app_guides()) and organisation_id = any((select app_organisations())::uuid[]) and exists (
    select from turn t where t.case_id = turn_task.case_id and t.lead_organisation_id = organisation_id));
create policy program on turn_task to aanzet_system using (true) with check (true);

create policy seen on young_person for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or case_id = any((select app_shared('who'))::uuid[]));
-- Never shared: what a receiver may know of these goes along in the hand-over, as the young person left it there.
create policy seen on enrolment for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy seen on contact for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
-- For counts per municipality only: the columns are granted below, no name among them.
create policy program on young_person for select to aanzet_system using (true);
create policy program on enrolment for select to aanzet_system using (true);

-- Content of one organisation: only its own colleagues, and only on a case that they may see.
do $$
declare
  t text;
  on_case text;
begin
  foreach t in array array['young_person', 'enrolment', 'contact', 'note', 'agreement', 'case_shield', 'shield_named'] loop
    on_case := case
      when t in ('note', 'agreement') then 'app_works_on(case_id)'
      when t in ('case_shield', 'shield_named') then
        'exists (select from cases c where c.id = case_id and c.lead_organisation_id = any((select app_organisations())::uuid[]))'
      else 'exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id)' end;
    execute format('create policy written on %I for insert to aanzet_app with check (
      organisation_id = any((select app_organisations())::uuid[]) and %s)', t, on_case);
    execute format('create policy changed on %I for update to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))
      with check (organisation_id = any((select app_organisations())::uuid[]) and %s)', t, on_case);
    execute format('create policy removed on %I for delete to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
  foreach t in array array['case_shield', 'shield_named', 'note', 'agreement'] loop
    execute format('create policy seen on %I for select to aanzet_app
      using (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
-- Geen inzage is said by a colleague of oneself.
create policy seen on no_view for select to aanzet_app using (member_id = (select app_member()));
create policy written on no_view for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member())
  and exists (select from cases c where c.id = case_id));

-- The program moves the turns of who leaves, also of cases that are afgeschermd: it must know to whom it may give them.
-- And it leaves those cases out of every count.
create policy program on case_shield for select to aanzet_system using (true);
-- The wall goes along with the lead (setLead).
create policy moves on case_shield for update to aanzet_system using (true) with check (true);
create policy program on shield_named to aanzet_system using (true) with check (true);
create policy program on no_view for select to aanzet_system using (true);

create policy seen on case_access for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or case_id = (select app_guest_case()) and organisation_id = (select app_guest_organisation())
  or exists (select from cases c where c.id = case_id and c.record_organisation_id = any((select app_organisations())::uuid[])));
create policy granted on case_access for insert to aanzet_app with check (
  (select app_guides()) and exists (select from cases c where c.id = case_id and c.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy ended on case_access for update to aanzet_app using (
  exists (select from cases c where c.id = case_id and c.record_organisation_id = any((select app_organisations())::uuid[]))
  or organisation_id = any((select app_organisations())::uuid[])
  or case_id = (select app_guest_case()) and organisation_id = (select app_guest_organisation()))
  -- Who received access may end it, never lengthen it.
  with check (valid_until is not null and (valid_until <= (select app_today()) or exists (
    select from cases c where c.id = case_id and c.record_organisation_id = any((select app_organisations())::uuid[]))));
create policy program on case_access to aanzet_system using (true) with check (true);
create policy seen on case_link for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy program on case_link to aanzet_system using (true) with check (true);

create policy seen on case_event for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or also_organisation_id = any((select app_organisations())::uuid[]) and exists (select from cases c where c.id = case_id)
  or case_id = (select app_guest_case()) and (select app_guest_organisation()) in (organisation_id, also_organisation_id));
create policy written on case_event for insert to aanzet_app with check (
  (organisation_id = any((select app_organisations())::uuid[]) or organisation_id = (select app_guest_organisation()))
  and exists (select from cases c where c.id = case_id));
create policy undone on case_event for delete to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and import_batch_id is not null);
create policy program on case_event for insert to aanzet_system with check (true);
