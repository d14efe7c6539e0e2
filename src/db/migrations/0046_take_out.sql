-- An organisation steps out: all of its own data goes along in a file, and then it is removed here. One row a wish: two
-- people for the file, two people for the removal, and what is left of it is numbers.
create table take_out (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  state text not null check (state in ('asked', 'open', 'ready', 'removing', 'done', 'stopped')),
  asked_by uuid not null references member,
  asked_on date not null,
  -- Whoever says yes is another person than whoever asked; the database holds it, also for a page that forgets.
  file_yes_by uuid references member,
  file_yes_on date,
  taken_on date,
  -- Of the last file that left: read aloud where it comes in.
  control text,
  ready_on date,
  gone_yes_by uuid references member,
  gone_yes_on date,
  -- The numbers of the preview on the day of the second yes; the declaration says these.
  counts jsonb not null default '{}',
  done_on date,
  check (file_yes_by is distinct from asked_by and gone_yes_by is distinct from asked_by),
  check (state in ('asked', 'stopped') or file_yes_by is not null),
  check (state not in ('ready', 'removing', 'done') or taken_on is not null),
  check (state not in ('removing', 'done') or gone_yes_by is not null)
);
create unique index one_take_out on take_out (organisation_id) where state not in ('done', 'stopped');
alter table take_out enable row level security;
alter table take_out force row level security;
create policy owner_keeps on take_out to current_user using (true) with check (true);
-- The own organisation, and who keeps the functional side of the region: numbers and two names.
create function app_may_step_out(the_organisation uuid) returns boolean language sql stable as $$
  select the_organisation = any(app_organisations()) and app_role() in ('teamleider', 'privacy')
    or app_role() = 'beheerder' and app_keeps_region()
$$;
create policy seen on take_out for select to aanzet_app using (app_may_step_out(organisation_id));
create policy asked on take_out for insert to aanzet_app with check (state = 'asked' and app_role() = 'teamleider' and asked_by = app_member()
  and organisation_id = any((select app_organisations())::uuid[]));
create policy moved on take_out for update to aanzet_app using (app_may_step_out(organisation_id))
  with check (app_may_step_out(organisation_id) and state <> 'done');
create policy program on take_out to aanzet_system using (true) with check (true);
grant select, insert, update (state, file_yes_by, file_yes_on, taken_on, control, ready_on, gone_yes_by, gone_yes_on, counts)
  on take_out to aanzet_app;
grant select, update on take_out to aanzet_system;

-- Whose data it is: whoever the organisation began with, leads, or took over.
create function app_people_of(the_organisation uuid) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(c.id), '{}') from cases c
    where the_organisation in (c.record_organisation_id, c.lead_organisation_id)
      or exists (select from handover h where h.case_id = c.id and h.to_organisation_id = the_organisation
        and h.taken_over_on is not null and h.state <> 'withdrawn'));
end $$;
revoke all on function app_people_of(uuid) from public;

-- Geen inzage at somebody: that wall is taller than a file, and hides its own row.
create function take_out_barred() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from no_view v where v.member_id = app_member());
end $$;
-- The rows of one table for the file. It runs as the owner, since who is afgeschermd goes along and stands in no colleague's
-- list; so it asks itself who asks: the teamleider whose wish another person said yes to, and who has geen inzage nowhere.
create function take_out_rows(the_table text) returns table (case_id uuid, line jsonb) language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare mine uuid := (app_organisations())[1];
  people uuid[];
