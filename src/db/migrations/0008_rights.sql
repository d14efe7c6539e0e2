-- Who sees what. One policy shape everywhere (house rule 5): own organisation, or a case that was shared on a ground.
-- docs/rechten.md says the same in words; test/db/rechten.test.ts walks both.

-- Cases that another organisation shares with mine, for one block of content, on a ground that holds today.
-- Arrays of own cases would cost 100 ms at 50,000; this one holds shared cases only.
-- It runs as the owner: under the asker's rights the policy of case_access would ask cases, and cases this function.
create function app_shared(block text) returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(case_id), '{}') from case_access
  where block = any(blocks) and valid_from <= app_today() and (valid_until is null or app_today() < valid_until)
    and (organisation_id = any(app_organisations())
      or case_id = app_guest_case() and organisation_id = app_guest_organisation())
$$;
-- Hand-overs that I may read as receiver: as long as the sender's access for that hand-over holds, and not a day longer.
create function app_handovers() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(reference), '{}') from case_access
  where 'request' = any(blocks) and valid_from <= app_today() and (valid_until is null or app_today() < valid_until)
    and (organisation_id = any(app_organisations())
      or reference = app_guest_handover() and organisation_id = app_guest_organisation())
$$;
-- Afgeschermd: hidden from everybody who is not named, in the own organisation too. Ids only leave this function.
create function app_shielded_from_me() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.case_id), '{}') from case_shield s
  where not exists (select from shield_named n where n.case_id = s.case_id and n.member_id = app_member())
$$;
-- Geen inzage: cases that this colleague never opens (family, a neighbour).
create function app_never() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(case_id), '{}') from no_view where member_id = app_member()
$$;
-- A coordinator, a privacy officer and a functional manager work in an organisation with young people and read none
-- (docs/rechten.md 3): content is for who guides, and for a guest its own hand-over.
create function app_guides() returns boolean language sql stable as
$$ select app_role() in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'guest') $$;
-- The process without a name: a functional manager divides the turns of a colleague who leaves.
create function app_divides() returns boolean language sql stable as $$ select app_guides() or app_role() = 'beheerder' $$;
-- Who writes about a young person: the lead, whose record it is, and who took over; not who was only asked to.
create function app_works_on(the_case uuid) returns boolean language sql stable as $$
  select exists (select from cases c where c.id = the_case and (c.lead_organisation_id = any(app_organisations())
      or c.record_organisation_id = any(app_organisations())))
    or exists (select from handover h join cases c on c.id = h.case_id where h.case_id = the_case
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
$$;
-- Imports that are being filled: their rows are there for the transaction that fills them only.
create function app_open_batches() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from import_batch where state in ('applying', 'undoing') and id is distinct from app_batch()
$$;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'team', 'member', 'setting', 'cases', 'turn', 'turn_task', 'young_person',
    'enrolment', 'contact', 'case_shield', 'shield_named', 'no_view', 'case_access', 'case_link', 'note', 'agreement',
    'case_event', 'handover', 'handover_block', 'handover_message', 'handover_link', 'access_event', 'access_subject',
    'access_seal', 'import_batch', 'import_line', 'import_mapping', 'import_answer', 'outbox', 'notice', 'search',
    'stuck_figure']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- The walls between persons: restrictive, so that no later policy can open them.
  foreach t in array array['turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_shield', 'shield_named',
    'case_access', 'case_link', 'note', 'agreement', 'case_event', 'handover', 'handover_block', 'handover_message',
    'handover_link', 'notice', 'import_line', 'no_view']
  loop
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_never())::uuid[]))', t);
  end loop;
  foreach t in array array['young_person', 'enrolment', 'contact', 'case_shield', 'shield_named', 'note', 'agreement',
    'handover_block', 'handover_message', 'handover_link', 'import_line', 'search', 'no_view'] loop
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
  end loop;
  foreach t in array array['cases', 'turn', 'turn_task', 'case_access', 'case_link', 'case_event', 'handover'] loop
    execute format('create policy dividing on %I as restrictive to aanzet_app using ((select app_divides()))', t);
  end loop;
  foreach t in array array['cases', 'turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_event'] loop
    execute format('create policy unfinished_import on %I as restrictive to aanzet_app, aanzet_system
      using (import_batch_id is null or import_batch_id <> all((select app_open_batches())::uuid[]))', t);
  end loop;
  -- Functions that run as the owner, backup and restore: the owner is held by forced row-level security too.
  for t in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy shielded on cases as restrictive to aanzet_app using (id <> all((select app_shielded_from_me())::uuid[]));
create policy never on cases as restrictive to aanzet_app using (id <> all((select app_never())::uuid[]));

-- The directory is for everybody who works with Aanzet: who would you call otherwise?
create policy directory on organisation for select to aanzet_app using (app_kind() <> 'nobody');
create policy directory on team for select to aanzet_app using (app_kind() <> 'nobody');
create policy directory on member for select to aanzet_app using (app_kind() <> 'nobody');
create policy own_colleagues on member for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]));
create policy program on organisation to aanzet_system using (true) with check (true);
create policy program on team to aanzet_system using (true) with check (true);
create policy program on member to aanzet_system using (true) with check (true);
create policy program on setting to aanzet_system using (true) with check (true);

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
create policy seen on enrolment for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or case_id = any((select app_shared('who'))::uuid[]));
create policy seen on contact for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or case_id = any((select app_shared('contact'))::uuid[])
    and exists (select from handover h where h.case_id = contact.case_id and h.taken_over_on is not null));
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
-- Geen inzage is said by a colleague of oneself; a team leader may say it of another and take it back.
create policy seen on no_view for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  and (member_id = (select app_member()) or (select app_role()) = 'teamleider'));
create policy written on no_view for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and (member_id = (select app_member()) or (select app_role()) = 'teamleider')
  and exists (select from cases c where c.id = case_id));
