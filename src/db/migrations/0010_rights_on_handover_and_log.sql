-- The hand-over: the sender always, the receiver (and a guest its own one) while the sender's access for it holds.
create policy seen on handover for select to aanzet_app using (
  from_organisation_id = any((select app_organisations())::uuid[])
  or id = any((select app_handovers())::uuid[]) and sent_on is not null);
create policy begun on handover for insert to aanzet_app with check (
  (select app_guides()) and from_organisation_id = any((select app_organisations())::uuid[]) and exists (
    select from cases c where c.id = case_id and c.lead_organisation_id = any((select app_organisations())::uuid[])));
create policy moved on handover for update to aanzet_app using (
  from_organisation_id = any((select app_organisations())::uuid[])
  or id = any((select app_handovers())::uuid[]) and sent_on is not null and state <> 'withdrawn')
  with check (exists (select from cases c where c.id = case_id));
create policy program on handover to aanzet_system using (true) with check (true);
create policy inside on handover_inside to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[])
    and exists (select from handover h where h.id = handover_id and h.case_id = handover_inside.case_id
      and h.from_organisation_id = handover_inside.organisation_id));
-- The program reads hand-overs together with this table, and finds nothing in it.
create policy program on handover_inside for select to aanzet_system using (false);
create policy seen on handover_block for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or goes_along and handover_id = any((select app_handovers())::uuid[])
    and (moment = 'request' or exists (select from handover h where h.id = handover_id and h.taken_over_on is not null)));
create policy written on handover_block to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[])
    and exists (select from handover h where h.id = handover_id and h.case_id = handover_block.case_id
      and h.from_organisation_id = handover_block.organisation_id));
create policy seen on handover_message for select to aanzet_app using (
  exists (select from handover h where h.id = handover_id));
create policy written on handover_message for insert to aanzet_app with check (
  (organisation_id = any((select app_organisations())::uuid[]) or organisation_id = (select app_guest_organisation()))
  and exists (select from handover h where h.id = handover_id and h.case_id = handover_message.case_id));
create policy seen on handover_link for select to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]));
create policy written on handover_link for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from handover h where h.id = handover_id and h.case_id = handover_link.case_id
    and h.from_organisation_id = handover_link.organisation_id));
create policy closed on handover_link for update to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or handover_id = (select app_guest_handover()))
  with check (exists (select from cases c where c.id = case_id));
create policy program on handover_link to aanzet_system using (true) with check (true);
create policy program on handover_guest to aanzet_system using (true) with check (true);

-- Wie keek: whose record it is and the lead may read who looked; a receiver would learn who else knows the young person.
-- A lead that took over reads from then on: who was asked before it is not its business. A day holds both, so of the day of
-- taking over itself only what the sender did. A privacy officer reads what the own organisation did.
create policy who_looked on access_subject for select to aanzet_app using (
  (select app_guides()) and exists (select from cases c where c.pseudonym = access_subject.pseudonym and (
    c.record_organisation_id = any((select app_organisations())::uuid[])
    or c.lead_organisation_id = any((select app_organisations())::uuid[]) and app_line_for_lead(event_id, c.id))));
-- That somebody elsewhere linked the case to an own young person would say that they knew this one already.
create policy who_looked on access_event for select to aanzet_app using (
  app_role() = 'privacy' and organisation_id = any((select app_organisations())::uuid[])
  or (act <> 'link-cases' or organisation_id = any((select app_organisations())::uuid[]))
    and exists (select from access_subject s where s.event_id = access_event.id));
create policy sealing on access_subject for select to aanzet_system using (app_purpose() = 'verzegelen');
create policy sealing on access_event for select to aanzet_system using (app_purpose() = 'verzegelen');
create policy sealing on access_seal for select to aanzet_system using (true);
create policy sealing_writes on access_seal for insert to aanzet_system with check (app_purpose() = 'verzegelen');
create policy verified on access_seal for select to aanzet_app using (app_role() in ('privacy', 'beheerder'));

do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_line', 'import_mapping', 'import_answer'] loop
    execute format('create policy own on %I to aanzet_app using (organisation_id = any((select app_organisations())::uuid[]))
      with check (organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
create policy program on import_batch for select to aanzet_system using (true);
create policy posted on outbox for insert to aanzet_app with check (app_kind() <> 'nobody');
create policy program on outbox to aanzet_system using (true) with check (true);
create policy own on notice for select to aanzet_app using (member_id = (select app_member()));
create policy told on notice for insert to aanzet_app with check (
  app_kind() <> 'nobody' and (case_id is null or exists (select from cases c where c.id = case_id)));
create policy program on notice to aanzet_system using (true) with check (true);
create policy own on search to aanzet_app using (member_id = (select app_member())) with check (member_id = (select app_member()));
create policy program on search for delete to aanzet_system using (true);
create policy program_reads on search for select to aanzet_system using (true);
-- One axis at a time: who coordinates reads the organisations, and the reasons and municipalities of the region. Which
-- reason at which organisation is for that organisation alone.
create policy counts on stuck_figure for select to aanzet_app using (
  case when (select app_role()) = 'coordinator' then organisation_id is null or axis in ('total', 'handover')
    else organisation_id = any((select app_organisations())::uuid[]) end);
create policy program on stuck_figure to aanzet_system using (true) with check (true);
