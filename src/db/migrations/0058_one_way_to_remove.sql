-- Removing a young person whole had two lists, one for what is destroyed and one for who steps out. Now there is one: what
-- hangs on a case goes as forget_whole says, and what gave way to it goes along.
create or replace function take_out_remove(the_organisation uuid, most integer) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare gone uuid[];
begin
  if app_kind() <> 'system' or not exists (select from take_out o where o.organisation_id = the_organisation and o.state = 'removing')
  then raise exception 'nobody asked for this' using errcode = '42501';
  end if;
  select coalesce(array_agg(id), '{}') into gone from (select c.id from cases c
    where c.lead_organisation_id = the_organisation and c.record_organisation_id = the_organisation order by c.id limit most) x;
  if cardinality(gone) > 0 then
    perform forget_whole(array(
      with recursive along as (
        select unnest(gone) as id
        union select x.case_id from along a join (
            select m.case_id, m.into_case_id from merged_record m where m.organisation_id = the_organisation
            union all select l.case_id, l.into_case_id from case_link l where l.organisation_id = the_organisation) x on x.into_case_id = a.id)
      select a.id from along a join cases c on c.id = a.id
      where c.lead_organisation_id = the_organisation and c.record_organisation_id = the_organisation));
  end if;
  return cardinality(gone);
end $$;

-- Who steps out answers first what a young person asked about the own data: after it nobody is left who could. And what was
-- destroyed before stays declared: that it was done, by whom and how many; no young person stands in it.
do $$
declare was text;
begin
  was := pg_get_functiondef('take_out_counts(uuid)'::regprocedure);
  if position('''linked'', (select' in was) = 0 then raise exception 'take_out_counts is not as it was'; end if;
  execute replace(was, '''linked'', (select', '''requests'', (select count(*) from data_request q
      where q.organisation_id = the_organisation and q.state in (''open'', ''agreed'', ''approved'')),
    ''linked'', (select');
  was := pg_get_functiondef('take_out_finish(uuid,date)'::regprocedure);
  if position('''take_out'', ''access_event'']' in was) = 0 or position('or exists (select from turn x where' in was) = 0
  then raise exception 'take_out_finish is not as it was';
  end if;
  was := replace(was, '''take_out'', ''access_event'']', '''take_out'', ''access_event'', ''destruction'']');
  was := replace(was, 'or exists (select from turn x where', 'or exists (select from data_request q where q.organisation_id = the_organisation
      and q.state in (''open'', ''agreed'', ''approved'')) or exists (select from turn x where');
  execute replace(was, 'update mandate set until_on', 'delete from destruction where organisation_id = the_organisation and state <> ''done'';
  update mandate set until_on');
end $$;
