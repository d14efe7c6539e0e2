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
-- May a lead that took over read this line? It runs as the owner: under the asker's rights the policy of access_subject
-- would ask access_event, and that one access_subject.
create function app_line_for_lead(event uuid, the_case uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from access_event e join cases c on c.id = the_case
    left join lateral (select max(h.taken_over_on) as since from handover h where h.case_id = the_case
      and h.state <> 'withdrawn' and h.to_organisation_id = any(app_organisations())) h on true
    where e.id = event and (e.organisation_id = any(app_organisations()) or e.on_day > h.since
      or e.on_day = h.since and (e.organisation_id is null or e.organisation_id = c.record_organisation_id)))
$$;
-- Imports that are being filled: their rows are there for the transaction that fills them only.
create function app_open_batches() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from import_batch where state in ('applying', 'undoing') and id is distinct from app_batch()
$$;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'team', 'member', 'member_setting', 'setting', 'cases', 'turn', 'turn_task', 'young_person',
    'enrolment', 'contact', 'case_shield', 'shield_named', 'no_view', 'case_access', 'case_link', 'note', 'agreement',
    'case_event', 'handover', 'handover_inside', 'handover_block', 'handover_message', 'handover_link', 'handover_guest', 'access_event', 'access_subject',
    'access_seal', 'import_batch', 'import_line', 'import_mapping', 'import_answer', 'outbox', 'notice', 'search',
    'stuck_figure']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- The walls between persons: restrictive, so that no later policy can open them.
  foreach t in array array['turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_shield', 'shield_named',
    'case_access', 'case_link', 'note', 'agreement', 'case_event', 'handover', 'handover_block', 'handover_message',
    'handover_inside', 'handover_link', 'notice', 'import_line', 'no_view']
  loop
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_never())::uuid[]))', t);
  end loop;
  foreach t in array array['young_person', 'enrolment', 'contact', 'case_shield', 'shield_named', 'note', 'agreement',
    'handover_inside', 'handover_block', 'handover_message', 'handover_link', 'import_line', 'search', 'no_view'] loop
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
-- Whoever gives a turn holds the row of who gets it (for share, which asks this 'using'); changing is more than holding.
create policy own_colleagues on member for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[])
    and (id = (select app_member()) or (select app_role()) in ('teamleider', 'beheerder')));
create policy own on member_setting to aanzet_app
  using (member_id = (select app_member())) with check (member_id = (select app_member()));
create policy program on member_setting to aanzet_system using (true) with check (true);
create policy program on organisation to aanzet_system using (true) with check (true);
create policy program on team to aanzet_system using (true) with check (true);
create policy program on member to aanzet_system using (true) with check (true);
create policy program on setting to aanzet_system using (true) with check (true);
