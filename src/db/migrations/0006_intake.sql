-- Reading a list: staged line by line, applied in slices that stay hidden until the batch is done.
create table import_batch (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid references member,
  file_name text not null,
  school_year integer not null,
  period text not null,
  state text not null
    check (state in ('staging', 'columns', 'checked', 'applying', 'done', 'undoing', 'undone')),
  encoding text not null,
  separator text not null,
  header jsonb not null,
  mapping jsonb not null,
  left_out jsonb not null default '[]',
  total integer not null,
  progress integer not null default 0,
  counts jsonb not null default '{}',
  made_on date not null,
  done_on date,
  undo_until date
);
create index import_batch_by_organisation on import_batch (organisation_id, id);
-- One list at a time for one school: the next one is compared with what this one leaves.
create unique index import_one_at_a_time on import_batch (organisation_id) where state in ('applying', 'undoing');
-- Lines below zero have no row in the file: who stood on the last list and does not stand on this one.
create table import_line (
  batch_id uuid not null references import_batch,
  line integer not null,
  organisation_id uuid not null references organisation,
  cells jsonb,
  outcome text not null check (outcome in ('read', 'new', 'changed', 'unchanged', 'rejected', 'question', 'missing')),
  code text,
  column_name text,
  value text,
  message text,
  suggestions jsonb,
  person jsonb,
  person_key text,
  case_id uuid,
  answer text,
  applied boolean not null default false,
  primary key (batch_id, line)
);
create index import_line_by_outcome on import_line (organisation_id, outcome) where answer is null;
create index import_line_by_case on import_line (case_id);
create index import_line_waiting on import_line (batch_id, line) where not applied;
create index import_line_marked on import_line (organisation_id, person_key) where applied and person_key is not null;
create table import_mapping (
  organisation_id uuid not null references organisation,
  header_key text not null,
  field text not null,
  primary key (organisation_id, header_key)
);
create table import_answer (
  organisation_id uuid not null references organisation,
  code text not null,
  raw text not null,
  answer text not null,
  used_on date not null,
  primary key (organisation_id, code, raw)
);

-- Keys of this school's young people that the asker may not see (afgeschermd, geen inzage): a list may name them, and
-- they are neither made again nor changed. Keys that the asker already holds go in; no name comes out.
create function import_hidden_keys(keys text[]) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(y.person_key), '{}') from young_person y
  where y.organisation_id = any(app_organisations()) and y.person_key = any(keys)
    and (exists (select from case_shield s where s.case_id = y.case_id and not exists (
        select from shield_named n where n.case_id = y.case_id and n.member_id = app_member()))
      or exists (select from no_view v where v.case_id = y.case_id and v.member_id = app_member()))
$$;

-- What stays of the key of a line whose person the reader may not see: enough to know it again, too little to read it.
create function import_mark(organisation uuid, key text) returns text language sql stable
as $$ select encode(sha256(convert_to(organisation || ' ' || key, 'UTF8')), 'hex') $$;
-- Of these keys, those that a list of this school for this school year named: whoever is hidden from the asker counts
-- there as unchanged, and as new when no such list was read. Keys that the asker already holds go in; no name comes out.
create function import_seen_keys(keys text[], the_year integer) returns text[] language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(array_agg(k), '{}') from unnest(keys) k where exists (
    select from import_line l join import_batch b on b.id = l.batch_id and b.state = 'done' and b.school_year = the_year
    where l.organisation_id = any(app_organisations()) and l.applied and l.person_key = import_mark(l.organisation_id, k)
  ) or exists (
    select from young_person y join import_line l on l.case_id = y.case_id and l.organisation_id = y.organisation_id
      join import_batch b on b.id = l.batch_id and b.state = 'done' and b.school_year = the_year
    where y.organisation_id = any(app_organisations()) and y.person_key = k)
$$;

-- Undoing a list: what somebody did something with leaves the list and stays. It runs as the owner, since what others
-- did (a note, a shield, a hand-over that came in) may be hidden from who undoes. Returns how many stay.
create function import_keep_touched(batch uuid) returns integer language plpgsql security definer
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
    or exists (select from case_event x where x.case_id = c.id and x.import_batch_id is distinct from batch)
    or exists (select from import_line x join import_batch b on b.id = x.batch_id
      where x.case_id = c.id and x.batch_id <> batch and b.state = 'done'));
  foreach t in array array['turn', 'turn_task', 'young_person', 'enrolment', 'contact', 'case_event'] loop
    execute format('update %I set import_batch_id = null where case_id = any($1)', t) using kept;
  end loop;
  update cases set import_batch_id = null where id = any(kept);
  return cardinality(kept);
end $$;

-- What was staged and never read goes after a week, what was cut off while coming in goes sooner, and so do the cells of
-- rows that were not taken from a list. Answers that no list used for a school year go, with questions as old as that.
create function import_sweep(unread date, cut_off date, unused date) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare dropped uuid[];
begin
  select coalesce(array_agg(id), '{}') into dropped from import_batch
    where state in ('staging', 'columns', 'checked') and made_on < unread or state = 'staging' and made_on < cut_off;
  delete from import_line where batch_id = any(dropped);
  delete from import_batch where id = any(dropped);
  update import_line l set cells = null, value = null, message = null from import_batch b
    where b.id = l.batch_id and b.done_on < unread and l.outcome = 'rejected' and l.cells is not null;
  update import_line l set answer = 'verlopen', cells = null, value = null, message = null, suggestions = null,
      person = null, person_key = null from import_batch b
    where b.id = l.batch_id and b.done_on < unused and l.outcome = 'question' and l.answer is null;
  delete from import_answer where used_on < unused;
  return cardinality(dropped);
end $$;
-- A list half read or half undone of which nobody is left to finish it: nobody ever saw the cases behind its curtain.
create function import_abandon(batch uuid) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare t text;
begin
  if not exists (select from import_batch b where b.id = batch and b.state in ('applying', 'undoing')) then return; end if;
  foreach t in array array['turn_task', 'turn', 'young_person', 'enrolment', 'contact', 'case_event'] loop
    execute format('delete from %I where case_id in (select id from cases where import_batch_id = $1)', t) using batch;
  end loop;
  delete from cases where import_batch_id = batch;
  delete from import_line where batch_id = batch;
  delete from import_batch where id = batch;
end $$;
revoke all on function import_hidden_keys(text[]), import_seen_keys(text[], integer), import_keep_touched(uuid),
  import_sweep(date, date, date), import_abandon(uuid) from public;
grant execute on function import_hidden_keys(text[]), import_seen_keys(text[], integer), import_keep_touched(uuid) to aanzet_app;
grant execute on function import_sweep(date, date, date), import_abandon(uuid) to aanzet_system;
