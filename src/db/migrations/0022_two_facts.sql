-- The term of a school after somebody left: when it ends, null where there is none. The one place where SQL says it
-- (domain/turn/not-picked-up.ts yearsOfGround; test/app/turn/stuck.test.ts holds the two together).
create function app_ground_ends(organisation_kind text, last_day date) returns date language sql immutable as $$
  select (last_day + make_interval(years => case when organisation_kind in ('pro', 'vso') then 2
    when organisation_kind = 'mbo' then 1 end))::date
$$;
-- After its own term a school reads its record and writes nothing more in it, unless it leads.
create or replace function app_works_on(the_case uuid) returns boolean language sql stable as $$
  select exists (select from cases c where c.id = the_case and (c.lead_organisation_id = any(app_organisations())
      or c.record_organisation_id = any(app_organisations()) and not exists (
        select from enrolment e join organisation o on o.id = e.organisation_id
        where e.case_id = the_case and e.organisation_id = c.record_organisation_id
          and app_ground_ends(o.kind, coalesce(e.left_on, e.expected_end)) < app_today())))
    or exists (select from handover h join cases c on c.id = h.case_id where h.case_id = the_case
      and (h.to_organisation_id = any(app_organisations()) or h.id = app_guest_handover())
      and h.taken_over_on is not null and h.state <> 'withdrawn')
$$;

-- What a school offered after school, and whether it was used. Its own; one a young person, the last that was made.
create table guidance_offer (
  case_id uuid primary key references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  offered_on date not null,
  -- null = not known yet.
  used boolean
);
-- F14 (WEB 9.2.5 lid 5): a Doorstroompunt asks the school of somebody who left for two facts, and for no third. The case is
-- that of the Doorstroompunt; the school's own stands in consultation_school, which the Doorstroompunt never reads. The
-- row makes no way to what the school has, and has no place for what the young person did not want.
create table consultation (
  id uuid primary key,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  school_organisation_id uuid not null references organisation,
  first_name text not null,
  infix text,
  family_name text not null,
  birth_date date not null,
  asked_on date not null,
  answer_by date not null,
  state text not null check (state in ('asked', 'calls-back', 'answered', 'heard')),
  answered_by uuid references member,
  answered_on date,
  offered_on date,
  used boolean,
  check ((state in ('answered', 'heard')) = (answered_on is not null)),
  check (answered_on is not null or (offered_on is null and used is null)),
  check ((offered_on is null) = (used is null))
);
create index consultation_by_case on consultation (case_id);
create index consultation_of_school on consultation (school_organisation_id);
create unique index one_question on consultation (case_id, school_organisation_id) where answered_on is null;
create table consultation_school (
  consultation_id uuid primary key references consultation,
  case_id uuid not null references cases,
  organisation_id uuid not null references organisation
);
create index consultation_school_by_case on consultation_school (case_id);

-- Questions about somebody whom the asker may not see at the own school (afgeschermd, geen inzage): not on the list, not in
-- the count. By birth date alone, since a name may be spelled otherwise. Ids of questions to the own school leave it only.
create function app_hidden_questions() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(q.id), '{}') from consultation q
  where q.school_organisation_id = any(app_organisations()) and exists (
    select from young_person y where y.organisation_id = q.school_organisation_id and y.birth_date = q.birth_date
      and (y.case_id = any(app_shielded_from_me()) or y.case_id = any(app_never())))
$$;
-- Questions that the own school answered out of an own record. A function, since the two tables ask each other.
create function app_told_questions() returns uuid[] language sql stable
as $$ select coalesce(array_agg(consultation_id), '{}') from consultation_school $$;
revoke all on function app_hidden_questions() from public;
grant execute on function app_hidden_questions() to aanzet_app;

do $$
declare t text;
begin
  foreach t in array array['guidance_offer', 'consultation', 'consultation_school'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy shielded on %I as restrictive to aanzet_app
      using (case_id <> all((select app_shielded_from_me())::uuid[]))', t);
    execute format('create policy never on %I as restrictive to aanzet_app
      using (case_id <> all((select app_never())::uuid[]))', t);
    execute format('create policy moved_away on %I as restrictive to aanzet_app
      using (case_id <> all((select app_moved_away())::uuid[]))', t);
    execute format('create policy guiding on %I as restrictive to aanzet_app using ((select app_guides()))', t);
  end loop;
end $$;

create policy seen on guidance_offer for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy written on guidance_offer for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id)
  and exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id));
