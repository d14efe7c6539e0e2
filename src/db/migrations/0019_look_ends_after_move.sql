-- After a move the organisation of the old municipality stops looking, its own record included. Until the young person
-- comes back to it: a hand-over that began later opens the case again, and so does the lead.
create function app_moved_away() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(h.case_id), '{}') from handover h join cases c on c.id = h.case_id
  where h.from_organisation_id = any(app_organisations()) and h.look_ends_on <= app_today() and h.state = 'done'
    and c.lead_organisation_id <> all(app_organisations())
    and not exists (select from case_access a where a.case_id = h.case_id and a.organisation_id = any(app_organisations())
      and a.reference > h.id and a.valid_from <= app_today() and (a.valid_until is null or app_today() < a.valid_until))
$$;
-- The third wall, on every table that has the other two.
do $$
declare t text;
begin
  for t in select tablename from pg_policies where policyname = 'never' and tablename <> 'cases' loop
    execute format('create policy moved_away on %I as restrictive to aanzet_app
      using (case_id is null or case_id <> all((select app_moved_away())::uuid[]))', t);
  end loop;
end $$;
create policy moved_away on cases as restrictive to aanzet_app using (id <> all((select app_moved_away())::uuid[]));
