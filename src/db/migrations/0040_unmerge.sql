-- Taking two entries of the directory apart again. A merge writes down what moved and how it lay; what nobody touched
-- since goes back, and the rest stays where somebody went on with it. Nobody reads these rows: they are the program's,
-- inside the act of who may merge. Merges of before this table cannot be taken apart.
create table directory_merge (
  id uuid primary key,
  what text not null check (what in ('organisation', 'contact')),
  -- Two organisations, or two colleagues of organisation_id.
  goes_id uuid not null,
  stays_id uuid not null,
  organisation_id uuid not null references organisation,
  merged_on date not null,
  merged_by uuid not null references member,
  -- Ids and names of fields of the directory; of a young person nothing.
  restore jsonb not null default '{}',
  undone_on date
);
create index directory_merge_by_place on directory_merge (organisation_id, what);
create table merge_moved (
  case_id uuid not null references cases,
  merge_id uuid not null references directory_merge,
  kind text not null check (kind in
    ('turn', 'lead', 'also', 'access', 'shield', 'handover', 'contact', 'from', 'to', 'agreement')),
  row_id uuid not null,
  was jsonb not null,
  -- The case as the merge left it: its version, and how many rows the organisation that stays had written about it.
  version integer,
  wrote integer,
  primary key (case_id, merge_id, kind, row_id)
);
create index merge_moved_by_merge on merge_moved (merge_id);

do $$
declare t text;
begin
  foreach t in array array['directory_merge', 'merge_moved'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', t);
    execute format('create policy program on %I to aanzet_system using (true) with check (true)', t);
    execute format('create policy nobody on %I for select to aanzet_app using (false)', t);
    execute format('grant select on %I to aanzet_app', t);
    execute format('grant select, insert, update on %I to aanzet_system', t);
  end loop;
end $$;
create policy shielded on merge_moved as restrictive to aanzet_app
  using (case_id <> all((select app_shielded_from_me())::uuid[]));
create policy never on merge_moved as restrictive to aanzet_app using (case_id <> all((select app_never())::uuid[]));
create policy moved_away on merge_moved as restrictive to aanzet_app
  using (case_id <> all((select app_moved_away())::uuid[]));

-- How many rows the organisation that stays has about each case of a merge. It runs as the owner, since the program reads
-- no note: numbers only. The catalogue says which tables there are, so a new one joins by itself.
create function merge_wrote(the_merge uuid) returns table (case_id uuid, row_count integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare parts text;
begin
  select string_agg(format('select x.case_id from %I x where x.organisation_id = $2 and x.case_id = any($1)', r.relname), ' union all ')
    into parts
    from pg_constraint k join pg_class r on r.oid = k.conrelid
    join pg_attribute a on a.attrelid = r.oid and a.attnum = any(k.conkey) and a.attname = 'case_id'
    join pg_attribute o on o.attrelid = r.oid and o.attname = 'organisation_id'
    where k.contype = 'f' and k.confrelid = 'cases'::regclass and cardinality(k.conkey) = 1
      and r.relname not in ('turn', 'case_access', 'case_shield', 'notice');
  return query execute 'select w.case_id, count(*)::integer from (' || parts || ') w group by 1'
    using (select array_agg(distinct m.case_id) from merge_moved m where m.merge_id = the_merge),
      (select d.organisation_id from directory_merge d where d.id = the_merge);
end $$;
revoke all on function merge_wrote(uuid) from public;
grant execute on function merge_wrote(uuid) to aanzet_system;