create policy changed on guidance_offer for update to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]))
  with check (organisation_id = any((select app_organisations())::uuid[]) and app_works_on(case_id));

create policy hidden on consultation as restrictive to aanzet_app
  using (id <> all((select app_hidden_questions())::uuid[]));
-- The school reads a question until it is answered, four weeks more to look back, and after that by its own record.
create policy seen on consultation for select to aanzet_app using (
  organisation_id = any((select app_organisations())::uuid[])
  or school_organisation_id = any((select app_organisations())::uuid[]) and (
    answered_on is null or answered_on > (select app_today()) - 28
    or id = any((select app_told_questions())::uuid[])));
create policy asked on consultation for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id)
  and exists (select from organisation o where o.id = organisation_id and o.kind = 'doorstroompunt')
  and exists (select from organisation o where o.id = school_organisation_id and o.kind in ('pro', 'vso', 'mbo', 'vo')));
create policy answered on consultation for update to aanzet_app
  using (answered_on is null and (organisation_id = any((select app_organisations())::uuid[])
    or school_organisation_id = any((select app_organisations())::uuid[])))
  with check (case when state = 'heard'
    then organisation_id = any((select app_organisations())::uuid[])
      and exists (select from cases c where c.id = case_id and c.lead_organisation_id = organisation_id)
    else school_organisation_id = any((select app_organisations())::uuid[]) end);

create policy seen on consultation_school for select to aanzet_app
  using (organisation_id = any((select app_organisations())::uuid[]));
create policy found on consultation_school for insert to aanzet_app with check (
  organisation_id = any((select app_organisations())::uuid[])
  and exists (select from cases c where c.id = case_id and c.record_organisation_id = organisation_id)
  and exists (select from consultation q where q.id = consultation_id
    and q.school_organisation_id = consultation_school.organisation_id));

grant select, insert, update (offered_on, used, member_id) on guidance_offer to aanzet_app;
grant select, insert, update (state, answered_by, answered_on, offered_on, used) on consultation to aanzet_app;
grant select, insert on consultation_school to aanzet_app;

-- Taking a list back leaves whom colleagues did something with. Every table with a case that a list does not fill stands
-- here; test/app/intake/kept-when-undone.test.ts asks the catalogue.
create or replace function import_keep_touched(batch uuid) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare kept uuid[];
  t text;
begin
  if not exists (select from import_batch b where b.id = batch and b.organisation_id = any(app_organisations()))
  then return 0;
  end if;
  select coalesce(array_agg(c.id), '{}') into kept from cases c where c.import_batch_id = batch and (
    c.version <> 1 or c.state <> 'active' or c.contact_member_id is not null
    or c.lead_organisation_id <> c.record_organisation_id
    or exists (select from note x where x.case_id = c.id) or exists (select from agreement x where x.case_id = c.id)
    or exists (select from handover x where x.case_id = c.id) or exists (select from case_access x where x.case_id = c.id)
    or exists (select from case_shield x where x.case_id = c.id) or exists (select from no_view x where x.case_id = c.id)
    or exists (select from case_link x where c.id in (x.case_id, x.into_case_id))
    or exists (select from notice x where x.case_id = c.id)
    or exists (select from case_outcome x where x.case_id = c.id)
    or exists (select from contact_attempt x where x.case_id = c.id)
    or exists (select from summer_line x where x.case_id = c.id)
    or exists (select from guidance_offer x where x.case_id = c.id)
    or exists (select from consultation x where x.case_id = c.id)
    or exists (select from consultation_school x where x.case_id = c.id)
    or exists (select from register_record x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from field_source x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from case_event x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from import_line x join import_batch b on b.id = x.batch_id
      where x.case_id = c.id and x.batch_id <> batch and b.state = 'done'));
  foreach t in array array['turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_event', 'register_record', 'field_source'] loop
    execute format('update %I set import_batch_id = null where case_id = any($1)', t) using kept;
  end loop;
  update cases set import_batch_id = null where id = any(kept);
  return cardinality(kept);
end $$;