begin
  if app_act() <> 'take-out' or app_role() <> 'teamleider'
    or not exists (select from take_out t where t.organisation_id = mine and t.asked_by = app_member()
      and t.state in ('open', 'ready') and t.file_yes_on > app_today() - 14)
    or take_out_barred()
  then raise exception 'nobody may take this along' using errcode = '42501';
  end if;
  people := app_people_of(mine);
  case the_table
    when 'team', 'member', 'service', 'closure' then return query execute format('select null::uuid, to_jsonb(x) from %I x where x.organisation_id = $1 order by x.id', the_table) using mine;
    when 'cases' then return query select c.id, to_jsonb(c) || jsonb_build_object(
      'led', c.lead_organisation_id = mine, 'begun_here', c.record_organisation_id = mine) from cases c where c.id = any(people) order by c.id;
    when 'young_person' then return query select y.case_id, to_jsonb(y) from young_person y where y.case_id = any(people) order by y.case_id;
    when 'turn' then return query select t.case_id, to_jsonb(t) from turn t
      where t.case_id = any(people) and t.organisation_id = mine and t.lead_organisation_id = mine order by t.case_id;
    when 'handover' then return query select h.case_id, to_jsonb(h) || jsonb_build_object('to_organisation', o.name)
      from handover h join organisation o on o.id = h.to_organisation_id where h.from_organisation_id = mine order by h.id;
    when 'turn_task', 'enrolment', 'contact', 'note', 'agreement', 'case_event', 'case_outcome', 'contact_attempt', 'case_shield',
      'shield_named', 'no_view', 'summer_line', 'guidance_offer', 'law_fact', 'name_change', 'register_record', 'handover_block', 'handover_message'
    then return query execute format('select x.case_id, to_jsonb(x) from %I x where x.organisation_id = $1 and x.case_id = any($2) order by x.case_id', the_table)
      using mine, people;
    else raise exception 'no table of the file: %', the_table;
  end case;
end $$;

-- What a step out would do, in numbers: for the two people who decide. What others still wait for comes first.
create function take_out_counts(the_organisation uuid) returns jsonb language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if not app_may_step_out(the_organisation) then return null; end if;
  return jsonb_build_object(
    'people', (select count(*) from cases c where the_organisation in (c.record_organisation_id, c.lead_organisation_id)),
    'stays', (select count(*) from cases c where c.record_organisation_id = the_organisation and c.lead_organisation_id <> the_organisation),
    'notes', (select count(*) from note n where n.organisation_id = the_organisation),
    'agreements', (select count(*) from agreement a where a.organisation_id = the_organisation),
    'colleagues', (select count(*) from member m where m.organisation_id = the_organisation and m.left_on is null),
    'waiting', (select count(*) from handover h where the_organisation in (h.from_organisation_id, h.to_organisation_id)
      and h.state in ('sent', 'asked', 'lapsed', 'taken-over', 'arrived-asked')),
    'received', (select count(*) from cases c where c.lead_organisation_id = the_organisation
      and c.record_organisation_id <> the_organisation and c.state = 'active'),
    'turns', (select count(*) from turn t where t.organisation_id = the_organisation and t.lead_organisation_id <> the_organisation),
    'linked', (select count(*) from case_link l join cases i on i.id = l.into_case_id join cases c on c.id = l.case_id
      where the_organisation = i.lead_organisation_id and c.record_organisation_id <> the_organisation));
end $$;

-- One slice of the removal; each young person goes whole. It runs as the owner: it removes what no role may read together.
-- The catalogue says which tables point at a case, so a new one joins by itself; a row that another one still needs is
-- tried again after that one. Returns how many young people it did, 0 when none are left.
create function take_out_remove(the_organisation uuid, most integer) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare gone uuid[];
  t record;
  left_over integer;
begin
  if app_kind() <> 'system' or not exists (select from take_out o where o.organisation_id = the_organisation and o.state = 'removing')
  then raise exception 'nobody asked for this' using errcode = '42501';
  end if;
  select coalesce(array_agg(id), '{}') into gone from (select c.id from cases c
    where c.lead_organisation_id = the_organisation and c.record_organisation_id = the_organisation order by c.id limit most) x;
  if cardinality(gone) = 0 then return 0; end if;
  delete from outbox o where o.payload->>'caseId' = any(gone::text[]);
  delete from handover_guest where link_id in (select id from handover_link where case_id = any(gone));
  for pass in 1..6 loop
    left_over := 0;
    for t in select r.relname, a.attname from pg_constraint k join pg_class r on r.oid = k.conrelid
        join pg_attribute a on a.attrelid = r.oid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'cases'::regclass and cardinality(k.conkey) = 1 and r.relname not in ('cases', 'turn')
      union select c.relname, 'case_id' from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'turn' order by 1, 2
    loop
      begin
        execute format('delete from %I where %I = any($1)', t.relname, t.attname) using gone;
      exception when foreign_key_violation then left_over := left_over + 1;
      end;
    end loop;
    exit when left_over = 0;
  end loop;
  delete from turn where case_id = any(gone);
  delete from cases where id = any(gone);
  return cardinality(gone);
end $$;

