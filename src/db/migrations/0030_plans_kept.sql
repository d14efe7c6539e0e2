-- The policies call these at every statement. A function in SQL is planned anew at each call, which cost more than all
-- that it found; one in plpgsql is planned once a connection. Nothing else about them changes.
do $$
declare f record;
begin
  for f in select p.proname as name, pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result,
      rtrim(p.prosrc, E' \n;') as query
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace and p.proname like 'app\_%' and l.lanname = 'sql'
      and p.prosecdef and p.provolatile = 's' and not p.proretset
  loop
    execute format('create or replace function %I(%s) returns %s language plpgsql stable security definer
      set search_path = public, pg_temp as %L', f.name, f.arguments, f.result, 'begin return (' || f.query || E'\n); end');
  end loop;
end $$;
