-- What was kept long enough goes: proposed by the privacy officer, approved by who keeps the archive, done by the program.
-- The database itself holds that those are two people, that nothing more goes than what was counted, and that what another
-- organisation took over stays with that one.
alter table member drop constraint member_role_check;
alter table member add constraint member_role_check check (role in
  ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'coordinator', 'privacy', 'beheerder', 'archief'));
drop policy begun on member;
create policy begun on member for insert to aanzet_app with check (app_keeps_people(organisation_id)
  and (role in ('begeleider', 'teamleider', 'klantmanager', 'doorstroomcoach', 'privacy', 'archief')
    or app_keeps_region() and organisation_id = any((select app_organisations())::uuid[])));

-- Organisations that destroyed what they had of this young person, while another still keeps its part.
alter table cases add column released_by uuid[] not null default '{}';
create index cases_released on cases (id) where released_by <> '{}';
-- For those the young person is not there any more: the wall that stands after a move stands here too.
do $$
declare
  was text := pg_get_functiondef('app_moved_away()'::regprocedure);
  here constant text := 'select case_id from moved';
begin
  if position(here in was) = 0 then raise exception 'app_moved_away is not as it was'; end if;
  execute replace(was, here || E'\n', 'select id as case_id from cases where released_by <> ''{}'' and released_by && app_organisations()
    union select case_id from moved' || E'\n');
end $$;

create table destruction (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  rule text not null,
  event text not null check (event in ('left-school', 'case-ended', 'turns-18', 'turns-27')),
  term_years integer not null check (term_years between 1 and 20),
  -- Which pile: the year in which the term began, and whether a list of the school brought them.
  year integer not null, listed boolean not null,
  -- What was due on this day, and how many that were.
  until_on date not null,
  counted integer not null check (counted > 0),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'done')),
  proposed_by uuid not null references member,
  proposed_on date not null,
  decided_by uuid references member,
  decided_on date,
  refused_because text,
  destroyed integer not null default 0,
  -- Of these another organisation keeps what it took over.
  stayed_elsewhere integer not null default 0,
  done_on date,
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  check (decided_by is distinct from proposed_by),
  check ((state = 'refused') = (refused_because is not null)),
  check ((state = 'done') = (done_on is not null))
);
create index destruction_by_organisation on destruction (organisation_id);
create unique index destruction_open on destruction (organisation_id, rule, year, listed) where state in ('proposed', 'approved');
-- A term that the organisation agreed on with its archivist, where the law names none or another.
create table retention_term (
  organisation_id uuid not null references organisation, rule text not null,
  years integer not null check (years between 1 and 20),
  source text not null,
  member_id uuid not null references member,
  set_on date not null,
  primary key (organisation_id, rule)
);
do $$
declare t text;
begin
  foreach t in array array['destruction', 'retention_term'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy seen on %I for select to aanzet_app using (
      (select app_role()) in (''privacy'', ''archief'') and organisation_id = any((select app_organisations())::uuid[]))', t);
  end loop;
end $$;
create policy proposed on destruction for insert to aanzet_app with check (
  (select app_role()) = 'privacy' and organisation_id = any((select app_organisations())::uuid[])
  and state = 'proposed' and proposed_by = (select app_member()) and destroyed = 0 and stayed_elsewhere = 0);
create policy decided on destruction for update to aanzet_app
  using ((select app_role()) = 'archief' and organisation_id = any((select app_organisations())::uuid[]) and state = 'proposed')
  with check (organisation_id = any((select app_organisations())::uuid[]) and state in ('approved', 'refused')
    and decided_by = (select app_member()) and decided_on = (select app_today()));
create policy program on destruction for select to aanzet_system using (true);
create policy agreed on retention_term to aanzet_app
  using ((select app_role()) = 'archief' and organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and member_id = (select app_member()));
grant select, insert, update (state, decided_by, decided_on, refused_because) on destruction to aanzet_app;
grant select, insert, update (years, source, member_id, set_on) on retention_term to aanzet_app;
grant select on destruction to aanzet_system;

-- Who keeps a part of this case beside this organisation: the lead, who took over, whose record it is, who handed on. An
-- organisation without account keeps nothing here: nobody of it ever comes in again.
create function keeps_beside(the_case uuid, organisation uuid) returns uuid language sql stable as $$
  select o.id from cases c cross join lateral (
      select c.lead_organisation_id as id, 1 as place
      union all select h.to_organisation_id, 2 from handover h where h.case_id = c.id and h.taken_over_on is not null
      union all select c.record_organisation_id, 3
      union all select h.from_organisation_id, 4 from handover h where h.case_id = c.id and h.taken_over_on is not null) x
    join organisation o on o.id = x.id
  where c.id = the_case and o.id <> organisation and o.has_account and o.id <> all(c.released_by)
  order by x.place limit 1
$$;

-- Whose term of so many years after an event is over on a day, at one organisation. `runs` = the organisation is still at work.
create function retention_due(organisation uuid, the_event text, years integer, on_day date)
returns table (case_id uuid, year integer, listed boolean, runs boolean, beside uuid) language sql stable as $$
  select c.id, extract(year from d.began)::integer, coalesce(e.source = 'lijst', false),
    c.state = 'active' and (c.lead_organisation_id = organisation or coalesce(t.organisation_id = organisation, false)),
    keeps_beside(c.id, organisation)
  from cases c
    left join enrolment e on e.case_id = c.id and e.organisation_id = organisation
    left join young_person y on y.case_id = c.id
    left join turn t on t.case_id = c.id
    cross join lateral (select case the_event
      when 'left-school' then coalesce(e.left_on, e.expected_end)
      when 'case-ended' then c.ended_on
      when 'turns-18' then (y.birth_date + interval '18 years')::date
      when 'turns-27' then (y.birth_date + interval '27 years')::date end as began) d
  where (organisation in (c.lead_organisation_id, c.record_organisation_id)
      or exists (select from handover h where h.case_id = c.id and h.taken_over_on is not null
        and organisation in (h.from_organisation_id, h.to_organisation_id)))
    and organisation <> all(c.released_by)
    and (d.began + make_interval(years => years))::date < on_day
    -- A record that gave way to another of the same young person goes along with that one.
    and not exists (select from merged_record m where m.case_id = c.id and m.organisation_id = organisation)
    and not exists (select from case_link l where l.case_id = c.id and l.organisation_id = organisation)
    and not exists (select from import_batch b where b.id = c.import_batch_id and b.state in ('applying', 'undoing'))
$$;
-- The piles of the asker's own organisation, in numbers: who proposes and who approves see no young person.
create function retention_piles(the_event text, years integer, on_day date)
returns table (year integer, listed boolean, people integer, runs integer, beside integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.year, r.listed, count(*) filter (where not r.runs)::integer, count(*) filter (where r.runs)::integer,
    count(*) filter (where r.beside is not null and not r.runs)::integer
  from retention_due((app_organisations())[1], the_event, years, on_day) r
  where app_role() in ('privacy', 'archief') group by r.year, r.listed
$$;

-- Removes cases with every row that hangs on them, whatever table that is: children first, as the catalogue says.
create function forget_whole(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting text[] := array(select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'case_id' and not a.attisdropped);
  free text[];
  t text;
begin
  delete from handover_guest where link_id in (select id from handover_link where case_id = any(ids));
  delete from consultation_school where consultation_id in (select id from consultation where case_id = any(ids));
  delete from case_link where into_case_id = any(ids);
  update no_view set from_case_id = null where from_case_id = any(ids);
  delete from outbox where payload ->> 'caseId' = any(ids::text[])
    or payload ->> 'handoverId' in (select id::text from handover where case_id = any(ids));
  while cardinality(waiting) > 0 loop
    free := array(select w from unnest(waiting) w where not exists (
      select from pg_constraint k join pg_class r on r.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = w::regclass and r.relname = any(waiting) and r.relname <> w));
    if cardinality(free) = 0 then raise exception 'tables hang on each other in a ring'; end if;
    foreach t in array free loop execute format('delete from %I where case_id = any($1)', t) using ids; end loop;
    waiting := array(select w from unnest(waiting) w where w <> all(free));
  end loop;
  delete from cases where id = any(ids);
end $$;

-- Removes what one organisation has of cases of which another keeps a part. What was taken over, stays: name, question,
-- what went along, what was said about it.
create function forget_beside(organisation uuid, ids uuid[]) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  never_taken uuid[] := array(select h.id from handover h where h.case_id = any(ids) and h.from_organisation_id = organisation
    and h.taken_over_on is null and not exists (select from cases c where c.id = h.case_id and c.lead_organisation_id = h.to_organisation_id));
  t text;
begin
  delete from handover_guest where link_id in (select id from handover_link where case_id = any(ids) and organisation_id = organisation);
  foreach t in array array['handover_inside', 'handover_link', 'handover_block', 'handover_message'] loop
    execute format('delete from %I where case_id = any($1) and handover_id = any($2)', t) using ids, never_taken;
  end loop;
  delete from case_access where reference = any(never_taken);
  delete from handover where id = any(never_taken);
  delete from handover_block where case_id = any(ids) and organisation_id = organisation and not goes_along;
  delete from consultation_school where consultation_id in (
    select id from consultation where case_id = any(ids) and organisation_id = organisation);
  -- The walls stay up, and what both sides did: the other side reads it.
  for t in select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      join pg_attribute o on o.attrelid = c.oid and o.attname = 'organisation_id' and not o.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('young_person', 'turn', 'turn_task', 'case_event', 'case_shield', 'shield_named',
        'handover_block', 'handover_message', 'merged_record')
    order by c.relname = 'consultation' loop
    execute format('delete from %I where case_id = any($1) and organisation_id = $2', t) using ids, organisation;
  end loop;
  delete from case_event where case_id = any(ids) and organisation_id = organisation
    and (also_organisation_id is null or also_organisation_id = organisation);
  update young_person y set organisation_id = k.heir, person_key = case when exists (
      select from young_person o where o.organisation_id = k.heir and o.person_key = y.person_key)
      then y.person_key || ' ' || y.case_id else y.person_key end
    from (select c.id, keeps_beside(c.id, organisation) as heir from cases c where c.id = any(ids)) k
    where k.id = y.case_id and y.organisation_id = organisation;
  update cases c set released_by = released_by || organisation,
      record_organisation_id = case when record_organisation_id = organisation
        then keeps_beside(c.id, organisation) else record_organisation_id end,
      contact_member_id = case when exists (select from member m where m.id = c.contact_member_id and m.organisation_id = organisation)
        then null else contact_member_id end
    where c.id = any(ids);
end $$;

-- Removes what one organisation has of these young people: everything where nobody else keeps a part. Records of its own
-- that gave way to one of them go along. Returns whom another still keeps.
create function forget_part(organisation uuid, ids uuid[]) returns uuid[] language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  theirs uuid[] := array(
    with recursive along as (
      select unnest(ids) as id
      union select x.case_id from along a join (
          select m.case_id, m.into_case_id from merged_record m where m.organisation_id = organisation
          union all select l.case_id, l.into_case_id from case_link l where l.organisation_id = organisation) x on x.into_case_id = a.id)
    select id from along);
  shared uuid[] := array(select i from unnest(theirs) i where keeps_beside(i, organisation) is not null);
begin
  perform forget_whole(array(select i from unnest(theirs) i where i <> all(shared)));
  perform forget_beside(organisation, shared);
  return shared;
end $$;

-- The program destroys what was approved, so many young people at a time; each whole, in this transaction. Returns whom it
-- did and what stays with another; nothing once there is nothing left, and then the declaration stands.
create function destroy_approved(the_destruction uuid, at_most integer) returns table (case_id uuid, stayed boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d destruction;
  ids uuid[];
  shared uuid[];
begin
  select * into d from destruction x where x.id = the_destruction and x.state = 'approved' for update;
  if not found then return; end if;
  ids := array(select r.case_id from retention_due(d.organisation_id, d.event, d.term_years, d.until_on) r
    where r.year = d.year and r.listed = d.listed and not r.runs order by r.case_id limit at_most);
  if cardinality(ids) = 0 then
    update destruction x set state = 'done', done_on = app_today() where x.id = d.id;
    return;
  end if;
  shared := forget_part(d.organisation_id, ids);
  update destruction x set destroyed = x.destroyed + cardinality(ids), stayed_elsewhere = x.stayed_elsewhere
    + (select count(*) from unnest(ids) i where i = any(shared)) where x.id = d.id;
  return query select i, i = any(shared) from unnest(ids) i;
end $$;
revoke all on function keeps_beside(uuid, uuid), retention_due(uuid, text, integer, date),
  retention_piles(text, integer, date), forget_whole(uuid[]), forget_beside(uuid, uuid[]), forget_part(uuid, uuid[]),
  destroy_approved(uuid, integer) from public;
grant execute on function retention_piles(text, integer, date) to aanzet_app;
grant execute on function destroy_approved(uuid, integer) to aanzet_system;