-- After the last slice. What another took over stays there: the record becomes that of who leads now, without what the other
-- never received. Then the rest of the organisation; its entry stays in the directory, as one that works without Aanzet.
create function take_out_finish(the_organisation uuid, the_day date) returns setof uuid language plpgsql security definer
set search_path = public, pg_temp as $$
declare stays uuid[];
  t record;
  m uuid;
  left_over integer;
  kept constant text[] := array['organisation', 'team', 'member', 'mandate', 'take_out', 'access_event'];
  halves constant text[] := array['cases', 'turn', 'turn_task', 'young_person', 'case_access', 'case_event', 'case_shield', 'shield_named',
    'handover', 'handover_block', 'handover_message', 'handover_link', 'consultation'];
begin
  if app_kind() <> 'system' or not exists (select from take_out o where o.organisation_id = the_organisation and o.state = 'removing')
    or exists (select from cases c where the_organisation = c.lead_organisation_id and (c.state = 'active' or c.record_organisation_id = the_organisation))
    or exists (select from turn x where x.organisation_id = the_organisation)
  then raise exception 'something still runs' using errcode = 'AZ004';
  end if;
  select coalesce(array_agg(c.id), '{}') into stays from cases c where c.record_organisation_id = the_organisation;
  -- What ended here and began elsewhere is again only of who began.
  update cases set lead_organisation_id = record_organisation_id, version = version + 1 where lead_organisation_id = the_organisation;
  delete from handover_block where organisation_id = the_organisation and not goes_along;
  delete from case_event where organisation_id = the_organisation and also_organisation_id is null;
  delete from case_access where organisation_id = the_organisation;
  delete from shield_named n where n.organisation_id = the_organisation
    and exists (select from shield_named o where o.case_id = n.case_id and o.organisation_id <> the_organisation);
  -- Whoever took over may know this young person from an own record too: the key of the copy gives way.
  update young_person y set organisation_id = c.lead_organisation_id, person_key = case when exists (
      select from young_person o where o.organisation_id = c.lead_organisation_id and o.person_key = y.person_key)
    then y.person_key || ' ' || y.case_id else y.person_key end
    from cases c where c.id = y.case_id and c.id = any(stays);
  update cases set record_organisation_id = lead_organisation_id, contact_member_id = case when contact_member_id in (
      select id from member where organisation_id = the_organisation) then null else contact_member_id end,
    version = version + 1 where id = any(stays);
  update mandate set until_on = the_day where organisation_id = the_organisation and (until_on is null or until_on > the_day);
  update member set stand_in_id = null where stand_in_id in (select id from member where organisation_id = the_organisation);
  for pass in 1..6 loop
    left_over := 0;
    for t in select c.relname, 'organisation_id' as column_name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(kept || halves)
      union all select r.relname, a.attname from pg_constraint k join pg_class r on r.oid = k.conrelid
        join pg_attribute a on a.attrelid = r.oid and a.attnum = any(k.conkey) and a.attname = 'member_id'
        where k.contype = 'f' and k.confrelid = 'member'::regclass and cardinality(k.conkey) = 1 and r.relname <> all(kept || halves)
          and not exists (select from pg_attribute o where o.attrelid = r.oid and o.attname = 'organisation_id' and not o.attisdropped)
      order by 1, 2
    loop
      begin
        execute format('delete from %I x where x.%I in (%s)', t.relname, t.column_name, case t.column_name
          when 'organisation_id' then 'select $1' else 'select id from member where organisation_id = $1' end) using the_organisation;
      exception when foreign_key_violation then left_over := left_over + 1;
      end;
    end loop;
    exit when left_over = 0;
  end loop;
  -- Whose name stands under something that another received, or under this wish, stays as a name.
  for m in select id from member where organisation_id = the_organisation loop
    begin
      delete from member where id = m;
    exception when foreign_key_violation then
      update member set left_on = least(coalesce(left_on, the_day), the_day), mail = null, phone = null, work_days = '{}',
        may_be_public = false, absent_from = null, absent_until = null where id = m;
    end;
  end loop;
  update organisation set has_account = false where id = the_organisation;
  update take_out set state = 'done', done_on = the_day where organisation_id = the_organisation and state = 'removing';
  return query select unnest(stays);
end $$;

revoke all on function take_out_barred(), take_out_rows(text), take_out_counts(uuid), take_out_remove(uuid, integer), take_out_finish(uuid, date) from public;
grant execute on function take_out_barred(), take_out_rows(text), take_out_counts(uuid) to aanzet_app;
grant execute on function take_out_remove(uuid, integer), take_out_finish(uuid, date) to aanzet_system;
