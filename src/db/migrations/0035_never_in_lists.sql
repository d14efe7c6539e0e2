-- Who is afgeschermd stands on no list, in no count, no search and no file, also not for who is named: a screen is looked
-- at over a shoulder. An act that shows many at once says so (app.lists, db/session.ts), and then the wall is shut for
-- everybody. Who is named comes in by a page of its own, which is told to the others as opening is.
create or replace function app_shielded_from_me() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(s.case_id), '{}') from case_shield s
    where current_setting('app.lists', true) = 'on'
      or not exists (select from shield_named n where n.case_id = s.case_id and n.member_id = app_member()));
end $$;

-- The cases for which the asker is named, and no others. Also where another organisation leads and keeps the wall.
create function app_named_for() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(n.case_id), '{}') from shield_named n
    where n.member_id = app_member() and n.case_id <> all(app_never()));
end $$;
-- How many young people the page of the afgeschermden shows to the asker, and how many things wait there for the asker: a
-- turn, something agreed for today, a question about what went over, or one of a Doorstroompunt that no list shows (see
-- app_hidden_questions). Two numbers about oneself; it runs as the owner because Mijn werk, which says them, is a list.
create function shielded_for_me() returns table (people integer, waiting integer) language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare mine constant uuid[] := app_named_for();
begin
  if cardinality(mine) = 0 then return query select 0, 0; return; end if;
  return query select count(*)::integer,
    (count(*) filter (where exists (select from turn t
        where t.case_id = c.id and t.member_id = app_member() and t.waits_for = 'self')
      or c.state = 'active' and exists (select from agreement a
        where a.case_id = c.id and a.member_id = app_member() and a.done_on is null and a.due_on <= app_today())
      or exists (select from handover h
        where h.case_id = c.id and h.from_member_id = app_member() and h.state = 'arrived-asked')))::integer
    + (select count(*) from consultation q where q.answered_on is null
        and q.school_organisation_id = any(app_organisations()) and app_role() in ('begeleider', 'teamleider')
        and exists (select from young_person y where y.organisation_id = q.school_organisation_id
          and y.birth_date = q.birth_date and y.case_id = any(mine))
        and not exists (select from young_person y where y.organisation_id = q.school_organisation_id
          and y.birth_date = q.birth_date and (y.case_id = any(app_never()) or y.case_id <> all(mine)
            and exists (select from case_shield s where s.case_id = y.case_id))))::integer
  from cases c where c.id = any(mine) and c.state <> 'linked' and c.id <> all(app_moved_away())
    and (c.lead_organisation_id = any(app_organisations()) or c.record_organisation_id = any(app_organisations())
      or c.id = any(app_shared('case')));
end $$;
revoke all on function app_named_for(), shielded_for_me() from public;
grant execute on function app_named_for(), shielded_for_me() to aanzet_app;

-- Taking a list back leaves whom colleagues did something with: whoever stands in a table with a case, in a row that this
-- list did not write. The catalogue says which tables there are, so a new one joins by itself.
create or replace function import_keep_touched(batch uuid) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare kept uuid[];
  rows_of_others text;
  t text;
begin
  if not exists (select from import_batch b where b.id = batch and b.organisation_id = any(app_organisations()))
  then return 0;
  end if;
  select string_agg(format(' or exists (select from %I x where x.%I = c.id%s)', r.relname, a.attname,
      case when exists (select from pg_attribute i where i.attrelid = r.oid and i.attname = 'import_batch_id')
        then ' and x.import_batch_id is distinct from $1' else '' end), '' order by r.relname, a.attname)
    into rows_of_others
    from pg_constraint k join pg_class r on r.oid = k.conrelid
    join pg_attribute a on a.attrelid = r.oid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = 'cases'::regclass and cardinality(k.conkey) = 1;
  execute 'select coalesce(array_agg(c.id), ''{}'') from cases c where c.import_batch_id = $1 and (
      c.version <> 1 or c.state <> ''active'' or c.contact_member_id is not null
      or c.lead_organisation_id <> c.record_organisation_id
      or exists (select from import_line x join import_batch b on b.id = x.batch_id
        where x.case_id = c.id and x.batch_id <> $1 and b.state = ''done'')' || rows_of_others || ')'
    into kept using batch;
  for t in select r.relname from pg_class r join pg_attribute i on i.attrelid = r.oid and i.attname = 'import_batch_id'
    where r.relnamespace = 'public'::regnamespace and r.relkind = 'r' and r.relname <> 'cases'
  loop
    execute format('update %I set import_batch_id = null where case_id = any($1)', t) using kept;
  end loop;
  update cases set import_batch_id = null where id = any(kept);
  return cardinality(kept);
end $$;