create policy removed on no_view for delete to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) and (select app_role()) = 'teamleider');

-- The program moves the turns of who leaves, also of cases that are afgeschermd: it must know to whom it may give them.
-- And it leaves those cases out of every count.
create policy program on case_shield for select to aanzet_system using (true);
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

-- Wie keek: the lead and whose record it is may read who looked; a receiver would learn who else knows the young person.
-- A privacy officer reads what the own organisation did.
create policy who_looked on access_subject for select to aanzet_app using (
  (select app_guides()) and exists (select from cases c where c.pseudonym = access_subject.pseudonym and (
    c.lead_organisation_id = any((select app_organisations())::uuid[])
    or c.record_organisation_id = any((select app_organisations())::uuid[]))));
create policy who_looked on access_event for select to aanzet_app using (
  app_role() = 'privacy' and organisation_id = any((select app_organisations())::uuid[])
  or exists (select from access_subject s where s.event_id = access_event.id));
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
create policy counts on stuck_figure for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[]) or app_role() = 'coordinator');
create policy program on stuck_figure to aanzet_system using (true) with check (true);

grant select on organisation, team, case_access, access_event, access_subject, access_seal, case_link, stuck_figure to aanzet_app;
grant select, update on member to aanzet_app;
grant insert, update (valid_until) on case_access to aanzet_app;
grant select, insert, delete on no_view to aanzet_app;
grant select, insert, delete on cases to aanzet_app;
grant update (lead_organisation_id, contact_member_id, state, version, ended_on, end_reason, import_batch_id) on cases to aanzet_app;
grant select, insert, update, delete on turn, turn_task, young_person, enrolment, contact, case_shield, shield_named,
  note, agreement, handover_block, import_batch, import_line, import_mapping, import_answer, search to aanzet_app;
grant select, insert, update on handover, handover_link to aanzet_app;
grant select, insert, delete on case_event to aanzet_app;
grant select, insert on handover_message, notice to aanzet_app;
grant insert on outbox to aanzet_app;

grant select, insert, update on organisation, team, member, setting, case_access, turn, turn_task, outbox, notice to aanzet_system;
grant select, update on cases, handover, handover_link to aanzet_system;
grant select on case_shield, shield_named, no_view to aanzet_system;
grant insert on case_event, case_link, shield_named to aanzet_system;
grant delete on outbox, notice, search, stuck_figure, case_link to aanzet_system;
grant select on case_link, import_batch, access_event, access_subject, access_seal to aanzet_system;
grant insert on access_seal to aanzet_system;
grant select, insert, update on stuck_figure to aanzet_system;
grant select (id, made_at) on search to aanzet_system;
grant select (case_id, organisation_id, municipality_code, import_batch_id) on young_person to aanzet_system;
grant select (case_id, organisation_id, expected_end, left_on, destination, import_batch_id) on enrolment to aanzet_system;
