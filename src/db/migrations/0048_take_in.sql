-- The rows of one table out of a file, into an organisation that this transaction made or opened, and into no other. The
-- organisation is written over whatever the file says. Who keeps the region reads no young person, hence the owner.
create function take_in_rows(the_organisation uuid, the_table text, lines jsonb) returns table (case_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare names text;
  own jsonb := jsonb_build_object('organisation_id', the_organisation);
  forced constant jsonb := case the_table
    when 'cases' then jsonb_build_object('lead_organisation_id', the_organisation, 'record_organisation_id', the_organisation)
    when 'turn' then own || jsonb_build_object('lead_organisation_id', the_organisation, 'given_by_organisation_id', the_organisation)
    else own end;
  filled jsonb;
begin
  if app_act() <> 'take-in' or app_role() <> 'beheerder' or not app_keeps_region()
    or not exists (select from organisation o where o.id = the_organisation
      and o.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296)
  then raise exception 'nobody may bring this in' using errcode = '42501';
  end if;
  if the_table <> all(array['team', 'member', 'service', 'closure', 'cases', 'turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'note', 'agreement',
    'case_event', 'case_outcome', 'contact_attempt', 'case_shield', 'shield_named', 'no_view', 'summer_line', 'guidance_offer', 'law_fact', 'name_change'])
  then raise exception 'no table of the file: %', the_table;
  end if;
  if jsonb_array_length(lines) = 0 then return; end if;
  select jsonb_agg(l || forced) into filled from jsonb_array_elements(lines) l;
  if the_table <> 'cases' and exists (select from jsonb_array_elements(filled) l where l ? 'case_id' and not exists (
    select from cases c where c.id = (l->>'case_id')::uuid and the_organisation = all(array[c.record_organisation_id, c.lead_organisation_id])))
  then raise exception 'a line about somebody else' using errcode = '42501';
  end if;
  select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
    where a.attrelid = the_table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and (filled->0) ? a.attname;
  execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_recordset(null::%1$I, $1)', the_table, names) using filled;
  return query select (l->>case the_table when 'cases' then 'id' else 'case_id' end)::uuid
    from jsonb_array_elements(filled) l where the_table = 'cases' or l ? 'case_id';
end $$;
revoke all on function take_in_rows(uuid, text, jsonb) from public;
grant execute on function take_in_rows(uuid, text, jsonb) to aanzet_app;

-- The log of the own organisation as lines of processing: one an act and a young person, under a name that holds within one
-- organisation and one year, so that two years or two organisations cannot be laid side by side. A pseudonym is random, so
-- nobody counts back from its hash. For a privacy officer only; who looked does not stand in it.
create function log_processing(from_day date, until_day date, only_act text, most integer) returns table (
  event_id uuid, at timestamptz, job_title text, purpose text, act text, how text, subject text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.at, e.job_title, e.purpose, e.act, s.how, encode(sha256(convert_to(
      s.pseudonym::text || ' ' || e.organisation_id::text || ' ' || extract(year from e.on_day), 'UTF8')), 'hex')
  from access_event e left join access_subject s on s.event_id = e.id
  where app_role() = 'privacy' and e.organisation_id = any(app_organisations())
    and e.on_day between from_day and until_day and (only_act = '' or e.act = only_act)
  order by e.line, s.pseudonym, s.how limit most
$$;
-- The same counted by act, for the page: how often, and about how many young people.
create function log_activities(from_day date, until_day date) returns table (act text, purpose text, times bigint, people bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.act, e.purpose, count(distinct e.id), count(distinct s.pseudonym)
  from access_event e left join access_subject s on s.event_id = e.id
  where app_role() = 'privacy' and e.organisation_id = any(app_organisations()) and e.on_day between from_day and until_day
  group by e.act, e.purpose order by e.act, e.purpose
$$;
revoke all on function log_processing(date, date, text, integer), log_activities(date, date) from public;
grant execute on function log_processing(date, date, text, integer), log_activities(date, date) to aanzet_app;
