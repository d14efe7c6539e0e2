-- Every party sees programme money (decision 0042). The reserve 2021-2025 is held to be that: it is refused for a task of the law and counts
-- in the sum of the programme, so a party that reads the sum sees where it comes from. Else as it was in 0109_programme_owner.sql.
create or replace function app_money_sources() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_kind() is distinct from 'member' then return '{}'; end if;
  if app_keeps_region() then return coalesce((select array_agg(s.id) from money_source s), '{}'); end if;
  if app_role() is null or app_role() not in ('coordinator', 'teamleider') then return '{}'; end if;
  return coalesce((
    with ours as materialized (select p.id, p.programme_id, p.role from programme_party p where app_are_ours(p.organisation_id)),
      owned as materialized (select r.id, app_owns_programme(r.id) as mine, app_owner_party(r.id) as party_id from programme r)
    select array_agg(s.id) from money_source s join owned r on r.id = s.programme_id
    where r.mine or exists (
      select from ours p where p.programme_id = s.programme_id
        and (p.id = s.party_id or s.kind in ('contact-school', 'spuk-programme', 'reserve-2021', 'pot')
          or p.role in ('contactschool', 'centrumgemeente') and s.party_id = r.party_id))), '{}');
end $$;
